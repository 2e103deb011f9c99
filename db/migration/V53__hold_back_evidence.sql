-- Passages that state an affiliation, of people or organizations whom a reviewer takes out of them: they are brought back with
-- the mention. Only of the revision at hand; what an article does not say any more is not kept.
CREATE TABLE held_evidence (
    id          bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
    article_id  bigint NOT NULL REFERENCES article,
    revision_id bigint NOT NULL REFERENCES revision,
    -- The row of membership_evidence.
    content     jsonb  NOT NULL
);
CREATE INDEX held_evidence_by_article ON held_evidence (article_id);
