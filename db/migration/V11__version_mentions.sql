-- What a reader may keep of an article's text and mentions is kept under its revision and this number. It grows with every
-- change to mentions that somebody may have read already, whoever makes it; so nobody is shown what is no longer so.
ALTER TABLE article ADD COLUMN mentions_version bigint NOT NULL DEFAULT 0;

-- Its plan is kept by a session, which may begin while the tables are small: it must not stay a scan.
CREATE FUNCTION count_change_of_mentions() RETURNS trigger LANGUAGE plpgsql SET enable_seqscan = off AS $$
BEGIN
    UPDATE article a SET mentions_version = a.mentions_version + 1
    FROM revision r
    WHERE r.id IN (SELECT c.revision_id FROM changed c) AND a.id = r.article_id
        -- A revision that this very transaction has made was read by nobody.
        AND r.xmin <> pg_current_xact_id()::xid;
    RETURN NULL;
END $$;
CREATE TRIGGER mention_added AFTER INSERT ON mention REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION count_change_of_mentions();
-- The old rows: a mention does not move to another revision.
CREATE TRIGGER mention_changed AFTER UPDATE ON mention REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION count_change_of_mentions();
CREATE TRIGGER mention_removed AFTER DELETE ON mention REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION count_change_of_mentions();

CREATE OR REPLACE VIEW published_article AS
SELECT a.id, a.uri, a.slug, a.published_at, a.language, a.category, a.created_at, a.updated_at,
       a.current_revision_id AS revision_id, a.mentions_version
FROM article a
WHERE a.status = 'USABLE' AND (a.embargoed_until IS NULL OR a.embargoed_until <= now());
