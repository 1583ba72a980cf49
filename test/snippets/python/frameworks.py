"""What runs against Debian's versions of the frameworks."""

import asyncio
import http.server
import json
import logging
import shutil
import subprocess
import sys
import tempfile
import threading

import django
import httpx
from django.conf import settings
from fastapi import Depends, FastAPI
from fastapi.testclient import TestClient
from flask import Flask, abort
from prove import proves, raises, run_proofs

logging.disable(logging.CRITICAL)

from snippets.fastapi_.errors import AppError, OrderNotFound, answer_errors  # noqa: E402
from snippets.fastapi_.health import health_routes  # noqa: E402
from snippets.fastapi_.rate_limit import RateLimit  # noqa: E402
from snippets.flask_ import errors as flask_errors  # noqa: E402
from snippets.flask_ import health as flask_health  # noqa: E402
from snippets.outbound_call import UpstreamError, fetch_exchange_rate  # noqa: E402


def problem(response, status, type_="about:blank"):
    """Whether an answer is a problem document that leaks nothing."""
    body = response.json() if callable(response.json) else json.loads(response.get_data())
    text = json.dumps(body)
    assert response.status_code == status == body["status"], (response.status_code, text)
    assert body["type"] == type_, text
    assert response.headers["content-type"].startswith("application/problem+json"), response.headers
    assert not any(secret in text for secret in ("hunter2", "Traceback", ".py")), text
    return body


@proves("fastapi/errors", "maps every kind of error, and leaks nothing of those that nobody expected")
def _():
    app = FastAPI()
    answer_errors(app)

    @app.get("/missing")
    def missing():
        raise OrderNotFound("7")

    @app.get("/broken")
    async def broken():
        raise RuntimeError("password=hunter2")

    @app.post("/orders/{number}")
    def orders(number: int):
        return number

    client = TestClient(app, raise_server_exceptions=False)
    body = problem(client.get("/missing"), 404, "/problems/order-not-found")
    assert body["title"] == "There is no order 7." and body["instance"] == "/missing"
    problem(client.get("/nowhere"), 404)
    problem(client.get("/orders/1"), 405)
    problem(client.get("/broken"), 500)
    assert problem(client.post("/orders/x"), 422)["errors"][0]["pointer"] == "/path/number"


@proves("fastapi/health", "is alive while it is not ready, and names what is down")
def _():
    state = {"up": True, "hang": False}

    async def database():
        if state["hang"]:
            await asyncio.sleep(60)
        if not state["up"]:
            raise ConnectionError("password=hunter2")

    app = FastAPI()
    app.include_router(health_routes({"database": database}))
    client = TestClient(app)
    assert client.get("/readyz").json() == {"status": "ok"}
    for wrong in ({"up": False, "hang": False}, {"up": True, "hang": True}):
        state.update(wrong)
        response = client.get("/readyz")
        assert response.status_code == 503
        assert response.json() == {"status": "unavailable", "down": ["database"]}
        assert client.get("/livez").status_code == 200


@proves("fastapi/rate-limit", "refuses the request over the limit and says when to come back")
def _():
    clock = [0.0]
    app = FastAPI(dependencies=[Depends(RateLimit(per_minute=3, now=lambda: clock[0]))])
    app.get("/")(lambda: None)
    client = TestClient(app)
    assert [client.get("/").status_code for _ in range(3)] == [200] * 3
    refused = client.get("/")
    assert refused.status_code == 429 and refused.headers["retry-after"] == "20"
    clock[0] = 20.0
    assert client.get("/").status_code == 200
    assert client.get("/").status_code == 429


@proves("fastapi/rate-limit", "parts clients and does not grow without end")
def _():
    limit = RateLimit(per_minute=1, clients=100, now=lambda: 0.0)
    assert limit.take("a") == 0 and limit.take("b") == 0 and limit.take("a") > 0
    for number in range(1000):
        limit.take(str(number))
    assert len(limit.buckets) == 100


def flask_app():
    app = Flask("proof")
    flask_errors.answer_errors(app)

    @app.get("/missing")
    def missing():
        raise flask_errors.OrderNotFound("7")

    @app.get("/broken")
    def broken():
        raise RuntimeError("password=hunter2")

    @app.get("/forbidden")
    def forbidden():
        abort(403)

    return app.test_client()


@proves("flask/errors", "maps every kind of error, and leaks nothing of those that nobody expected")
def _():
    client = flask_app()
    body = problem(client.get("/missing"), 404, "/problems/order-not-found")
    assert body["title"] == "There is no order 7." and body["instance"] == "/missing"
    problem(client.get("/nowhere"), 404)
    problem(client.get("/forbidden"), 403)
    problem(client.get("/broken"), 500)
    refused = client.post("/missing")
    problem(refused, 405)
    assert "GET" in refused.headers["Allow"]


@proves("flask/health", "is alive while it is not ready, and names what is down")
def _():
    up = [True]

    def database():
        if not up[0]:
            raise ConnectionError("password=hunter2")

    app = Flask("proof")
    app.register_blueprint(flask_health.health_routes({"database": database}))
    client = app.test_client()
    assert client.get("/readyz").status_code == 200
    up[0] = False
    response = client.get("/readyz")
    assert response.status_code == 503 and response.get_json() == {"status": "unavailable", "down": ["database"]}
    assert client.get("/livez").status_code == 200


