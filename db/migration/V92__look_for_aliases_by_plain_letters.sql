-- As for named_entity. Nothing else looks for an alias by its key as it stands.
CREATE INDEX alias_by_search_key ON alias (fold_accents(name_key) COLLATE "C");
CREATE INDEX alias_by_likeness ON alias USING gin (fold_accents(name_key) gin_trgm_ops);
DROP INDEX alias_by_trigram;
DROP INDEX alias_by_name;
ANALYZE alias;
