-- Two entities that may be one; nothing is merged until somebody decides. The smaller key stands first.
CREATE SEQUENCE merge_proposal_seq;
CREATE TABLE merge_proposal (
    id           bigint      PRIMARY KEY DEFAULT nextval('merge_proposal_seq'),
    entity_id    bigint      NOT NULL REFERENCES named_entity,
    other_id     bigint      NOT NULL REFERENCES named_entity,
    reason       text        NOT NULL CHECK (reason IN ('NAME_VARIANT', 'ACRONYM')),
    created_at   timestamptz NOT NULL,
    -- Somebody said that they are two; the proposal is not made again.
    dismissed_at timestamptz,
    CONSTRAINT merge_proposal_once UNIQUE (entity_id, other_id),
    CONSTRAINT merge_proposal_in_one_order CHECK (entity_id < other_id)
);
CREATE INDEX merge_proposal_open ON merge_proposal (created_at, id) WHERE dismissed_at IS NULL;
CREATE INDEX merge_proposal_by_other ON merge_proposal (other_id);

-- The articles whose text suggested it.
CREATE TABLE merge_proposal_evidence (
    proposal_id bigint NOT NULL REFERENCES merge_proposal,
    article_id  bigint NOT NULL REFERENCES article,
    PRIMARY KEY (proposal_id, article_id)
);
