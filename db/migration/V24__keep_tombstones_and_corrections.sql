-- What is left of an article that was killed.
CREATE TABLE tombstone (
    article_id bigint      PRIMARY KEY REFERENCES article,
    kind       text        NOT NULL CHECK (kind IN ('KILL', 'TAKEDOWN', 'RETRACTION')),
    -- For everybody.
    notice     text        CHECK (notice <> ''),
    killed_at  timestamptz NOT NULL
);

-- What readers are told of an article that was wrong.
CREATE TABLE correction (
    id           bigint      PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
    article_id   bigint      NOT NULL REFERENCES article,
    -- The one that has it right.
    revision_id  bigint      NOT NULL REFERENCES revision,
    -- The place of the paragraph among all of that revision, counted from 0.
    paragraph    int         CHECK (paragraph >= 0),
    kind         text        NOT NULL CHECK (kind IN ('CORRECTION', 'CLARIFICATION', 'UPDATE')),
    notice       text        NOT NULL CHECK (notice <> ''),
    corrected_at timestamptz NOT NULL
);
CREATE INDEX correction_latest ON correction (article_id, corrected_at, id);
