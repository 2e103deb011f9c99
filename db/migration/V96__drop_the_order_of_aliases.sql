DROP INDEX alias_by_name;
