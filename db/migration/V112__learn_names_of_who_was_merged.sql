-- The name of one that only texts knew became an alias of the other: it is known while published texts use it. Where readers saw an
-- article that named the source, they know the alias already, and it stays.
UPDATE alias a SET learned = true
FROM entity_merge g JOIN entity_merge_dropped d ON d.merge_id = g.id AND d.what = 'added alias'
WHERE g.undone_at IS NULL AND g.source_provisional AND a.id = (d.content ->> 'id')::bigint AND NOT a.learned
    AND NOT EXISTS (SELECT FROM entity_merge_named n JOIN revision r ON r.id = n.revision_id
        JOIN published_article p ON p.id = r.article_id
        WHERE n.merge_id = g.id AND (r.shown OR p.revision_id = r.id));
