-- What V88 made finds these too. Alone, and outside of a transaction, so that nobody who reads or writes waits for it; what was
-- broken off is done again.
DROP INDEX CONCURRENTLY IF EXISTS article_by_provider;
