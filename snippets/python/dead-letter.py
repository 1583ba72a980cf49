# ---
# title: Job worker with retries and a dead letter table
# prefix: pc-dead-letter
# topic: idempotent-jobs
# checks: [reliability/retries, reliability/background-jobs, data/transactions]
# needs: [psycopg@3]
# with: [sql/dead-letter]
# contract: A job's effect and its end are committed together; a job that fails is tried again later, and after the last attempt it is kept with its error.
# leaves out: Bringing dead letters back; that is a decision of a person. Effects outside this database may happen more than once.
# fields: []
# ---
import random
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from psycopg import Connection


# Wire it: while not stop.is_set():
#              if not work_one_job(connection, handle_job):
#                  stop.wait(1.0)
# where `handle_job(connection, job)` does its writes through the connection that it is given.
# The connection is in autocommit mode, so that the transaction here is the outermost one.

MAX_ATTEMPTS = 5


@dataclass(frozen=True, slots=True)
class Job:
    id: int
    kind: str
    payload: Any
    # How often it was tried before.
    attempts: int


def work_one_job(connection: Connection, handle: Callable[[Connection, Job], None]) -> bool:
    """Takes one job that is due and works it. False when none is due. Several workers may run at once."""
    with connection.transaction():
        row = connection.execute(
            """
            SELECT id, kind, payload, attempts FROM jobs WHERE run_at <= now()
            ORDER BY run_at LIMIT 1 FOR UPDATE SKIP LOCKED
            """
        ).fetchone()
        if row is None:
            return False
        job = Job(*row)
        try:
            # A savepoint: what the handler wrote is undone, that it was tried is kept.
            with connection.transaction():
                handle(connection, job)
                connection.execute("DELETE FROM jobs WHERE id = %s", (job.id,))
        except Exception as error:
            if job.attempts + 1 < MAX_ATTEMPTS:
                try_later(connection, job)
            else:
                bury(connection, job, error)
        return True


def try_later(connection: Connection, job: Job) -> None:
    """After 2, 4, 8 … seconds, up to an hour, spread by up to half of that."""
    seconds = min(3600, 2 ** (job.attempts + 1)) * random.uniform(0.5, 1)
    connection.execute(
        """
        UPDATE jobs SET attempts = attempts + 1, run_at = now() + make_interval(secs => %s)
        WHERE id = %s
        """,
        (seconds, job.id),
    )


def bury(connection: Connection, job: Job, error: Exception) -> None:
    connection.execute(
        """
        WITH dead AS (DELETE FROM jobs WHERE id = %s RETURNING id, kind, payload, attempts)
        INSERT INTO dead_letters (id, kind, payload, attempts, error)
        SELECT id, kind, payload, attempts + 1, %s FROM dead
        """,
        (job.id, repr(error)[:2000]),
    )
