CREATE OR REPLACE FUNCTION tell_names(changed change) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    told   article_told_as;
    moved  boolean;
    dated  timestamptz;
    -- Not before it is committed, save for the wait for others who number: who writes may have waited long since it began.
    ended  timestamptz := greatest(changed.created_at, clock_timestamp());
    before bigint[];
    gone   bigint[] := '{}';
    after  bigint[] := ARRAY(SELECT entity_id FROM appearance WHERE article_id = changed.article_id ORDER BY entity_id);
BEGIN
    -- What is withheld may be published again, or killed: it is found by the same then.
    IF changed.kind IN ('ARTICLE_WITHHELD', 'ARTICLE_KILLED') THEN
        UPDATE article_told_as SET ended_at = ended
        WHERE article_id = changed.article_id AND latest AND ended_at IS NULL;
        IF changed.kind = 'ARTICLE_KILLED' THEN
            DELETE FROM article_told WHERE article_id = changed.article_id;
        END IF;
        RETURN;
    ELSIF changed.kind = 'ARTICLE_CORRECTED' THEN
        -- What its text did has been told, and is found by the same as that.
        UPDATE change c SET gained = r.gained, lost = r.lost, left_told = r.left_told FROM change r
        WHERE c.id = changed.id AND r.created_at = changed.created_at AND r.transaction_id = changed.transaction_id
            AND r.article_id = changed.article_id AND r.kind = 'ARTICLE_REVISED';
    END IF;
    SELECT * INTO told FROM article_told_as WHERE article_id = changed.article_id AND latest;
    SELECT told.id IS NULL OR (told.category, told.language, told.source) IS DISTINCT FROM (a.category, a.language, a.source),
        a.published_at
    INTO moved, dated FROM published_article a WHERE a.id = changed.article_id;
    IF changed.kind = 'ARTICLE_REVISED' AND dated < (SELECT r.published_at FROM revision r
            WHERE r.article_id = changed.article_id AND r.shown AND r.id <> changed.revision_id
            ORDER BY r.number DESC LIMIT 1) THEN
        UPDATE change SET aged = true WHERE id = changed.id;
    END IF;
    -- Without a row it was taken away again before anybody saw it.
    IF moved IS NULL OR NOT moved AND told.named = after AND told.ended_at IS NULL
            AND coalesce(changed.created_at - dated >= told.youngest AND dated <= told.published_at, true) THEN
        RETURN;
    END IF;
    IF (moved OR told.named <> after) AND changed.kind IN ('ARTICLE_REVISED', 'ARTICLE_MENTIONS_CHANGED', 'ARTICLE_CORRECTED',
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
        UPDATE article_told_as SET latest = false, ended_at = coalesce(ended_at, ended) WHERE id = told.id;
        SELECT t.* INTO told FROM article_told_as t JOIN article a ON a.id = t.article_id AND t.language = a.language
            AND (t.category, t.source) IS NOT DISTINCT FROM (a.category, a.source) WHERE a.id = changed.article_id LIMIT 1;
    END IF;
    -- Who watches a name that is lost was told of what came with the loss, too.
    IF told.id IS NULL THEN
        INSERT INTO article_told_as AS t (article_id, category, language, source, named, once, latest, youngest, published_at)
        SELECT id, category, language, source, after, gone, true, changed.created_at - dated, dated
        FROM article WHERE id = changed.article_id
        ON CONFLICT (article_id) WHERE latest DO UPDATE SET category = excluded.category, language = excluded.language,
            source = excluded.source, named = excluded.named, once = t.once || t.named || excluded.once, ended_at = NULL;
    ELSE
        -- What is not known stays so.
        UPDATE article_told_as SET named = after, latest = true, ended_at = NULL,
            youngest = CASE WHEN youngest IS NOT NULL THEN least(youngest, changed.created_at - dated) END,
            published_at = CASE WHEN published_at IS NOT NULL THEN greatest(published_at, dated) END,
            once = ARRAY(SELECT unnest(told.once || told.named || gone) EXCEPT SELECT unnest(after))
        WHERE id = told.id;
    END IF;
END $$;
