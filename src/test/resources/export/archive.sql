-- ${articles} short articles, three entities each, several of them published in the same second. Nothing but what an export reads.
DO $$ DECLARE c record; BEGIN
    FOR c IN SELECT conrelid::regclass AS t, conname FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace
    LOOP EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', c.t, c.conname); END LOOP;
END $$;
ALTER TABLE mention DISABLE TRIGGER USER;
INSERT INTO named_entity (id, kind, name, name_key, provisional, created_at, updated_at)
SELECT i, (ARRAY['PERSON', 'ORGANIZATION', 'PLACE'])[i % 3 + 1], 'Name ' || i, 'name ' || i, false, now(), now()
FROM generate_series(1, 1000) i;
INSERT INTO identifier (id, entity_id, scheme, value) SELECT i, i, 'wikidata', 'Q' || i FROM generate_series(1, 1000) i;
INSERT INTO article (id, uri, slug, status, published_at, language, category, current_revision_id, created_at, updated_at)
SELECT i, 'urn:many:' || i, 'many-' || i, 'USABLE', timestamptz '2000-01-01' + i / 7 * interval '1 second', 'en', 'c' || i % 9, i,
    now(), now()
FROM generate_series(1, ${articles}) i;
INSERT INTO revision (id, article_id, number, headline, headline_derived, lead, published_at, published_at_derived, language,
    category, content_hash, word_count, created_at, shown)
SELECT i, i, 1, 'Headline ' || i, false, 'Name ' || 1 + i % 1000 || ' spoke.', timestamptz '2000-01-01' + i / 7 * interval '1 second',
    false, 'en', 'c' || i % 9, '\x00', 60, now(), true
FROM generate_series(1, ${articles}) i;
INSERT INTO subject (revision_id, position, name) SELECT i, 0, 'subject ' || i % 50 FROM generate_series(1, ${articles}) i;
INSERT INTO section (id, revision_id, position, heading, level)
SELECT i, i, 0, NULL, 1 FROM generate_series(1, ${articles}) i;
INSERT INTO paragraph (id, revision_id, section_id, position, role, text, start_utf16, start_cp)
SELECT i * 2 + p, i, i, p, CASE p WHEN 0 THEN 'LEAD' ELSE 'BODY' END, 'Name ' || 1 + i % 1000
    || ' spoke of the harbour on day ' || i || '. ' || repeat('The boats were in. ', 8), p * 200, p * 200
FROM generate_series(1, ${articles}) i, generate_series(0, 1) p;
INSERT INTO detector (name, version) VALUES ('test', '1');
INSERT INTO mention (id, revision_id, section_id, paragraph_id, position, block, location, kind, text, start_utf16, end_utf16,
    start_cp, end_cp, article_start_utf16, article_start_cp, sentence_start, sentence_end, entity_id, link_status, rule,
    confidence, verdict, detector_id)
SELECT i * 3 + m, i, i, i * 2, m, 1, 'PARAGRAPH', 'PERSON', 'Name', 0, 4, 0, 4, 0, 0, 0, 4, 1 + (i * 31 + m * 7) % 1000, 'LINKED',
    'NAME', 1, 'UNREVIEWED', 1 FROM generate_series(1, ${articles}) i, generate_series(0, 2) m;
INSERT INTO appearance (entity_id, article_id, revision_id, published_at, mention_count, salience, relation)
SELECT 1 + (i * 31 + m * 7) % 1000, i, i, timestamptz '2000-01-01' + i / 7 * interval '1 second', 1, 1.0 / (1 + m), 'MENTIONS'
FROM generate_series(1, ${articles}) i, generate_series(0, 2) m;
ANALYZE;
