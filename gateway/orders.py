"""A customer's own orders; another's do not exist for him."""

from typing import Annotated, Any

from fastapi import APIRouter, Query

from gateway.callers import CustomerId
from gateway.parts import PartsOf
from gateway.schemas import Listing, Name, Order
from shop import orders as shop_orders
from shop.database import Transaction
from shop.presenting import order_json

router = APIRouter(prefix="/api/shop/orders", tags=["shop"])


@router.get("", response_model=Listing[Order])
async def orders(
    customer_id: CustomerId,
    parts: PartsOf,
    after: Annotated[str | None, Query(max_length=500)] = None,
    limit: Annotated[int, Query(ge=1, le=50)] = 10,
) -> dict[str, Any]:
    """The customer's orders, the newest first."""
    return await parts.database.read(_listing, customer_id, limit, after)


@router.get("/{order_no}", response_model=Order)
async def order(order_no: Name, customer_id: CustomerId, parts: PartsOf) -> dict[str, Any]:
    """One order with lines, tracking, returns and refunds."""
    return await parts.database.read(_one, customer_id, order_no)


def _listing(tx: Transaction, customer_id: str, limit: int, after: str | None) -> dict[str, Any]:
    page = shop_orders.of_customer(tx, customer_id, limit=limit, after=after)
    return {"data": [order_json(one) for one in page.data], "next": page.next}


def _one(tx: Transaction, customer_id: str, order_no: str) -> dict[str, Any]:
    return order_json(shop_orders.one(tx, customer_id, order_no))
