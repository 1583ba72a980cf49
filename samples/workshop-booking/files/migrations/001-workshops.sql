CREATE TABLE workshops (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  title     text        NOT NULL,
  teacher   text        NOT NULL,
  starts_at timestamptz NOT NULL,
  seats     integer     NOT NULL CHECK (seats > 0)
);

CREATE INDEX workshops_by_start ON workshops (starts_at);
