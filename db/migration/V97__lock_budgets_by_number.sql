-- Budgets are locked by advisory locks: a row that is locked is a transaction that counts as one that writes, also where only
-- a look is taken, and what keeps answers knows nothing of it. Which lock it is stands beside each, for those that have expired.
-- Everybody starts anew, as after a crash.
TRUNCATE rate_bucket;
ALTER TABLE rate_bucket ADD COLUMN lock_id bigint;
