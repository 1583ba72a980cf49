# ---
# title: Liveness and readiness
# prefix: pc-health-fastapi
# topic: health
# checks: [observability/health]
# needs: [fastapi@0.115]
# contract: Alive as long as the process answers; ready while every dependency answers within two seconds. Never says more than names to whoever asks.
# leaves out: Start-up probes; and what to do when a dependency is away, which is the platform's part.
# fields: [livez, readyz, database]
# ---
import asyncio
from collections.abc import Awaitable, Callable, Mapping

from fastapi import APIRouter
from fastapi.responses import JSONResponse


# Wire it: app.include_router(health_routes({"database": lambda: pool.execute("SELECT 1")}))

Check = Callable[[], Awaitable[object]]


def health_routes(checks: Mapping[str, Check]) -> APIRouter:
    """Routes for the platform. The checks are run on every question, so they have to be cheap."""
    router = APIRouter(include_in_schema=False)

    @router.get("/livez")
    async def alive() -> JSONResponse:
        return JSONResponse({"status": "ok"})

    @router.get("/readyz")
    async def ready() -> JSONResponse:
        answers = await asyncio.gather(*(answers_in_time(check) for check in checks.values()))
        down = [name for name, answered in zip(checks, answers, strict=True) if not answered]
        body = {"status": "unavailable", "down": down} if down else {"status": "ok"}
        return JSONResponse(body, 503 if down else 200, {"Cache-Control": "no-store"})

    return router


async def answers_in_time(check: Check) -> bool:
    try:
        await asyncio.wait_for(check(), timeout=2)
    except Exception:
        return False
    return True
