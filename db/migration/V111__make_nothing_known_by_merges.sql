-- A merge makes nothing known. What only texts knew is known on while the one that stands for it is, and an article is
-- published that named it.
CREATE OR REPLACE VIEW known_entity AS
SELECT e.* FROM named_entity e
WHERE CASE WHEN e.merged_into_id IS NULL
    THEN NOT e.provisional OR (SELECT true FROM appearance t WHERE t.entity_id = e.id LIMIT 1)
    ELSE (SELECT true FROM entity_merge g WHERE g.source_id = e.id AND g.undone_at IS NULL AND g.source_provisional LIMIT 1) IS NULL
        OR (SELECT true FROM (WITH RECURSIVE later (id, next) AS (
                    SELECT o.id, o.merged_into_id FROM named_entity o WHERE o.id = e.merged_into_id
                    UNION ALL SELECT o.id, o.merged_into_id FROM later l JOIN named_entity o ON o.id = l.next)
                SELECT l.id FROM later l WHERE l.next IS NULL) s JOIN named_entity o ON o.id = s.id
            WHERE (NOT o.provisional OR (SELECT true FROM appearance t WHERE t.entity_id = o.id LIMIT 1))
                AND (SELECT true FROM entity_merge g JOIN entity_merge_named n ON n.merge_id = g.id
                    JOIN revision r ON r.id = n.revision_id JOIN published_article a ON a.id = r.article_id
                    WHERE g.source_id = e.id AND g.undone_at IS NULL AND (r.shown OR a.revision_id = r.id) LIMIT 1))
    END;
