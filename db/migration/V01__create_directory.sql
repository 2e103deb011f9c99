-- Whom we know: people, organizations and places, their names, identifiers and affiliations.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE SEQUENCE named_entity_seq INCREMENT BY 50;
CREATE TABLE named_entity (
    id             bigint      PRIMARY KEY,
    kind           text        NOT NULL CHECK (kind IN ('PERSON', 'ORGANIZATION', 'PLACE')),
    name           text        NOT NULL CHECK (name <> ''),
    -- The form that spellings share (org.newsgraph.text.NameKey); empty for a name of symbols alone.
    name_key       text        NOT NULL,
    description    text,
    -- Created from a text by rule, not yet looked at by anybody.
    provisional    boolean     NOT NULL,
    merged_into_id bigint      REFERENCES named_entity,
    created_at     timestamptz NOT NULL,
    updated_at     timestamptz NOT NULL,

    given_name     text,
    family_name    text,
    birth_date     date,
    death_date     date,

    classification text,
    parent_id      bigint      REFERENCES named_entity,

    country_code   text        CHECK (country_code ~ '^[A-Z]{2}$'),
    latitude       float8      CHECK (latitude BETWEEN -90 AND 90),
    longitude      float8      CHECK (longitude BETWEEN -180 AND 180),

    CONSTRAINT named_entity_not_merged_into_itself CHECK (merged_into_id <> id),
    CONSTRAINT named_entity_not_its_own_parent CHECK (parent_id <> id),
    CONSTRAINT named_entity_person_columns CHECK (kind = 'PERSON'
        OR (given_name IS NULL AND family_name IS NULL AND birth_date IS NULL AND death_date IS NULL)),
    CONSTRAINT named_entity_organization_columns CHECK (kind = 'ORGANIZATION'
        OR (classification IS NULL AND parent_id IS NULL)),
    CONSTRAINT named_entity_place_columns CHECK (kind = 'PLACE'
        OR (country_code IS NULL AND latitude IS NULL AND longitude IS NULL)),
    CONSTRAINT named_entity_coordinates_together CHECK ((latitude IS NULL) = (longitude IS NULL))
);
-- Two ingests that meet the same new name at the same time create one entry.
CREATE UNIQUE INDEX named_entity_provisional_name ON named_entity (kind, name_key) WHERE provisional;
CREATE INDEX named_entity_by_name ON named_entity (name_key COLLATE "C", id);
CREATE INDEX named_entity_by_kind_and_name ON named_entity (kind, name_key COLLATE "C", id);
CREATE INDEX named_entity_by_parent ON named_entity (parent_id) WHERE parent_id IS NOT NULL;
CREATE INDEX named_entity_by_merge ON named_entity (merged_into_id) WHERE merged_into_id IS NOT NULL;

CREATE SEQUENCE alias_seq INCREMENT BY 50;
CREATE TABLE alias (
    id        bigint PRIMARY KEY,
    entity_id bigint NOT NULL REFERENCES named_entity,
    name      text   NOT NULL CHECK (name <> ''),
    name_key  text   NOT NULL,
    kind      text   NOT NULL CHECK (kind IN ('NAME', 'SHORT', 'ACRONYM', 'FORMER', 'TRANSLITERATION', 'MISSPELLING')),
    CONSTRAINT alias_once UNIQUE (entity_id, name)
);
CREATE INDEX alias_by_name ON alias (name_key COLLATE "C", entity_id);
CREATE INDEX alias_by_trigram ON alias USING gin (name_key gin_trgm_ops);
CREATE INDEX named_entity_by_trigram ON named_entity USING gin (name_key gin_trgm_ops);

CREATE SEQUENCE identifier_seq INCREMENT BY 50;
CREATE TABLE identifier (
    id        bigint PRIMARY KEY,
    entity_id bigint NOT NULL REFERENCES named_entity,
    scheme    text   NOT NULL CHECK (scheme <> ''),
    value     text   NOT NULL CHECK (value <> ''),
    CONSTRAINT identifier_names_one_entity UNIQUE (scheme, value)
);
CREATE INDEX identifier_by_entity ON identifier (entity_id);

CREATE TABLE same_as (
    entity_id bigint NOT NULL REFERENCES named_entity,
    url       text   NOT NULL CHECK (url <> ''),
    PRIMARY KEY (entity_id, url)
);

CREATE SEQUENCE membership_seq INCREMENT BY 50;
CREATE TABLE membership (
    id              bigint PRIMARY KEY,
    person_id       bigint NOT NULL REFERENCES named_entity,
    organization_id bigint NOT NULL REFERENCES named_entity,
    role            text,
    start_date      date,
    end_date        date,
    CONSTRAINT membership_ends_after_it_starts CHECK (end_date >= start_date),
    CONSTRAINT membership_once UNIQUE NULLS NOT DISTINCT (person_id, organization_id, role, start_date)
);
CREATE INDEX membership_by_organization ON membership (organization_id);
