-- Articles with such a letter are found by it as it was written, and are written again. Of a migration of its own: whoever writes
-- while this runs folds letters the new way already. All articles with accents are looked at, which takes its time; nobody waits but
-- who revises one of those that are written again. Openings as SearchIndex takes them.
CREATE OR REPLACE FUNCTION pg_temp.opening(words text, most int) RETURNS text LANGUAGE sql IMMUTABLE
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
WHERE t.article_id = w.article_id
    -- The words are written out once, and only those with accents are searched.
    AND (SELECT CASE WHEN octet_length(o.words) > char_length(o.words)
             THEN o.words ~ U&'[ÞþƉɖƁɓƊɗƘƙƳƴƐɛƆɔƏə\02B9\02BA\02BB\02BE\02BF]' ELSE false END
         FROM (SELECT w.words::text AS words OFFSET 0) o);
