-- Who comes with a token of a sign-on service has no key here; the service's name and theirs there say who it was.
ALTER TABLE audit_entry ADD COLUMN token_subject text;
ALTER TABLE audit_entry DROP CONSTRAINT audit_entry_actor_check;
ALTER TABLE audit_entry
    ADD CONSTRAINT audit_entry_actor_check CHECK (actor IN ('KEY', 'TOKEN', 'LOCAL', 'ANONYMOUS', 'PROCESS')) NOT VALID,
    ADD CONSTRAINT audit_entry_token CHECK ((actor = 'TOKEN') = (token_subject IS NOT NULL)) NOT VALID;
ALTER TABLE audit_entry VALIDATE CONSTRAINT audit_entry_actor_check;
ALTER TABLE audit_entry VALIDATE CONSTRAINT audit_entry_token;
CREATE INDEX audit_entry_by_token_subject ON audit_entry (token_subject, position) WHERE token_subject IS NOT NULL;

-- Entries without a token keep the hash that they have.
CREATE OR REPLACE FUNCTION audit_hash(e audit_entry) RETURNS bytea LANGUAGE sql STABLE
RETURN sha256(e.previous_hash || convert_to((jsonb_build_array(e.position, extract(epoch FROM e.at)::text, e.actor,
    e.key_id, e.role, e.request_id, e.operation, e.subject, e.subject_id, e.before, e.after)
    || CASE WHEN e.token_subject IS NULL THEN '[]'::jsonb ELSE jsonb_build_array(e.token_subject) END)::text, 'UTF8'));
