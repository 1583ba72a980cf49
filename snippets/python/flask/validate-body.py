# ---
# title: Validate body, query and path of a request
# prefix: pc-validate-body-flask
# topic: input-validation
# checks: [validation/input, api/status-codes]
# needs: [flask@3, pydantic@2]
# contract: Pydantic models with limits, checked before any work is done; the answer is 422 as a problem document (RFC 9457) with the wrong fields.
# leaves out: Rules that need the database, such as whether the customer exists.
# fields: [NewOrder, sku, quantity, note, OrderQuery, dry_run, customer_id, create_order]
# ---
from typing import Annotated
from uuid import UUID

from flask import Blueprint, Flask, Response, jsonify, request
from pydantic import BaseModel, ConfigDict, Field, ValidationError


# Wire it: app.register_blueprint(orders)
#          answer_invalid_input(app)

orders = Blueprint("orders", __name__)


class NewOrder(BaseModel):
    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True)

    sku: Annotated[str, Field(min_length=1, max_length=64)]
    # Strict, so that neither "2" nor true is taken for a number.
    quantity: Annotated[int, Field(strict=True, ge=1, le=1000)]
    note: Annotated[str | None, Field(max_length=500)] = None


class OrderQuery(BaseModel):
    dry_run: bool = False


@orders.post("/customers/<uuid:customer_id>/orders")
def create_order(customer_id: UUID):
    query = OrderQuery.model_validate(request.args.to_dict())
    order = NewOrder.model_validate(request.get_json())
    created = {"customer_id": customer_id, **order.model_dump()}
    return jsonify(created), 200 if query.dry_run else 201


def answer_invalid_input(app: Flask) -> None:
    """Answers whatever a model refused."""

    @app.errorhandler(ValidationError)
    def refuse(error: ValidationError) -> Response:
        # The input itself is left out: it may hold what nobody should find in a log.
        errors = [
            {"pointer": "/" + "/".join(map(str, one["loc"])), "detail": one["msg"]}
            for one in error.errors(include_url=False, include_input=False)
        ]
        response = jsonify(title="The request is not valid", status=422, errors=errors)
        response.status_code = 422
        response.mimetype = "application/problem+json"
        return response
