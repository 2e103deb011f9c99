-- The full text of published articles. Lexemes of the article's own language and the plain words: a query finds a word
-- as it stands in any language, and its other forms where it names the language.
CREATE TABLE article_text (
    article_id   bigint      PRIMARY KEY REFERENCES article,
    words        tsvector    NOT NULL
);
CREATE INDEX article_text_by_word ON article_text USING gin (words);
