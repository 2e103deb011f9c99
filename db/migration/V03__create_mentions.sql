-- Who is named where, and why we think so.
CREATE TABLE detector (
    id      int  PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
    name    text NOT NULL,
    version text NOT NULL,
    CONSTRAINT detector_version_key UNIQUE (name, version)
);

CREATE SEQUENCE mention_seq INCREMENT BY 200;
CREATE TABLE mention (
    id                  bigint PRIMARY KEY,
    revision_id         bigint NOT NULL REFERENCES revision,
    -- Null in the headline.
    section_id          bigint REFERENCES section,
    -- Null in the headline and in headings.
    paragraph_id        bigint REFERENCES paragraph,
    -- Counted from 0 in reading order.
    position            int    NOT NULL CHECK (position >= 0),
    -- The headline, heading or paragraph that holds the mention, counted from 0 in reading order.
    block               int    NOT NULL CHECK (block >= 0),
    location            text   NOT NULL CHECK (location IN ('HEADLINE', 'HEADING', 'PARAGRAPH')),
    kind                text   NOT NULL CHECK (kind IN ('PERSON', 'ORGANIZATION', 'PLACE')),
    text                text   NOT NULL,
    -- Half-open, within the block.
    start_utf16         int    NOT NULL CHECK (start_utf16 >= 0),
    end_utf16           int    NOT NULL,
    start_cp            int    NOT NULL CHECK (start_cp BETWEEN 0 AND start_utf16),
    end_cp              int    NOT NULL,
    -- Where the mention starts in the article's text.
    article_start_utf16 int    NOT NULL CHECK (article_start_utf16 >= start_utf16),
    article_start_cp    int    NOT NULL CHECK (article_start_cp >= start_cp),
    -- The sentence around it, within the block, UTF-16.
    sentence_start      int    NOT NULL,
    sentence_end        int    NOT NULL,
    entity_id           bigint REFERENCES named_entity,
    link_status         text   NOT NULL CHECK (link_status IN ('LINKED', 'AMBIGUOUS', 'UNKNOWN')),
    rule                text   NOT NULL CHECK (rule IN ('NAME', 'REPEATED_NAME', 'DIRECTORY_ALIAS', 'SURNAME',
                               'TITLE_SURNAME', 'FIRST_NAME', 'ACRONYM', 'SHORT_FORM')),
    -- Position of the mention of the same revision that the rule leaned on.
    antecedent_position int,
    confidence          float8 NOT NULL CHECK (confidence BETWEEN 0 AND 1),
    verdict             text   NOT NULL CHECK (verdict IN ('UNREVIEWED', 'CONFIRMED', 'REJECTED')),
    detector_id         int    NOT NULL REFERENCES detector,
    CONSTRAINT mention_position_key UNIQUE (revision_id, position),
    CONSTRAINT mention_span CHECK (end_utf16 > start_utf16 AND end_cp > start_cp),
    CONSTRAINT mention_in_its_sentence CHECK (sentence_start <= start_utf16 AND sentence_end >= end_utf16),
    CONSTRAINT mention_linked_to_an_entity CHECK ((link_status = 'LINKED') = (entity_id IS NOT NULL)),
    CONSTRAINT mention_place_in_article CHECK (CASE location WHEN 'HEADLINE' THEN section_id IS NULL AND paragraph_id IS NULL
        WHEN 'HEADING' THEN section_id IS NOT NULL AND paragraph_id IS NULL
        ELSE section_id IS NOT NULL AND paragraph_id IS NOT NULL END),
    CONSTRAINT mention_not_its_own_antecedent CHECK (antecedent_position <> position)
);
CREATE INDEX mention_by_paragraph ON mention (paragraph_id, start_utf16) WHERE paragraph_id IS NOT NULL;
CREATE INDEX mention_by_heading ON mention (section_id, start_utf16) WHERE paragraph_id IS NULL;
CREATE INDEX mention_by_entity ON mention (entity_id, revision_id, position) WHERE entity_id IS NOT NULL;

-- The entities that an ambiguous mention may name.
CREATE TABLE mention_candidate (
    mention_id bigint NOT NULL REFERENCES mention,
    entity_id  bigint NOT NULL REFERENCES named_entity,
    PRIMARY KEY (mention_id, entity_id)
);
CREATE INDEX mention_candidate_by_entity ON mention_candidate (entity_id);
