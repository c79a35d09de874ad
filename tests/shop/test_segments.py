"""Segments of the shop: facts in a few queries, an artifact, memberships; offers from a file."""

from datetime import datetime, timedelta
from pathlib import Path

import numpy as np
import pytest
from sqlalchemy import event, func, select

from shop import customer_facts, segments
from shop.database import Database, Transaction
from shop.errors import Invalid, NotFound, Unavailable
from shop.tables import CustomerRow, MembershipRow, OfferRow
from tests.shop import making
from tests.shop.making import ANNA, BERT, BLACK, PHONE

OFFERS = Path(__file__).parents[2] / "data" / "shop" / "offers.yml"


def crowd(tx: Transaction, now: datetime, each: int = 30) -> None:
    """Two kinds of customers: often and lately, and once long ago."""
    random = np.random.default_rng(1)
    for number in range(2 * each):
        often = number < each
        customer_id = f"X{number:03d}"
        tx.add(CustomerRow(customer_id=customer_id, name="客", phone="", joined_at=now))
        tx.flush()
        for part in range(6 if often else 1):
            making.order(
                tx, f"DD{number:05d}{part:03d}", "signed", now, customer_id=customer_id,
                lines=((PHONE, BLACK, 1, 90_000 if often else 9_000),),
                days_ago=float(random.uniform(2, 6) if often else random.uniform(120, 170)),
            )  # fmt: skip


def test_facts_come_from_the_customers_own_orders(stocked: Database, now: datetime) -> None:
    with stocked.transaction() as tx:
        making.order(tx, "DD1", "signed", now, days_ago=3, discount=100_000)
        making.order(tx, "DD2", "unpaid", now, days_ago=1)
        making.order(tx, "DD3", "cancelled", now, days_ago=0)
        making.order(tx, "DD4", "returning", now, days_ago=9, lines=(("P3", "P3-1", 2, 9_900),))
        facts = customer_facts.facts_of(tx, ANNA, now)
        nobody = customer_facts.facts_of(tx, BERT, now)
        with pytest.raises(NotFound):
            customer_facts.facts_of(tx, "nobody", now)
    assert (facts.orders, facts.spent) == (3, 400_000 + 19_800)
    assert facts.recency_days == pytest.approx(1.0)
    assert facts.categories == pytest.approx({"手机": 500_000 / 519_800, "坚果": 19_800 / 519_800})
    assert facts.price_sensitivity == pytest.approx(100_000 / 519_800)
    assert facts.returned_share == pytest.approx(1 / 3)
    assert nobody.first_order and not nobody.has_bought
    assert customer_facts.facts_of(tx, None, now).is_guest


def test_all_facts_take_as_many_queries_as_one_customers(stocked: Database, now: datetime) -> None:
    said: list[str] = []
    with stocked.transaction() as tx:
        crowd(tx, now, each=3)
        event.listen(stocked.engine, "before_cursor_execute", lambda *a: said.append(a[2]))
        found = customer_facts.all_facts(tx, now)
        assert len(said) == 3
        assert found[0] == customer_facts.facts_of(tx, found[0].customer_id, now)


def test_segments_are_built_written_and_read(
    stocked: Database, now: datetime, tmp_path: Path
) -> None:
    told: list[float] = []
    with stocked.transaction() as tx:
        crowd(tx, now)
        metrics = segments.build(tx, tmp_path, now, 3, lambda share, _: told.append(share))
        assert tx.scalar(select(func.count(MembershipRow.customer_id))) == 0
        assert segments.apply(tx, tmp_path, 1, now) == 62
        one, other = segments.segment_of(tx, "X000"), segments.segment_of(tx, "X059")
        assert one != other and {one, other} <= set(metrics["sizes"])
        assert segments.segment_of(tx, BERT) == "no_orders"
        assert segments.segment_name(str(one))["zh"]
        assert customer_facts.facts_of(tx, "X000", now).segment == one
        assert segments.apply(tx, tmp_path, 2, now) == 62  # again, for everybody
    assert {"k", "silhouette", "min_jaccard", "smallest_share", "inertia"} <= set(metrics)
    assert sum(metrics["sizes"].values()) == 62
    assert told == sorted(told) and told[-1] == 1.0


