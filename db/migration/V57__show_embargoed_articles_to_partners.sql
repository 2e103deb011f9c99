ALTER TABLE product ADD COLUMN embargo_access boolean NOT NULL DEFAULT false;

-- What will be derived from articles under embargo when these are lifted, computed when it is asked for: there are few of
-- them, and who does not see them must not have rows of theirs among the others. Read for products with access alone.
CREATE VIEW embargoed_appearance AS
SELECT w.entity_id, w.article_id, w.revision_id, w.published_at, w.mention_count, w.weight / w.heaviest AS salience,
       CASE WHEN w.weight / w.heaviest >= CASE WHEN w.prominence > 0 THEN 0.5 ELSE 0.75 END THEN 'ABOUT' ELSE 'MENTIONS'
       END AS relation
FROM (SELECT c.*, max(c.weight) OVER (PARTITION BY c.article_id) AS heaviest
      FROM (SELECT n.*, n.mention_count + n.prominence + 0.5::float8 * (n.spread - 1) + 1 - n.first::float8 / b.blocks AS weight
            FROM (SELECT m.entity_id, a.id AS article_id, a.current_revision_id AS revision_id, a.published_at,
                         count(*)::int AS mention_count,
                         3 * max((m.location = 'HEADLINE')::int) + max((m.location = 'HEADING')::int)
                             + 2 * max(coalesce(p.role = 'LEAD', false)::int) AS prominence,
                         count(DISTINCT m.block) AS spread, min(m.block) AS first
                  FROM article a JOIN mention m ON m.revision_id = a.current_revision_id
                  LEFT JOIN paragraph p ON p.id = m.paragraph_id
                  WHERE a.status = 'USABLE' AND a.embargoed AND m.entity_id IS NOT NULL AND m.form = 'NAME'
                      AND m.verdict <> 'REJECTED'
                  GROUP BY m.entity_id, a.id) n
            CROSS JOIN LATERAL (SELECT (NOT r.headline_derived)::int
                    + (SELECT count(*) FROM section s WHERE s.revision_id = r.id AND s.heading IS NOT NULL)
                    + (SELECT count(*) FROM paragraph p WHERE p.revision_id = r.id) AS blocks
                FROM revision r WHERE r.id = n.revision_id) b) c) w;

-- The configurations that Language.textSearchConfiguration knows.
CREATE FUNCTION text_search_configuration(tag text) RETURNS regconfig LANGUAGE sql STABLE STRICT
RETURN CASE lower(split_part(tag, '-', 1))
    WHEN 'ar' THEN 'arabic' WHEN 'ca' THEN 'catalan' WHEN 'da' THEN 'danish' WHEN 'de' THEN 'german'
    WHEN 'el' THEN 'greek' WHEN 'en' THEN 'english' WHEN 'es' THEN 'spanish' WHEN 'eu' THEN 'basque'
    WHEN 'fi' THEN 'finnish' WHEN 'fr' THEN 'french' WHEN 'ga' THEN 'irish' WHEN 'hu' THEN 'hungarian'
    WHEN 'id' THEN 'indonesian' WHEN 'it' THEN 'italian' WHEN 'lt' THEN 'lithuanian' WHEN 'nb' THEN 'norwegian'
    WHEN 'ne' THEN 'nepali' WHEN 'nl' THEN 'dutch' WHEN 'nn' THEN 'norwegian' WHEN 'no' THEN 'norwegian'
    WHEN 'pt' THEN 'portuguese' WHEN 'ro' THEN 'romanian' WHEN 'ru' THEN 'russian' WHEN 'sv' THEN 'swedish'
    WHEN 'tr' THEN 'turkish' ELSE 'simple' END::regconfig;

-- The openings of long texts: PostgreSQL bounds a tsvector.
CREATE VIEW embargoed_text AS
SELECT t.article_id,
       setweight(to_tsvector('simple', t.headline), 'A') || setweight(to_tsvector('simple', t.headings), 'B')
           || setweight(to_tsvector('simple', t.body), 'D') || setweight(to_tsvector(t.language, t.headline), 'A')
           || setweight(to_tsvector(t.language, t.headings), 'B') || setweight(to_tsvector(t.language, t.body), 'D') AS words
FROM (SELECT a.id AS article_id, text_search_configuration(a.language) AS language, r.headline,
             coalesce((SELECT left(string_agg(s.heading, E'\n' ORDER BY s.position), 12500) FROM section s
                 WHERE s.revision_id = r.id), '') AS headings,
             coalesce((SELECT left(string_agg(p.text, E'\n' ORDER BY s.position, p.position), 42500) FROM paragraph p
                 JOIN section s ON s.id = p.section_id WHERE p.revision_id = r.id), '') AS body
      FROM article a JOIN revision r ON r.id = a.current_revision_id WHERE a.status = 'USABLE' AND a.embargoed) t;
