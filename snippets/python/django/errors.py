# ---
# title: Typed errors, mapped to problem responses in one place
# prefix: pc-errors-django
# topic: error-handling
# checks: [errors/central-handling]
# needs: [django@5, djangorestframework@3]
# contract: Problem Details for HTTP APIs (RFC 9457); refused input lists the wrong fields, an error that nobody expected answers 500 without a word of its message.
# leaves out: Reporting to an error tracker; pages outside Django REST framework.
# fields: [OrderNotFound, order]
# ---
import logging
from http import HTTPStatus
from typing import Any

from django.http import HttpRequest, JsonResponse
from rest_framework.exceptions import ValidationError
from rest_framework.views import exception_handler, set_rollback


# Wire it in the settings: REST_FRAMEWORK = {"EXCEPTION_HANDLER": "shop.errors.answer_error"}
# and in the root urls.py:  handler404 = "shop.errors.route_not_found"

log = logging.getLogger(__name__)


class AppError(Exception):
    """An error that a client may see. The slug becomes the problem's type."""

    status = HTTPStatus.INTERNAL_SERVER_ERROR
    slug = "unexpected"


class OrderNotFound(AppError):
    status = HTTPStatus.NOT_FOUND
    slug = "order-not-found"

    def __init__(self, order_id: str) -> None:
        super().__init__(f"There is no order {order_id}.")


def answer_error(error: Exception, context: dict[str, Any]) -> JsonResponse:
    """Turns every error of a view into a problem document."""
    request = context["request"]
    if isinstance(error, AppError):
        set_rollback()
        return problem(request, error.status, str(error), f"/problems/{error.slug}")
    # What the framework raises by itself: refused input, missing rights, wrong methods.
    response = exception_handler(error, context)
    if response is None:
        set_rollback()
        log.error("%s %s failed", request.method, request.path, exc_info=error)
        return problem(request, HTTPStatus.INTERNAL_SERVER_ERROR, "Internal Server Error")
    more = {"errors": response.data} if isinstance(error, ValidationError) else {}
    answer = problem(request, response.status_code, HTTPStatus(response.status_code).phrase, **more)
    for name in ("WWW-Authenticate", "Retry-After", "Allow"):
        if name in response:
            answer[name] = response[name]
    return answer


def route_not_found(request: HttpRequest, exception: Exception) -> JsonResponse:
    """Answers requests that no route took."""
    return problem(request, HTTPStatus.NOT_FOUND, "Not Found")


def problem(
    request: HttpRequest, status: int, title: str, type_: str = "about:blank", **more: Any
) -> JsonResponse:
    body = {"type": type_, "title": title, "status": int(status), "instance": request.path}
    return JsonResponse(body | more, status=int(status), content_type="application/problem+json")
