-- Keys take each other's place; what belongs to one of them belongs to the first.
CREATE FUNCTION first_of_keys(key_id bigint) RETURNS bigint LANGUAGE sql STABLE AS $$
    WITH RECURSIVE chain AS (
        SELECT id, replaces_id FROM api_key WHERE id = key_id
        UNION ALL SELECT k.id, k.replaces_id FROM api_key k JOIN chain c ON k.id = c.replaces_id)
    SELECT id FROM chain WHERE replaces_id IS NULL
$$;

-- The first of the keys that delivered it; null: somebody without a key, or before this was written down.
ALTER TABLE article ADD COLUMN provider_id bigint;
ALTER TABLE article ADD CONSTRAINT article_provider FOREIGN KEY (provider_id) REFERENCES api_key NOT VALID;

-- The audit log knows of those that came one by one.
UPDATE article a SET provider_id = e.provider FROM (
    SELECT subject_id, min(first_of_keys(key_id)) AS provider FROM audit_entry
    WHERE subject = 'Article' AND key_id IS NOT NULL AND before IS NULL AND after ? 'revisions' GROUP BY subject_id) e
WHERE e.subject_id = a.id AND e.provider IS NOT NULL;
ALTER TABLE article VALIDATE CONSTRAINT article_provider;
