# ---
# title: Pages behind an opaque cursor
# prefix: pc-pagination
# topic: pagination
# checks: [api/pagination, validation/input]
# needs: [psycopg@3]
# with: [sql/pagination]
# contract: Keyset pagination; no page is slower than the first, and rows added meanwhile shift nothing.
# leaves out: Jumping to a page by number, and the total count.
# fields: [list_orders, orders, created_at]
# ---
import base64
import json
from dataclasses import dataclass
from datetime import datetime

from psycopg import Connection


# Wire it to GET /orders?limit=50&cursor=…: call list_orders(connection, cursor, limit)
# and answer 400 when it raises InvalidPage.


class InvalidPage(ValueError):
    """A limit out of bounds, or a cursor that we did not give."""


@dataclass(frozen=True, slots=True)
class Page:
    items: list[dict[str, str]]
    # Asks for the next page; None on the last one.
    next_cursor: str | None


def list_orders(connection: Connection, cursor: str | None = None, limit: int = 50) -> Page:
    """One page, newest first. Reads one row more than asked for to know whether there is another."""
    if not 1 <= limit <= 100:
        raise InvalidPage("limit is a number from 1 to 100")
    created_at, last_id = read_cursor(cursor) if cursor else (None, None)
    rows = connection.execute(
        """
        SELECT id, created_at FROM orders
        WHERE %(at)s::timestamptz IS NULL OR (created_at, id) < (%(at)s::timestamptz, %(id)s::bigint)
        ORDER BY created_at DESC, id DESC LIMIT %(limit)s
        """,
        {"at": created_at, "id": last_id, "limit": limit + 1},
    ).fetchall()
    items = [{"id": str(row[0]), "created_at": row[1].isoformat()} for row in rows[:limit]]
    return Page(items, cursor_after(items[-1]) if len(rows) > limit else None)


def cursor_after(item: dict[str, str]) -> str:
    position = json.dumps([item["created_at"], item["id"]])
    return base64.urlsafe_b64encode(position.encode()).decode()


def read_cursor(cursor: str) -> tuple[datetime, int]:
    try:
        created_at, last_id = json.loads(base64.urlsafe_b64decode(cursor))
        return datetime.fromisoformat(created_at), int(last_id)
    except (TypeError, ValueError) as error:
        raise InvalidPage("this is no cursor of this list") from error
