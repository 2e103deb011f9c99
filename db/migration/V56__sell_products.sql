-- A product is the part of the published articles that a partner may see: src/docs/products.md. Empty lists and nulls are
-- no conditions.
CREATE SEQUENCE product_seq;
CREATE TABLE product (
    id            bigint      PRIMARY KEY DEFAULT nextval('product_seq'),
    name          text        NOT NULL CHECK (char_length(name) BETWEEN 1 AND 200),
    categories    text[]      NOT NULL,
    languages     text[]      NOT NULL,
    max_age_days  int         CHECK (max_age_days BETWEEN 1 AND 36500),
    delay_minutes int         CHECK (delay_minutes BETWEEN 1 AND 525600),
    created_at    timestamptz NOT NULL,
    updated_at    timestamptz NOT NULL
);

-- Who edits sees everything, by other ways too.
ALTER TABLE api_key
    ADD COLUMN product_id bigint REFERENCES product,
    ADD CONSTRAINT api_key_product_is_for_readers CHECK (product_id IS NULL OR role IN ('READER', 'PARTNER'));
CREATE INDEX api_key_by_product ON api_key (product_id) WHERE product_id IS NOT NULL;

ALTER TABLE api_key_use ADD COLUMN articles bigint NOT NULL DEFAULT 0;
CREATE INDEX api_key_use_by_day ON api_key_use (day, key_id);

-- When readers first saw the article, from which a delay counts; null: as soon as it came in.
ALTER TABLE article ADD COLUMN shown_at timestamptz;
-- The log of a delayed product ends before the first change that is younger than its delay.
CREATE INDEX change_by_time ON change (created_at) INCLUDE (position);

-- By what a killed article is chosen; nothing else of it is kept.
ALTER TABLE tombstone ADD COLUMN category text CHECK (category <> '');

-- What is told of articles that changes took from readers; never to be read without such a change.
CREATE VIEW withdrawn_article AS
SELECT w.id, w.uri, w.slug, w.language, coalesce(w.category, s.category) AS category,
       coalesce(w.shown_at, w.created_at) AS shown_at, coalesce(s.killed_at, w.updated_at) AS withdrawn_at
FROM article w LEFT JOIN tombstone s ON s.article_id = w.id;
