# ---
# title: Validate body, query and path of a request
# prefix: pc-validate-body-fastapi
# topic: input-validation
# checks: [validation/input, api/status-codes]
# needs: [fastapi@0.115, pydantic@2]
# with: [python/fastapi/errors]
# contract: Pydantic models with limits; FastAPI refuses what does not fit with 422 before the handler runs. Unknown fields of the body are refused.
# leaves out: Rules that need the database, such as whether the customer exists.
# fields: [NewOrder, sku, quantity, note, customer_id, create_order, dry_run]
# ---
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Path, Query, status
from pydantic import BaseModel, ConfigDict, Field


# Wire it: app.include_router(router)
# and give the application an exception handler that writes problem documents.

router = APIRouter()


class NewOrder(BaseModel):
    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True)

    sku: Annotated[str, Field(min_length=1, max_length=64)]
    # Strict, so that neither "2" nor true is taken for a number.
    quantity: Annotated[int, Field(strict=True, ge=1, le=1000)]
    note: Annotated[str | None, Field(max_length=500)] = None


class Order(NewOrder):
    customer_id: UUID


@router.post("/customers/{customer_id}/orders", status_code=status.HTTP_201_CREATED)
def create_order(
    customer_id: Annotated[UUID, Path()],
    order: NewOrder,
    dry_run: Annotated[bool, Query()] = False,
) -> Order:
    created = Order(customer_id=customer_id, **order.model_dump())
    if not dry_run:
        ...  # keep it
    return created
