-- ---
-- title: Outbox table
-- prefix: pc-outbox-sql
-- topic: idempotent-jobs
-- checks: [data/indexes]
-- contract: PostgreSQL. The partial index holds only what is still to be sent, however long the table grows.
-- leaves out: Clearing events that were sent.
-- fields: [outbox]
-- ---
CREATE TABLE outbox (
  id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  topic      text        NOT NULL,
  payload    jsonb       NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  sent_at    timestamptz
);

CREATE INDEX outbox_unsent ON outbox (id) WHERE sent_at IS NULL;
