-- Whom a client looks for by name: the key that linking goes by, its letters folded as those of texts are. Linking's own key
-- stays, so that no two entities become one by it. A table a migration, so that whoever writes waits for the indexes of one; nobody
-- who reads waits, so the index that is no longer asked goes in a migration of its own.
CREATE INDEX named_entity_by_search_key ON named_entity (search_key(name_key) COLLATE "C");
CREATE INDEX named_entity_by_likeness ON named_entity USING gin (search_key(name_key) gin_trgm_ops);
-- How often names start with a text is known for the index only once it has been looked at.
ANALYZE named_entity;
