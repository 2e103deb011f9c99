-- One published article and what it names, as version V06 stored them.
INSERT INTO named_entity (id, kind, name, name_key, provisional, created_at, updated_at) VALUES
    (1, 'PERSON', 'Jane Roe', 'jane roe', false, now(), now()),
    (2, 'ORGANIZATION', 'Acme', 'acme', true, now(), now()),
    (3, 'PERSON', 'Richard Roe', 'richard roe', false, now(), now());
INSERT INTO alias (id, entity_id, name, name_key, kind) VALUES (1, 2, 'Acme Ltd', 'acme ltd', 'NAME');
INSERT INTO membership (id, person_id, organization_id, role) VALUES (1, 1, 2, 'chair');
INSERT INTO detector (name, version) VALUES ('rules', '1');
BEGIN;
INSERT INTO article (id, uri, slug, status, published_at, language, current_revision_id, created_at, updated_at)
    VALUES (1, 'test:old', 'old', 'USABLE', now(), 'en', 1, now(), now());
INSERT INTO revision (id, article_id, number, headline, headline_derived, published_at, published_at_derived, language,
    content_hash, word_count, created_at)
    VALUES (1, 1, 1, 'Old', false, now(), false, 'en', '\x00', 5, now());
COMMIT;
INSERT INTO section (id, revision_id, position, level) VALUES (1, 1, 0, 1);
INSERT INTO paragraph (id, revision_id, section_id, position, role, text, start_utf16, start_cp)
    VALUES (1, 1, 1, 0, 'LEAD', 'Jane Roe of Acme met. Roe left. Željko stayed with Þóra.', 5, 5);
INSERT INTO mention (id, revision_id, section_id, paragraph_id, position, block, location, kind, text, start_utf16,
    end_utf16, start_cp, end_cp, article_start_utf16, article_start_cp, sentence_start, sentence_end, entity_id,
    link_status, rule, antecedent_position, confidence, verdict, detector_id) VALUES
    (1, 1, 1, 1, 0, 0, 'PARAGRAPH', 'PERSON', 'Jane Roe', 0, 8, 0, 8, 5, 5, 0, 21, 1, 'LINKED', 'NAME', NULL, 0.9,
        'UNREVIEWED', 1),
    (2, 1, 1, 1, 1, 0, 'PARAGRAPH', 'ORGANIZATION', 'Acme', 12, 16, 12, 16, 17, 17, 0, 21, 2, 'LINKED', 'NAME', NULL, 0.9,
        'UNREVIEWED', 1),
    (3, 1, 1, 1, 2, 0, 'PARAGRAPH', 'PERSON', 'Roe', 22, 25, 22, 25, 27, 27, 22, 31, NULL, 'AMBIGUOUS', 'SURNAME', 0, 0.6,
        'UNREVIEWED', 1);
INSERT INTO mention_candidate (mention_id, entity_id) VALUES (3, 3);
INSERT INTO appearance (entity_id, article_id, revision_id, published_at, mention_count, salience, relation) VALUES
    (1, 1, 1, now(), 1, 1, 'ABOUT'), (2, 1, 1, now(), 1, 0.6, 'ABOUT');
INSERT INTO co_mention (entity_id, "window", other_id, passage_count, article_count) VALUES
    (1, 'ARTICLE', 2, 1, 1), (2, 'ARTICLE', 1, 1, 1);
INSERT INTO article_text (article_id, words) VALUES (1, to_tsvector('simple', 'Jane Roe of Acme met. Roe left. Željko stayed with Þóra.'));
INSERT INTO change (id, kind, article_id, revision_id, created_at) VALUES (1, 'ARTICLE_CREATED', 1, 1, now());
