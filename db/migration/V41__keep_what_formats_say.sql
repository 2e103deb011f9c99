-- What news formats say of an article beside its text.
ALTER TABLE revision
    -- Who provided it.
    ADD COLUMN source            text,
    -- The provider's own number or name of this version, and when the provider made it.
    ADD COLUMN source_version    text,
    ADD COLUMN source_updated_at timestamptz,
    ADD COLUMN copyright_holder  text,
    ADD COLUMN copyright_notice  text,
    ADD COLUMN usage_terms       text,
    ADD COLUMN credit_line       text,
    -- 1 is the most urgent.
    ADD COLUMN urgency           int,
    ADD COLUMN keywords          text[] NOT NULL DEFAULT '{}';
ALTER TABLE revision ADD CONSTRAINT revision_urgency CHECK (urgency BETWEEN 1 AND 9) NOT VALID;
ALTER TABLE revision VALIDATE CONSTRAINT revision_urgency;

-- What a revision is about, as its provider says: a term of a controlled vocabulary or a plain name.
CREATE TABLE subject (
    revision_id bigint NOT NULL REFERENCES revision,
    position    int    NOT NULL CHECK (position >= 0),
    scheme      text,
    code        text,
    uri         text,
    name        text,
    PRIMARY KEY (revision_id, position),
    CONSTRAINT subject_says_something CHECK (coalesce(code, uri, name) IS NOT NULL)
);

-- The current revision's source, and the latest version of the provider's that has been seen: an earlier one that arrives late
-- is known by it.
ALTER TABLE article
    ADD COLUMN source            text,
    ADD COLUMN source_version    text,
    ADD COLUMN source_updated_at timestamptz;

CREATE OR REPLACE VIEW published_article AS
SELECT a.id, a.uri, a.slug, a.published_at, a.language, a.category, a.created_at, a.updated_at,
       a.current_revision_id AS revision_id, a.mentions_version, a.source
FROM article a
WHERE a.status = 'USABLE' AND NOT a.embargoed;
