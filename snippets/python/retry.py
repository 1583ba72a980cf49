# ---
# title: Retry with capped exponential backoff and jitter
# prefix: pc-retry
# topic: idempotent-jobs
# checks: [reliability/retries]
# contract: Full jitter; a wait is drawn between zero and the backoff, which doubles up to a cap. Only errors that may pass are tried again.
# leaves out: A circuit breaker. What is retried has to be safe to repeat.
# fields: []
# ---
import random
import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


# Wire it: rates = retry(fetch_rates, may_pass=(TimeoutError, ServerBusy))


def retry(
    operation: Callable[[], T],
    *,
    may_pass: tuple[type[Exception], ...],
    attempts: int = 5,
    base: float = 0.1,
    cap: float = 10.0,
    wait: Callable[[float], None] = time.sleep,
    draw: Callable[[float, float], float] = random.uniform,
) -> T:
    """Runs an operation until it succeeds, fails for good, or has been tried often enough.

    Times are in seconds. `wait` and `draw` are replaced in tests, so that they neither wait nor
    depend on chance.
    """
    for attempt in range(1, attempts):
        try:
            return operation()
        except may_pass:
            wait(draw(0, min(cap, base * 2 ** (attempt - 1))))
    return operation()
