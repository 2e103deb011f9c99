DROP INDEX alias_by_trigram;
