-- Whom a client looks for by name: the key that linking goes by, its letters folded as those of texts are. Linking's own key
-- stays, so that no two entities become one by it. A table a migration, so that whoever writes waits for the indexes of one; nobody
-- who reads waits.
CREATE INDEX named_entity_by_search_key ON named_entity (fold_accents(name_key) COLLATE "C");
CREATE INDEX named_entity_by_likeness ON named_entity USING gin (fold_accents(name_key) gin_trgm_ops);
DROP INDEX named_entity_by_trigram;
-- How often names start with a text is known for the index only once it has been looked at.
ANALYZE named_entity;
