-- The key by which the webhooks of a key are told: of those that took each other's place the latest that is good and may read.
-- Null: they are told nothing.
CREATE FUNCTION webhook_key(first_id bigint) RETURNS bigint LANGUAGE sql STABLE AS $$
    WITH RECURSIVE chain AS (
        SELECT id, revoked_at, expires_at, scopes FROM api_key WHERE id = first_id
        UNION ALL SELECT k.id, k.revoked_at, k.expires_at, k.scopes FROM api_key k JOIN chain c ON k.replaces_id = c.id)
    SELECT max(id) FROM chain WHERE revoked_at IS NULL AND expires_at > now() AND scopes @> '{READ,WEBHOOKS}'
$$;

-- As replicas of the version before ask it.
CREATE OR REPLACE FUNCTION key_chain_is_good(first_id bigint) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT webhook_key(first_id) IS NOT NULL
$$;
