"""Offers and coupons: who may claim what, never more than the cap, used once, given back."""

import random
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import func, select

from shop import baskets, coupons, offering
from shop.coupon_codes import ALPHABET, is_code, new_code
from shop.database import Database, Transaction
from shop.errors import Conflict, NotAllowed, NotFound, ShopError
from shop.offer_trials import known_offers
from shop.tables import CouponEntryRow, CouponRow, CustomerRow, MembershipRow, OfferRow
from tests.shop import making
from tests.shop.making import ANNA, BERT

THREADS = 32


def offer(tx: Transaction, offer_id: str, now: datetime, **values: Any) -> None:
    given = {
        "title": {"zh": "满减券", "en": "a coupon"},
        "terms": {"zh": "每人一张", "en": "one each"},
        "segments": [],
        "condition": {"kind": "always"},
        "benefit": {"kind": "amount_off", "amount": 1_000},
        "claimable": True,
        "starts_at": now - timedelta(days=1),
        "ends_at": now + timedelta(days=1),
    }
    tx.add(OfferRow(offer_id=offer_id, **(given | values)))
    tx.flush()


def segment(tx: Transaction, customer_id: str, name: str, now: datetime) -> None:
    tx.add(MembershipRow(customer_id=customer_id, segment=name, version_id=1, at=now))
    tx.flush()


def assert_ledger_agrees(tx: Transaction) -> None:
    """Counters, coupons and ledger tell the same story; nobody is above any limit."""
    changes = tx.execute(select(CouponEntryRow.offer_id, CouponEntryRow.change))
    entries = Counter((row.offer_id, row.change) for row in changes)
    for row in tx.scalars(select(OfferRow).execution_options(populate_existing=True)):
        of_offer = CouponRow.offer_id == row.offer_id
        issued = tx.scalar(select(func.count()).where(of_offer))
        assert row.claimed == issued == entries[(row.offer_id, "claimed")]
        assert row.cap is None or row.claimed <= row.cap
        spent = entries[(row.offer_id, "used")] - entries[(row.offer_id, "returned")]
        assert spent == tx.scalar(select(func.count()).where(of_offer, CouponRow.state == "used"))
        each = tx.scalars(
            select(func.count()).where(of_offer).group_by(CouponRow.customer_id)
        ).all()
        assert all(number <= row.per_customer for number in each)


def attempt(database: Database, customer_id: str, now: datetime) -> str:
    try:
        with database.transaction() as tx:
            return offering.claim(tx, customer_id, "rare", now).code
    except ShopError as error:
        return error.code


def test_a_rush_of_customers_never_claims_more_than_the_cap(
    stocked: Database, now: datetime
) -> None:
    with stocked.transaction() as tx:
        offer(tx, "rare", now, cap=7)
        for number in range(20):
            tx.add(CustomerRow(customer_id=f"R{number}", name="客", phone="", joined_at=now))
    customers = [f"R{number % 20}" for number in range(60)]
    random.Random(4).shuffle(customers)
    with ThreadPoolExecutor(THREADS) as pool:
        said = list(pool.map(lambda one: attempt(stocked, one, now), customers))
    codes = [one for one in said if is_code(one)]
    assert len(codes) == len(set(codes)) == 7
    assert {one for one in said if not is_code(one)} <= {"all_claimed", "claimed_already"}
    with stocked.reading() as tx:
        assert_ledger_agrees(tx)


def test_one_customer_in_a_hurry_gets_one_coupon(stocked: Database, now: datetime) -> None:
    with stocked.transaction() as tx:
        offer(tx, "rare", now)
    with ThreadPoolExecutor(THREADS) as pool:
        said = list(pool.map(lambda _: attempt(stocked, ANNA, now), range(THREADS)))
    assert Counter(map(is_code, said)) == {True: 1, False: THREADS - 1}
    with stocked.reading() as tx:
        assert_ledger_agrees(tx)


