-- Some changes concern one partner, and are told to it alone: that one of its webhooks was given up, and that what it has bought is
-- another part of the articles now.
ALTER TABLE change
    ADD COLUMN webhook_id bigint,
    -- The first of the keys that took each other's place; 0: the house. Null: told to all who may see what it is about.
    ADD COLUMN told_to    bigint;

ALTER TABLE change DROP CONSTRAINT change_kind_check;
ALTER TABLE change ADD CONSTRAINT change_kind_check CHECK (kind IN ('ARTICLE_CREATED', 'ARTICLE_REVISED',
    'ARTICLE_PUBLISHED', 'ARTICLE_WITHHELD', 'ARTICLE_KILLED', 'ARTICLE_CORRECTED', 'EMBARGO_LIFTED',
    'ARTICLE_MENTIONS_CHANGED', 'ENTITY_CREATED', 'ENTITY_CHANGED', 'ENTITY_MERGED', 'ENTITY_SPLIT',
    'WEBHOOK_DISABLED', 'PRODUCT_CHANGED')) NOT VALID;
ALTER TABLE change VALIDATE CONSTRAINT change_kind_check;
ALTER TABLE change DROP CONSTRAINT change_concerns_one_thing;
ALTER TABLE change ADD CONSTRAINT change_concerns_one_thing
    CHECK (num_nonnulls(article_id, entity_id, told_to) = 1) NOT VALID;
ALTER TABLE change VALIDATE CONSTRAINT change_concerns_one_thing;
ALTER TABLE change ADD CONSTRAINT change_told_to_whom
    CHECK ((told_to IS NOT NULL) = (kind IN ('WEBHOOK_DISABLED', 'PRODUCT_CHANGED'))) NOT VALID;
ALTER TABLE change VALIDATE CONSTRAINT change_told_to_whom;

-- Of the keys that took each other's place, the one that was there first.
CREATE FUNCTION first_key(key_id bigint) RETURNS bigint LANGUAGE sql STABLE AS $$
    WITH RECURSIVE chain AS (
        SELECT id, replaces_id FROM api_key WHERE id = key_id
        UNION ALL SELECT k.id, k.replaces_id FROM api_key k JOIN chain c ON k.id = c.replaces_id)
    SELECT id FROM chain WHERE replaces_id IS NULL
$$;
