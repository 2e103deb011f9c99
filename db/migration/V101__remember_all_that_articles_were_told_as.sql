-- All that readers were ever told an article as: a row for each category, language and source that it had while it was
-- published. Who was told of it must hear when it is taken away, whatever it has become by then.
CREATE TABLE article_told_as (
    id         bigint   PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
    -- No reference: to check it for all articles at once would hold every one of them.
    article_id bigint   NOT NULL,
    category   text,
    language   text     NOT NULL,
    source     text,
    -- Whom it was told to name when it was told as this last.
    named      bigint[] NOT NULL,
    -- Whom before.
    once       bigint[] NOT NULL,
    -- As which it was told last.
    latest     boolean  NOT NULL
);
CREATE INDEX article_told_as_by_article ON article_told_as (article_id);
CREATE UNIQUE INDEX article_told_as_latest ON article_told_as (article_id) WHERE latest;

ALTER TABLE change
    -- The row of article_told_as that holds no longer since this change.
    ADD COLUMN left_told bigint;

CREATE OR REPLACE FUNCTION tell_names(changed change) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    told   article_told_as;
    moved  boolean;
    before bigint[];
    gone   bigint[] := '{}';
    after  bigint[] := ARRAY(SELECT entity_id FROM appearance WHERE article_id = changed.article_id ORDER BY entity_id);
BEGIN
    -- What is withheld may be published again, or killed: it is found by the same then.
    IF changed.kind = 'ARTICLE_WITHHELD' THEN
        RETURN;
    ELSIF changed.kind = 'ARTICLE_KILLED' THEN
        DELETE FROM article_told WHERE article_id = changed.article_id;
        RETURN;
    END IF;
    SELECT * INTO told FROM article_told_as WHERE article_id = changed.article_id AND latest;
    SELECT told.id IS NULL OR (told.category, told.language, told.source) IS DISTINCT FROM (a.category, a.language, a.source)
    INTO moved FROM published_article a WHERE a.id = changed.article_id;
    -- Without a row it was taken away again before anybody saw it.
    IF moved IS NULL OR NOT moved AND told.named = after THEN
        RETURN;
    END IF;
    IF changed.kind IN ('ARTICLE_REVISED', 'ARTICLE_MENTIONS_CHANGED', 'ARTICLE_CORRECTED',
            'MENTION_ADDED', 'MENTION_REMOVED', 'MENTION_CHANGED') THEN
        -- Until the migration that follows has filled the table, the names stand where they stood before.
        before := coalesce(told.named, (SELECT t.named FROM article_told t WHERE t.article_id = changed.article_id));
        -- A merge is no gain and no loss.
        before := ARRAY(SELECT coalesce(e.merged_into_id, e.id) FROM named_entity e WHERE e.id = ANY (before));
        gone := ARRAY(SELECT unnest(before) EXCEPT SELECT unnest(after));
        UPDATE change SET gained = ARRAY(SELECT unnest(after) EXCEPT SELECT unnest(before)), lost = gone,
            left_told = CASE WHEN moved THEN told.id END
        WHERE id = changed.id;
    END IF;
    IF moved THEN
        -- Whom it named before is of the row that it leaves: who follows the new one never had it with them.
        gone := '{}';
        UPDATE article_told_as SET latest = false WHERE id = told.id;
        SELECT t.* INTO told FROM article_told_as t JOIN article a ON a.id = t.article_id AND t.language = a.language
            AND (t.category, t.source) IS NOT DISTINCT FROM (a.category, a.source) WHERE a.id = changed.article_id LIMIT 1;
    END IF;
    -- Who watches a name that is lost was told of what came with the loss, too.
    IF told.id IS NULL THEN
        INSERT INTO article_told_as AS t (article_id, category, language, source, named, once, latest)
        SELECT id, category, language, source, after, gone, true FROM article WHERE id = changed.article_id
        ON CONFLICT (article_id) WHERE latest DO UPDATE SET category = excluded.category, language = excluded.language,
            source = excluded.source, named = excluded.named, once = t.once || t.named || excluded.once;
    ELSE
        UPDATE article_told_as SET named = after, latest = true,
            once = ARRAY(SELECT unnest(told.once || told.named || gone) EXCEPT SELECT unnest(after))
        WHERE id = told.id;
    END IF;
END $$;
