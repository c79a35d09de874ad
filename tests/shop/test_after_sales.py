"""After-sales cases keep to the shop's rules, and their money adds up."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from shop import after_sales, catalogue, orders
from shop.database import Database, Transaction
from shop.errors import Conflict, Invalid, NotAllowed, NotFound
from shop.orders import Order
from tests.shop import making
from tests.shop.making import AIRCON, ANNA, BERT, BLACK, NUTS, PHONE, SOLD_OUT, WHITE

NO = "DD2026112300001"
MIXED = ((PHONE, BLACK, 3, 500_000), (NUTS, "P3-1", 2, 9_900))


def opened(tx: Transaction, kind: Any, now: datetime, **given: Any) -> after_sales.Case:
    line_id, details = given.pop("line_id", None), given
    return after_sales.open_case(tx, ANNA, NO, kind, "坏了", now, line_id, details)


def refused(tx: Transaction, kind: Any, now: datetime, **given: Any) -> str:
    with pytest.raises((NotAllowed, Invalid, Conflict)) as error:
        opened(tx, kind, now, **given)
    return error.value.code


def of(tx: Transaction) -> Order:
    return orders.one(tx, ANNA, NO)


def test_a_return_of_part_of_an_order_asks_for_its_share_of_the_money(
    stocked: Database, now: datetime
) -> None:
    with stocked.transaction() as tx:
        making.order(tx, NO, "signed", now, lines=MIXED, discount=1_000)
        phone = of(tx).lines[0]
        case = opened(tx, "return", now, line_id=phone.line_id, quantity=1)
        order = of(tx)
    assert (case.kind, case.status, case.reason, case.line_id) == (
        "return", "open", "坏了", phone.line_id
    )  # fmt: skip
    assert order.status == "returning"
    assert [(one.amount, one.status) for one in order.refunds] == [(499_666, "requested")]
    assert [one.kind for one in order.after_sales] == ["return"]


def test_a_return_of_all_takes_what_may_be_returned(stocked: Database, now: datetime) -> None:
    with stocked.transaction() as tx:
        making.order(tx, NO, "signed", now, lines=MIXED)
        phone, nuts = of(tx).lines
        case = opened(tx, "return", now)
        assert case.details["amount"] == 1_500_000
        assert case.line_id == phone.line_id
        assert after_sales.may(of(tx), "return", now, nuts.line_id).code == "not_returnable"
        assert refused(tx, "return", now, line_id=phone.line_id) == "already_open"


@pytest.mark.parametrize(
    ("status", "days_ago", "code"),
    [
        ("signed", 7, ""),
        ("signed", 8, "too_late"),
        ("unpaid", 1, "not_signed"),
        ("paid", 1, "not_signed"),
        ("in_delivery", 1, "not_signed"),
        ("cancelled", 1, "already_cancelled"),
        ("refunded", 1, "already_refunded"),
    ],
)
def test_a_return_is_for_signed_orders_within_seven_days(
    sqlite: Database, now: datetime, status: str, days_ago: int, code: str
) -> None:
    with sqlite.transaction() as tx:
        making.shop(tx, now)
        making.order(tx, NO, status, now, days_ago=days_ago)
        assert after_sales.may(of(tx), "return", now).code == code


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    pieces=st.integers(1, 6),
    price=st.integers(1, 10_000),
    cut=st.integers(0, 5_000),
    steps=st.lists(st.integers(1, 3), min_size=1, max_size=6),
)
def test_returning_piece_by_piece_gives_back_at_most_what_was_paid_and_all_of_it_in_the_end(
    sqlite_shop: Database, now: datetime, pieces: int, price: int, cut: int, steps: list[int]
) -> None:
    with sqlite_shop.transaction() as tx:
        lines = ((PHONE, BLACK, pieces, price),)
        discount = min(cut, price * pieces)
        making.order(tx, NO, "signed", now, lines=lines, discount=discount)
        line, left = of(tx).lines[0], pieces
        for step in steps:
            if step <= left:
                opened(tx, "return", now, line_id=line.line_id, quantity=step)
                left -= step
        back = sum(case.details["amount"] for case in of(tx).after_sales)
        assert back <= line.paid
        if left == 0:
            assert back == line.paid
        tx.rollback()


def test_an_exchange_reserves_the_wanted_variant(stocked: Database, now: datetime) -> None:
    with stocked.transaction() as tx:
        making.order(tx, NO, "signed", now)
        case = opened(tx, "exchange", now, variant_id=WHITE)
        assert (case.details["variant"], making.stock(tx, WHITE)) == ("白色 256GB", 4)
        assert of(tx).status == "signed"
        assert refused(tx, "exchange", now, variant_id=WHITE) == "already_open"


@pytest.mark.parametrize(
    ("variant_id", "code"),
    [(SOLD_OUT, "sold_out"), ("P3-1", "wrong_variant"), ("nothing", "wrong_variant")],
)
def test_an_exchange_needs_a_variant_of_the_product_in_stock(
    stocked: Database, now: datetime, variant_id: str, code: str
) -> None:
    with stocked.transaction() as tx:
        making.order(tx, NO, "signed", now)
        assert refused(tx, "exchange", now, variant_id=variant_id) == code
        assert of(tx).after_sales == ()


def test_an_exchange_in_an_order_of_several_lines_must_name_one(
    stocked: Database, now: datetime
) -> None:
    lines = ((PHONE, BLACK, 1, 500_000), (AIRCON, "P2-1", 1, 300_000))
    with stocked.transaction() as tx:
        making.order(tx, NO, "signed", now, lines=lines)
        assert refused(tx, "exchange", now, variant_id=WHITE) == "line_missing"


@pytest.mark.parametrize(
    ("line", "days_ago", "code"),
    [
        ((PHONE, BLACK, 1, 500_000), 300, ""),
        ((PHONE, BLACK, 1, 500_000), 400, "out_of_warranty"),
        ((AIRCON, "P2-1", 1, 300_000), 2_000, ""),
        ((NUTS, "P3-1", 1, 9_900), 1, "no_warranty"),
    ],
)
def test_a_repair_depends_on_the_products_warranty(
    sqlite: Database, now: datetime, line: tuple[str, str, int, int], days_ago: int, code: str
) -> None:
    with sqlite.transaction() as tx:
        making.shop(tx, now)
        making.order(tx, NO, "signed", now, lines=(line,), days_ago=days_ago)
        assert after_sales.may(of(tx), "repair", now).code == code


def test_an_installation_is_for_what_is_installed_on_a_day_to_come(
    stocked: Database, now: datetime
) -> None:
    lines = ((PHONE, BLACK, 1, 500_000), (AIRCON, "P2-1", 1, 300_000))
    with stocked.transaction() as tx:
        making.order(tx, NO, "shipped", now, lines=lines)
        assert refused(tx, "installation", now) == "date_missing"
        assert refused(tx, "installation", now, wanted_at="2026-11-22") == "date_past"
        assert refused(tx, "installation", now, wanted_at="soon") == "date_missing"
        phone = of(tx).lines[0].line_id
        day = "2026-11-25"
        assert refused(tx, "installation", now, line_id=phone, wanted_at=day) == "not_installable"
        case = opened(tx, "installation", now, wanted_at=day)
        assert (case.line_id, case.details["wanted_at"]) == (of(tx).lines[1].line_id, day)


def test_price_protection_pays_the_difference_once(stocked: Database, now: datetime) -> None:
    with stocked.transaction() as tx:
        making.order(tx, NO, "signed", now, lines=((PHONE, BLACK, 2, 500_000),), days_ago=5)
        assert refused(tx, "price_protection", now) == "no_price_drop"
        catalogue.set_price(tx, BLACK, 470_000, now - timedelta(days=1))
        drops = after_sales.price_drops(tx, of(tx), now)
        assert [(one.paid, one.now_price, one.difference) for one in drops] == [
            (500_000, 470_000, 60_000)
        ]
        case = opened(tx, "price_protection", now)
        assert (case.status, case.details["amount"]) == ("approved", 60_000)
        assert [one.amount for one in of(tx).refunds] == [60_000]
        assert refused(tx, "price_protection", now) == "already_open"
        assert opened(tx, "return", now).details["amount"] == 940_000


def test_price_protection_counts_what_was_really_paid(stocked: Database, now: datetime) -> None:
    """A coupon of 40 yuan made it cheaper than it is today: there is nothing to pay back."""
    with stocked.transaction() as tx:
        making.order(tx, NO, "signed", now, discount=4_000)
        catalogue.set_price(tx, BLACK, 497_000, now)
        assert after_sales.price_drops(tx, of(tx), now) == []
        catalogue.set_price(tx, BLACK, 490_000, now)
        assert [one.difference for one in after_sales.price_drops(tx, of(tx), now)] == [6_000]


@pytest.mark.parametrize(("days_ago", "code"), [(15, ""), (16, "too_late")])
def test_price_protection_ends_after_fifteen_days(
    sqlite: Database, now: datetime, days_ago: int, code: str
) -> None:
    with sqlite.transaction() as tx:
        making.shop(tx, now)
        making.order(tx, NO, "signed", now, days_ago=days_ago)
        assert after_sales.may(of(tx), "price_protection", now).code == code


def test_a_complaint_needs_no_order_and_its_numbers_are_masked(
    stocked: Database, now: datetime
) -> None:
    with stocked.transaction() as tx:
        reason = "打我电话13812345678"
        case = after_sales.open_case(tx, ANNA, None, "complaint", reason, now)
        assert (case.order_no, case.reason) == (None, "打我电话138****5678")
        with pytest.raises(Invalid):
            after_sales.open_case(tx, ANNA, None, "return", "", now)
        assert [one.id for one in after_sales.cases(tx, ANNA)] == [case.id]
        assert after_sales.cases(tx, BERT) == []


def test_anothers_order_gets_no_case(stocked: Database, now: datetime) -> None:
    with stocked.transaction() as tx:
        making.order(tx, NO, "signed", now)
        for kind in after_sales.KINDS:
            with pytest.raises(NotFound):
                after_sales.open_case(tx, BERT, NO, kind, "", now)


def test_a_line_of_another_order_is_not_found(stocked: Database, now: datetime) -> None:
    with stocked.transaction() as tx:
        making.order(tx, NO, "signed", now)
        with pytest.raises(NotFound):
            opened(tx, "return", now, line_id=of(tx).lines[0].line_id + 100)


@pytest.mark.parametrize("quantity", [0, -1, "2", 1.5])
def test_a_senseless_quantity_is_refused(sqlite: Database, now: datetime, quantity: Any) -> None:
    with sqlite.transaction() as tx:
        making.shop(tx, now)
        making.order(tx, NO, "signed", now, lines=((PHONE, BLACK, 2, 500_000),))
        assert refused(tx, "return", now, quantity=quantity) == "bad_quantity"
        assert refused(tx, "return", now, quantity=3) == "too_many"
