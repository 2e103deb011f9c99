-- The name of one that only texts knew became an alias of the other: it is known while published texts use it.
UPDATE alias a SET learned = true
FROM entity_merge g JOIN entity_merge_dropped d ON d.merge_id = g.id AND d.what = 'added alias'
WHERE g.undone_at IS NULL AND g.source_provisional AND a.id = (d.content ->> 'id')::bigint AND NOT a.learned;
