-- From whatever belongs to a revision to the article that it is the current one of.
CREATE UNIQUE INDEX article_by_current_revision ON article (current_revision_id);

-- In the order of the lists, so that a page is read without sorting all that one speaker said, or one organization has.
CREATE INDEX quotation_latest ON quotation (speaker_id, published_at DESC, article_id DESC, position)
    WHERE speaker_id IS NOT NULL;
DROP INDEX quotation_by_speaker;
CREATE INDEX membership_latest_of_organization ON membership (organization_id, start_date DESC NULLS LAST, id);
DROP INDEX membership_by_organization;

-- As before; but the look for evidence is made for each stated membership, and never for all that there are beforehand.
CREATE OR REPLACE VIEW known_membership AS
SELECT m.* FROM membership m
WHERE NOT m.stated OR (SELECT true FROM membership_evidence v JOIN published_article a ON a.revision_id = v.revision_id
    WHERE v.membership_id = m.id LIMIT 1);
