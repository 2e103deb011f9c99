-- Reads of entities go through this view: what only texts know is known while a published one names it. What an editor has
-- looked at, or merged, is of the directory.
CREATE VIEW known_entity AS
SELECT e.* FROM named_entity e
WHERE NOT e.provisional OR e.merged_into_id IS NOT NULL
    OR (SELECT true FROM appearance t WHERE t.entity_id = e.id LIMIT 1);

-- As before; and only between entities that are known.
CREATE OR REPLACE VIEW known_membership AS
SELECT m.* FROM membership m
WHERE (NOT m.stated OR (SELECT true FROM membership_evidence v JOIN published_article a
        ON a.revision_id = v.revision_id WHERE v.membership_id = m.id LIMIT 1))
    AND (SELECT true FROM known_entity e WHERE e.id = m.person_id)
    AND (SELECT true FROM known_entity e WHERE e.id = m.organization_id);

-- Learned from a text by rule: known while published texts use it for the entity (name_use).
ALTER TABLE alias ADD COLUMN learned boolean NOT NULL DEFAULT false;
CREATE VIEW known_alias AS
SELECT x.* FROM alias x
WHERE NOT x.learned OR (SELECT true FROM name_use u WHERE u.name = x.name AND u.entity_id = x.entity_id);
