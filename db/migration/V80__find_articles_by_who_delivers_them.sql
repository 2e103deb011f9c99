-- So that what a key delivered, or nobody with a key, is found and handed to another a page at a time.
CREATE INDEX article_by_provider ON article (provider_id, id);