settings.configure(
    SECRET_KEY="proof",
    ROOT_URLCONF="frameworks_urls",
    ALLOWED_HOSTS=["*"],
    DATABASES={},
    INSTALLED_APPS=["rest_framework"],
    REST_FRAMEWORK={
        "EXCEPTION_HANDLER": "snippets.django_.errors.answer_error",
        "UNAUTHENTICATED_USER": None,
        "DEFAULT_AUTHENTICATION_CLASSES": [],
    },
)
django.setup()

from django.test import Client  # noqa: E402

CUSTOMER = "0b8d9a52-6f2e-4d3c-9f60-3c1d5b7a9e11"


@proves("django/errors", "maps every kind of error, and leaks nothing of those that nobody expected")
def _():
    client = Client(raise_request_exception=False)
    body = problem(client.get("/missing"), 404, "/problems/order-not-found")
    assert body["title"] == "There is no order 7." and body["instance"] == "/missing"
    problem(client.get("/nowhere"), 404)
    problem(client.get("/broken"), 500)
    refused = client.post("/missing")
    problem(refused, 405)
    assert "GET" in refused.headers["Allow"]


@proves("django/validate-body", "hands on what fits, converted, and refuses the rest with the wrong fields")
def _():
    client = Client()
    orders = f"/customers/{CUSTOMER}/orders"

    def post(body, path=orders):
        return client.post(path, body if isinstance(body, str) else json.dumps(body), content_type="application/json")

    good = post({"sku": " tea ", "quantity": 2})
    assert good.status_code == 201, good.content
    assert good.json() == {"customer_id": CUSTOMER, "sku": "tea", "quantity": 2}
    assert post({"sku": "tea", "quantity": 2}, f"{orders}?dry_run=true").status_code == 200
    for body, field in [
        ({"sku": "tea"}, "quantity"),
        ({"sku": "", "quantity": 1}, "sku"),
        ({"sku": "tea", "quantity": 0}, "quantity"),
        ({"sku": "tea", "quantity": 1.5}, "quantity"),
        ({"sku": "tea", "quantity": 1, "price": 0}, "price"),
        ([], "non_field_errors"),
    ]:
        assert list(problem(post(body), 400)["errors"]) == [field], body
    assert list(problem(post({"sku": "tea", "quantity": 1}, f"{orders}?dry_run=perhaps"), 400)["errors"]) == ["dry_run"]
    problem(post("{"), 400)
    problem(post({}, "/customers/1/orders"), 404)


CONFTEST = """
import pytest
from fastapi import FastAPI
from pydantic import BaseModel, Field

orders = []

class {name}(BaseModel):
    sku: str
    quantity: int = Field({limit})
    class Config:
        extra = "{extra}"

@pytest.fixture
def app():
    app = FastAPI()
    @app.post("/orders")
    def create(order: {name}):
        orders.append(order)
    return app

@pytest.fixture
def count_orders():
    return lambda: len(orders)
"""


@proves("fastapi/negative-test", "passes on an application that refuses, and fails on one that does not")
def _():
    for name, limit, extra, counts in [("Strict", "gt=0", "forbid", "5 passed"), ("Lax", "", "ignore", "2 failed, 3 passed")]:
        with tempfile.TemporaryDirectory() as folder:
            shutil.copy("snippets/fastapi_/negative_test.py", f"{folder}/test_orders.py")
            with open(f"{folder}/conftest.py", "w") as conftest:
                conftest.write(CONFTEST.format(name=name, limit=limit, extra=extra))
            command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", folder]
            ended = subprocess.run(command, capture_output=True, text=True)
            assert counts in ended.stdout, ended.stdout


class _Rates(http.server.BaseHTTPRequestHandler):
    answers = {
        "/v1/rates/EUR": (200, '{"currency": "EUR", "rate": 1.1}'),
        "/v1/rates/ODD": (200, '{"currency": "ODD", "rate": "much"}'),
        "/v1/rates/TXT": (200, "<html>"),
        "/v1/rates/NEG": (200, '{"currency": "NEG", "rate": -1}'),
        "/v1/rates/BUS": (503, ""),
    }

    def do_GET(self):
        status, body = self.answers.get(self.path, (404, ""))
        if self.path.endswith("SLO"):
            threading.Event().wait(4)
        self.send_response(status)
        self.end_headers()
        self.wfile.write(body.encode())

    def log_message(self, *_):
        pass


@proves("outbound-call", "tells apart a good answer, a bad one and none, and does not wait for ever")
def _():
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Rates)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with httpx.Client(base_url=f"http://127.0.0.1:{server.server_port}", trust_env=False) as client:
        assert fetch_exchange_rate(client, "EUR").rate == 1.1
        for currency, may_pass in [("ODD", False), ("TXT", False), ("NEG", False), ("BUS", True), ("NIL", False), ("SLO", True)]:
            error = raises(UpstreamError, lambda: fetch_exchange_rate(client, currency))
            assert error.may_pass is may_pass, currency
    server.shutdown()


run_proofs()
