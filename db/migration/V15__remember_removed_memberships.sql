-- A membership that an editor removed: no text creates it again. An editor who adds it takes the row away.
CREATE TABLE removed_membership (
    person_id       bigint      NOT NULL REFERENCES named_entity,
    organization_id bigint      NOT NULL REFERENCES named_entity,
    -- In lower case; empty for a membership without a role.
    role            text        NOT NULL,
    removed_at      timestamptz NOT NULL,
    PRIMARY KEY (person_id, organization_id, role)
);
CREATE INDEX removed_membership_by_organization ON removed_membership (organization_id);
