-- Names lose the signs that nobody sees (org.newsgraph.text.Invisible), texts keep them.
CREATE FUNCTION without_invisible(words text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN CASE WHEN octet_length(words) = char_length(words) THEN words ELSE translate(words,
    U&'\00AD\200B\200C\200D\200E\200F\202A\202B\202C\202D\202E\2060\2061\2062\2063\2064\2066\2067\2068\2069\FEFF', '') END;

CREATE OR REPLACE VIEW known_alias AS
SELECT x.* FROM alias x
WHERE NOT x.learned OR (SELECT true FROM name_use u WHERE u.name = x.name AND u.entity_id = x.entity_id)
    OR (SELECT true FROM name_use u WHERE u.entity_id = x.entity_id AND u.name <> without_invisible(u.name)
        AND without_invisible(u.name) = without_invisible(x.name) LIMIT 1);
