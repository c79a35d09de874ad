"""Fills an empty database with the demo shop: catalogue, offers, people and their history."""

from collections.abc import Callable
from datetime import datetime

import numpy as np
from sqlalchemy import delete, select

from shop.database import Transaction
from shop.demo import bulk
from shop.demo.calendar import calendar
from shop.demo.cases import Cases, invoice_rows
from shop.demo.deeds import interaction_rows
from shop.demo.habits import habits
from shop.demo.orders import Placed, payment_rows, placed, refund_rows
from shop.demo.people import address_rows, customer_rows, residents
from shop.demo.pricing import PriceHistory, price_history
from shop.demo.purchases import purchases
from shop.demo.shelves import Shelves, shelves
from shop.demo.shipping import shipment_rows
from shop.demo.tastes import tastes
from shop.demo.visits import visits
from shop.demo.vocabulary import FOLDER, Vocabulary, read_vocabulary
from shop.importing import import_folder
from shop.offer_file import load_offers
from shop.products import product_of
from shop.tables import (
    AddressRow,
    AfterSalesRow,
    CustomerRow,
    InteractionRow,
    InvoiceRow,
    OrderLineRow,
    OrderRow,
    PaymentRow,
    PriceChangeRow,
    ProductRow,
    RefundRow,
    ShipmentRow,
    ShipmentStepRow,
)

CUSTOMERS = 2_200
SEED = 7

Progress = Callable[[float, str], None]


def seed(
    tx: Transaction,
    now: datetime,
    seed: int = SEED,
    progress: Progress | None = None,
    count: int = CUSTOMERS,
) -> bool:
    """Fill the database; returns False and does nothing when it has products already.

    The same `seed`, `now` and `count` of customers always give the same shop. `progress` hears
    the part done (0 to 1) and what is being done.
    """
    if tx.scalar(select(ProductRow.product_id).limit(1)) is not None:
        return False
    tell = progress or _silent
    rng = np.random.default_rng(seed)
    tell(0.0, "catalogue")
    words = read_vocabulary()
    import_folder(tx, FOLDER, now)
    load_offers(tx, FOLDER / "offers.yml", now)
    shelf = shelves([product_of(row) for row in tx.scalars(select(ProductRow))])
    tx.expunge_all()
    history = price_history(shelf, words.drops, int(now.timestamp()), rng)
    tx.execute(delete(PriceChangeRow))  # the import knows today's prices alone
    bulk.add(tx, PriceChangeRow, history.rows())
    _people(tx, shelf, history, words, now, rng, tell, count)
    bulk.settle_sequences(tx)
    tell(1.0, "done")
    return True


def _silent(_part: float, _doing: str) -> None:
    """Nobody listens."""


def _people(
    tx: Transaction,
    shelf: Shelves,
    history: PriceHistory,
    words: Vocabulary,
    now: datetime,
    rng: np.random.Generator,
    tell: Progress,
    count: int,
) -> None:
    tell(0.1, "people")
    moment, told = int(now.timestamp()), len(words.people)
    taste = tastes(shelf, words, count, rng)
    habit = habits(count, told, rng)
    people = residents(words, count, rng)
    seen = visits(shelf, taste, habit, calendar(now), words, rng)
    tell(0.3, "orders")
    found = purchases(shelf, seen, people, words, moment, rng)
    orders, spent, levels = placed(shelf, found, people, history, moment, rng)
    bulk.add(tx, CustomerRow, customer_rows(people, habit, spent, levels, moment, rng))
    bulk.add(tx, AddressRow, address_rows(people))
    _orders(tx, orders, moment)
    tell(0.6, "after-sales")
    cases = Cases(shelf, history, words, moment, rng)
    cases.draw(orders, told)
    bulk.add(tx, AfterSalesRow, cases.rows)
    bulk.add(tx, RefundRow, [*refund_rows(orders, moment), *cases.refunds])
    bulk.add(tx, InvoiceRow, invoice_rows(orders, told, moment, rng))
    tell(0.7, "interactions")
    deeds = interaction_rows(shelf, seen, orders, people, taste, moment, rng)
    bulk.add(tx, InteractionRow, deeds)


def _orders(tx: Transaction, orders: list[Placed], now: int) -> None:
    bulk.add(tx, OrderRow, [order.row for order in orders])
    bulk.add(tx, OrderLineRow, [line for order in orders for line in order.lines])
    bulk.add(tx, PaymentRow, payment_rows(orders, now))
    shipments, steps = shipment_rows(orders, now)
    bulk.add(tx, ShipmentRow, shipments)
    bulk.add(tx, ShipmentStepRow, steps)
