-- What connects. Derived from the mentions of published articles, in the transaction that publishes them.
CREATE TABLE appearance (
    entity_id     bigint      NOT NULL REFERENCES named_entity,
    article_id    bigint      NOT NULL REFERENCES article,
    revision_id   bigint      NOT NULL REFERENCES revision,
    published_at  timestamptz NOT NULL,
    mention_count int         NOT NULL CHECK (mention_count > 0),
    salience      float8      NOT NULL CHECK (salience BETWEEN 0 AND 1),
    relation      text        NOT NULL CHECK (relation IN ('ABOUT', 'MENTIONS')),
    PRIMARY KEY (entity_id, article_id)
);
CREATE INDEX appearance_latest ON appearance (entity_id, published_at, article_id);
CREATE INDEX appearance_by_article ON appearance (article_id, salience, entity_id);

-- How often two entities are named together, by window; both directions are kept.
CREATE TABLE co_mention (
    entity_id     bigint NOT NULL REFERENCES named_entity,
    "window"      text   NOT NULL CHECK ("window" IN ('ARTICLE', 'SECTION', 'PARAGRAPH', 'SENTENCE')),
    other_id      bigint NOT NULL REFERENCES named_entity,
    passage_count bigint NOT NULL CHECK (passage_count > 0),
    article_count bigint NOT NULL CHECK (article_count > 0),
    PRIMARY KEY (entity_id, "window", other_id)
);
CREATE INDEX co_mention_ranked ON co_mention (entity_id, "window", passage_count DESC, other_id);

-- Revisions whose co-mentions are not in co_mention yet (sign 1) or no longer belong there (sign -1). An ingest adds a
-- row and waits for nobody; a fold moves rows into co_mention; a reader adds both up, so that its count is exact.
CREATE TABLE co_mention_pending (
    id          bigint   PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
    revision_id bigint   NOT NULL REFERENCES revision,
    sign        smallint NOT NULL CHECK (sign IN (-1, 1))
);
CREATE INDEX co_mention_pending_revision ON co_mention_pending (revision_id);
