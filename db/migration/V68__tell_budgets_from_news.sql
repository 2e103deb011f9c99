-- The state that an ETag stands for is told by which transactions have finished. Those that only take from budgets, or count
-- the use of keys, change nothing that is asked for, and there is one a second wherever anybody asks: they are counted here, in
-- themselves, so that they can be taken off. Several rows, so that they do not wait for each other. Unlogged like the budgets:
-- when it is lost, what is taken off starts anew, and no state is told by a number that another one had.
CREATE UNLOGGED TABLE quiet_transaction (
    kind     text   NOT NULL CHECK (kind IN ('BUDGET', 'USE')),
    shard    int    NOT NULL,
    finished bigint NOT NULL,
    last     xid8   NOT NULL,
    PRIMARY KEY (kind, shard)
) WITH (fillfactor = 10);

CREATE FUNCTION count_quiet_transaction() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO quiet_transaction AS q (kind, shard, finished, last)
    VALUES (TG_ARGV[0], pg_backend_pid() % 16, 1, pg_current_xact_id())
    ON CONFLICT (kind, shard) DO UPDATE SET finished = q.finished + 1, last = excluded.last WHERE q.last <> excluded.last;
    RETURN NULL;
END $$;
CREATE TRIGGER rate_bucket_written AFTER INSERT OR UPDATE OR DELETE ON rate_bucket
    FOR EACH STATEMENT EXECUTE FUNCTION count_quiet_transaction('BUDGET');
CREATE TRIGGER api_key_use_written AFTER INSERT OR UPDATE OR DELETE ON api_key_use
    FOR EACH STATEMENT EXECUTE FUNCTION count_quiet_transaction('USE');
