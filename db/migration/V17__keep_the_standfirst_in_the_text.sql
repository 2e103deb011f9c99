-- A standfirst that is printed in the text is one of its paragraphs: it is searched, and names are found in it.
ALTER TABLE paragraph DROP CONSTRAINT paragraph_role_check;
ALTER TABLE paragraph ADD CONSTRAINT paragraph_role_check
    CHECK (role IN ('LEAD', 'STANDFIRST', 'BODY', 'LIST_ITEM', 'QUOTE')) NOT VALID;
ALTER TABLE paragraph VALIDATE CONSTRAINT paragraph_role_check;
