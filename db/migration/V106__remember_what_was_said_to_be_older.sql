-- Alone: who writes takes this table before article_told_as, who reads as a product after it.
ALTER TABLE change
    -- If it moved the article's published_at to an earlier time.
    ADD COLUMN aged boolean;
