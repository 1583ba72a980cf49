-- ---
-- title: Table of processed messages
-- prefix: pc-idempotent-job-sql
-- topic: idempotent-jobs
-- checks: [reliability/idempotency, data/constraints]
-- contract: PostgreSQL. The primary key makes a second mark of the same message impossible, also at the same moment.
-- leaves out: Clearing the table by a schedule; keep marks for longer than the queue can deliver again.
-- fields: [processed_messages]
-- ---
CREATE TABLE processed_messages (
  consumer     text        NOT NULL,
  message_id   text        NOT NULL,
  processed_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (consumer, message_id)
);

-- For clearing: DELETE FROM processed_messages WHERE processed_at < now() - interval '30 days';
CREATE INDEX processed_messages_processed_at ON processed_messages (processed_at);
