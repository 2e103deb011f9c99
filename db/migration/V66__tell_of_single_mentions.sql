-- What people say of one mention is told as that; a new detector says something of all mentions of an article.
ALTER TABLE change ADD COLUMN mention_id bigint;

ALTER TABLE change DROP CONSTRAINT change_kind_check;
ALTER TABLE change ADD CONSTRAINT change_kind_check CHECK (kind IN ('ARTICLE_CREATED', 'ARTICLE_REVISED',
    'ARTICLE_PUBLISHED', 'ARTICLE_WITHHELD', 'ARTICLE_KILLED', 'ARTICLE_CORRECTED', 'EMBARGO_LIFTED',
    'ARTICLE_MENTIONS_CHANGED', 'MENTION_ADDED', 'MENTION_REMOVED', 'MENTION_CHANGED', 'ENTITY_CREATED',
    'ENTITY_CHANGED', 'ENTITY_MERGED', 'ENTITY_SPLIT', 'WEBHOOK_DISABLED', 'PRODUCT_CHANGED')) NOT VALID;
ALTER TABLE change VALIDATE CONSTRAINT change_kind_check;

CREATE OR REPLACE FUNCTION tell_names(changed change) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    before bigint[];
    after  bigint[] := ARRAY(SELECT entity_id FROM appearance WHERE article_id = changed.article_id ORDER BY entity_id);
BEGIN
    -- What is withheld may still be killed, and is found by the same names then.
    IF changed.kind = 'ARTICLE_WITHHELD' THEN
        RETURN;
    ELSIF changed.kind = 'ARTICLE_KILLED' THEN
        DELETE FROM article_told WHERE article_id = changed.article_id;
        RETURN;
    END IF;
    SELECT named INTO before FROM article_told WHERE article_id = changed.article_id;
    IF coalesce(before, '{}') = after THEN
        RETURN;
    END IF;
    INSERT INTO article_told VALUES (changed.article_id, after)
    ON CONFLICT (article_id) DO UPDATE SET named = excluded.named;
    IF changed.kind IN ('ARTICLE_REVISED', 'ARTICLE_MENTIONS_CHANGED', 'ARTICLE_CORRECTED',
            'MENTION_ADDED', 'MENTION_REMOVED', 'MENTION_CHANGED') THEN
        -- A merge is no gain and no loss.
        before := ARRAY(SELECT coalesce(e.merged_into_id, e.id) FROM named_entity e WHERE e.id = ANY (before));
        UPDATE change SET gained = ARRAY(SELECT unnest(after) EXCEPT SELECT unnest(before)),
            lost = ARRAY(SELECT unnest(before) EXCEPT SELECT unnest(after))
        WHERE id = changed.id;
    END IF;
END $$;
