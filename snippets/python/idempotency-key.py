# ---
# title: Idempotency-Key on a write, with the stored response
# prefix: pc-idempotency-key
# topic: idempotent-jobs
# checks: [reliability/idempotency, data/transactions]
# needs: [psycopg@3]
# with: [sql/idempotency-key]
# contract: The Idempotency-Key header as the IETF draft describes it; a repetition gets the first response again, the same key with another request is refused with 422.
# leaves out: Effects outside this database, and clearing keys by a schedule.
# fields: []
# ---
import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from psycopg import Connection
from psycopg.types.json import Jsonb


# Wire it in any framework: read the header, and return what comes back.
#     key = request.headers.get("Idempotency-Key")
#     answer = once_per_key(connection, user.id, key, fingerprint_of(method, path, body), pay)
# where `pay(connection)` does its writes through that connection and returns an Answer.
# The connection is in autocommit mode, so that the transaction here is the outermost one.


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    body: Any


def fingerprint_of(method: str, path: str, body: bytes) -> str:
    """What a key was first used for."""
    return hashlib.sha256(b"\n".join([method.encode(), path.encode(), body])).hexdigest()


def once_per_key(
    connection: Connection,
    caller: str,
    key: str | None,
    fingerprint: str,
    act: Callable[[Connection], Answer],
) -> Answer:
    """Runs a write once per key of a caller.

    Key, effect and answer are committed together: a repetition that arrives meanwhile waits for the
    first to end, and after a crash the key is free again.
    """
    if not key or len(key) > 255:
        return refusal(400, "This request needs an Idempotency-Key of 1 to 255 characters")
    with connection.transaction():
        claimed = connection.execute(
            """
            INSERT INTO idempotency_keys (caller, key, fingerprint) VALUES (%s, %s, %s)
            ON CONFLICT (caller, key) DO NOTHING
            """,
            (caller, key, fingerprint),
        )
        if claimed.rowcount == 0:
            return stored_answer(connection, caller, key, fingerprint)
        answer = act(connection)
        connection.execute(
            "UPDATE idempotency_keys SET status = %s, body = %s WHERE caller = %s AND key = %s",
            (answer.status, Jsonb(answer.body), caller, key),
        )
        return answer


def stored_answer(connection: Connection, caller: str, key: str, fingerprint: str) -> Answer:
    row = connection.execute(
        "SELECT fingerprint, status, body FROM idempotency_keys WHERE caller = %s AND key = %s",
        (caller, key),
    ).fetchone()
    if row is None:
        raise RuntimeError("The key was cleared while it was asked for")
    if row[0] != fingerprint:
        return refusal(422, "This Idempotency-Key was used for another request")
    return Answer(row[1], row[2])


def refusal(status: int, title: str) -> Answer:
    """To be sent as application/problem+json."""
    return Answer(status, {"title": title, "status": status})
