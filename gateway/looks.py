"""What a signed-in customer looks at: noted, because suggestions learn from it."""

from fastapi import APIRouter, Response

from gateway.callers import CustomerId
from gateway.parts import PartsOf
from gateway.schemas import Look
from shop import catalogue, interactions
from shop.database import Transaction

router = APIRouter(prefix="/api/shop/looks", tags=["shop"])


@router.post("", status_code=204, response_class=Response)
async def look(wish: Look, customer_id: CustomerId, parts: PartsOf) -> None:
    """The customer opened or marked a product."""

    def note(tx: Transaction) -> None:
        catalogue.product(tx, wish.product_id)
        interactions.record(tx, customer_id, wish.product_id, wish.kind, parts.clock())

    await parts.database.write(note)
