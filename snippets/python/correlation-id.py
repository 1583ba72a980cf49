# ---
# title: Correlation id in every log line and response
# prefix: pc-correlation-id
# topic: correlation-id
# checks: [observability/correlation-id, observability/logging]
# contract: An X-Request-ID of the caller is taken over when it looks like one, else a UUID is made; it is in each log line of the request and in the response. ASGI, so it fits FastAPI, Starlette, Litestar and Django.
# leaves out: Trace context across services; use OpenTelemetry where traces are wanted.
# fields: []
# ---
import json
import logging
import re
import uuid
from contextvars import ContextVar
from datetime import datetime, timezone


# Wire it: log_as_json() at start-up, and app.add_middleware(CorrelationId) as the last middleware
# that is added, so that it is the first that runs. In Django: application = CorrelationId(application).

request_id: ContextVar[str | None] = ContextVar("request_id", default=None)

# What comes from outside goes into the log only when it cannot forge a line of it.
ACCEPTABLE = re.compile(rb"[\w.-]{8,128}")


class CorrelationId:
    """Gives each request its id."""

    def __init__(self, app):
        self.app = app

    async def __call__(self, scope, receive, send):
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        given = dict(scope["headers"]).get(b"x-request-id", b"")
        own = given.decode() if ACCEPTABLE.fullmatch(given) else str(uuid.uuid4())
        token = request_id.set(own)

        async def send_with_id(message):
            if message["type"] == "http.response.start":
                message["headers"] = [*message["headers"], (b"x-request-id", own.encode())]
            await send(message)

        try:
            await self.app(scope, receive, send_with_id)
        finally:
            request_id.reset(token)


class JsonLines(logging.Formatter):
    """Writes each record as one line of JSON, with the id of its request."""

    def format(self, record: logging.LogRecord) -> str:
        line = {
            "time": datetime.fromtimestamp(record.created, timezone.utc).isoformat(),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
            "request_id": request_id.get(),
        }
        if record.exc_info:
            line["error"] = self.formatException(record.exc_info)
        return json.dumps(line, ensure_ascii=False)


def log_as_json(level: str = "INFO") -> None:
    handler = logging.StreamHandler()
    handler.setFormatter(JsonLines())
    logging.basicConfig(level=level, handlers=[handler], force=True)
