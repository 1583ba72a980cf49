import os
import signal
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor

from psycopg.errors import CheckViolation, SerializationFailure

from prove import connect, count, proves, raises, run_proofs
from snippets.dead_letter import work_one_job
from snippets.idempotency_key import Answer, fingerprint_of, once_per_key
from snippets.idempotent_job import Message, handle_once
from snippets.outbox import add_to_outbox, relay_outbox, send_batch
from snippets.pagination import InvalidPage, list_orders
from snippets.transaction import in_transaction

db = connect()
db.execute(os.environ["SNIPPET_TABLES"])
db.execute("CREATE TABLE invoices (order_id text NOT NULL)")
db.execute("CREATE TABLE payments (id integer GENERATED ALWAYS AS IDENTITY, amount integer NOT NULL)")
db.execute("CREATE TABLE worked (job bigint NOT NULL)")


def at_once(run, times=100):
    """Runs something many times at the same moment, each on a connection of its own."""
    start = threading.Barrier(times)

    def one(_):
        with connect() as connection:
            start.wait()
            return run(connection)

    with ThreadPoolExecutor(times) as pool:
        return list(pool.map(one, range(times)))


def invoice(connection, order):
    connection.execute("INSERT INTO invoices VALUES (%s)", (order,))


@proves("idempotent-job", "acts once under 100 deliveries at the same time")
def _():
    answers = at_once(lambda connection: handle_once(connection, "invoices", Message("m1", "order-1"), invoice))
    assert answers.count(True) == 1
    assert count(db, "invoices") == 1


@proves("idempotent-job", "leaves nothing behind when it fails, and acts when the message comes again")
def _():
    def half_way(connection, order):
        invoice(connection, order)
        raise TimeoutError

    message = Message("m2", "order-2")
    raises(TimeoutError, lambda: handle_once(db, "invoices", message, half_way))
    assert count(db, "invoices WHERE order_id = 'order-2'") == 0
    assert handle_once(db, "invoices", message, invoice)
    assert count(db, "invoices WHERE order_id = 'order-2'") == 1


@proves("idempotent-job", "has its effect exactly once when the process is killed between the steps")
def _():
    program = (
        "import os, signal\n"
        "from prove import connect\n"
        "from snippets.idempotent_job import Message, handle_once\n"
        "def die(connection, order):\n"
        "    connection.execute(\"INSERT INTO invoices VALUES ('order-3')\")\n"
        "    os.kill(os.getpid(), signal.SIGKILL)\n"
        "handle_once(connect(), 'invoices', Message('m3', 'order-3'), die)\n"
    )
    assert subprocess.run([sys.executable, "-c", program]).returncode == -signal.SIGKILL
    assert count(db, "invoices WHERE order_id = 'order-3'") == 0
    message = Message("m3", "order-3")
    assert handle_once(db, "invoices", message, invoice)
    assert not handle_once(db, "invoices", message, invoice)
    assert count(db, "invoices WHERE order_id = 'order-3'") == 1


def pay(connection):
    row = connection.execute("INSERT INTO payments (amount) VALUES (5) RETURNING id").fetchone()
    return Answer(201, {"id": row[0]})


@proves("idempotency-key", "writes once under 100 requests at the same time and gives all the same answer")
def _():
    print_ = fingerprint_of("POST", "/payments", b'{"amount":5}')
    answers = at_once(lambda connection: once_per_key(connection, "ada", "k1", print_, pay))
    assert count(db, "payments") == 1
    assert all(answer == answers[0] and answer.status == 201 for answer in answers)


@proves("idempotency-key", "refuses another request under the key and a missing key, and parts callers")
def _():
    print_ = fingerprint_of("POST", "/payments", b'{"amount":5}')
    assert once_per_key(db, "ada", "k1", fingerprint_of("POST", "/payments", b"{}"), pay).status == 422
    assert once_per_key(db, "ada", None, print_, pay).status == 400
    assert once_per_key(db, "ada", "x" * 256, print_, pay).status == 400
    assert count(db, "payments") == 1
    assert once_per_key(db, "bob", "k1", print_, pay).status == 201
    assert count(db, "payments") == 2

    def broke(connection):
        pay(connection)
        raise RuntimeError

    raises(RuntimeError, lambda: once_per_key(db, "ada", "k2", print_, broke))
    assert count(db, "payments") == 2
    assert once_per_key(db, "ada", "k2", print_, pay).status == 201


@proves("outbox", "sends only what was committed")
def _():
    def and_fail(tx):
        add_to_outbox(tx, "order.paid", {"order": 2})
        raise RuntimeError

    in_transaction(db, lambda tx: add_to_outbox(tx, "order.paid", {"order": 1}))
    raises(RuntimeError, lambda: in_transaction(db, and_fail))
    sent = []
    assert send_batch(db, lambda event: sent.append(event.payload)) == 1
    assert sent == [{"order": 1}]
    assert send_batch(db, sent.append) == 0


