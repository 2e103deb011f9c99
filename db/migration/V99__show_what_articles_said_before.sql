-- What readers could see of articles at any time. For a product it is read in the product's terms.
CREATE VIEW shown_revision AS
SELECT r.id, r.article_id, r.number, r.language, r.category FROM revision r WHERE r.shown;
