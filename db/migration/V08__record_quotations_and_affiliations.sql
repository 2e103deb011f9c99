-- Who is quoted with what words, and which texts state to which organizations people belong.
CREATE TABLE quotation (
    id                  bigint      PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
    article_id          bigint      NOT NULL REFERENCES article,
    revision_id         bigint      NOT NULL REFERENCES revision,
    -- As the revision has it, so that a speaker's latest quotations are found by one index.
    published_at        timestamptz NOT NULL,
    paragraph_id        bigint      NOT NULL REFERENCES paragraph,
    -- Counted from 0 in reading order.
    position            int         NOT NULL CHECK (position >= 0),
    text                text        NOT NULL CHECK (text <> ''),
    -- Half-open, within the paragraph, the marks left out.
    start_utf16         int         NOT NULL CHECK (start_utf16 >= 0),
    end_utf16           int         NOT NULL CHECK (end_utf16 > start_utf16),
    start_cp            int         NOT NULL CHECK (start_cp BETWEEN 0 AND start_utf16),
    end_cp              int         NOT NULL CHECK (end_cp > start_cp),
    -- Where it starts in the article's text.
    article_start_utf16 int         NOT NULL CHECK (article_start_utf16 >= start_utf16),
    article_start_cp    int         NOT NULL CHECK (article_start_cp >= start_cp),
    -- The verb that leads to the words, in lower case.
    verb                text,
    -- The words go on from the paragraph before.
    continuation        boolean     NOT NULL,
    -- Position of the mention of the same revision that names the speaker, and the entity it is linked to.
    speaker_position    int,
    speaker_id          bigint      REFERENCES named_entity,
    CONSTRAINT quotation_position_key UNIQUE (revision_id, position),
    CONSTRAINT quotation_speaker_is_mentioned CHECK (speaker_id IS NULL OR speaker_position IS NOT NULL)
);
CREATE INDEX quotation_by_paragraph ON quotation (paragraph_id, position);
CREATE INDEX quotation_by_speaker ON quotation (speaker_id, published_at, article_id, position)
    WHERE speaker_id IS NOT NULL;

-- Known from texts alone: shown while a published text states it.
ALTER TABLE membership ADD COLUMN stated boolean NOT NULL DEFAULT false;
-- Two ingests that read the same new affiliation at the same time create one.
CREATE UNIQUE INDEX membership_stated_once ON membership (person_id, organization_id, lower(coalesce(role, '')))
    WHERE stated;

CREATE TABLE membership_evidence (
    id                  bigint      PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
    membership_id       bigint      NOT NULL REFERENCES membership ON DELETE CASCADE,
    article_id          bigint      NOT NULL REFERENCES article,
    revision_id         bigint      NOT NULL REFERENCES revision,
    published_at        timestamptz NOT NULL,
    -- Null in the headline and in headings.
    paragraph_id        bigint      REFERENCES paragraph,
    text                text        NOT NULL CHECK (text <> ''),
    -- Half-open, within the paragraph, heading or headline.
    start_utf16         int         NOT NULL CHECK (start_utf16 >= 0),
    end_utf16           int         NOT NULL CHECK (end_utf16 > start_utf16),
    start_cp            int         NOT NULL CHECK (start_cp BETWEEN 0 AND start_utf16),
    end_cp              int         NOT NULL CHECK (end_cp > start_cp),
    -- Where it starts in the article's text.
    article_start_utf16 int         NOT NULL CHECK (article_start_utf16 >= start_utf16),
    article_start_cp    int         NOT NULL CHECK (article_start_cp >= start_cp),
    CONSTRAINT membership_evidence_once UNIQUE (membership_id, revision_id, article_start_utf16)
);
CREATE INDEX membership_evidence_latest ON membership_evidence
    (membership_id, published_at, article_id, article_start_utf16);
CREATE INDEX membership_evidence_by_article ON membership_evidence (article_id);

-- Reads of memberships go through this view: what only texts state is known while a published one states it.
CREATE VIEW known_membership AS
SELECT m.* FROM membership m
WHERE NOT m.stated OR EXISTS (SELECT FROM membership_evidence v JOIN published_article a ON a.revision_id = v.revision_id
    WHERE v.membership_id = m.id);
