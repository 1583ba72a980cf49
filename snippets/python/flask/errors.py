# ---
# title: Typed errors, mapped to problem responses in one place
# prefix: pc-errors-flask
# topic: error-handling
# checks: [errors/central-handling]
# needs: [flask@3]
# contract: Problem Details for HTTP APIs (RFC 9457); an error that nobody expected answers 500 without a word of its message.
# leaves out: Reporting to an error tracker, and texts in the language of the client.
# fields: [OrderNotFound, order]
# ---
from http import HTTPStatus

from flask import Flask, Response, current_app, jsonify, request
from werkzeug.exceptions import HTTPException


# Wire it: answer_errors(app), once, where the application is made. Views only raise.


class AppError(Exception):
    """An error that a client may see. The slug becomes the problem's type."""

    status = HTTPStatus.INTERNAL_SERVER_ERROR
    slug = "unexpected"


class OrderNotFound(AppError):
    status = HTTPStatus.NOT_FOUND
    slug = "order-not-found"

    def __init__(self, order_id: str) -> None:
        super().__init__(f"There is no order {order_id}.")


def answer_errors(app: Flask) -> None:
    """Makes every error, and every request that no route took, a problem document."""
    app.register_error_handler(AppError, answer_app_error)
    app.register_error_handler(HTTPException, answer_http_error)
    app.register_error_handler(Exception, answer_unexpected)


def answer_app_error(error: AppError) -> Response:
    return problem(error.status, str(error), f"/problems/{error.slug}")


def answer_http_error(error: HTTPException) -> Response:
    response = problem(error.code or 500, error.name)
    # Headers such as Allow and WWW-Authenticate belong to the answer; its HTML does not.
    for name, value in error.get_headers(request.environ):
        if name.lower() != "content-type":
            response.headers[name] = value
    return response


def answer_unexpected(error: Exception) -> Response:
    current_app.logger.error("%s %s failed", request.method, request.path, exc_info=error)
    return problem(HTTPStatus.INTERNAL_SERVER_ERROR, "Internal Server Error")


def problem(status: int, title: str, type_: str = "about:blank") -> Response:
    response = jsonify(type=type_, title=title, status=int(status), instance=request.path)
    response.status_code = int(status)
    response.mimetype = "application/problem+json"
    return response
