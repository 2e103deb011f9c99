-- What happened, append-only. Feeds read it in commit order: rows of transactions older than the oldest running one
-- (transaction_id < pg_snapshot_xmin(pg_current_snapshot())) can no longer be joined by earlier ones.
CREATE SEQUENCE change_seq INCREMENT BY 50;
CREATE TABLE change (
    id             bigint      PRIMARY KEY,
    transaction_id xid8        NOT NULL DEFAULT pg_current_xact_id(),
    kind           text        NOT NULL CHECK (kind IN ('ARTICLE_CREATED', 'ARTICLE_REVISED',
                               'ENTITY_CREATED', 'ENTITY_CHANGED')),
    article_id     bigint      REFERENCES article,
    revision_id    bigint      REFERENCES revision,
    entity_id      bigint      REFERENCES named_entity,
    created_at     timestamptz NOT NULL,
    CONSTRAINT change_concerns_one_thing CHECK ((article_id IS NULL) <> (entity_id IS NULL))
);
CREATE INDEX change_in_commit_order ON change (transaction_id, id);
