# ---
# title: Outbound call with a timeout
# prefix: pc-outbound-call
# topic: outbound-calls
# checks: [reliability/timeouts, validation/input]
# needs: [httpx@0.28]
# contract: Every phase of the call has a limit; what comes back is checked like any other input, and each way to fail has a name.
# leaves out: Retries; wrap it in a retry where the call is safe to repeat. The limit is for each read, not for the whole of a trickling body.
# fields: [currency, ExchangeRate, fetch_exchange_rate]
# ---
from dataclasses import dataclass

import httpx


# Wire it: one client for the life of the process, made with
#     httpx.Client(base_url="https://rates.example.com", timeout=TIMEOUT)
# and rate = fetch_exchange_rate(client, "EUR")

TIMEOUT = httpx.Timeout(2.0, connect=1.0)


class UpstreamError(Exception):
    """The neighbour did not answer as agreed. `may_pass` tells whether another try can help."""

    def __init__(self, message: str, *, may_pass: bool) -> None:
        super().__init__(message)
        self.may_pass = may_pass


@dataclass(frozen=True, slots=True)
class ExchangeRate:
    currency: str
    rate: float


def fetch_exchange_rate(client: httpx.Client, currency: str) -> ExchangeRate:
    try:
        response = client.get(f"/v1/rates/{currency}", timeout=TIMEOUT)
    except httpx.TransportError as error:
        raise UpstreamError("The rates service did not answer", may_pass=True) from error
    if not response.is_success:
        may_pass = response.status_code == 429 or response.status_code >= 500
        raise UpstreamError(f"The rates service answered {response.status_code}", may_pass=may_pass)
    try:
        body = response.json()
        answer = ExchangeRate(str(body["currency"]), float(body["rate"]))
    except (KeyError, TypeError, ValueError) as error:
        raise UpstreamError("The rates service answered no rate", may_pass=False) from error
    if answer.currency != currency or answer.rate <= 0:
        raise UpstreamError("The rates service answered another rate", may_pass=False)
    return answer
