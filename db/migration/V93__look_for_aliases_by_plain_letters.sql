-- As for named_entity. Nothing else looks for an alias by its key as it stands.
CREATE INDEX alias_by_search_key ON alias (search_key(name_key) COLLATE "C");
CREATE INDEX alias_by_likeness ON alias USING gin (search_key(name_key) gin_trgm_ops);
ANALYZE alias;
