import asyncio
import io
import json
import logging
import os
import signal
import subprocess
import sys
import time

from prove import proves, raises, run_proofs
from snippets.correlation_id import CorrelationId, JsonLines, request_id
from snippets.password_hash import DECOY, hash_password, verify_password
from snippets.retry import retry
from snippets.validate_env import read_environment

GOOD = {"DATABASE_URL": "postgresql://app@localhost/app", "PORT": "8080"}


@proves("validate-env", "reads numbers and fills in defaults")
def _():
    config = read_environment(GOOD)
    assert (config.port, config.log_level) == (8080, "INFO")
    assert read_environment({"DATABASE_URL": "postgres://db/app"}).port == 3000


@proves("validate-env", "refuses what is missing or wrong, all at once, by name and without values")
def _():
    error = raises(
        ValueError,
        lambda: read_environment({"PORT": "http", "DATABASE_URL": "mysql://root:hunter2@db", "LOG_LEVEL": "loud"}),
    )
    for name in ("PORT", "DATABASE_URL", "LOG_LEVEL"):
        assert name in str(error)
    assert "hunter2" not in str(error)
    for port in ("0", "70000", "-1", ""):
        raises(ValueError, lambda: read_environment({**GOOD, "PORT": port}))
    raises(ValueError, lambda: read_environment({}))


@proves("retry", "stops at its limit and hands on the last error")
def _():
    waits, tries = [], []

    def fail():
        tries.append(1)
        raise TimeoutError(f"try {len(tries)}")

    error = raises(
        TimeoutError,
        lambda: retry(
            fail, may_pass=(TimeoutError,), attempts=8, base=0.1, cap=1.0, wait=waits.append, draw=lambda _, most: most
        ),
    )
    assert str(error) == "try 8"
    assert waits == [0.1, 0.2, 0.4, 0.8, 1.0, 1.0, 1.0], waits


@proves("retry", "returns what succeeds, and does not repeat what cannot pass")
def _():
    tries = []

    def third():
        tries.append(1)
        if len(tries) < 3:
            raise TimeoutError
        return "there"

    assert retry(third, may_pass=(TimeoutError,), wait=lambda _: None) == "there"
    assert len(tries) == 3

    def fatal():
        tries.append(1)
        raise KeyError("no")

    raises(KeyError, lambda: retry(fatal, may_pass=(TimeoutError,), wait=lambda _: None))
    assert len(tries) == 4


@proves("password-hash", "knows the right password from a wrong one, with a salt for each")
def _():
    one, other = hash_password("pässword"), hash_password("pässword")
    assert one != other and "pässword" not in one
    assert verify_password("pa\u0308ssword", one)
    assert not verify_password("password", one)
    assert not verify_password("pässword", DECOY)
    raises(ValueError, lambda: verify_password("x", "md5$abc"))


@proves("graceful-shutdown", "finishes the job under way and begins no other")
def _():
    program = (
        "import time, sys\n"
        "from snippets.graceful_shutdown import run_until_stopped\n"
        "def work():\n"
        "    print('begin', flush=True); time.sleep(0.5); print('end', flush=True); return True\n"
        "run_until_stopped(work)\n"
        "print('closed', flush=True)\n"
    )
    for number in (signal.SIGTERM, signal.SIGINT):
        child = subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, text=True)
        assert child.stdout.readline() == "begin\n"
        child.send_signal(number)
        rest = child.stdout.read()
        assert child.wait(10) == 0
        assert rest == "end\nclosed\n", rest


def _request(app, headers=()):
    """Sends one request through an ASGI application; returns the headers of the answer."""
    started = {}

    async def send(message):
        if message["type"] == "http.response.start":
            started.update(message["headers"])

    async def receive():
        return {"type": "http.request"}

    async def run():
        await app({"type": "http", "headers": list(headers)}, receive, send)

    return run(), started


@proves("correlation-id", "keeps requests apart, and takes over no id that could forge a line")
def _():
    lines = io.StringIO()
    handler = logging.StreamHandler(lines)
    handler.setFormatter(JsonLines())
    log = logging.getLogger("proof")
    log.addHandler(handler)
    log.setLevel("INFO")

    async def app(scope, receive, send):
        await asyncio.sleep(0.01)
        log.info("handled %s", request_id.get())
        await send({"type": "http.response.start", "status": 200, "headers": [(b"x", b"y")]})

    wrapped = CorrelationId(app)
    given = [b"request-0001", b"request-0002", b"a b\nforged", b"x" * 200]
    runs = [_request(wrapped, [(b"x-request-id", one)]) for one in given] + [_request(wrapped)]

    async def together():
        await asyncio.gather(*(run for run, _ in runs))

    asyncio.run(together())
    answered = [headers[b"x-request-id"] for _, headers in runs]
    assert answered[:2] == given[:2]
    assert all(len(one) == 36 for one in answered[2:])
    written = [json.loads(line) for line in lines.getvalue().splitlines()]
    assert sorted(one["request_id"] for one in written) == sorted(one.decode() for one in answered)
    assert all(one["message"] == f"handled {one['request_id']}" for one in written)
    assert request_id.get() is None
    try:
        raise ValueError("broken")
    except ValueError:
        log.exception("failed")
    assert "ValueError: broken" in json.loads(lines.getvalue().splitlines()[-1])["error"]


run_proofs()
