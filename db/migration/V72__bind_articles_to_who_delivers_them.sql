-- The first of the keys that delivered it; null: somebody without a key, or before this was written down. Nothing else is done
-- here: a new column keeps the readers of articles out until it commits.
ALTER TABLE article ADD COLUMN provider_id bigint;
ALTER TABLE article ADD CONSTRAINT article_provider FOREIGN KEY (provider_id) REFERENCES api_key NOT VALID;
