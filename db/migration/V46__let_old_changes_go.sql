-- Up to this position changes may be gone: who has read less far cannot go on without a gap. One row for ever.
CREATE TABLE change_floor (
    position bigint NOT NULL CHECK (position >= 0)
);
INSERT INTO change_floor VALUES (0);
