-- What the provider's latest document says of status and embargo. Only when that changes is anything done about it, so that
-- what the desk decides meanwhile stands.
ALTER TABLE article
    ADD COLUMN source_status          text,
    ADD COLUMN source_embargoed_until timestamptz;
ALTER TABLE article ADD CONSTRAINT article_source_status
    CHECK (source_status IN ('USABLE', 'WITHHELD', 'CANCELED')) NOT VALID;
ALTER TABLE article VALIDATE CONSTRAINT article_source_status;
