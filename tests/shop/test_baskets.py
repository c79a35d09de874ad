"""Baskets: stock, prices with every offer, and orders whose parts add up."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select

from shop import baskets, offering, order_changes, orders, payment_links
from shop.database import Database
from shop.errors import Conflict, Invalid, NotAllowed, NotFound, ShopError
from shop.tables import AddressRow, InteractionRow, OrderRow
from tests.shop import making
from tests.shop.making import ANNA, BERT, BLACK, SOLD_OUT, WHITE
from tests.shop.test_offering import assert_ledger_agrees, offer

NUTS = "P3-1"
HOME = {"receiver": "安娜", "phone": "13812345678", "text": "上海市浦东新区世纪大道1号"}
CHEAP_CONDITION = {"kind": "basket_at_least", "amount": 30_000}


def address(customer_id: str, text: str = HOME["text"]) -> AddressRow:
    values = {"receiver": "安娜", "phone": "13812345678", "preferred": True}
    return AddressRow(customer_id=customer_id, text=text, **values)


def test_pieces_are_added_changed_and_removed(stocked: Database, now: datetime) -> None:
    with stocked.transaction() as tx:
        assert baskets.add(tx, ANNA, BLACK, 2, now) == 2
        assert baskets.add(tx, ANNA, BLACK, 1, now) == 3
        assert baskets.set_quantity(tx, ANNA, NUTS, 4, now) == 4
        assert [(one.variant_id, one.quantity) for one in baskets.lines(tx, ANNA)] == [
            (BLACK, 3), (NUTS, 4),
        ]  # fmt: skip
        assert baskets.lines(tx, BERT) == []
        baskets.set_quantity(tx, ANNA, BLACK, 0, now)
        baskets.remove(tx, ANNA, NUTS)
        baskets.remove(tx, ANNA, NUTS)
        assert baskets.lines(tx, ANNA) == []


@pytest.mark.parametrize(
    ("variant_id", "quantity", "error"),
    [
        (BLACK, 0, Invalid),
        (BLACK, -1, Invalid),
        (BLACK, 100, Invalid),
        (BLACK, 6, Conflict),
        (SOLD_OUT, 1, Conflict),
        ("nothing", 1, NotFound),
    ],
)
def test_a_basket_holds_only_what_is_in_stock(
    sqlite_shop: Database, now: datetime, variant_id: str, quantity: int, error: type[ShopError]
) -> None:
    with sqlite_shop.transaction() as tx:
        with pytest.raises(error):
            baskets.add(tx, ANNA, variant_id, quantity, now)
        assert baskets.lines(tx, ANNA) == []


def test_a_guests_basket_follows_him_when_he_signs_in(sqlite_shop: Database, now: datetime) -> None:
    with sqlite_shop.transaction() as tx:
        baskets.add(tx, "conversation", BLACK, 4, now)
        baskets.add(tx, ANNA, BLACK, 3, now)
        baskets.hand_over(tx, "conversation", ANNA, now)
        assert [one.quantity for one in baskets.lines(tx, ANNA)] == [5]  # all there are
        assert baskets.lines(tx, "conversation") == []


def test_a_basket_is_priced_with_offers_and_shipping(sqlite_shop: Database, now: datetime) -> None:
    with sqlite_shop.transaction() as tx:
        offer(tx, "auto", now, claimable=False, benefit={"kind": "percent_off", "percent": 10})
        offer(tx, "near", now, claimable=False, condition=CHEAP_CONDITION)
        baskets.add(tx, ANNA, NUTS, 2, now)
        found = baskets.priced(tx, ANNA, ANNA, now)
    assert (found.subtotal, found.discount, found.shipping_fee, found.total) == (
        19_800, 1_980, 0, 17_820,
    )  # fmt: skip
    assert [(one.offer_id, one.amount) for one in found.adjustments] == [("auto", 1_980)]
    assert [(one.offer_id, one.missing) for one in found.nearly] == [("near", 10_200)]


def test_shipping_depends_on_the_amount_the_level_and_the_region(
    sqlite_shop: Database, now: datetime
) -> None:
    with sqlite_shop.transaction() as tx:
        making.product(tx, "P9", now, name="书签", brand="晨光", category="文具",
                       categories=["文具"], variants=[("P9-1", "", "", 500, 9)])  # fmt: skip
        baskets.add(tx, ANNA, "P9-1", 1, now)
        fees = [
            baskets.priced(tx, ANNA, ANNA, now, text).shipping_fee
            for text in ("上海市黄浦区", "新疆乌鲁木齐市")
        ]
        assert fees == [1_000, 2_000]
        offer(tx, "free", now, claimable=False, benefit={"kind": "free_shipping"})
        found = baskets.priced(tx, ANNA, ANNA, now, "新疆乌鲁木齐市")
    assert (found.shipping_fee, found.discount, found.total) == (0, 0, 500)
    assert [one.amount for one in found.adjustments] == [2_000]


def test_an_empty_basket_costs_nothing(sqlite_shop: Database, now: datetime) -> None:
    with sqlite_shop.transaction() as tx:
        found = baskets.priced(tx, "conversation", None, now)
    assert (found.total, found.lines, found.nearly) == (0, (), ())


def test_an_order_takes_stock_coupon_and_basket_and_its_parts_add_up(
    stocked: Database, now: datetime
) -> None:
    with stocked.transaction() as tx:
        tx.add(address(ANNA))
        offer(tx, "coupon", now, benefit={"kind": "amount_off", "amount": 10_001})
        offering.claim(tx, ANNA, "coupon", now)
        baskets.add(tx, ANNA, BLACK, 2, now)
        baskets.add(tx, ANNA, NUTS, 1, now)
        total = baskets.priced(tx, ANNA, ANNA, now).total
        order_no = baskets.place_order(tx, ANNA, now, payment="card", expected_total=total)
    with stocked.reading() as tx:
        order = orders.one(tx, ANNA, order_no)
        assert (order.status, order.total) == ("unpaid", total) == ("unpaid", 999_899)
        assert sum(line.discount for line in order.lines) == order.discount == 10_001
        assert sum(line.paid for line in order.lines) + order.shipping_fee == order.total
        assert (making.stock(tx, BLACK), making.stock(tx, NUTS)) == (3, 49)
        assert [one.state for one in offering.coupons(tx, ANNA, now)] == ["used"]
        assert baskets.lines(tx, ANNA) == []
        bought = select(func.count()).where(InteractionRow.kind == "purchase")
        assert tx.scalar(bought) == 2
        assert_ledger_agrees(tx)


def test_a_cancelled_order_gives_stock_and_coupon_back(stocked: Database, now: datetime) -> None:
    with stocked.transaction() as tx:
        tx.add(address(ANNA))
        offer(tx, "coupon", now)
        offering.claim(tx, ANNA, "coupon", now)
        baskets.add(tx, ANNA, BLACK, 2, now)
        order_no = baskets.place_order(tx, ANNA, now, payment="alipay")
        order_changes.cancel(tx, ANNA, order_no, now)
        assert making.stock(tx, BLACK) == 5
        assert [one.state for one in offering.coupons(tx, ANNA, now)] == ["claimed"]
        assert_ledger_agrees(tx)


def test_a_first_order_offer_is_had_once(sqlite_shop: Database, now: datetime) -> None:
    with sqlite_shop.transaction() as tx:
        tx.add(address(ANNA))
        offer(tx, "first", now, claimable=False, condition={"kind": "first_order"})
        totals = []
        for _ in range(2):
            baskets.add(tx, ANNA, NUTS, 1, now)
            totals.append(orders.one(tx, ANNA, baskets.place_order(tx, ANNA, now)).total)
    assert totals == [8_900, 9_900]


def test_what_cannot_be_ordered_is_refused_and_leaves_everything_as_it_was(
    sqlite_shop: Database, now: datetime
) -> None:
    with sqlite_shop.transaction() as tx:
        with pytest.raises(Invalid):
            baskets.place_order(tx, ANNA, now, **HOME)  # empty
        baskets.add(tx, ANNA, BLACK, 1, now)
        with pytest.raises(Invalid):
            baskets.place_order(tx, ANNA, now)  # no address
        with pytest.raises(Invalid):
            baskets.place_order(tx, ANNA, now, **HOME, payment="barter")
        with pytest.raises(NotAllowed):
            baskets.place_order(tx, ANNA, now, **{**HOME, "text": "香港九龙"})
        with pytest.raises(Conflict):
            baskets.place_order(tx, ANNA, now, **HOME, expected_total=1)
        baskets.set_quantity(tx, ANNA, BLACK, 2, now)
        with pytest.raises(NotAllowed):  # cash on delivery goes up to 5,000 yuan
            baskets.place_order(tx, ANNA, now, **HOME, payment="cash_on_delivery")
        assert making.stock(tx, BLACK) == 5
        assert tx.scalar(select(func.count(OrderRow.order_no))) == 0


def test_the_last_pieces_are_sold_once(stocked: Database, now: datetime) -> None:
    buyers = [ANNA, BERT]
    with stocked.transaction() as tx:
        for buyer in buyers:
            baskets.add(tx, buyer, WHITE, 3, now)  # five there are
            baskets.add(tx, buyer, NUTS, 1, now)

    def buy(buyer: str) -> str:
        try:
            with stocked.transaction() as tx:
                return baskets.place_order(tx, buyer, now, **HOME, payment="alipay")
        except Conflict as error:
            return error.code

    with ThreadPoolExecutor(2) as pool:
        said = sorted(pool.map(buy, buyers))
    assert said[1] == "sold_out" and said[0].startswith("DD")
    with stocked.reading() as tx:
        assert (making.stock(tx, WHITE), making.stock(tx, NUTS)) == (2, 49)


def test_an_order_is_paid_over_a_link_by_its_owner(sqlite_shop: Database, now: datetime) -> None:
    provider = payment_links.DemoProvider()
    with sqlite_shop.transaction() as tx:
        baskets.add(tx, ANNA, BLACK, 1, now)
        order_no = baskets.place_order(tx, ANNA, now, **HOME, payment="alipay")
        with pytest.raises(NotFound):
            payment_links.payment_link(tx, BERT, order_no, provider, now)
        link = payment_links.payment_link(tx, ANNA, order_no, provider, now)
        assert link.demo and order_no in link.url and link.expires_at > now
        payment_links.settle(tx, ANNA, order_no, now)
        order = orders.one(tx, ANNA, order_no)
        assert order.status == "paid"
        assert order.payment is not None and order.payment.status == "paid"
        with pytest.raises(NotAllowed):
            payment_links.settle(tx, ANNA, order_no, now)


def test_order_numbers_are_short_and_carry_the_shops_day() -> None:
    late = datetime(2026, 11, 23, 17, 0, tzinfo=UTC)  # past midnight in Shanghai
    numbers = {baskets.new_order_no(late) for _ in range(500)}
    assert len(numbers) == 500
    assert all(len(one) == 18 and one.startswith("DD20261124") for one in numbers)


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.tuples(st.integers(1, 99_999), st.integers(1, 5)), min_size=1, max_size=5),
    st.integers(1, 99),
    st.integers(1, 20_000),
)
def test_whatever_is_ordered_the_lines_add_up_to_the_total(
    sqlite_shop: Database, wanted: Sequence[tuple[int, int]], percent: int, off: int
) -> None:
    now = datetime(2026, 11, 23, 4, 0, tzinfo=UTC)
    with sqlite_shop.reading() as tx:  # nothing is kept
        soon = now - timedelta(hours=1)
        offer(tx, "p", soon, claimable=False, benefit={"kind": "percent_off", "percent": percent})
        offer(tx, "a", soon, claimable=False, benefit={"kind": "amount_off", "amount": off})
        for number, (price, quantity) in enumerate(wanted):
            made = [(f"X{number}-1", "", "", price, 9)]
            making.product(tx, f"X{number}", now, name="物", brand="牌", category="杂货",
                           categories=["杂货"], variants=made)  # fmt: skip
            baskets.add(tx, ANNA, f"X{number}-1", quantity, now)
        order = orders.one(tx, ANNA, baskets.place_order(tx, ANNA, now, **HOME, payment="card"))
        assert all(0 <= line.discount <= line.price * line.quantity for line in order.lines)
        assert order.total == sum(line.paid for line in order.lines) + order.shipping_fee >= 0
