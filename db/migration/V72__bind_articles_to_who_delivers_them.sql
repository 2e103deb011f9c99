-- The first of the keys that delivered it; null: somebody without a key, or before this was written down.
ALTER TABLE article ADD COLUMN provider_id bigint;
ALTER TABLE article ADD CONSTRAINT article_provider FOREIGN KEY (provider_id) REFERENCES api_key NOT VALID;

-- The audit log knows of those that came one by one.
UPDATE article a SET provider_id = e.provider FROM (
    SELECT subject_id, min(first_key(key_id)) AS provider FROM audit_entry
    WHERE subject = 'Article' AND key_id IS NOT NULL AND before IS NULL AND after ? 'revisions' GROUP BY subject_id) e
WHERE e.subject_id = a.id AND e.provider IS NOT NULL;
ALTER TABLE article VALIDATE CONSTRAINT article_provider;
