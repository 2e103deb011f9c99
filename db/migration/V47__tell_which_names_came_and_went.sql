-- Whom readers were last told that an article names: what a change of its text or mentions adds and takes away is the
-- difference.
CREATE TABLE article_told (
    article_id bigint   PRIMARY KEY REFERENCES article,
    named      bigint[] NOT NULL
);
INSERT INTO article_told
SELECT article_id, array_agg(entity_id ORDER BY entity_id) FROM appearance GROUP BY article_id;

ALTER TABLE change ADD COLUMN gained bigint[], ADD COLUMN lost bigint[],
    -- Of an article that is taken away, whose own a kill deletes: who watches a category hears of it.
    ADD COLUMN category text;

CREATE FUNCTION tell_names(changed change) RETURNS void LANGUAGE plpgsql AS $$
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
    IF changed.kind IN ('ARTICLE_REVISED', 'ARTICLE_MENTIONS_CHANGED', 'ARTICLE_CORRECTED') THEN
        -- A merge is no gain and no loss.
        before := ARRAY(SELECT coalesce(e.merged_into_id, e.id) FROM named_entity e WHERE e.id = ANY (before));
        UPDATE change SET gained = ARRAY(SELECT unnest(after) EXCEPT SELECT unnest(before)),
            lost = ARRAY(SELECT unnest(before) EXCEPT SELECT unnest(after))
        WHERE id = changed.id;
    END IF;
END $$;

CREATE OR REPLACE FUNCTION number_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.article_id IS NOT NULL THEN
        PERFORM tell_names(NEW);
    END IF;
    PERFORM pg_advisory_xact_lock(TG_RELID::integer, 0);
    UPDATE change SET position = nextval('change_position_seq') WHERE id = NEW.id;
    RETURN NULL;
END $$;
