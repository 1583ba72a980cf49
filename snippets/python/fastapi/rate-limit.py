# ---
# title: Rate limit with Retry-After
# prefix: pc-rate-limit-fastapi
# topic: rate-limiting
# checks: [security/rate-limiting]
# needs: [fastapi@0.115]
# contract: A token bucket for each client; 429 with Retry-After (RFC 6585).
# leaves out: Several processes, which need a shared store (Redis). Behind a proxy let Uvicorn read its headers (--proxy-headers).
# fields: [100]
# ---
import math
import time
from collections import OrderedDict
from collections.abc import Callable
from threading import Lock

from fastapi import HTTPException, Request, status


# Wire it for all routes: app = FastAPI(dependencies=[Depends(RateLimit(per_minute=100))])
# and stricter where guessing pays: @app.post("/login", dependencies=[Depends(RateLimit(per_minute=5))])


class RateLimit:
    """Lets each client make so many requests a minute, and as many at once."""

    def __init__(
        self,
        per_minute: int,
        clients: int = 10_000,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        self.capacity = per_minute
        self.per_second = per_minute / 60
        self.clients = clients
        self.now = now
        # Tokens left and when they were counted, the longest unused first.
        self.buckets: OrderedDict[str, tuple[float, float]] = OrderedDict()
        self.lock = Lock()

    def __call__(self, request: Request) -> None:
        wait = self.take(request.client.host if request.client else "unknown")
        if wait > 0:
            raise HTTPException(
                status.HTTP_429_TOO_MANY_REQUESTS,
                "Too many requests",
                {"Retry-After": str(math.ceil(wait))},
            )

    def take(self, client: str) -> float:
        """Takes a token. Returns how many seconds to wait when there is none."""
        with self.lock:
            now = self.now()
            left, counted = self.buckets.pop(client, (float(self.capacity), now))
            left = min(self.capacity, left + (now - counted) * self.per_second)
            granted = left >= 1
            self.buckets[client] = (left - 1 if granted else left, now)
            if len(self.buckets) > self.clients:
                self.buckets.popitem(last=False)
            return 0 if granted else (1 - left) / self.per_second
