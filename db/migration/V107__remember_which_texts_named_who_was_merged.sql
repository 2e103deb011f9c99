-- The revisions that named an entity when it was merged: mentions go over to the other one, and a new analysis replaces them.
CREATE TABLE entity_merge_named (
    merge_id    bigint NOT NULL REFERENCES entity_merge,
    revision_id bigint NOT NULL REFERENCES revision,
    PRIMARY KEY (merge_id, revision_id)
);

-- Of merges that were made before: by the mentions that are there still, and by what readers were told.
INSERT INTO entity_merge_named (merge_id, revision_id)
SELECT g.id, m.revision_id
FROM entity_merge g JOIN entity_merge_moved v ON v.merge_id = g.id AND v.what = 'mention.entity_id' JOIN mention m ON m.id = v.key
WHERE g.undone_at IS NULL AND m.form = 'NAME' AND m.verdict <> 'REJECTED'
UNION
SELECT g.id, min(r.id)
FROM entity_merge g JOIN (SELECT t.article_id, n.entity_id FROM article_told_as t
        CROSS JOIN LATERAL unnest(t.named || t.once) AS n (entity_id)) t ON t.entity_id = g.source_id
    JOIN revision r ON r.article_id = t.article_id AND r.shown
WHERE g.undone_at IS NULL AND g.source_provisional
GROUP BY g.id, t.article_id;

-- Here, since replicas of the version before merge as well: before the mentions are moved.
CREATE FUNCTION remember_who_named() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO entity_merge_named (merge_id, revision_id) SELECT DISTINCT NEW.id, m.revision_id FROM mention m
    WHERE m.entity_id = NEW.source_id AND m.form = 'NAME' AND m.verdict <> 'REJECTED';
    RETURN NULL;
END $$;
CREATE TRIGGER entity_is_merged AFTER INSERT ON entity_merge FOR EACH ROW EXECUTE FUNCTION remember_who_named();

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
