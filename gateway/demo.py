"""Demo mode alone: be one of five customers, pay without money, put everything back."""

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Response

from gateway.callers import CustomerId, Member, member
from gateway.parts import PartsOf
from gateway.schemas import DemoCustomer, Identity, Name, SignIn
from shop import customers, payment_links, tokens
from shop.database import Transaction
from shop.demo import resetting
from shop.errors import NotFound


async def _only_in_demo(parts: PartsOf) -> None:
    if not parts.settings.demo:
        raise NotFound("This exists in demo mode only.")


router = APIRouter(prefix="/api/demo", tags=["demo"], dependencies=[Depends(_only_in_demo)])


@router.get("/customers", response_model=list[DemoCustomer])
async def demo_customers(parts: PartsOf) -> Any:
    """Five customers with different tastes and orders in different states."""
    return await parts.database.read(customers.demo_customers)


@router.post("/sign-in", response_model=Identity)
async def sign_in(wish: SignIn, parts: PartsOf) -> dict[str, str]:
    """A signed identity, as a shop's own server would hand it to its page."""
    await parts.database.read(_demo_customer, wish.customer_id)
    secret, now = parts.settings.secret_key, parts.clock()
    return {"identity": tokens.issue(secret, "identity", wish.customer_id, now)}


@router.post("/orders/{order_no}/pay", status_code=204, response_class=Response)
async def pay(order_no: Name, customer_id: CustomerId, parts: PartsOf) -> None:
    """The customer's order counts as paid; no money moves."""
    await parts.database.write(payment_links.settle, customer_id, order_no, parts.clock())


@router.post("/reset", status_code=204, response_class=Response)
async def reset(_by: Annotated[Member, member("admin")], parts: PartsOf) -> None:
    """The demo shop as it was at first."""
    await parts.database.write(resetting.reset, parts.clock())


def _demo_customer(tx: Transaction, customer_id: str) -> None:
    found = customers.customer(tx, customer_id)
    if found.about is None:
        raise NotFound(f"There is no demo customer {customer_id}.")
