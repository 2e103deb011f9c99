-- A place in the log of changes, given at commit, one transaction after the other: the lock is held until the transaction
-- is seen by everybody, so that whoever sees a change sees all with lower numbers. Numbers of transactions that fail stay
-- unused. (Ids and transaction ids are given earlier, so that the order of commits is not theirs, and to wait for the
-- oldest transaction would make one long transaction hold up everybody's news.)
ALTER TABLE change ADD COLUMN position bigint;
CREATE SEQUENCE change_position_seq;

UPDATE change c SET position = numbered.position
FROM (SELECT id, row_number() OVER (ORDER BY transaction_id, id) AS position FROM change) numbered
WHERE numbered.id = c.id;
SELECT setval('change_position_seq', coalesce(max(position), 0) + 1, false) FROM change;

CREATE FUNCTION number_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(TG_RELID::integer, 0);
    UPDATE change SET position = nextval('change_position_seq') WHERE id = NEW.id;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER change_is_numbered_at_commit AFTER INSERT ON change
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION number_change();

DROP INDEX change_in_commit_order;
CREATE UNIQUE INDEX change_in_commit_order ON change (position);
