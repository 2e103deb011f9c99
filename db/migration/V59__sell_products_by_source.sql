ALTER TABLE product ADD COLUMN sources text[] NOT NULL DEFAULT '{}';
ALTER TABLE tombstone ADD COLUMN former_sources text[] NOT NULL DEFAULT '{}';

CREATE OR REPLACE VIEW withdrawn_article AS
SELECT w.id, w.uri, w.slug, w.language, coalesce(w.category, s.category) AS category,
       coalesce(s.former_categories, '{}') AS former_categories, coalesce(s.former_languages, '{}') AS former_languages,
       coalesce(w.shown_at, w.created_at) AS shown_at, coalesce(s.killed_at, w.updated_at) AS withdrawn_at,
       true AS told, '{}'::bigint[] AS left_by, w.source, coalesce(s.former_sources, '{}') AS former_sources
FROM article w LEFT JOIN tombstone s ON s.article_id = w.id;
