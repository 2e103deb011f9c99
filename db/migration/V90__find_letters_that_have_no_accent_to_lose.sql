-- More of the letters that Unicode does not take for a letter and a mark: Þ in capitals, the letters of Ewe, Akan, Hausa and
-- Azerbaijani, and the signs above the line by which Hawaiian, Arabic and Russian words are written in Latin letters, which
-- vanish.
CREATE OR REPLACE FUNCTION fold_accents(words text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN CASE WHEN octet_length(words) = char_length(words) THEN words
    ELSE replace(replace(replace(replace(replace(replace(replace(replace(translate(
        normalize(regexp_replace(normalize(words, NFD), '[\u0300-\u036f]+', '', 'g'), NFC),
        U&'ĐđÐðƉɖŁłØøĦħŦŧıŊŋƁɓƊɗƘƙƳƴƐɛƆɔƏə\02B9\02BA\02BB\02BE\02BF', 'DdDdDdLlOoHhTtiNnBbDdKkYyEeOoAa'),
        'ß', 'ss'), 'ẞ', 'SS'), 'æ', 'ae'), 'Æ', 'AE'), 'œ', 'oe'), 'Œ', 'OE'), 'þ', 'th'), 'Þ', 'TH') END;

-- What a name is looked for by, made of its name_key. Signs that vanish leave no blanks behind. org.newsgraph.text.SearchKey says
-- the same, a test compares them.
CREATE FUNCTION search_key(name_key text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN CASE WHEN octet_length(name_key) = char_length(name_key) THEN name_key
    ELSE btrim(regexp_replace(fold_accents(name_key), ' {2,}', ' ', 'g')) END;
