-- ---
-- title: Table of idempotency keys with their answers
-- prefix: pc-idempotency-key-sql
-- topic: idempotent-jobs
-- checks: [reliability/idempotency, data/constraints]
-- contract: PostgreSQL. Keys belong to a caller, so that nobody is shown the answer of another.
-- leaves out: Clearing keys by a schedule; clients are told how long a key is kept.
-- fields: [idempotency_keys]
-- ---
CREATE TABLE idempotency_keys (
  caller      text        NOT NULL,
  key         text        NOT NULL CHECK (length(key) BETWEEN 1 AND 255),
  -- What the key was first used for; another request under the same key is refused.
  fingerprint text        NOT NULL,
  -- The answer; empty only inside the transaction that produces it.
  status      smallint    CHECK (status BETWEEN 200 AND 599),
  body        jsonb,
  created_at  timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (caller, key)
);

-- For clearing: DELETE FROM idempotency_keys WHERE created_at < now() - interval '24 hours';
CREATE INDEX idempotency_keys_created_at ON idempotency_keys (created_at);
