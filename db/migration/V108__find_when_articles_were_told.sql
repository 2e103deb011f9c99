-- Whoever writes waits until it is done, and reads on: no article may become another meanwhile.
SELECT pg_advisory_xact_lock(31073811149710441);
-- Nor may what is old be forgotten.
SELECT position FROM change_floor FOR UPDATE;

UPDATE article_told_as t SET youngest = x.youngest, published_at = x.published_at
FROM (SELECT r.article_id, r.category, r.language, r.source, max(r.published_at) AS published_at,
             min(greatest(r.created_at, a.shown_at) - r.published_at) AS youngest
      FROM revision r JOIN article a ON a.id = r.article_id AND a.status <> 'CANCELED' WHERE r.shown
      GROUP BY r.article_id, r.category, r.language, r.source) x
WHERE t.youngest IS NULL AND t.article_id = x.article_id AND t.language = x.language
    AND (t.category, t.source) IS NOT DISTINCT FROM (x.category, x.source);

UPDATE article_told_as t SET ended_at = x.ended_at
FROM (SELECT left_told, max(created_at) AS ended_at FROM change WHERE left_told IS NOT NULL GROUP BY left_told) x
WHERE t.ended_at IS NULL AND NOT t.latest AND t.id = x.left_told;

-- What is away since it was told so for the first time after it was there last.
UPDATE article_told_as t SET ended_at = x.ended_at
FROM (SELECT c.article_id, a.status, min(c.created_at) AS ended_at
      FROM change c JOIN article a ON a.id = c.article_id AND (a.status <> 'USABLE' OR a.embargoed)
      WHERE c.kind IN ('ARTICLE_WITHHELD', 'ARTICLE_KILLED') AND NOT EXISTS (SELECT FROM change l WHERE l.article_id = c.article_id
          AND l.kind IN ('ARTICLE_CREATED', 'EMBARGO_LIFTED', 'ARTICLE_PUBLISHED') AND l.position > c.position)
      GROUP BY c.article_id, a.status) x
WHERE t.ended_at IS NULL AND t.article_id = x.article_id AND (t.latest OR x.status = 'CANCELED');
