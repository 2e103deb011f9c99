-- Callers identify themselves by keys. The key itself is shown once and never stored.
CREATE SEQUENCE api_key_seq;
CREATE TABLE api_key (
    id           bigint      PRIMARY KEY DEFAULT nextval('api_key_seq'),
    name         text        NOT NULL,
    role         text        NOT NULL CHECK (role IN ('READER', 'PARTNER', 'EDITOR', 'ADMINISTRATOR')),
    scopes       text[]      NOT NULL,
    -- Networks (CIDR) that it is good from; empty: from everywhere.
    networks     text[]      NOT NULL,
    -- The first characters of the key, by which people tell keys apart.
    hint         text        NOT NULL,
    -- HMAC-SHA256 of the whole key, in hexadecimal digits.
    hash         text        NOT NULL CONSTRAINT api_key_hash_once UNIQUE,
    -- The key that this one takes the place of; a key is replaced at most once, so two at most are good side by side.
    replaces_id  bigint      REFERENCES api_key CONSTRAINT api_key_replaced_once UNIQUE,
    created_at   timestamptz NOT NULL,
    expires_at   timestamptz NOT NULL,
    revoked_at   timestamptz,
    last_used_at timestamptz,
    CONSTRAINT api_key_name_is_short CHECK (char_length(name) BETWEEN 1 AND 200),
    CONSTRAINT api_key_expires_within_a_year CHECK (expires_at <= created_at + interval '366 days')
);
CREATE INDEX api_key_latest ON api_key (created_at, id);

-- How much a key was used on a day (UTC).
CREATE TABLE api_key_use (
    key_id   bigint NOT NULL REFERENCES api_key,
    day      date   NOT NULL,
    requests bigint NOT NULL,
    cost     bigint NOT NULL,
    PRIMARY KEY (key_id, day)
);

-- What this installation alone knows.
CREATE TABLE secret (
    name  text  PRIMARY KEY,
    value text NOT NULL
);

-- What is left of each caller's budget. Unlogged: after a crash everybody starts anew, and no request waits for the disk.
CREATE UNLOGGED TABLE rate_bucket (
    id         text   PRIMARY KEY,
    state      bytea,
    expires_at bigint
);
CREATE INDEX rate_bucket_by_expiry ON rate_bucket (expires_at);

-- Which embargo passed last is part of what tells two states of the archive apart.
CREATE INDEX article_by_embargo ON article (embargoed_until) WHERE embargoed_until IS NOT NULL;
