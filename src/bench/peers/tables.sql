-- Brings the kit's neutral tables, moved to the schema "neutral", into Newsgraph's own. The rows are the same; what
-- Newsgraph derives from mentions (appearances, co-mention counts, words) is derived here as an ingest derives it.
SET client_min_messages = warning;
-- The kit's rows fit each other: to look each of them up once more would take most of the time.
SET session_replication_role = replica;
SET work_mem = '256MB';
SET maintenance_work_mem = '512MB';

INSERT INTO named_entity (id, kind, name, name_key, provisional, created_at, updated_at)
SELECT id, upper(kind), name, btrim(regexp_replace(lower(name), '[^a-z0-9]+', ' ', 'g')), false, now(), now()
FROM neutral.named_entity;
INSERT INTO identifier (id, entity_id, scheme, value) SELECT id, id, 'peers', id::text FROM neutral.named_entity;
INSERT INTO membership (id, person_id, organization_id, role, start_date)
SELECT id, person_id, organization_id, role,
       -- Listed latest first, and each once: the dates keep the kit's order.
       date '2020-01-01' - row_number() OVER (PARTITION BY person_id ORDER BY id)::int
FROM neutral.affiliation;

BEGIN;
INSERT INTO article (id, uri, slug, status, published_at, language, current_revision_id, created_at, updated_at)
SELECT id, 'peers:' || id, slug, 'USABLE', published_at, 'en', id, published_at, published_at FROM neutral.article;
INSERT INTO revision (id, article_id, number, headline, headline_derived, lead, published_at, published_at_derived,
                      language, content_hash, word_count, created_at)
SELECT a.id, a.id, 1, a.headline, false, a.lead, a.published_at, false, 'en', sha256(a.slug::bytea), 500, a.published_at
FROM neutral.article a;
COMMIT;

INSERT INTO section (id, revision_id, position, heading, level)
SELECT id, article_id, position - 1, heading, 1 FROM neutral.section;

-- The blocks of an article's text in reading order: headline, then each heading with its paragraphs, an empty line between.
CREATE TEMP TABLE block AS
SELECT b.*, row_number() OVER w - 1 AS block,
       coalesce(sum(b.length + 2) OVER (w ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS start
FROM (SELECT id AS article_id, 0 AS section_id, 0 AS position, NULL::int AS paragraph_id, length(headline) FROM neutral.article
      UNION ALL
      SELECT article_id, id, 0, NULL, length(heading) FROM neutral.section
      UNION ALL
      SELECT s.article_id, s.id, p.position, p.id, length(p.body)
      FROM neutral.paragraph p JOIN neutral.section s ON s.id = p.section_id) b
WINDOW w AS (PARTITION BY b.article_id ORDER BY b.section_id, b.position);
DELETE FROM block WHERE paragraph_id IS NULL;
ALTER TABLE block ADD PRIMARY KEY (paragraph_id);

INSERT INTO paragraph (id, revision_id, section_id, position, role, text, start_utf16, start_cp)
SELECT p.id, b.article_id, p.section_id, p.position - 1, 'BODY', p.body, b.start, b.start
FROM neutral.paragraph p JOIN block b ON b.paragraph_id = p.id;

INSERT INTO detector (name, version) VALUES ('peers', '1');
INSERT INTO mention (id, revision_id, section_id, paragraph_id, position, block, location, kind, text, start_utf16,
                     end_utf16, start_cp, end_cp, article_start_utf16, article_start_cp, sentence_start, sentence_end,
                     entity_id, link_status, rule, confidence, verdict, detector_id)
SELECT m.id, b.article_id, b.section_id, b.paragraph_id,
       row_number() OVER (PARTITION BY b.article_id ORDER BY b.block, m.start_offset) - 1, b.block, 'PARAGRAPH', e.kind,
       m.surface, m.start_offset, m.end_offset, m.start_offset, m.end_offset, b.start + m.start_offset,
       b.start + m.start_offset, 0, b.length, m.entity_id, 'LINKED', 'NAME', 1, 'UNREVIEWED', d.id
FROM neutral.mention m JOIN block b ON b.paragraph_id = m.paragraph_id JOIN named_entity e ON e.id = m.entity_id
JOIN detector d ON d.name = 'peers';

INSERT INTO appearance (entity_id, article_id, revision_id, published_at, mention_count, salience, relation)
SELECT entity_id, article_id, article_id, published_at, mentions,
       mentions::float8 / max(mentions) OVER (PARTITION BY article_id), 'MENTIONS'
FROM neutral.appearance;

CREATE TEMP TABLE place AS
SELECT DISTINCT m.revision_id, m.entity_id, w."window",
       CASE w."window" WHEN 'SECTION' THEN m.section_id WHEN 'ARTICLE' THEN 0 ELSE m.block END AS passage
FROM mention m CROSS JOIN (VALUES ('ARTICLE'), ('SECTION'), ('PARAGRAPH'), ('SENTENCE')) w ("window");
ANALYZE place;
INSERT INTO co_mention (entity_id, "window", other_id, passage_count, article_count)
SELECT entity_id, "window", other_id, sum(n), count(*)
FROM (SELECT x.entity_id, x."window", y.entity_id AS other_id, x.revision_id, count(*) AS n
      FROM place x JOIN place y ON y.revision_id = x.revision_id AND y."window" = x."window" AND y.passage = x.passage
          AND y.entity_id <> x.entity_id
      GROUP BY 1, 2, 3, 4) pair
GROUP BY 1, 2, 3;

INSERT INTO article_text (article_id, words)
SELECT r.article_id, setweight(to_tsvector('simple', r.headline), 'A')
       || setweight(to_tsvector('simple', string_agg(p.text, ' ')), 'D')
FROM revision r JOIN paragraph p ON p.revision_id = r.id GROUP BY r.id;

SELECT setval('named_entity_seq', 10000000), setval('article_seq', 100000000), setval('revision_seq', 100000000),
       setval('section_seq', 1000000000), setval('paragraph_seq', 1000000000), setval('mention_seq', 2000000000);
VACUUM (ANALYZE);
