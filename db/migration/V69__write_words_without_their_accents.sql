-- Of a migration of its own: the view that went before is locked against its readers until what replaces it commits, and this takes
-- long. Only what has words with accents is written again, in no more memory than one article takes. Readers find what they found
-- before until all of it commits; who revises one of these articles meanwhile waits. Openings as SearchIndex takes them: whole
-- characters within so many bytes.
CREATE FUNCTION pg_temp.opening(words text, most int) RETURNS text LANGUAGE sql IMMUTABLE
RETURN CASE WHEN octet_length(words) <= most THEN words
    ELSE (SELECT convert_from(substring(convert_to(words, 'UTF8') FROM 1 FOR e.last), 'UTF8')
          FROM generate_series(most, most - 3, -1) AS e (last)
          WHERE get_byte(convert_to(words, 'UTF8'), e.last) & 192 <> 128 LIMIT 1) END;

UPDATE article_text w
SET words = setweight(to_tsvector('simple', fold_accents(t.headline)), 'A')
           || setweight(to_tsvector('simple', fold_accents(t.headings)), 'B')
           || setweight(to_tsvector('simple', fold_accents(t.body)), 'D')
           || setweight(to_tsvector(t.language, t.headline), 'A') || setweight(to_tsvector(t.language, t.headings), 'B')
           || setweight(to_tsvector(t.language, t.body), 'D')
           || setweight(to_tsvector(t.language, accented_words(t.headline)), 'A')
           || setweight(to_tsvector(t.language, accented_words(t.headings)), 'B')
           || setweight(to_tsvector(t.language, accented_words(t.body)), 'D')
FROM (SELECT a.id AS article_id, text_search_configuration(a.language) AS language, r.headline,
             pg_temp.opening(coalesce((SELECT string_agg(s.heading, E'\n' ORDER BY s.position) FROM section s
                 WHERE s.revision_id = r.id), ''), 50000) AS headings,
             pg_temp.opening(coalesce((SELECT string_agg(p.text, E'\n' ORDER BY s.position, p.position) FROM paragraph p
                 JOIN section s ON s.id = p.section_id WHERE p.revision_id = r.id), ''), 170000) AS body
      FROM article a JOIN revision r ON r.id = a.current_revision_id) t
WHERE t.article_id = w.article_id AND octet_length(w.words::text) > char_length(w.words::text);
