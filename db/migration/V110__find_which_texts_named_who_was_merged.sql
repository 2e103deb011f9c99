-- Of merges that were made before: by the mentions that are there still, and by what readers were told.
INSERT INTO entity_merge_named (merge_id, revision_id)
SELECT g.id, m.revision_id
FROM entity_merge g JOIN entity_merge_moved v ON v.merge_id = g.id AND v.what = 'mention.entity_id' JOIN mention m ON m.id = v.key
WHERE g.undone_at IS NULL AND g.source_provisional AND m.form = 'NAME' AND m.verdict <> 'REJECTED'
UNION
SELECT g.id, min(r.id)
FROM entity_merge g JOIN (SELECT t.article_id, n.entity_id FROM article_told_as t
        CROSS JOIN LATERAL unnest(t.named || t.once) AS n (entity_id)) t ON t.entity_id = g.source_id
    JOIN revision r ON r.article_id = t.article_id AND r.shown
WHERE g.undone_at IS NULL AND g.source_provisional
GROUP BY g.id, t.article_id
-- Merges that were made since the trigger is there.
ON CONFLICT DO NOTHING;
