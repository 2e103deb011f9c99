-- What readers had of a killed article, in the terms of products: who may have kept it must hear that it is killed.
ALTER TABLE tombstone
    ADD COLUMN former_categories text[] NOT NULL DEFAULT '{}',
    ADD COLUMN former_languages  text[] NOT NULL DEFAULT '{}';

-- For readers without a product all withdrawals are told, and nothing leaves.
DROP VIEW withdrawn_article;
CREATE VIEW withdrawn_article AS
SELECT w.id, w.uri, w.slug, w.language, coalesce(w.category, s.category) AS category,
       coalesce(s.former_categories, '{}') AS former_categories, coalesce(s.former_languages, '{}') AS former_languages,
       coalesce(w.shown_at, w.created_at) AS shown_at, coalesce(s.killed_at, w.updated_at) AS withdrawn_at,
       true AS told, '{}'::bigint[] AS left_by
FROM article w LEFT JOIN tombstone s ON s.article_id = w.id;
