-- Whoever writes waits until it is done, and reads on: no article may become another meanwhile.
SELECT pg_advisory_xact_lock(31073811149710441);

-- What can be known of articles that were there before: what the revisions say that readers have seen, and the log as far as it
-- is kept.
INSERT INTO article_told_as (article_id, category, language, source, named, once, latest)
SELECT s.article_id, s.category, s.language, s.source, CASE WHEN s.place = 1 THEN coalesce(l.named, '{}') ELSE '{}' END,
       ARRAY(SELECT DISTINCT m.entity_id FROM mention m
           WHERE m.revision_id = ANY (s.revisions) AND m.entity_id IS NOT NULL AND m.form = 'NAME'),
       s.place = 1 AND NOT EXISTS (SELECT FROM article_told_as t WHERE t.article_id = s.article_id AND t.latest)
FROM (SELECT r.article_id, r.category, r.language, r.source, array_agg(r.id) AS revisions,
             row_number() OVER (PARTITION BY r.article_id ORDER BY max(r.number) DESC) AS place
      FROM revision r JOIN article a ON a.id = r.article_id AND a.status <> 'CANCELED'
      WHERE r.shown GROUP BY r.article_id, r.category, r.language, r.source) s
LEFT JOIN article_told l ON l.article_id = s.article_id
ON CONFLICT DO NOTHING;

-- Of what was killed no revision says anything any more.
INSERT INTO article_told_as (article_id, category, language, source, named, once, latest)
SELECT a.id, categories.category, languages.language, sources.source, coalesce(c.named, '{}'), '{}', false
FROM change c JOIN article a ON a.id = c.article_id LEFT JOIN tombstone t ON t.article_id = a.id
LEFT JOIN LATERAL (SELECT unnest(t.former_categories) UNION SELECT coalesce(t.category, c.category)
    WHERE t.category IS NOT NULL OR c.category IS NOT NULL) AS categories (category) ON true
CROSS JOIN LATERAL (SELECT unnest(t.former_languages) UNION SELECT a.language) AS languages (language)
LEFT JOIN LATERAL unnest(t.former_sources) AS sources (source) ON true
WHERE c.kind = 'ARTICLE_KILLED';

UPDATE change c SET left_told = t.id
FROM revision r CROSS JOIN LATERAL (SELECT p.category, p.language, p.source FROM revision p
        WHERE p.article_id = r.article_id AND p.shown AND p.number < r.number ORDER BY p.number DESC LIMIT 1) p
JOIN article_told_as t ON t.article_id = r.article_id AND t.language = p.language
    AND (t.category, t.source) IS NOT DISTINCT FROM (p.category, p.source)
WHERE c.kind = 'ARTICLE_REVISED' AND r.id = c.revision_id
    AND (p.category, p.language, p.source) IS DISTINCT FROM (r.category, r.language, r.source);

-- Whom they named no more; what a revision to another category left behind is of the row that it left.
UPDATE article_told_as t SET once = t.once || x.lost
FROM (SELECT o.id, array_agg(DISTINCT n.lost) AS lost
      FROM change c CROSS JOIN LATERAL unnest(c.lost) AS n (lost)
      LEFT JOIN revision r ON r.id = c.revision_id
      JOIN article_told_as o ON o.article_id = c.article_id AND (c.revision_id IS NULL AND o.latest
          OR (o.category, o.language, o.source) IS NOT DISTINCT FROM (r.category, r.language, r.source)
          OR NOT EXISTS (SELECT FROM article_told_as l WHERE l.article_id = o.article_id AND l.latest))
      WHERE c.left_told IS NULL GROUP BY o.id) x
WHERE t.id = x.id;

-- Whom a mention meant before a merge, and whom while a merge stood that was undone.
UPDATE article_told_as t SET once = t.once || x.more
FROM (SELECT o.id, array_agg(DISTINCT e.entity_id) AS more
      FROM entity_merge_moved v JOIN entity_merge g ON g.id = v.merge_id JOIN mention m ON m.id = v.key
      JOIN revision r ON r.id = m.revision_id AND r.shown
      JOIN article_told_as o ON o.article_id = r.article_id AND o.language = r.language
          AND (o.category, o.source) IS NOT DISTINCT FROM (r.category, r.source)
      CROSS JOIN LATERAL (VALUES (v.former), (g.target_id)) AS e (entity_id)
      WHERE v.what = 'mention.entity_id' AND m.form = 'NAME' AND e.entity_id <> ALL (o.once)
      GROUP BY o.id) x
WHERE x.id = t.id;
