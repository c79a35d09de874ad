"""Who buys. A customer's phone leaves this room masked."""

from dataclasses import dataclass

from sqlalchemy import select, update

from shop.database import Transaction
from shop.errors import NotFound
from shop.masking import masked_phone
from shop.tables import AddressRow, CustomerRow


@dataclass(frozen=True, slots=True)
class Customer:
    """A customer; `level` is the id of a membership level of the policies."""

    customer_id: str
    name: str
    phone: str
    level: str
    points: int
    city: str
    language: str
    personalised: bool
    about: str | None


@dataclass(frozen=True, slots=True)
class KnownAddress:
    """An address in a customer's book, with the real phone: to deliver to, not to show."""

    receiver: str
    phone: str
    text: str
    preferred: bool


def customer(tx: Transaction, customer_id: str) -> Customer:
    """The customer with this id; raises NotFound."""
    row = tx.get(CustomerRow, customer_id, populate_existing=True)
    if row is None:
        raise NotFound(f"There is no customer {customer_id}.", code="unknown_customer")
    return _customer(row)


def set_personalised(tx: Transaction, customer_id: str, personalised: bool) -> Customer:
    """Note whether the customer wants personal suggestions; raises NotFound."""
    matching = CustomerRow.customer_id == customer_id
    tx.execute(update(CustomerRow).where(matching).values(personalised=personalised))
    return customer(tx, customer_id)


def add_points(tx: Transaction, customer_id: str, points: int) -> None:
    """Give points, or take them when negative; the balance never falls below 0."""
    matching = CustomerRow.customer_id == customer_id
    if points < 0:
        matching &= CustomerRow.points >= -points
    tx.execute(update(CustomerRow).where(matching).values(points=CustomerRow.points + points))


def addresses(tx: Transaction, customer_id: str) -> list[KnownAddress]:
    """The customer's address book, the preferred one first."""
    query = (
        select(AddressRow)
        .where(AddressRow.customer_id == customer_id)
        .order_by(AddressRow.preferred.desc(), AddressRow.id)
    )
    return [
        KnownAddress(row.receiver, row.phone, row.text, row.preferred) for row in tx.scalars(query)
    ]


def demo_customers(tx: Transaction) -> list[Customer]:
    """The customers anybody may play in demo mode, in the order of their ids."""
    query = select(CustomerRow).where(CustomerRow.about.is_not(None))
    return [_customer(row) for row in tx.scalars(query.order_by(CustomerRow.customer_id))]


def _customer(row: CustomerRow) -> Customer:
    return Customer(
        customer_id=row.customer_id,
        name=row.name,
        phone=masked_phone(row.phone),
        level=row.level,
        points=row.points,
        city=row.city,
        language=row.language,
        personalised=row.personalised,
        about=row.about,
    )
