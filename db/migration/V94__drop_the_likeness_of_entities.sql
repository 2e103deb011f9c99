-- Alone in its transaction, as each of the next: who reads waits for a moment only, and who writes holds nothing that this waits for
-- while it is waited for.
DROP INDEX named_entity_by_trigram;
