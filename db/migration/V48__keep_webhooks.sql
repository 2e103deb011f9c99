-- Whether a key, or one that took its place, may still have webhooks.
CREATE FUNCTION key_chain_is_good(first_id bigint) RETURNS boolean LANGUAGE sql STABLE AS $$
    WITH RECURSIVE chain AS (
        SELECT id, revoked_at, expires_at, scopes FROM api_key WHERE id = first_id
        UNION ALL SELECT k.id, k.revoked_at, k.expires_at, k.scopes FROM api_key k JOIN chain c ON k.replaces_id = c.id)
    SELECT EXISTS (SELECT FROM chain WHERE revoked_at IS NULL AND expires_at > now() AND 'WEBHOOKS' = ANY (scopes))
$$;

-- Addresses that are told of changes. One replica at a time works for one of them, as long as it has the lease.
CREATE TABLE webhook (
    id              bigint      PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
    -- The first of the keys that took each other's place; null: the house's own.
    owner_id        bigint      REFERENCES api_key,
    name            text        NOT NULL CHECK (char_length(name) BETWEEN 1 AND 200),
    url             text        NOT NULL,
    host            text        NOT NULL,
    -- Made by an administrator: the hosts that the operator allows are open to it.
    trusted         boolean     NOT NULL,
    kinds           text[]      NOT NULL,
    all_of          bigint[]    NOT NULL,
    "window"        text        NOT NULL CHECK ("window" IN ('ARTICLE', 'SECTION', 'PARAGRAPH', 'SENTENCE')),
    any_of          bigint[]    NOT NULL,
    category        text,
    language        text,
    -- Encrypted; two while one takes the place of the other.
    secret          text        NOT NULL,
    former_secret   text,
    former_until    timestamptz,
    status          text        NOT NULL CHECK (status IN ('ACTIVE', 'PAUSED', 'DISABLED')),
    disabled_reason text        CHECK (disabled_reason IN ('GONE', 'EXHAUSTED', 'CURSOR_EXPIRED')),
    -- In the log of changes: all up to there are delivered, or not wanted.
    position        bigint      NOT NULL CHECK (position >= 0),
    -- How often what comes next has failed.
    attempts        int         NOT NULL DEFAULT 0,
    next_attempt_at timestamptz NOT NULL DEFAULT now(),
    lease           text,
    leased_until    timestamptz,
    created_at      timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT webhook_disabled_for_a_reason CHECK ((status = 'DISABLED') = (disabled_reason IS NOT NULL)),
    CONSTRAINT webhook_former_secret_ends CHECK ((former_secret IS NULL) = (former_until IS NULL))
);
CREATE INDEX webhook_due ON webhook (next_attempt_at) WHERE status = 'ACTIVE';
CREATE INDEX webhook_latest ON webhook (created_at, id);
CREATE INDEX webhook_of_owner ON webhook (owner_id, created_at, id);

-- What was sent, and what came of it.
CREATE TABLE webhook_delivery (
    id              bigint      PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
    webhook_id      bigint      NOT NULL REFERENCES webhook ON DELETE CASCADE,
    message_id      text        NOT NULL,
    type            text        NOT NULL,
    attempt         int         NOT NULL CHECK (attempt > 0),
    attempted_at    timestamptz NOT NULL,
    milliseconds    int         NOT NULL CHECK (milliseconds >= 0),
    status          int,
    error           text,
    next_attempt_at timestamptz
);
CREATE INDEX webhook_delivery_latest ON webhook_delivery (webhook_id, id);
CREATE INDEX webhook_delivery_old ON webhook_delivery (attempted_at);
