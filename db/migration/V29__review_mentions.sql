-- What people have said of mentions: kept beside the passage, so that it outlives the mention that a detector found.
CREATE SEQUENCE mention_review_seq;
CREATE TABLE mention_review (
    id            bigint      PRIMARY KEY DEFAULT nextval('mention_review_seq'),
    article_id    bigint      NOT NULL REFERENCES article,
    location      text        NOT NULL CHECK (location IN ('HEADLINE', 'HEADING', 'PARAGRAPH')),
    -- The sentence around the mention; where an article says it several times in this kind of place, which of them,
    -- counted from 0 in reading order.
    sentence      text        NOT NULL,
    ordinal       int         NOT NULL CHECK (ordinal >= 0),
    -- UTF-16, in the sentence.
    start_utf16   int         NOT NULL CHECK (start_utf16 >= 0),
    text          text        NOT NULL CHECK (text <> ''),
    kind          text        NOT NULL CHECK (kind IN ('PERSON', 'ORGANIZATION', 'PLACE')),
    verdict       text        NOT NULL CHECK (verdict IN ('CONFIRMED', 'REJECTED')),
    -- Whom it names, in the reviewer's words; null where that was not said.
    entity_id     bigint      REFERENCES named_entity,
    -- What the detector says of the passage: whom it names, and how surely; null where it finds nothing.
    found_id      bigint      REFERENCES named_entity,
    found_status  text        CHECK (found_status IN ('LINKED', 'AMBIGUOUS', 'UNKNOWN')),
    found_kind    text,
    found_stands_for text,
    -- The mention of the current revision; null where its text does not have the passage any more.
    mention_id    bigint      REFERENCES mention ON DELETE SET NULL,
    reviewed_at   timestamptz NOT NULL
);
CREATE UNIQUE INDEX mention_review_once ON mention_review
    (article_id, location, md5(sentence), ordinal, start_utf16, text);
CREATE UNIQUE INDEX mention_review_of_mention ON mention_review (mention_id);
CREATE INDEX mention_review_by_entity ON mention_review (entity_id);
CREATE INDEX mention_review_by_found ON mention_review (found_id);

ALTER TABLE change DROP CONSTRAINT change_kind_check;
ALTER TABLE change ADD CONSTRAINT change_kind_check CHECK (kind IN ('ARTICLE_CREATED', 'ARTICLE_REVISED',
    'ARTICLE_PUBLISHED', 'ARTICLE_WITHHELD', 'ARTICLE_KILLED', 'ARTICLE_CORRECTED', 'EMBARGO_LIFTED',
    'ARTICLE_MENTIONS_CHANGED', 'ENTITY_CREATED', 'ENTITY_CHANGED', 'ENTITY_MERGED', 'ENTITY_SPLIT')) NOT VALID;
ALTER TABLE change VALIDATE CONSTRAINT change_kind_check;

-- The detector of what people add by hand.
INSERT INTO detector (name, version) VALUES ('editor', '1') ON CONFLICT DO NOTHING;
