"""Orders as their owner may see them. Another's order is not found, just as one that is not."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import and_, or_, select
from sqlalchemy.orm import joinedload

from shop.cases import Case, case_of
from shop.database import Transaction
from shop.errors import Invalid, NotFound
from shop.masking import masked_phone
from shop.pages import Page, paged, position
from shop.remembered import remembered
from shop.tables import OrderLineRow, OrderRow, PaymentRow, ProductRow, RefundRow, ShipmentRow

ON_DELIVERY = "cash_on_delivery"


@dataclass(frozen=True, slots=True)
class Line:
    """A line of an order; `price` of one piece and `discount` of all in minor units."""

    line_id: int
    product_id: str
    variant_id: str
    name: str
    variant: str
    quantity: int
    price: int
    discount: int
    returnable: bool
    installable: bool
    warranty_months: int

    @property
    def paid(self) -> int:
        """What was paid for the whole line."""
        return self.price * self.quantity - self.discount


@dataclass(frozen=True, slots=True)
class Address:
    """Where an order goes; the phone is masked."""

    receiver: str
    phone: str
    text: str


@dataclass(frozen=True, slots=True)
class Payment:
    method: str
    amount: int
    status: str
    paid_at: datetime | None


@dataclass(frozen=True, slots=True)
class Step:
    """A step of a parcel's way: collected, in_transit, arrived, out_for_delivery, signed."""

    at: datetime
    status: str
    place: str


@dataclass(frozen=True, slots=True)
class Shipment:
    courier: str
    tracking_no: str
    shipped_at: datetime
    expected_at: datetime | None
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Refund:
    """Money on its way back.

    Requested, approved, received (the goods), paid_back, refused or withdrawn.
    """

    amount: int
    status: str
    method: str
    requested_at: datetime
    finished_at: datetime | None


@dataclass(frozen=True, slots=True)
class Order:
    """An order with everything about it; amounts in minor units of `currency`."""

    order_no: str
    customer_id: str
    status: str
    placed_at: datetime
    signed_at: datetime | None
    lines: tuple[Line, ...]
    total: int
    discount: int
    shipping_fee: int
    currency: str
    address: Address
    payment: Payment | None
    shipment: Shipment | None
    refunds: tuple[Refund, ...]
    after_sales: tuple[Case, ...]

    @property
    def on_delivery(self) -> bool:
        """Whether it is paid when it is handed over, so that nothing is due before."""
        return self.payment is not None and self.payment.method == ON_DELIVERY

    @property
    def due(self) -> bool:
        """Whether it waits for a payment before it is sent."""
        return self.status == "unpaid" and not self.on_delivery

    def line(self, line_id: int) -> Line:
        """The order's line with this id; raises NotFound."""
        for line in self.lines:
            if line.line_id == line_id:
                return line
        raise NotFound(f"The order has no line {line_id}.", code="unknown_line")


@remembered
def one(tx: Transaction, customer_id: str, order_no: str) -> Order:
    """The customer's order with this number; raises NotFound, also when it is another's."""
    query = select(OrderRow).where(
        OrderRow.order_no == order_no.strip().upper(), OrderRow.customer_id == customer_id
    )
    row = tx.scalar(_whole(query))
    if row is None:
        raise NotFound(f"There is no order {order_no}.", code="unknown_order")
    return _order(row, _products(tx, [row]))


def locked(tx: Transaction, customer_id: str, order_no: str) -> Order:
    """`one`, with the order locked until the transaction ends; raises NotFound."""
    mine = (OrderRow.order_no == order_no.strip().upper()) & (OrderRow.customer_id == customer_id)
    tx.execute(select(OrderRow.order_no).where(mine).with_for_update())
    return one(tx, customer_id, order_no)


def of_customer(
    tx: Transaction,
    customer_id: str,
    limit: int = 10,
    after: str | None = None,
    statuses: Iterable[str] = (),
) -> Page[Order]:
    """The customer's orders, the newest first; raises Invalid for a foreign cursor."""
    return _of_customer(tx, customer_id, limit, after, tuple(statuses))


@remembered
def _of_customer(
    tx: Transaction, customer_id: str, limit: int, after: str | None, wanted: tuple[str, ...]
) -> Page[Order]:
    query = select(OrderRow).where(OrderRow.customer_id == customer_id)
    if wanted:
        query = query.where(OrderRow.status.in_(wanted))
    if after is not None:
        query = query.where(_older(*position(after, str, str)))
    newest = query.order_by(OrderRow.placed_at.desc(), OrderRow.order_no.desc())
    rows = tx.scalars(_whole(newest.limit(limit + 1))).all()
    known = _products(tx, rows)
    found = [_order(row, known) for row in rows]
    return paged(found, limit, lambda order: (order.placed_at.isoformat(), order.order_no))


def _older(placed_at: str, order_no: str) -> Any:
    try:
        moment = datetime.fromisoformat(placed_at)
    except ValueError as error:
        raise Invalid("This cursor is not one of ours.", code="bad_cursor") from error
    same = and_(OrderRow.placed_at == moment, OrderRow.order_no < order_no)
    return or_(OrderRow.placed_at < moment, same)


def _whole(query: Any) -> Any:
    single = (joinedload(OrderRow.payment), joinedload(OrderRow.shipment))
    return query.options(*single).execution_options(populate_existing=True)


def _products(tx: Transaction, rows: Iterable[OrderRow]) -> dict[str, tuple[bool, bool, int]]:
    wanted = {line.product_id for row in rows for line in row.lines}
    query = select(
        ProductRow.product_id,
        ProductRow.returnable,
        ProductRow.installable,
        ProductRow.warranty_months,
    ).where(ProductRow.product_id.in_(wanted))
    return {row[0]: (row[1], row[2], row[3]) for row in tx.execute(query)}


def _order(row: OrderRow, known: dict[str, tuple[bool, bool, int]]) -> Order:
    return Order(
        order_no=row.order_no,
        customer_id=row.customer_id,
        status=row.status,
        placed_at=row.placed_at,
        signed_at=row.signed_at,
        lines=tuple(_line(line, known[line.product_id]) for line in row.lines),
        total=row.total,
        discount=row.discount,
        shipping_fee=row.shipping_fee,
        currency=row.currency,
        address=Address(row.receiver, masked_phone(row.phone), row.address),
        payment=_payment(row.payment),
        shipment=_shipment(row.shipment),
        refunds=tuple(_refund(refund) for refund in row.refunds),
        after_sales=tuple(case_of(case) for case in row.after_sales),
    )


def _line(row: OrderLineRow, known: tuple[bool, bool, int]) -> Line:
    return Line(
        row.id,
        row.product_id,
        row.variant_id,
        row.name,
        row.variant,
        row.quantity,
        row.price,
        row.discount,
        *known,
    )


def _payment(row: PaymentRow | None) -> Payment | None:
    return None if row is None else Payment(row.method, row.amount, row.status, row.paid_at)


def _shipment(row: ShipmentRow | None) -> Shipment | None:
    if row is None:
        return None
    steps = tuple(Step(step.at, step.status, step.place) for step in row.steps)
    return Shipment(row.courier, row.tracking_no, row.shipped_at, row.expected_at, steps)


def _refund(row: RefundRow) -> Refund:
    return Refund(row.amount, row.status, row.method, row.requested_at, row.finished_at)
