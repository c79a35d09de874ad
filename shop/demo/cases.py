"""After-sales cases of all kinds, with the refunds of price protection, and some invoices."""

from collections.abc import Iterator
from typing import Any

import numpy as np

from shop.demo.calendar import DAY, ZONE_HOURS, moment
from shop.demo.courses import PAID_BACK
from shop.demo.orders import Placed
from shop.demo.pricing import PriceHistory
from shop.demo.shelves import Shelves
from shop.demo.vocabulary import Vocabulary
from shop.policies import policies

EXCHANGED, BROKEN, COMPLAINED, PROTECTED, INSTALLED = 0.025, 0.03, 0.015, 0.4, 0.75
INVOICED, SPECIAL = 0.08, 0.15

Row = dict[str, Any]


class Cases:
    """Draws the cases; `rows` are cases, `refunds` what price protection pays back."""

    def __init__(
        self,
        shelf: Shelves,
        history: PriceHistory,
        words: Vocabulary,
        now: int,
        rng: np.random.Generator,
    ) -> None:
        self.shelf, self.history, self.words, self.now, self.rng = shelf, history, words, now, rng
        self.rows: list[Row] = []
        self.refunds: list[Row] = []

    def draw(self, orders: list[Placed], told: int) -> None:
        """Cases of all orders; the first `told` customers have none but the returns told."""
        for order in orders:
            if order.course.returned_at is not None:
                self._returned(order)
            elif order.row["status"] == "signed" and order.purchase.customer >= told:
                self._signed(order)

    def _signed(self, order: Placed) -> None:
        signed = order.course.signed_at or self.now
        for line, piece in zip(order.lines, order.purchase.pieces, strict=True):
            product = self.shelf.products[piece.product]
            if product.installable and self.rng.random() < INSTALLED:
                self._installed(order, line, signed)
            if product.warranty_months and self.rng.random() < BROKEN:
                self._add(order, "repair", signed + self._after(1, 60), line)
            if len(product.variants) > 1 and self.rng.random() < EXCHANGED:
                self._exchanged(order, line, product.variants[0], signed)
            self._protected(order, line, signed)
        if self.rng.random() < COMPLAINED:
            self._add(order, "complaint", signed + self._after(0, 3), None)

    def _after(self, low: float, high: float) -> int:
        return int(self.rng.uniform(low, high) * DAY)

    def _returned(self, order: Placed) -> None:
        asked = order.course.returned_at or self.now
        parts = [_part(line, _paid(line)) for line in order.lines]
        details = {"lines": parts, "amount": sum(part["amount"] for part in parts)}
        only = order.lines[0] if len(order.lines) == 1 else None
        done = "done" if asked + PAID_BACK <= self.now else "approved"
        self._add(order, "return", asked, only, details, done, order.course.reason)

    def _installed(self, order: Placed, line: Row, signed: int) -> None:
        asked = signed + self._after(0, 1)
        wanted = moment(asked + 2 * DAY + ZONE_HOURS * 3600).date().isoformat()
        self._add(order, "installation", asked, line, {"wanted_at": wanted})

    def _exchanged(self, order: Placed, line: Row, wanted: Any, signed: int) -> None:
        details = {
            "variant_id": wanted.variant_id,
            "variant": wanted.label,
            "lines": [_part(line, 0)],
        }
        self._add(order, "exchange", signed + self._after(0.2, 10), line, details)

    def _protected(self, order: Placed, line: Row, signed: int) -> None:
        """The difference, asked for after the price had fallen within the time allowed."""
        asked = signed + self._after(0.1, policies().price_protection_days - 1)
        cheaper = self.history.at(line["variant_id"], asked)
        back = _paid(line) - cheaper * int(line["quantity"])
        if back <= 0 or asked > self.now or self.rng.random() > PROTECTED:
            return
        details = {"lines": [_part(line, back)], "amount": back}
        done = asked + 2 * DAY <= self.now
        status = "done" if done else "approved"
        self._add(order, "price_protection", asked, line, details, status)
        self.refunds.append(
            {
                "order_no": order.order_no,
                "amount": back,
                "status": "paid_back" if done else "approved",
                "method": order.course.method,
                "requested_at": moment(asked),
                "finished_at": moment(asked + 2 * DAY) if done else None,
            }
        )

    def _add(
        self,
        order: Placed,
        kind: str,
        asked: int,
        line: Row | None,
        details: Row | None = None,
        status: str = "",
        reason: str = "",
    ) -> None:
        if asked > self.now:
            return
        age = self.now - asked
        grown = "open" if age < DAY else "in_progress" if age < 4 * DAY else "done"
        self.rows.append(
            {
                "order_no": order.order_no,
                "customer_id": order.row["customer_id"],
                "line_id": None if line is None else line["id"],
                "kind": kind,
                "status": status or grown,
                "reason": reason or str(self.rng.choice(self.words.reasons[kind])),
                "details": details or {},
                "created_at": moment(asked),
                "updated_at": moment(min(self.now, asked + 4 * DAY)),
            }
        )


def _paid(line: Row) -> int:
    return int(line["price"]) * int(line["quantity"]) - int(line["discount"])


def _part(line: Row, amount: int) -> Row:
    return {"line_id": line["id"], "quantity": line["quantity"], "amount": amount}


def invoice_rows(
    orders: list[Placed], told: int, now: int, rng: np.random.Generator
) -> Iterator[Row]:
    """Some signed orders have an invoice; young ones wait for it."""
    for order in orders:
        signed = order.course.signed_at
        kept = order.row["status"] == "signed" and order.purchase.customer >= told
        if not kept or signed is None or rng.random() >= INVOICED:
            continue
        special = rng.random() < SPECIAL
        yield {
            "order_no": order.order_no,
            "kind": "special" if special else "ordinary",
            "title": order.row["receiver"],
            "tax_no": f"91000000MA{rng.integers(10**8):08d}" if special else "",
            "status": "issued" if now - signed > policies().invoice_days * DAY else "requested",
            "created_at": moment(signed),
        }
