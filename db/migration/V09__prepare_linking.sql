-- The form of a name key by which candidates are found: org.newsgraph.text.NameCore says the same, a test compares them.
CREATE FUNCTION name_core(name_key text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(
    regexp_replace(regexp_replace(regexp_replace(regexp_replace(name_key COLLATE "C",
        '^the ', ''),
        ' and(?= )', '', 'g'),
        '^united states (?=.)', 'us '),
        '( (ltd|limited|inc|incorporated|plc|llc|llp|lp|gmbh|ag|kg|sa|spa|srl|sarl|nv|bv|oy|oyj|ab|asa|se|pty|co|corp|corporation|company))+$', ''),
        ' [a-z](?= )', '', 'g'),
        '^([^ ]+ [^ ]+( [^ ]+)*) (jr|sr|ii|iii|iv)$', '\1'),
        '(^| )st(?= )', '\1saint', 'g'),
        '(^| )organisation(s?)(?= |$)', '\1organization\2', 'g'),
        '(^| )defence(?= |$)', '\1defense', 'g'),
        '(^| )centre(?= |$)', '\1center', 'g'),
        '(^| )programme(?= |$)', '\1program', 'g');
CREATE INDEX named_entity_by_name_core ON named_entity (name_core(name_key) COLLATE "C");
CREATE INDEX alias_by_name_core ON alias (name_core(name_key) COLLATE "C");

-- In how many published articles a name, as written, is linked to an entity; folded together with co_mention.
CREATE TABLE name_use (
    name          text   NOT NULL CHECK (length(name) <= 200),
    entity_id     bigint NOT NULL REFERENCES named_entity,
    article_count bigint NOT NULL CHECK (article_count > 0),
    PRIMARY KEY (name, entity_id)
);
CREATE INDEX name_use_by_entity ON name_use (entity_id);

-- Articles taken in before: those revisions whose co-mentions are folded, so that a later fold finds what it takes away.
WITH folded AS (
    SELECT revision_id FROM appearance GROUP BY revision_id
    EXCEPT SELECT revision_id FROM co_mention_pending WHERE sign = 1
    UNION SELECT revision_id FROM co_mention_pending GROUP BY revision_id HAVING sum(sign) = -1
)
INSERT INTO name_use (name, entity_id, article_count)
SELECT m.text, m.entity_id, count(DISTINCT m.revision_id)
FROM folded f JOIN mention m ON m.revision_id = f.revision_id
WHERE m.entity_id IS NOT NULL AND m.verdict <> 'REJECTED' AND length(m.text) <= 200
    AND m.rule IN ('NAME', 'REPEATED_NAME', 'DIRECTORY_ALIAS', 'COMMON_ALIAS', 'ACRONYM')
GROUP BY m.text, m.entity_id;

-- Candidates in the order of what speaks for them, the likeliest first.
ALTER TABLE mention_candidate ADD COLUMN position int NOT NULL DEFAULT 0 CHECK (position >= 0);
