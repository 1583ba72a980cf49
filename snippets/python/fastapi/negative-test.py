# ---
# title: Integration test of what must be refused
# prefix: pc-negative-test-fastapi
# topic: negative-tests
# checks: [tests/negative-paths, tests/integration]
# needs: [fastapi@0.115, pytest@8, httpx@0.28]
# contract: pytest against the real application; asserts the status, and that nothing was written.
# leaves out: The database; point the application at one of its own in a fixture.
# fields: [sku, quantity]
# ---
import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient


# Wire it as tests/test_orders.py, beside a conftest.py with the fixtures `app` (the application on
# a database of its own) and `count_orders` (a function that counts the rows).


@pytest.fixture
def client(app: FastAPI) -> TestClient:
    return TestClient(app, raise_server_exceptions=False)


@pytest.mark.parametrize(
    ("body", "status"),
    [
        pytest.param('{"sku": "tea"', 422, id="no JSON"),
        pytest.param('{"sku": "tea"}', 422, id="a missing field"),
        pytest.param('{"sku": "tea", "quantity": 0}', 422, id="a quantity of zero"),
        pytest.param('{"sku": "tea", "quantity": 1, "price": 0}', 422, id="an unknown field"),
    ],
)
def test_refuses_bad_orders(client: TestClient, count_orders, body: str, status: int) -> None:
    before = count_orders()
    response = client.post("/orders", content=body, headers={"Content-Type": "application/json"})
    assert response.status_code == status
    assert count_orders() == before


def test_does_not_know_other_routes(client: TestClient) -> None:
    response = client.get("/no-such-route")
    assert response.status_code == 404
    assert "Traceback" not in response.text
