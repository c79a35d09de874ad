"""Cancelling and readdressing: the owner alone, in time alone, with money and stock right."""

import threading
from datetime import datetime

import pytest

from shop import order_changes, orders
from shop.database import Database
from shop.errors import Invalid, NotAllowed, NotFound
from tests.shop import making
from tests.shop.making import ANNA, BERT, BLACK, PHONE, WHITE

NO = "DD2026112300001"
TWO = ((PHONE, BLACK, 2, 500_000), (PHONE, WHITE, 1, 520_000))


def test_cancelling_a_paid_order_refunds_it_and_gives_the_stock_back(
    stocked: Database, now: datetime
) -> None:
    with stocked.transaction() as tx:
        making.order(tx, NO, "paid", now, lines=TWO, discount=1_000, method="wechat")
        order = order_changes.cancel(tx, ANNA, NO, now)
        assert order.status == "cancelled"
        assert [(one.amount, one.status, one.method) for one in order.refunds] == [
            (1_519_000, "approved", "wechat")
        ]
        assert (making.stock(tx, BLACK), making.stock(tx, WHITE)) == (7, 6)


def test_cancelling_an_unpaid_order_refunds_nothing(stocked: Database, now: datetime) -> None:
    with stocked.transaction() as tx:
        making.order(tx, NO, "unpaid", now)
        order = order_changes.cancel(tx, ANNA, NO, now)
        assert (order.status, order.refunds, making.stock(tx, BLACK)) == ("cancelled", (), 6)


@pytest.mark.parametrize("status", ["shipped", "in_delivery", "signed", "cancelled", "refunded"])
def test_a_late_cancel_is_refused_with_a_code_and_changes_nothing(
    stocked: Database, now: datetime, status: str
) -> None:
    with stocked.transaction() as tx:
        making.order(tx, NO, status, now)
        with pytest.raises(NotAllowed) as refused:
            order_changes.cancel(tx, ANNA, NO, now)
        assert refused.value.code == f"already_{status}"
        assert making.stock(tx, BLACK) == 5
        assert orders.one(tx, ANNA, NO).refunds == ()


def test_anothers_order_looks_like_one_that_does_not_exist(
    stocked: Database, now: datetime
) -> None:
    with stocked.transaction() as tx:
        making.order(tx, NO, "paid", now)
        for change in (
            lambda no: orders.one(tx, BERT, no),
            lambda no: order_changes.cancel(tx, BERT, no, now),
            lambda no: order_changes.change_address(tx, BERT, no, text="北京市", now=now),
        ):
            said = []
            for order_no in (NO, "DD2026112399999"):
                with pytest.raises(NotFound) as refused:
                    change(order_no)
                said.append((refused.value.detail.replace(order_no, ""), refused.value.code))
            assert said[0] == said[1]
        assert orders.one(tx, ANNA, NO).status == "paid"


def test_two_cancels_at_once_refund_once(stocked: Database, now: datetime) -> None:
    with stocked.transaction() as tx:
        making.order(tx, NO, "paid", now)
    outcomes: list[str] = []

    def cancel() -> None:
        try:
            with stocked.transaction() as tx:
                outcomes.append(order_changes.cancel(tx, ANNA, NO, now).status)
        except NotAllowed as error:
            outcomes.append(error.code)

    threads = [threading.Thread(target=cancel) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(outcomes) == ["already_cancelled"] * 3 + ["cancelled"]
    with stocked.reading() as tx:
        assert len(orders.one(tx, ANNA, NO).refunds) == 1
        assert making.stock(tx, BLACK) == 6


def test_an_address_changes_in_the_parts_named(stocked: Database, now: datetime) -> None:
    with stocked.transaction() as tx:
        making.order(tx, NO, "paid", now)
        order_changes.change_address(tx, ANNA, NO, phone="+86 139-0000-1111", now=now)
        order = order_changes.change_address(tx, ANNA, NO, text=" 北京市海淀区2号 ", now=now)
    found = order.address
    assert (found.receiver, found.phone, found.text) == ("安娜", "139****1111", "北京市海淀区2号")
    assert order.status == "paid"


def test_a_packed_orders_address_stays(stocked: Database, now: datetime) -> None:
    with stocked.transaction() as tx:
        making.order(tx, NO, "packed", now)
        with pytest.raises(NotAllowed) as refused:
            order_changes.change_address(tx, ANNA, NO, text="北京市", now=now)
        assert refused.value.code == "already_packed"


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({}, "nothing_to_change"),
        ({"phone": "12345"}, "bad_phone"),
        ({"text": "  "}, "bad_address"),
        ({"receiver": ""}, "bad_receiver"),
        ({"text": "路" * 300}, "bad_address"),
    ],
)
def test_an_address_nobody_could_deliver_to_is_refused(
    sqlite: Database, now: datetime, values: dict[str, str], code: str
) -> None:
    with sqlite.transaction() as tx:
        making.shop(tx, now)
        making.order(tx, NO, "paid", now)
        with pytest.raises(Invalid) as refused:
            order_changes.change_address(tx, ANNA, NO, now=now, **values)
        assert refused.value.code == code


def test_orders_page_newest_first_without_gaps_or_repeats(stocked: Database, now: datetime) -> None:
    with stocked.transaction() as tx:
        numbers = [f"DD20261123000{n:02d}" for n in range(7)]
        for place, order_no in enumerate(numbers):
            making.order(tx, order_no, "paid", now, days_ago=place // 2)
        making.order(tx, "DD2026112300099", "paid", now, customer_id=BERT)
        seen: list[str] = []
        after = None
        while True:
            page = orders.of_customer(tx, ANNA, limit=3, after=after)
            seen += [order.order_no for order in page.data]
            after = page.next
            if after is None:
                break
        placed = [orders.one(tx, ANNA, order_no).placed_at for order_no in seen]
        assert sorted(seen) == numbers
        assert placed == sorted(placed, reverse=True)
        with pytest.raises(Invalid):
            orders.of_customer(tx, ANNA, after="nonsense")
