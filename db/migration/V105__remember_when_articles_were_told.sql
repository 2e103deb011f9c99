-- Some writers have this table and wait for who numbers changes, others number and want this table: let none be at it.
SELECT pg_advisory_xact_lock(31073811149710441);

ALTER TABLE article_told_as
    -- How long ago it was published when it was told as this: the least of all times. Null: not known.
    ADD COLUMN youngest     interval,
    -- As published when it was told as this: the latest of all times. Null: not known.
    ADD COLUMN published_at timestamptz,
    -- Until when it was told as this; null while it is.
    ADD COLUMN ended_at     timestamptz;
