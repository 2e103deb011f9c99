-- Who types Zeljko finds Željko, and the other way about. A text has its plain words without accents, the forms of its language
-- as they are written, because stems depend on accents, and of words with accents the forms without.
--
-- A function of ours and not the extension unaccent: that one is not immutable, reads its rules from a file that an
-- installation may have changed, and leaves letters alone that are written as a letter and a mark.
CREATE FUNCTION fold_accents(words text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN CASE WHEN octet_length(words) = char_length(words) THEN words
    ELSE replace(replace(replace(replace(replace(replace(replace(translate(
        normalize(regexp_replace(normalize(words, NFD), '[\u0300-\u036f]+', '', 'g'), NFC),
        'ĐđÐðŁłØøĦħŦŧıŊŋ', 'DdDdLlOoHhTtiNn'),
        'ß', 'ss'), 'ẞ', 'SS'), 'æ', 'ae'), 'Æ', 'AE'), 'œ', 'oe'), 'Œ', 'OE'), 'þ', 'th') END;

-- What stands between blanks and is not of ASCII alone, folded.
CREATE FUNCTION accented_words(words text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN CASE WHEN octet_length(words) = char_length(words) THEN ''
    ELSE fold_accents(regexp_replace(words, '(^|\s)[!-~]+(?=\s|$)', ' ', 'g')) END;

CREATE OR REPLACE VIEW embargoed_text AS
SELECT t.article_id,
       setweight(to_tsvector('simple', fold_accents(t.headline)), 'A')
           || setweight(to_tsvector('simple', fold_accents(t.headings)), 'B')
           || setweight(to_tsvector('simple', fold_accents(t.body)), 'D')
           || setweight(to_tsvector(t.language, t.headline), 'A') || setweight(to_tsvector(t.language, t.headings), 'B')
           || setweight(to_tsvector(t.language, t.body), 'D')
           || setweight(to_tsvector(t.language, accented_words(t.headline)), 'A')
           || setweight(to_tsvector(t.language, accented_words(t.headings)), 'B')
           || setweight(to_tsvector(t.language, accented_words(t.body)), 'D') AS words
FROM (SELECT a.id AS article_id, text_search_configuration(a.language) AS language, r.headline,
             coalesce((SELECT left(string_agg(s.heading, E'\n' ORDER BY s.position), 12500) FROM section s
                 WHERE s.revision_id = r.id), '') AS headings,
             coalesce((SELECT left(string_agg(p.text, E'\n' ORDER BY s.position, p.position), 42500) FROM paragraph p
                 JOIN section s ON s.id = p.section_id WHERE p.revision_id = r.id), '') AS body
      FROM article a JOIN revision r ON r.id = a.current_revision_id WHERE a.status = 'USABLE' AND a.embargoed) t;
