-- What V88 made finds these too. Alone in its transaction: who reads waits for a moment only.
DROP INDEX article_by_provider;
