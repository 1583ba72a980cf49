# ---
# title: Outbox with its relay
# prefix: pc-outbox
# topic: idempotent-jobs
# checks: [reliability/idempotency, reliability/background-jobs, data/transactions]
# needs: [psycopg@3]
# with: [sql/outbox]
# contract: An event leaves if and only if the change that it tells of was committed; it may leave twice, so consumers deduplicate by its id.
# leaves out: Order among several relays, and clearing events that were sent.
# fields: []
# ---
import logging
from collections.abc import Callable
from dataclasses import dataclass
from threading import Event
from typing import Any

from psycopg import Connection
from psycopg.types.json import Jsonb


# Wire it: inside the transaction of the change
#     add_to_outbox(connection, "order.paid", {"order_id": order_id})
# and once per process, on a connection of its own
#     relay_outbox(connection, publish, stop)
# The connection is in autocommit mode, so that the transaction here is the outermost one.

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class OutboxEvent:
    id: int
    topic: str
    payload: Any


def add_to_outbox(connection: Connection, topic: str, payload: Any) -> None:
    """Notes an event, to be sent once the caller's transaction is committed."""
    connection.execute("INSERT INTO outbox (topic, payload) VALUES (%s, %s)", (topic, Jsonb(payload)))


def relay_outbox(connection: Connection, publish: Callable[[OutboxEvent], None], stop: Event) -> None:
    """Sends what the outbox holds, oldest first, until it is told to stop."""
    while not stop.is_set():
        try:
            sent = send_batch(connection, publish)
        except Exception:
            log.exception("The outbox could not be sent; it is tried again")
            sent = 0
        if sent == 0:
            stop.wait(1.0)


def send_batch(
    connection: Connection, publish: Callable[[OutboxEvent], None], size: int = 100
) -> int:
    """Sends one batch; several relays may run, as each skips the rows that another has locked."""
    with connection.transaction():
        rows = connection.execute(
            """
            SELECT id, topic, payload FROM outbox WHERE sent_at IS NULL
            ORDER BY id LIMIT %s FOR UPDATE SKIP LOCKED
            """,
            (size,),
        ).fetchall()
        for row in rows:
            publish(OutboxEvent(*row))
        connection.execute(
            "UPDATE outbox SET sent_at = now() WHERE id = ANY(%s)", ([row[0] for row in rows],)
        )
    return len(rows)
