-- What a reader may keep of the directory's entries is kept under this number, which every read of articles gives along. It
-- grows with every change to an entry that somebody may have read, whoever makes the change.
CREATE TABLE directory_version (
    id      boolean PRIMARY KEY DEFAULT true CHECK (id),
    version bigint  NOT NULL
) WITH (fillfactor = 10);
INSERT INTO directory_version (version) VALUES (1);

-- At commit, so that nobody waits for a long transaction; under the lock that numbers the changes, which comes first
-- everywhere, so that no two transactions wait for each other. Once a transaction is enough.
CREATE FUNCTION count_change_of_directory() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock('change'::regclass::oid::integer, 0);
    UPDATE directory_version SET version = version + 1 WHERE xmin <> pg_current_xact_id()::xid;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER entity_changed AFTER UPDATE OR DELETE ON named_entity
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION count_change_of_directory();