def test_a_rebuild_keeps_labels_and_tells_who_moved(
    sqlite_shop: Database, now: datetime, tmp_path: Path
) -> None:
    with sqlite_shop.transaction() as tx:
        crowd(tx, now)
        segments.build(tx, tmp_path / "a", now, 3)
        later = now + timedelta(days=1)
        metrics = segments.build(tx, tmp_path / "b", later, 8, previous=tmp_path / "a")
    assert metrics["changed_share"] < 0.1


def test_a_tampered_artifact_writes_nothing(
    sqlite_shop: Database, now: datetime, tmp_path: Path
) -> None:
    with sqlite_shop.transaction() as tx:
        crowd(tx, now)
        segments.build(tx, tmp_path, now, 3)
        segments.apply(tx, tmp_path, 1, now)
        with (tmp_path / "segments.npz").open("ab") as file:
            file.write(b"x")
        with pytest.raises(Unavailable):
            segments.apply(tx, tmp_path, 2, now)
        assert set(tx.scalars(select(MembershipRow.version_id))) == {1}


def test_who_refuses_personal_treatment_has_no_segment(
    sqlite_shop: Database, now: datetime, tmp_path: Path
) -> None:
    with sqlite_shop.transaction() as tx:
        crowd(tx, now)
        segments.build(tx, tmp_path, now, 3)
        segments.apply(tx, tmp_path, 1, now)
        tx.get_one(CustomerRow, "X000").personalised = False
        tx.flush()
        assert segments.segment_of(tx, "X000") is None
        assert segments.segment_of(tx, "nobody") is None


def test_a_shop_without_orders_has_nothing_to_segment(
    sqlite_shop: Database, now: datetime, tmp_path: Path
) -> None:
    with sqlite_shop.transaction() as tx, pytest.raises(Invalid):
        segments.build(tx, tmp_path, now, 3)


def test_the_demo_shops_offers_load_and_load_again(stocked: Database, now: datetime) -> None:
    with stocked.transaction() as tx:
        count = segments.load_offers(tx, OFFERS, now)
        tx.get_one(OfferRow, "welcome").claimed = 3
        tx.flush()
        assert segments.load_offers(tx, OFFERS, now) == count >= 10
        assert tx.get_one(OfferRow, "welcome", populate_existing=True).claimed == 3


WRONG_FILES = [
    ("offers: 3", "a list of offers is expected"),
    ("- [", "cannot be read"),
    (
        "\n\n- offer_id: a\n  title: {zh: 甲, en: a}",
        "line 3: offer: the field 'benefit' is missing",
    ),
    (
        "- {offer_id: a, title: {zh: 甲, en: a}, terms: {zh: 甲, en: a}, starts: 5, ends: 5,\n"
        "   benefit: {kind: free_shipping}}",
        "line 1: offer: it ends before it starts",
    ),
    (
        "offers:\n- {offer_id: a, title: {zh: 甲, en: a}, terms: {zh: 甲, en: a},\n"
        "   benefit: {kind: percent_off, percent: 120}}",
        "line 2: offer.benefit.percent: a percentage above 0",
    ),
    (
        "- {offer_id: a, title: {zh: 甲}, terms: {zh: 甲, en: a}, benefit: {kind: free_shipping}}",
        "line 1: offer.title: the field 'en' is missing",
    ),
    (
        "- {offer_id: a, title: {zh: 甲, en: a}, terms: {zh: 甲, en: a}, colour: red,\n"
        "   benefit: {kind: free_shipping}}",
        "line 1: offer: the field 'colour' is not known here",
    ),
]


@pytest.mark.parametrize(("text", "message"), WRONG_FILES)
def test_a_wrong_offer_is_named_by_line_and_nothing_is_written(
    sqlite_shop: Database, now: datetime, tmp_path: Path, text: str, message: str
) -> None:
    path = tmp_path / "offers.yml"
    path.write_text(text, "utf-8")
    with sqlite_shop.transaction() as tx:
        with pytest.raises(Invalid) as caught:
            segments.load_offers(tx, path, now)
        assert message in caught.value.detail
        assert tx.scalar(select(func.count(OfferRow.offer_id))) == 0
