-- Merges of entities, with all that each of them moved, so that it can be taken back.
CREATE SEQUENCE entity_merge_seq;
CREATE TABLE entity_merge (
    id                 bigint      PRIMARY KEY DEFAULT nextval('entity_merge_seq'),
    source_id          bigint      NOT NULL REFERENCES named_entity,
    target_id          bigint      NOT NULL REFERENCES named_entity,
    merged_at          timestamptz NOT NULL,
    undone_at          timestamptz,
    source_provisional boolean     NOT NULL,
    CONSTRAINT entity_merge_of_two CHECK (source_id <> target_id)
);
-- An entity is merged into one other at a time.
CREATE UNIQUE INDEX entity_merge_standing ON entity_merge (source_id) WHERE undone_at IS NULL;

-- Rows that point at the other entity since.
CREATE TABLE entity_merge_moved (
    merge_id bigint NOT NULL REFERENCES entity_merge,
    -- Table and column, such as mention.entity_id.
    what     text   NOT NULL,
    -- Key of the row, and what it pointed at before.
    key      bigint NOT NULL,
    former   bigint NOT NULL,
    PRIMARY KEY (merge_id, what, key)
);
-- Rows that said what the other entity says already, and are gone; for a row that was added, there is none of it.
CREATE TABLE entity_merge_dropped (
    merge_id bigint NOT NULL REFERENCES entity_merge,
    what     text   NOT NULL,
    content  jsonb  NOT NULL
);
CREATE INDEX entity_merge_dropped_by_merge ON entity_merge_dropped (merge_id);
