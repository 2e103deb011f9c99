-- Who changed what. Rows are only ever added; each hashes itself and the one before it, so that a row that is changed or
-- taken out later breaks the chain.
CREATE TABLE audit_entry (
    id            bigint      PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
    -- Given at commit, without gaps.
    position      bigint,
    at            timestamptz NOT NULL DEFAULT clock_timestamp(),
    actor         text        NOT NULL CHECK (actor IN ('KEY', 'LOCAL', 'ANONYMOUS', 'PROCESS')),
    key_id        bigint,
    role          text,
    request_id    text,
    operation     text        NOT NULL CHECK (operation <> ''),
    -- Type in the contract and key of the one thing that was changed; null where several were.
    subject       text,
    subject_id    bigint,
    before        jsonb,
    after         jsonb,
    previous_hash bytea,
    hash          bytea,
    CONSTRAINT audit_entry_key CHECK ((actor = 'KEY') = (key_id IS NOT NULL)),
    CONSTRAINT audit_entry_subject CHECK ((subject IS NULL) = (subject_id IS NULL)),
    CONSTRAINT audit_entry_position_key UNIQUE (position)
);
CREATE INDEX audit_entry_by_subject ON audit_entry (subject, subject_id, position);
CREATE INDEX audit_entry_by_operation ON audit_entry (operation, position);

CREATE FUNCTION audit_hash(e audit_entry) RETURNS bytea LANGUAGE sql STABLE
RETURN sha256(e.previous_hash || convert_to(jsonb_build_array(e.position, extract(epoch FROM e.at)::text, e.actor,
    e.key_id, e.role, e.request_id, e.operation, e.subject, e.subject_id, e.before, e.after)::text, 'UTF8'));

-- At commit, so that transactions wait for each other only while they end. The lock of the log of changes is taken first,
-- always: two transactions that need both cannot wait in a circle.
CREATE FUNCTION chain_audit_entry() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    last audit_entry;
BEGIN
    PERFORM pg_advisory_xact_lock('change'::regclass::oid::integer, 0);
    PERFORM pg_advisory_xact_lock(TG_RELID::integer, 0);
    SELECT * INTO last FROM audit_entry WHERE position IS NOT NULL ORDER BY position DESC LIMIT 1;
    NEW.position := coalesce(last.position, 0) + 1;
    NEW.previous_hash := coalesce(last.hash, '');
    UPDATE audit_entry SET position = NEW.position, previous_hash = NEW.previous_hash, hash = audit_hash(NEW)
    WHERE id = NEW.id;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER audit_entry_is_chained_at_commit AFTER INSERT ON audit_entry
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION chain_audit_entry();

CREATE FUNCTION refuse_change_of_audit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND OLD.hash IS NULL
        AND to_jsonb(NEW) - '{position,previous_hash,hash}'::text[] = to_jsonb(OLD) - '{position,previous_hash,hash}'::text[]
    THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'the audit log is append-only';
END $$;
CREATE TRIGGER audit_entry_stays BEFORE UPDATE OR DELETE ON audit_entry
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_audit();
CREATE TRIGGER audit_stays BEFORE TRUNCATE ON audit_entry
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_audit();
