-- Common nouns beside names ("the alliance" after NATO), places that stand for something else, further rules.
ALTER TABLE mention
    -- NOMINAL rows are shown where asked for; counts, salience and co-mentions are made from NAME rows alone.
    ADD COLUMN form text NOT NULL DEFAULT 'NAME' CHECK (form IN ('NAME', 'NOMINAL')),
    ADD COLUMN stands_for text CHECK (stands_for IN ('GOVERNMENT', 'TEAM')),
    ADD CONSTRAINT mention_place_stands_for CHECK (stands_for IS NULL OR kind = 'PLACE'),
    DROP CONSTRAINT mention_rule_check,
    ADD CONSTRAINT mention_rule_check CHECK (rule IN ('NAME', 'REPEATED_NAME', 'DIRECTORY_ALIAS', 'SURNAME',
        'TITLE_SURNAME', 'FIRST_NAME', 'ACRONYM', 'INITIALS', 'SHORT_FORM', 'SPELLING', 'COMMON_ALIAS', 'NOMINAL')),
    ADD CONSTRAINT mention_nominal_by_its_rule CHECK ((form = 'NOMINAL') = (rule = 'NOMINAL'));
