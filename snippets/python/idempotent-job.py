# ---
# title: Job handler that acts once per message
# prefix: pc-idempotent-job
# topic: idempotent-jobs
# checks: [reliability/idempotency, data/transactions]
# needs: [psycopg@3]
# with: [sql/idempotent-job]
# contract: At-least-once delivery becomes one effect; the mark and the effect are committed together or not at all.
# leaves out: Effects outside this database, such as mails or calls to other services; send those through an outbox.
# fields: []
# ---
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from psycopg import Connection


# Wire it to the queue's consumer:
#     handle_once(connection, "invoices", message, write_invoice)
# and acknowledge the message afterwards, whatever the answer. When it raises, leave the message
# unacknowledged, so that the queue delivers it again.
# The connection is in autocommit mode, so that the transaction here is the outermost one.


@dataclass(frozen=True, slots=True)
class Message:
    """Its id is given by the sender, the same on every delivery."""

    id: str
    payload: Any


def handle_once(
    connection: Connection,
    consumer: str,
    message: Message,
    effect: Callable[[Connection, Any], None],
) -> bool:
    """Runs the effect of a message in one transaction with the mark that it was processed.

    A second delivery at the same time waits at the primary key until the first has ended, and then
    does nothing. Returns whether the effect ran.
    """
    with connection.transaction():
        marked = connection.execute(
            """
            INSERT INTO processed_messages (consumer, message_id) VALUES (%s, %s)
            ON CONFLICT (consumer, message_id) DO NOTHING
            """,
            (consumer, message.id),
        )
        if marked.rowcount == 0:
            return False
        effect(connection, message.payload)
        return True
