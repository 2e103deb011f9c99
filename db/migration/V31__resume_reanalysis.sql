-- How far the run over all articles has come; 0 when none is under way.
CREATE TABLE reanalysis (
    one             boolean PRIMARY KEY CHECK (one),
    last_article_id bigint  NOT NULL
);
