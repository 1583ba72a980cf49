# ---
# title: Typed errors, mapped to problem responses in one place
# prefix: pc-errors-fastapi
# topic: error-handling
# checks: [errors/central-handling]
# needs: [fastapi@0.115]
# contract: Problem Details for HTTP APIs (RFC 9457); refused input answers 422 with the wrong fields, an error that nobody expected answers 500 without a word of its message.
# leaves out: Reporting to an error tracker, and texts in the language of the client.
# fields: [OrderNotFound, order]
# ---
import logging
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException


# Wire it: answer_errors(app), once, where the application is made. Handlers only raise.

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


def answer_errors(app: FastAPI) -> None:
    """Makes every error, and every request that no route took, a problem document."""
    app.add_exception_handler(AppError, answer_app_error)
    app.add_exception_handler(RequestValidationError, answer_invalid_input)
    app.add_exception_handler(HTTPException, answer_http_error)
    app.add_exception_handler(Exception, answer_unexpected)


async def answer_app_error(request: Request, error: AppError) -> JSONResponse:
    return problem(request, error.status, str(error), f"/problems/{error.slug}")


async def answer_invalid_input(request: Request, error: RequestValidationError) -> JSONResponse:
    errors = [
        {"pointer": "/" + "/".join(map(str, one["loc"])), "detail": one["msg"]}
        for one in error.errors()
    ]
    return problem(request, HTTPStatus.UNPROCESSABLE_ENTITY, "The request is not valid", errors=errors)


async def answer_http_error(request: Request, error: HTTPException) -> JSONResponse:
    response = problem(request, error.status_code, str(error.detail))
    response.headers.update(error.headers or {})
    return response


async def answer_unexpected(request: Request, error: Exception) -> JSONResponse:
    log.error("%s %s failed", request.method, request.url.path, exc_info=error)
    return problem(request, HTTPStatus.INTERNAL_SERVER_ERROR, "Internal Server Error")


def problem(
    request: Request, status: int, title: str, type_: str = "about:blank", **more: Any
) -> JSONResponse:
    body = {"type": type_, "title": title, "status": int(status), "instance": request.url.path}
    return JSONResponse(body | more, int(status), media_type="application/problem+json")
