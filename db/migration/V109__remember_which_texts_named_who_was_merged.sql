-- The revisions that named an entity that only texts knew when it was merged: mentions go over to the other one, and a new
-- analysis replaces them.
CREATE TABLE entity_merge_named (
    merge_id    bigint NOT NULL REFERENCES entity_merge,
    -- No reference: to make it, whoever takes articles in would have to wait, and no revision is ever deleted.
    revision_id bigint NOT NULL,
    PRIMARY KEY (merge_id, revision_id)
);

-- Here, since replicas of the version before merge as well: before the mentions are moved.
CREATE FUNCTION remember_who_named() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO entity_merge_named (merge_id, revision_id) SELECT DISTINCT NEW.id, m.revision_id FROM mention m
    WHERE m.entity_id = NEW.source_id AND m.form = 'NAME' AND m.verdict <> 'REJECTED';
    RETURN NULL;
END $$;
CREATE TRIGGER entity_is_merged AFTER INSERT ON entity_merge FOR EACH ROW
WHEN (NEW.source_provisional) EXECUTE FUNCTION remember_who_named();
