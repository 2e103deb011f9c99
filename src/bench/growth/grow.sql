-- Makes an archive several times as large: copies every article under other keys, addresses and times. What is derived
-- from mentions is copied or multiplied as a recount would find it. For a benchmark only; needs the superuser.
--   psql -v copies=9 -f grow.sql
SET session_replication_role = replica;
SET maintenance_work_mem = '512MB';

-- Keys of one copy are this far from those of the next; further than all that are there, which may be copies themselves.
SELECT (max(id) / 1000000000 + 1) * 1000000000 AS step FROM article \gset
CREATE TEMP TABLE copy AS SELECT c, c * :step::bigint AS shift, c * interval '1 minute' AS later FROM generate_series(1, :copies) c;

BEGIN;
-- Indexes that no constraint needs are made anew when the rows are there: one sort instead of a search a row.
CREATE TEMP TABLE rebuilt AS
SELECT i.indexrelid::regclass::text AS name, pg_get_indexdef(i.indexrelid) AS definition
FROM pg_index i
WHERE i.indrelid = ANY (ARRAY['quotation', 'change', 'article_text', 'appearance', 'mention_candidate', 'mention', 'paragraph',
        'section', 'revision', 'article']::regclass[])
  AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = i.indexrelid);
DO $$ DECLARE it record; BEGIN FOR it IN SELECT * FROM rebuilt LOOP EXECUTE 'DROP INDEX ' || it.name; END LOOP; END $$;

INSERT INTO quotation (article_id, revision_id, published_at, paragraph_id, position, text, start_utf16, end_utf16, start_cp,
    end_cp, article_start_utf16, article_start_cp, verb, continuation, speaker_position, speaker_id)
SELECT article_id + shift, revision_id + shift, published_at + later, paragraph_id + shift, position, text, start_utf16,
    end_utf16, start_cp, end_cp, article_start_utf16, article_start_cp, verb, continuation, speaker_position, speaker_id
FROM quotation, copy;
INSERT INTO change (id, kind, article_id, revision_id, created_at)
SELECT id + shift, kind, article_id + shift, revision_id + shift, created_at FROM change, copy WHERE article_id IS NOT NULL;
INSERT INTO article_text SELECT article_id + shift, words FROM article_text, copy;
INSERT INTO appearance SELECT entity_id, article_id + shift, revision_id + shift, published_at + later, mention_count, salience,
    relation FROM appearance, copy;
INSERT INTO mention_candidate (mention_id, entity_id, position)
SELECT mention_id + shift, entity_id, position FROM mention_candidate, copy;
INSERT INTO mention (id, revision_id, section_id, paragraph_id, position, block, location, kind, form, stands_for, text,
    start_utf16, end_utf16, start_cp, end_cp, article_start_utf16, article_start_cp, sentence_start, sentence_end, entity_id,
    link_status, rule, antecedent_position, confidence, verdict, detector_id)
SELECT id + shift, revision_id + shift, section_id + shift, paragraph_id + shift, position, block, location, kind, form,
    stands_for, text, start_utf16, end_utf16, start_cp, end_cp, article_start_utf16, article_start_cp, sentence_start,
    sentence_end, entity_id, link_status, rule, antecedent_position, confidence, verdict, detector_id
FROM mention, copy;
INSERT INTO paragraph (id, revision_id, section_id, position, role, text, source, start_utf16, start_cp)
SELECT id + shift, revision_id + shift, section_id + shift, position, role, text, source, start_utf16, start_cp
FROM paragraph, copy;
INSERT INTO section (id, revision_id, position, heading, level, source)
SELECT id + shift, revision_id + shift, position, heading, level, source FROM section, copy;
INSERT INTO revision (id, article_id, number, headline, headline_derived, standfirst, lead, byline, dateline, preamble,
    published_at, published_at_derived, language, category, content_hash, word_count, created_at)
SELECT id + shift, article_id + shift, number, headline, headline_derived, standfirst, lead, byline, dateline, preamble,
    published_at + later, published_at_derived, language, category, content_hash, word_count, created_at
FROM revision, copy;
INSERT INTO article (id, uri, slug, status, published_at, language, category, current_revision_id, created_at, updated_at)
SELECT id + shift, uri || '/' || shift / 1000000000, slug || '-' || shift / 1000000000, status, published_at + later, language, category,
    current_revision_id + shift, created_at, updated_at
FROM article, copy;
UPDATE co_mention SET passage_count = passage_count * (1 + :copies), article_count = article_count * (1 + :copies);
UPDATE name_use SET article_count = article_count * (1 + :copies);
DO $$ DECLARE it record; BEGIN FOR it IN SELECT * FROM rebuilt LOOP EXECUTE it.definition; END LOOP; END $$;
SELECT setval(s.name::regclass, (1 + :copies) * :step::bigint) IS NULL AS never
FROM unnest(ARRAY['article_seq', 'revision_seq', 'section_seq', 'paragraph_seq', 'mention_seq', 'change_seq']) s (name);
COMMIT;
VACUUM (ANALYZE);