def test_a_refused_claim_changes_nothing_even_when_the_transaction_goes_on(
    stocked: Database, now: datetime
) -> None:
    with stocked.transaction() as tx:
        offer(tx, "twice", now, per_customer=2)
        numbers = [offering.claim(tx, ANNA, "twice", now).number for _ in range(2)]
        with pytest.raises(Conflict) as caught:
            offering.claim(tx, ANNA, "twice", now)
        assert caught.value.code == "claimed_already"
    assert numbers == [1, 2]
    with stocked.reading() as tx:
        assert_ledger_agrees(tx)


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"claimable": False}, "not_claimable"),
        ({"active": False}, "not_active"),
        ({"segments": ["dormant"]}, "other_segment"),
        ({"condition": {"kind": "level", "levels": ["gold"]}}, "other_level"),
        ({"condition": {"kind": "first_order"}}, "not_first_order"),
        ({"cap": 0}, "all_claimed"),
    ],
)
def test_a_claim_that_is_not_meant_for_him_is_refused(
    sqlite_shop: Database, now: datetime, values: dict[str, Any], code: str
) -> None:
    with sqlite_shop.transaction() as tx:
        making.order(tx, "DD1", "unpaid", now)
        offer(tx, "o", now, **values)
        with pytest.raises((NotAllowed, Conflict)) as caught:
            offering.claim(tx, ANNA, "o", now)
        assert caught.value.code == code
        assert_ledger_agrees(tx)


def test_the_period_of_an_offer_is_half_open(sqlite_shop: Database, now: datetime) -> None:
    with sqlite_shop.transaction() as tx:
        offer(tx, "o", now, starts_at=now, ends_at=now + timedelta(hours=1))
        for moment in (now - timedelta(microseconds=1), now + timedelta(hours=1)):
            with pytest.raises(NotAllowed):
                offering.claim(tx, ANNA, "o", moment)
        assert offering.claim(tx, ANNA, "o", now).number == 1


def test_what_is_not_there_is_not_found(sqlite_shop: Database, now: datetime) -> None:
    with sqlite_shop.transaction() as tx:
        offer(tx, "o", now)
        with pytest.raises(NotFound):
            offering.claim(tx, ANNA, "nothing", now)
        with pytest.raises(NotFound):
            offering.claim(tx, "nobody", "o", now)
        with pytest.raises(NotFound):
            offering.offers_for(tx, "nobody", now)


def test_the_board_tells_what_applies_what_nearly_does_and_what_can_be_claimed(
    sqlite_shop: Database, now: datetime
) -> None:
    with sqlite_shop.transaction() as tx:
        rule = {"kind": "basket_at_least", "amount": 30_000}
        offer(tx, "near", now, condition=rule, claimable=False)
        offer(tx, "open", now, claimable=False)
        offer(tx, "coupon", now)
        baskets.add(tx, ANNA, "P3-1", 2, now)
        board = offering.offers_for(tx, ANNA, now)
    assert [view.offer_id for view in board.applying] == ["open"]
    assert [(view.offer_id, view.missing) for view in board.nearly] == [("near", 10_200)]
    assert board.nearly[0].why["zh"] == "还差102元（满300元可用）"
    assert [view.offer_id for view in board.claimable] == ["coupon"]


def test_a_claimed_coupon_leaves_the_board_and_applies_with_its_code(
    sqlite_shop: Database, now: datetime
) -> None:
    with sqlite_shop.transaction() as tx:
        offer(tx, "coupon", now)
        coupon = offering.claim(tx, ANNA, "coupon", now)
        baskets.add(tx, ANNA, "P3-1", 1, now)
        board = offering.offers_for(tx, ANNA, now)
        assert [(view.offer_id, view.code) for view in board.applying] == [("coupon", coupon.code)]
        assert board.claimable == ()
        assert offering.offers_for(tx, BERT, now).claimable


