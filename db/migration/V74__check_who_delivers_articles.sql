-- After those that were there have been given to their keys; readers and writers go on meanwhile.
ALTER TABLE article VALIDATE CONSTRAINT article_provider;
