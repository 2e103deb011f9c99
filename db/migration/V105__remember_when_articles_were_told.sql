-- Some writers have this table and wait for who numbers changes, others number and want this table: let none be at it.
SELECT pg_advisory_xact_lock(31073811149710441);

ALTER TABLE article_told_as
    -- Since when it was told as this, and as published when: of all times the one at which it was youngest. Null: not known.
    ADD COLUMN began_at     timestamptz,
    ADD COLUMN published_at timestamptz,
    -- Until when it was told as this; null while it is.
    ADD COLUMN ended_at     timestamptz;
