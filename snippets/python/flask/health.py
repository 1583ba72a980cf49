# ---
# title: Liveness and readiness
# prefix: pc-health-flask
# topic: health
# checks: [observability/health]
# needs: [flask@3]
# contract: Alive as long as the process answers; ready while every dependency answers. Never says more than names to whoever asks.
# leaves out: A timeout of its own; give the checks theirs (for psycopg connect_timeout and statement_timeout).
# fields: [livez, readyz, database]
# ---
from collections.abc import Callable, Mapping

from flask import Blueprint, current_app, jsonify


# Wire it: app.register_blueprint(health_routes({"database": ping_database}))


def health_routes(checks: Mapping[str, Callable[[], object]]) -> Blueprint:
    """Routes for the platform. The checks are run on every question, so they have to be cheap."""
    health = Blueprint("health", __name__)

    @health.get("/livez")
    def alive():
        return jsonify(status="ok")

    @health.get("/readyz")
    def ready():
        down = [name for name, check in checks.items() if not answers(name, check)]
        if down:
            return jsonify(status="unavailable", down=down), 503, {"Cache-Control": "no-store"}
        return jsonify(status="ok"), 200, {"Cache-Control": "no-store"}

    return health


def answers(name: str, check: Callable[[], object]) -> bool:
    try:
        check()
    except Exception:
        current_app.logger.warning("%s does not answer", name, exc_info=True)
        return False
    return True
