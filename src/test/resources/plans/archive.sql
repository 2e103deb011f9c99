-- An archive of ${articles} articles with ten mentions each, as bare as the tables allow; some entities are named by very many.
-- Nothing but its size and its indexes counts: it is filled without checks.
DO $$ DECLARE c record; BEGIN
    FOR c IN SELECT conrelid::regclass AS t, conname FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace
    LOOP EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', c.t, c.conname); END LOOP;
END $$;
ALTER TABLE mention DISABLE TRIGGER USER;
ALTER TABLE entity_merge DISABLE TRIGGER USER;
INSERT INTO named_entity (id, kind, name, name_key, provisional, created_at, updated_at)
SELECT i, (ARRAY['PERSON', 'ORGANIZATION', 'PLACE'])[i % 3 + 1], 'Name ' || i, 'name ' || i, false, now(), now()
FROM generate_series(1, ${articles}) i;
INSERT INTO alias (id, entity_id, name, name_key, kind)
SELECT i, i, 'Alias ' || i, 'alias ' || i, 'NAME' FROM generate_series(1, ${articles}) i;
INSERT INTO identifier (id, entity_id, scheme, value) SELECT i, i, 'register', i FROM generate_series(1, ${articles}) i;
INSERT INTO same_as (entity_id, url) SELECT i, 'https://register.example/' || i FROM generate_series(1, ${articles}) i;
INSERT INTO membership (id, person_id, organization_id, role, start_date, stated)
SELECT i, i, 1 + i % 500, 'member', date '2000-01-01' + i % 5000, i % 2 = 0 FROM generate_series(1, ${articles}) i;

INSERT INTO article (id, uri, slug, status, published_at, language, category, current_revision_id, created_at, updated_at)
SELECT i, 'a:' || i, 'a-' || i, 'USABLE', timestamptz '2000-01-01' + i * interval '1 hour', 'en', 'c' || i % 9, i, now(), now()
FROM generate_series(1, ${articles}) i;
INSERT INTO revision (id, article_id, number, headline, headline_derived, lead, published_at, published_at_derived, language,
    content_hash, word_count, created_at)
SELECT i, i, 1, 'Headline ' || i, false, 'Lead ' || i, timestamptz '2000-01-01' + i * interval '1 hour', false, 'en', '\x00', 10, now()
FROM generate_series(1, ${articles}) i;
INSERT INTO section (id, revision_id, position, heading, level) SELECT i, i, 0, 'Heading', 1 FROM generate_series(1, ${articles}) i;
INSERT INTO paragraph (id, revision_id, section_id, position, role, text, start_utf16, start_cp)
SELECT i * 2 + p, i, i, p, 'BODY', 'Words of ' || i, 0, 0 FROM generate_series(1, ${articles}) i, generate_series(0, 1) p;
INSERT INTO subject (revision_id, position, name) SELECT i, p, 'subject ' || p FROM generate_series(1, ${articles}) i, generate_series(0, 1) p;
INSERT INTO correction (article_id, revision_id, kind, notice, corrected_at)
SELECT i, i, 'CORRECTION', 'It was another.', now() FROM generate_series(1, ${articles}) i;
INSERT INTO article_text (article_id, words) SELECT i, to_tsvector('simple', 'word' || i % 1000) FROM generate_series(1, ${articles}) i;

-- The m-th mention of an article names an entity that is the rarer the greater m is.
CREATE TEMP TABLE named AS
SELECT i AS article, m, 1 + (i * 7919 + m) % greatest(3, ${articles} / (11 - m) ^ 3)::int AS entity
FROM generate_series(1, ${articles}) i, generate_series(1, 10) m;
INSERT INTO detector (name, version) VALUES ('test', '1');
INSERT INTO mention (id, revision_id, section_id, paragraph_id, position, block, location, kind, text, start_utf16, end_utf16,
    start_cp, end_cp, article_start_utf16, article_start_cp, sentence_start, sentence_end, entity_id, link_status, rule,
    confidence, verdict, detector_id)
SELECT article * 10 + m, article, article, article * 2 + m % 2, m, 1 + m % 2, 'PARAGRAPH', 'PERSON', 'Name', 0, 4, 0, 4, 0, 0, 0,
    4, entity, 'LINKED', 'NAME', 1, 'UNREVIEWED', 1 FROM named;
INSERT INTO mention_candidate (mention_id, entity_id) SELECT article * 10 + m, entity FROM named WHERE m = 10;
INSERT INTO appearance (entity_id, article_id, revision_id, published_at, mention_count, salience, relation)
SELECT entity, article, article, timestamptz '2000-01-01' + article * interval '1 hour', count(*), random(), 'MENTIONS'
FROM named GROUP BY entity, article;
INSERT INTO co_mention (entity_id, "window", other_id, passage_count, article_count)
SELECT x.entity, w, y.entity, count(*), count(*) FROM named x JOIN named y ON y.article = x.article AND y.entity <> x.entity,
    unnest(ARRAY['ARTICLE', 'SENTENCE']) w WHERE x.m < 4 AND y.m < 4 GROUP BY 1, 2, 3;
INSERT INTO name_use (name, entity_id, article_count) SELECT 'Name', entity, count(DISTINCT article) FROM named GROUP BY entity;
INSERT INTO quotation (article_id, revision_id, published_at, paragraph_id, position, text, start_utf16, end_utf16, start_cp,
    end_cp, article_start_utf16, article_start_cp, continuation, speaker_position, speaker_id)
SELECT article, article, timestamptz '2000-01-01' + article * interval '1 hour', article * 2, 0, 'Words', 0, 5, 0, 5, 0, 0, false, 1,
    entity FROM named WHERE m = 1;
INSERT INTO membership_evidence (membership_id, article_id, revision_id, published_at, text, start_utf16, end_utf16, start_cp,
    end_cp, article_start_utf16, article_start_cp)
SELECT 1 + i % ${articles}, i, i, timestamptz '2000-01-01' + i * interval '1 hour', 'Words', 0, 5, 0, 5, 0, 0
FROM generate_series(1, ${articles}) i;
INSERT INTO merge_proposal (id, entity_id, other_id, reason, created_at)
SELECT i, i, i + 1, 'NAME_VARIANT', now() FROM generate_series(1, ${articles} / 8) i;
INSERT INTO merge_proposal_evidence (proposal_id, article_id) SELECT i, i FROM generate_series(1, ${articles} / 8) i;
INSERT INTO entity_merge (id, source_id, target_id, merged_at, source_provisional)
SELECT i, i, i + 1, now(), i % 2 = 0 FROM generate_series(1, ${articles} / 8) i;
INSERT INTO entity_merge_named (merge_id, revision_id) SELECT i, i FROM generate_series(1, ${articles} / 8) i;
ANALYZE;
