"""Orders as rows: lines at the price of their day, discounts shared out, shipping, payments."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from promotions.money import allocate
from shop.demo.calendar import ZONE_HOURS, moment
from shop.demo.courses import APPROVED, PAID_BACK, PAID_BACK_CANCELLED, RECEIVED, Course
from shop.demo.people import Resident, level
from shop.demo.pricing import PriceHistory
from shop.demo.purchases import Purchase
from shop.demo.shelves import Shelves
from shop.policies import Policies, policies

OFF_FROM, OFF = 30_000, 3_000  # 满300减30
USED = 0.5  # share of orders that used it
LOST = ("cancelled", "unpaid", "refunded")

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Placed:
    """A purchase as an order: its row, its lines, its course."""

    purchase: Purchase
    row: Row
    lines: list[Row]

    @property
    def course(self) -> Course:
        return self.purchase.course

    @property
    def order_no(self) -> str:
        return str(self.row["order_no"])


@dataclass(slots=True)
class Numbers:
    """Gives out order numbers and line ids, each once."""

    rng: np.random.Generator
    taken: set[str] = field(default_factory=set)
    line: int = 0

    def order_no(self, at: int) -> str:
        day = moment(at + ZONE_HOURS * 3600)
        number = f"DD{day:%Y%m%d}{self.rng.integers(10**8):08d}"
        if number in self.taken:
            return self.order_no(at)
        self.taken.add(number)
        return number

    def line_id(self) -> int:
        self.line += 1
        return self.line


def placed(
    shelf: Shelves,
    found: list[Purchase],
    people: list[Resident],
    history: PriceHistory,
    now: int,
    rng: np.random.Generator,
) -> tuple[list[Placed], list[int], list[str]]:
    """The orders, and what everybody has spent (minor units) with the level it makes."""
    numbers, rules = Numbers(rng), policies()
    lines = [_lines(shelf, one, history, numbers) for one in found]
    spent = _spent(found, lines, len(people), now)
    levels = [level(amount, rules) for amount in spent]
    orders = [
        _order(one, goods, people[one.customer], levels[one.customer], numbers, rules, now)
        for one, goods in zip(found, lines, strict=True)
    ]
    return orders, spent, levels


def _lines(
    shelf: Shelves, purchase: Purchase, history: PriceHistory, numbers: Numbers
) -> list[Row]:
    return [
        {
            "id": numbers.line_id(),
            "product_id": shelf.products[piece.product].product_id,
            "variant_id": piece.variant.variant_id,
            "name": shelf.products[piece.product].name,
            "variant": piece.variant.label,
            "quantity": piece.quantity,
            "price": history.at(piece.variant.variant_id, purchase.at),
            "discount": 0,
        }
        for piece in purchase.pieces
    ]


def _goods(lines: list[Row]) -> int:
    return sum(int(line["price"]) * int(line["quantity"]) for line in lines)


def _spent(found: list[Purchase], lines: list[list[Row]], count: int, now: int) -> list[int]:
    spent = [0] * count
    for purchase, rows in zip(found, lines, strict=True):
        if purchase.course.status(now) not in LOST:
            spent[purchase.customer] += _goods(rows)
    return spent


def _order(
    purchase: Purchase,
    lines: list[Row],
    home: Resident,
    level_id: str,
    numbers: Numbers,
    rules: Policies,
    now: int,
) -> Placed:
    goods, order_no = _goods(lines), numbers.order_no(purchase.at)
    cut = goods >= OFF_FROM and not purchase.told and numbers.rng.random() < USED
    amounts = [int(line["price"]) * int(line["quantity"]) for line in lines]
    shares = allocate(OFF if cut else 0, amounts)
    for line, share in zip(lines, shares, strict=True):
        line.update(order_no=order_no, discount=share)
    fee = _fee(goods, level_id, home, rules)
    signed, course = purchase.course.signed_at, purchase.course
    row = {
        "order_no": order_no,
        "customer_id": home.customer_id,
        "status": course.status(now),
        "placed_at": moment(purchase.at),
        "signed_at": moment(signed) if signed and signed <= now else None,
        "total": goods - sum(shares) + fee,
        "discount": sum(shares),
        "shipping_fee": fee,
        "currency": rules.currency,
        "receiver": home.name,
        "phone": home.phone,
        "address": home.address,
    }
    return Placed(purchase, row, lines)


def _fee(goods: int, level_id: str, home: Resident, rules: Policies) -> int:
    free = goods >= rules.level(level_id).free_shipping_from
    return (0 if free else rules.shipping_fee) + (home.region.surcharge if home.region else 0)


def payment_rows(orders: list[Placed], now: int) -> Iterator[Row]:
    """One payment for each order, pending until it is paid."""
    for order in orders:
        course = order.course
        paid = course.paid_at is not None and course.paid_at <= now
        back = _paid_back_at(course)
        returned = back is not None and back <= now
        yield {
            "order_no": order.order_no,
            "method": course.method,
            "amount": order.row["total"],
            "status": "refunded" if paid and returned else "paid" if paid else "pending",
            "paid_at": moment(course.paid_at) if paid and course.paid_at else None,
        }


def _paid_back_at(course: Course) -> int | None:
    if course.returned_at is not None:
        return course.returned_at + PAID_BACK
    if course.cancelled_at is not None and course.paid_at is not None:
        return course.cancelled_at + PAID_BACK_CANCELLED
    return None


def refund_rows(orders: list[Placed], now: int) -> Iterator[Row]:
    """What comes back for goods sent back, and for paid orders that were cancelled."""
    for order in orders:
        course = order.course
        if course.returned_at is not None and course.returned_at <= now:
            age = now - course.returned_at
            stages = (("paid_back", PAID_BACK), ("received", RECEIVED), ("approved", APPROVED))
            status = next((name for name, after in stages if age >= after), "requested")
            amount = order.row["total"] - order.row["shipping_fee"]
            yield _refund(order, course.returned_at, amount, status)
        elif course.paid_at is not None and course.cancelled_at is not None:
            done = now >= course.cancelled_at + PAID_BACK_CANCELLED
            status = "paid_back" if done else "approved"
            if course.cancelled_at <= now:
                yield _refund(order, course.cancelled_at, order.row["total"], status)


def _refund(order: Placed, asked: int, amount: int, status: str) -> Row:
    back = _paid_back_at(order.course)
    return {
        "order_no": order.order_no,
        "amount": amount,
        "status": status,
        "method": order.course.method,
        "requested_at": moment(asked),
        "finished_at": moment(back) if status == "paid_back" and back else None,
    }
