-- What we publish. An article is the identity across versions; a revision is one immutable version of its content.
CREATE SEQUENCE article_seq INCREMENT BY 50;
CREATE TABLE article (
    id                  bigint      PRIMARY KEY,
    uri                 text        CHECK (uri <> ''),
    -- SHA-256 of the content of an article that came without a uri: the same content again is the same article.
    content_key         bytea,
    slug                text        NOT NULL CHECK (slug <> ''),
    status              text        NOT NULL CHECK (status IN ('DRAFT', 'USABLE', 'WITHHELD', 'CANCELED')),
    embargoed_until     timestamptz,
    published_at        timestamptz NOT NULL,
    language            text        NOT NULL,
    category            text,
    current_revision_id bigint      NOT NULL,
    created_at          timestamptz NOT NULL,
    updated_at          timestamptz NOT NULL,
    CONSTRAINT article_uri_key UNIQUE (uri),
    CONSTRAINT article_content_key_key UNIQUE (content_key),
    CONSTRAINT article_slug_key UNIQUE (slug),
    CONSTRAINT article_has_one_identity CHECK ((uri IS NULL) <> (content_key IS NULL))
);

CREATE SEQUENCE revision_seq;
CREATE TABLE revision (
    id                   bigint      PRIMARY KEY,
    article_id           bigint      NOT NULL REFERENCES article,
    number               int         NOT NULL CHECK (number > 0),
    headline             text        NOT NULL,
    -- No headline was given: it was taken from the opening of the text.
    headline_derived     boolean     NOT NULL,
    standfirst           text,
    lead                 text,
    byline               text,
    dateline             text,
    -- The metadata and byline lines as they stood at the start of the text.
    preamble             text,
    published_at         timestamptz NOT NULL,
    -- No date was given: it is the time of the first ingest.
    published_at_derived boolean     NOT NULL,
    language             text        NOT NULL,
    category             text,
    -- SHA-256 of what was ingested: equal hashes mean that nothing changed.
    content_hash         bytea       NOT NULL,
    word_count           int         NOT NULL CHECK (word_count >= 0),
    created_at           timestamptz NOT NULL,
    CONSTRAINT revision_number_key UNIQUE (article_id, number)
);
ALTER TABLE article ADD CONSTRAINT article_current_revision
    FOREIGN KEY (current_revision_id) REFERENCES revision DEFERRABLE INITIALLY DEFERRED;

CREATE SEQUENCE section_seq INCREMENT BY 50;
CREATE TABLE section (
    id          bigint PRIMARY KEY,
    revision_id bigint NOT NULL REFERENCES revision,
    position    int    NOT NULL CHECK (position >= 0),
    heading     text,
    level       int    NOT NULL CHECK (level > 0),
    -- The heading as it stood in the text, where marks around it (Markdown's # and underlines) were left out.
    source      text,
    CONSTRAINT section_position_key UNIQUE (revision_id, position)
);

CREATE SEQUENCE paragraph_seq INCREMENT BY 50;
CREATE TABLE paragraph (
    id          bigint PRIMARY KEY,
    revision_id bigint NOT NULL REFERENCES revision,
    section_id  bigint NOT NULL REFERENCES section,
    position    int    NOT NULL CHECK (position >= 0),
    role        text   NOT NULL CHECK (role IN ('LEAD', 'BODY', 'LIST_ITEM', 'QUOTE')),
    text        text   NOT NULL,
    -- The paragraph as it stood in the text, where marks (a quotation's >) were left out.
    source      text,
    -- Where the paragraph starts in the article's text, in UTF-16 code units and in code points.
    start_utf16 int    NOT NULL CHECK (start_utf16 >= 0),
    start_cp    int    NOT NULL CHECK (start_cp BETWEEN 0 AND start_utf16),
    CONSTRAINT paragraph_position_key UNIQUE (section_id, position)
);
CREATE INDEX paragraph_by_revision ON paragraph (revision_id);

-- Every read goes through this view: what is not published cannot be reached by forgetting a condition.
CREATE VIEW published_article AS
SELECT a.id, a.uri, a.slug, a.published_at, a.language, a.category, a.created_at, a.updated_at,
       a.current_revision_id AS revision_id
FROM article a
WHERE a.status = 'USABLE' AND (a.embargoed_until IS NULL OR a.embargoed_until <= now());

CREATE INDEX article_latest ON article (published_at, id) WHERE status = 'USABLE';
CREATE INDEX article_latest_by_language ON article (language, published_at, id) WHERE status = 'USABLE';
CREATE INDEX article_latest_by_category ON article (category, published_at, id) WHERE status = 'USABLE';
