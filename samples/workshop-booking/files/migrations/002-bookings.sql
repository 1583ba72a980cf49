CREATE TABLE bookings (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  workshop_id bigint      NOT NULL REFERENCES workshops (id),
  email       text        NOT NULL,
  seats       integer     NOT NULL CHECK (seats BETWEEN 1 AND 6),
  created_at  timestamptz NOT NULL DEFAULT now(),
  UNIQUE (workshop_id, email)
);