def test_segments_decide_unless_the_customer_refused_personal_treatment(
    sqlite_shop: Database, now: datetime
) -> None:
    with sqlite_shop.transaction() as tx:
        offer(tx, "o", now, segments=["dormant"])
        segment(tx, ANNA, "dormant", now)
        segment(tx, BERT, "loyal", now)
        assert offering.offers_for(tx, ANNA, now).claimable
        assert not offering.offers_for(tx, BERT, now).claimable
        assert not offering.offers_for(tx, None, now).claimable
        tx.get_one(CustomerRow, ANNA).personalised = False
        tx.flush()
        assert not offering.offers_for(tx, ANNA, now).claimable


def test_a_guest_sees_what_signing_in_would_open(sqlite_shop: Database, now: datetime) -> None:
    with sqlite_shop.transaction() as tx:
        offer(tx, "welcome", now, condition={"kind": "first_order"})
        (view,) = offering.offers_for(tx, None, now).claimable
    assert view.why == {"zh": "登录后可用", "en": "sign in to use it"}


def test_a_coupon_is_used_once_and_given_back_once(stocked: Database, now: datetime) -> None:
    with stocked.transaction() as tx:
        offer(tx, "o", now)
        code = offering.claim(tx, ANNA, "o", now).code
        coupons.use(tx, ANNA, [code], "DD1", now)
        with pytest.raises(Conflict):
            coupons.use(tx, ANNA, [code], "DD2", now)
        assert [one.state for one in offering.coupons(tx, ANNA, now)] == ["used"]
        assert [coupons.give_back(tx, "DD1", now) for _ in range(2)] == [1, 0]
        with pytest.raises(Conflict):
            coupons.use(tx, BERT, [code], "DD3", now)  # another's
        assert [one.state for one in offering.coupons(tx, ANNA, now)] == ["claimed"]
        assert_ledger_agrees(tx)


def test_coupons_expire_with_their_offer(stocked: Database, now: datetime) -> None:
    with stocked.transaction() as tx:
        offer(tx, "o", now)
        offering.claim(tx, ANNA, "o", now)
        later = now + timedelta(days=2)
        assert [one.state for one in offering.coupons(tx, ANNA, later)] == ["expired"]
        assert [coupons.expire(tx, when) for when in (now, later, later)] == [0, 1, 0]
        assert_ledger_agrees(tx)


def test_a_coupon_is_good_for_its_days_and_never_longer_than_its_offer(
    stocked: Database, now: datetime
) -> None:
    with stocked.transaction() as tx:
        for name, days in (("short", 30), ("long", 90)):
            offer(tx, name, now, valid_days=days, ends_at=now + timedelta(days=60))
            offering.claim(tx, ANNA, name, now)
        ends = {one.offer_id: one.ends_at for one in offering.coupons(tx, ANNA, now)}
        assert ends == {"short": now + timedelta(days=30), "long": now + timedelta(days=60)}
        assert {one.offer_id: one.ends_at for one in known_offers(tx, ANNA, now)}.items() >= (
            ends.items()
        )
        later = now + timedelta(days=30)
        states = {one.offer_id: one.state for one in offering.coupons(tx, ANNA, later)}
        assert states == {"short": "expired", "long": "claimed"}
        assert set(coupons.held(tx, ANNA, later)) == {"long"}
        assert [coupons.expire(tx, when) for when in (now, later, later)] == [0, 1, 0]
        assert_ledger_agrees(tx)


def test_a_code_shows_a_slip_of_one_letter_or_two_swapped() -> None:
    for _ in range(50):
        code = new_code()
        assert is_code(code)
        place = random.Random(code).randrange(10)
        wrong = ALPHABET[(ALPHABET.index(code[place]) + 1) % len(ALPHABET)]
        assert not is_code(code[:place] + wrong + code[place + 1 :])
        if code[place] != code[place + 1]:
            swapped = code[:place] + code[place + 1] + code[place] + code[place + 2 :]
            assert not is_code(swapped)
    assert len({new_code() for _ in range(1_000)}) == 1_000
