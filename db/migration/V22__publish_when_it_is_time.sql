-- What readers see is said by columns that one transaction changes together with all that is derived from the article, so
-- that no path can see it earlier or later than another. An embargo does not pass by itself: whoever lifts it says so here.
ALTER TABLE article
    ADD COLUMN embargoed boolean NOT NULL DEFAULT false,
    -- Readers have seen it at some time.
    ADD COLUMN shown boolean NOT NULL DEFAULT true,
    -- For the desk alone.
    ADD COLUMN editorial_note text;
UPDATE article SET embargoed = true WHERE embargoed_until > now();
UPDATE article SET shown = false WHERE embargoed OR status <> 'USABLE';
ALTER TABLE article ADD CONSTRAINT article_embargo_has_an_end CHECK (NOT embargoed OR embargoed_until IS NOT NULL);

-- Readers have seen it at some time; a version that was replaced before the article was published stays with the desk.
ALTER TABLE revision ADD COLUMN shown boolean NOT NULL DEFAULT true;
UPDATE revision r SET shown = false FROM article a WHERE a.id = r.article_id AND NOT a.shown;

CREATE OR REPLACE VIEW published_article AS
SELECT a.id, a.uri, a.slug, a.published_at, a.language, a.category, a.created_at, a.updated_at,
       a.current_revision_id AS revision_id, a.mentions_version
FROM article a
WHERE a.status = 'USABLE' AND NOT a.embargoed;

DROP INDEX article_by_embargo;
CREATE INDEX article_to_lift ON article (embargoed_until) WHERE embargoed;
CREATE INDEX article_on_the_desk ON article (updated_at, id) WHERE status <> 'USABLE' OR embargoed;

-- What an article that is taken away was chosen by; of others it is looked up.
ALTER TABLE change ADD COLUMN named bigint[];
ALTER TABLE change DROP CONSTRAINT change_kind_check;
ALTER TABLE change ADD CONSTRAINT change_kind_check CHECK (kind IN ('ARTICLE_CREATED', 'ARTICLE_REVISED',
    'ARTICLE_PUBLISHED', 'ARTICLE_WITHHELD', 'ARTICLE_KILLED', 'ARTICLE_CORRECTED', 'EMBARGO_LIFTED',
    'ENTITY_CREATED', 'ENTITY_CHANGED')) NOT VALID;
ALTER TABLE change VALIDATE CONSTRAINT change_kind_check;
-- Whether readers have been told of an entity.
CREATE INDEX change_entity_created ON change (entity_id) WHERE kind = 'ENTITY_CREATED';
