-- What readers keep of articles they keep for as long as neither the number of the latest change nor that of the directory
-- moves. Whoever changes articles past Newsgraph, or mentions, which moves their article's mentions_version, tells of no
-- change; so the directory's number moves for them.
CREATE FUNCTION mark_told() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM set_config('newsgraph.told', pg_current_xact_id()::text, true);
    RETURN NULL;
END $$;
CREATE TRIGGER change_is_told AFTER INSERT ON change FOR EACH ROW EXECUTE FUNCTION mark_told();

CREATE FUNCTION count_untold_change_of_article() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF current_setting('newsgraph.told', true) IS DISTINCT FROM pg_current_xact_id()::text THEN
        PERFORM pg_advisory_xact_lock('change'::regclass::oid::integer, 0);
        UPDATE directory_version SET version = version + 1 WHERE xmin <> pg_current_xact_id()::xid;
        -- Once a transaction is enough.
        PERFORM set_config('newsgraph.told', pg_current_xact_id()::text, true);
    END IF;
    RETURN NULL;
END $$;
-- Of articles that nobody sees nobody keeps anything.
CREATE CONSTRAINT TRIGGER article_changed AFTER UPDATE OF uri, slug, language, category, status, embargoed, published_at,
    current_revision_id, mentions_version ON article DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    WHEN (OLD.status = 'USABLE' AND NOT OLD.embargoed OR NEW.status = 'USABLE' AND NOT NEW.embargoed)
    EXECUTE FUNCTION count_untold_change_of_article();
CREATE CONSTRAINT TRIGGER article_added AFTER INSERT ON article DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    WHEN (NEW.status = 'USABLE' AND NOT NEW.embargoed) EXECUTE FUNCTION count_untold_change_of_article();
CREATE CONSTRAINT TRIGGER article_removed AFTER DELETE ON article DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    WHEN (OLD.status = 'USABLE' AND NOT OLD.embargoed) EXECUTE FUNCTION count_untold_change_of_article();
