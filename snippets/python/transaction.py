# ---
# title: Transaction that is repeated after a serialization failure
# prefix: pc-transaction
# topic: transactions
# checks: [data/transactions, reliability/retries]
# needs: [psycopg@3]
# contract: Serializable isolation; all writes of the work are committed together, and a transaction that lost against another is run again, three times at most.
# leaves out: Effects outside the database; the work may run more than once.
# fields: []
# ---
from collections.abc import Callable
from typing import TypeVar

from psycopg import Connection, IsolationLevel
from psycopg.errors import DeadlockDetected, SerializationFailure

T = TypeVar("T")


# Wire it: order = in_transaction(connection, lambda tx: insert_order(tx, sku, quantity))
# The connection is in autocommit mode, so that the transaction here is the outermost one.


def in_transaction(connection: Connection, work: Callable[[Connection], T], attempts: int = 3) -> T:
    """Runs work in a transaction: committed when it returns, rolled back when it raises."""
    connection.isolation_level = IsolationLevel.SERIALIZABLE
    for _ in range(attempts - 1):
        try:
            with connection.transaction():
                return work(connection)
        except (SerializationFailure, DeadlockDetected):
            # The same work succeeds once the other transaction has ended.
            continue
    with connection.transaction():
        return work(connection)