@proves("outbox", "keeps what could not be sent, and two relays share the work")
def _():
    for number in range(40):
        add_to_outbox(db, "n", number)

    def away(_):
        raise ConnectionError

    raises(ConnectionError, lambda: send_batch(db, away))
    sent, stop = [], threading.Event()

    def publish(event):
        sent.append(event.payload)
        if len(sent) == 40:
            stop.set()

    at_once(lambda connection: relay_outbox(connection, publish, stop), times=2)
    assert sorted(sent) == list(range(40)), sent


@proves("dead-letter", "works each job once with several workers")
def _():
    db.execute("INSERT INTO jobs (kind, payload) SELECT 'count', '{}' FROM generate_series(1, 50)")

    def handle(connection, job):
        connection.execute("INSERT INTO worked VALUES (%s)", (job.id,))

    def worker(connection):
        while work_one_job(connection, handle):
            pass

    at_once(worker, times=5)
    assert count(db, "worked") == count(db, "(SELECT DISTINCT job FROM worked) AS one") == 50
    assert count(db, "jobs") == 0


@proves("dead-letter", "undoes what failed, stops after five attempts and keeps the error")
def _():
    db.execute("INSERT INTO jobs (id, kind, payload) VALUES (1000, 'doomed', '{}')")
    before, tries = count(db, "worked"), []

    def fail(connection, job):
        tries.append(job.attempts)
        connection.execute("INSERT INTO worked VALUES (1000)")
        connection.execute("SELECT 1 / 0")

    assert work_one_job(db, fail)
    assert not work_one_job(db, fail), "it has to wait"
    for _ in range(20):
        db.execute("UPDATE jobs SET run_at = now()")
        work_one_job(db, fail)
    assert tries == [0, 1, 2, 3, 4]
    assert count(db, "worked") == before
    assert count(db, "dead_letters WHERE id = 1000 AND attempts = 5 AND error LIKE '%division by zero%'") == 1


@proves("transaction", "keeps all or nothing, and runs again what lost against another")
def _():
    db.execute("CREATE TABLE accounts (name text PRIMARY KEY, balance integer NOT NULL CHECK (balance >= 0))")
    db.execute("INSERT INTO accounts VALUES ('a', 100), ('b', 0)")

    def move(tx):
        tx.execute("UPDATE accounts SET balance = balance + 60 WHERE name = 'b'")
        tx.execute("UPDATE accounts SET balance = balance - 60 WHERE name = 'a'")

    with connect() as own:
        in_transaction(own, move)
        raises(CheckViolation, lambda: in_transaction(own, move))
        assert own.execute("SELECT balance FROM accounts ORDER BY name").fetchall() == [(40,), (60,)]
        runs = []

        def loses(tx, until):
            runs.append(1)
            if len(runs) < until:
                raise SerializationFailure
            return "kept"

        assert in_transaction(own, lambda tx: loses(tx, 3)) == "kept"
        runs.clear()
        raises(SerializationFailure, lambda: in_transaction(own, lambda tx: loses(tx, 99), attempts=4))
        assert len(runs) == 4


@proves("transaction", "does not let two that read the same both write")
def _():
    db.execute("CREATE TABLE seats (taken boolean NOT NULL)")

    def take(tx):
        if tx.execute("SELECT count(*) FROM seats").fetchone()[0] == 0:
            tx.execute("INSERT INTO seats VALUES (true)")

    at_once(lambda connection: in_transaction(connection, take, attempts=50), times=10)
    assert count(db, "seats") == 1


@proves("pagination", "shows every row once, though rows are added meanwhile")
def _():
    db.execute("CREATE TABLE orders (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, created_at timestamptz NOT NULL)")
    db.execute(
        "INSERT INTO orders (created_at) SELECT '2026-01-01'::timestamptz + (n / 3) * interval '1 microsecond'"
        " FROM generate_series(1, 250) AS n"
    )
    seen, cursor, pages = [], None, 0
    while True:
        page = list_orders(db, cursor, 100)
        pages += 1
        seen += [item["id"] for item in page.items]
        db.execute("INSERT INTO orders (created_at) VALUES ('2026-02-01')")
        cursor = page.next_cursor
        if cursor is None:
            break
    assert pages == 3 and len(seen) == 250 and len(set(seen)) == 250


@proves("pagination", "refuses limits and cursors that it did not give")
def _():
    for cursor, limit in [(None, 0), (None, 101), ("x", 10), ("WyJhIiwiYiJd", 10), ("bnVsbA==", 10)]:
        raises(InvalidPage, lambda: list_orders(db, cursor, limit))


run_proofs()
