"""Suggestions in the shop: personal, in stock, within the wishes, recorded, always possible."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select

from recommender import Critique, artifact
from shop import customers, interactions, versions
from shop.catalogue import Wishes
from shop.database import Database
from shop.errors import NotFound
from shop.recommending import Recommending
from shop.tables import ImpressionRow, VariantRow
from tests.shop.making import product
from tests.shop.tasting import ask, phones, trained


def test_each_customer_gets_products_of_his_taste_with_a_reason(
    taste_shop: Database, tmp_path: Path, now: datetime
) -> None:
    trained(taste_shop, tmp_path, now)
    recommending = Recommending(tmp_path)
    liking_phones = ask(recommending, taste_shop, "C02", 3, now)
    liking_nuts = ask(recommending, taste_shop, "C03", 3, now)
    assert phones(liking_phones) == 3 and phones(liking_nuts) == 0
    for one in liking_phones:
        assert one.reason.kind == "because_bought" and one.reason.names[0].startswith("华为")


def test_without_a_recommender_what_sells_is_shown_and_called_so(
    taste_shop: Database, tmp_path: Path, now: datetime
) -> None:
    shown = ask(Recommending(tmp_path), taste_shop, "C02", 4, now)
    assert len(shown) == 4 and {one.reason.kind for one in shown} == {"popular"}
    wished = Wishes(categories=("坚果",))
    in_category = ask(Recommending(tmp_path), taste_shop, None, 4, now, wishes=wished)
    assert {one.reason.kind for one in in_category} == {"popular_in_category"}


def test_wishes_bind_and_what_is_refused_stays_away(
    taste_shop: Database, tmp_path: Path, now: datetime
) -> None:
    trained(taste_shop, tmp_path, now)
    wishes = Wishes(categories=("坚果",), max_price=1015)
    shown = ask(Recommending(tmp_path), taste_shop, "C02", 20, now, wishes=wishes, exclude=["P03"])
    ids = {one.product.product_id for one in shown}
    assert ids == {f"P{number:02}" for number in range(1, 16, 2)} - {"P03"}


def test_sold_out_products_are_never_shown(
    taste_shop: Database, tmp_path: Path, now: datetime
) -> None:
    trained(taste_shop, tmp_path, now)
    recommending = Recommending(tmp_path)
    best = ask(recommending, taste_shop, "C02", 1, now)[0].product.product_id
    with taste_shop.transaction() as tx:
        for row in tx.scalars(select(VariantRow).where(VariantRow.product_id == best)):
            row.stock = 0
    open_wishes = Wishes(in_stock=False)
    shown = ask(recommending, taste_shop, "C02", 50, now, wishes=open_wishes)
    assert best not in {one.product.product_id for one in shown}
    with taste_shop.transaction() as tx:
        near = recommending.similar(tx, "P00", n=50, now=now)
    assert best not in {one.product.product_id for one in near}


def test_what_a_customer_did_just_now_counts_at_once(
    taste_shop: Database, tmp_path: Path, now: datetime
) -> None:
    trained(taste_shop, tmp_path, now)
    recommending = Recommending(tmp_path)
    before = ask(recommending, taste_shop, "C02", 2, now)
    later = now + timedelta(minutes=1)
    with taste_shop.transaction() as tx:
        bought = before[0].product.product_id
        interactions.record(tx, "C02", bought, "purchase", later)
    after = ask(recommending, taste_shop, "C02", 10, later)
    assert bought not in {one.product.product_id for one in after}


def test_a_guests_clicks_count_at_once(taste_shop: Database, tmp_path: Path, now: datetime) -> None:
    trained(taste_shop, tmp_path, now)
    recommending = Recommending(tmp_path)
    nuts = ask(recommending, taste_shop, None, 4, now, clicks=["P01", "P03"])
    assert phones(nuts) == 0
    assert {one.reason.kind for one in nuts} == {"because_viewed"}
    stranger = ask(recommending, taste_shop, None, 4, now)
    assert {one.reason.kind for one in stranger} == {"popular"}


def test_who_refuses_personal_suggestions_gets_none(
    taste_shop: Database, tmp_path: Path, now: datetime
) -> None:
    trained(taste_shop, tmp_path, now)
    recommending = Recommending(tmp_path)
    with taste_shop.transaction() as tx:
        customers.set_personalised(tx, "C02", False)
    shown = ask(recommending, taste_shop, "C02", 5, now, clicks=["P01"])
    guest = ask(recommending, taste_shop, None, 5, now)
    assert [one.product.product_id for one in shown] == [one.product.product_id for one in guest]
    assert {one.reason.kind for one in shown} == {"popular"}


def test_every_shown_product_is_recorded_with_its_place_and_version(
    taste_shop: Database, tmp_path: Path, now: datetime
) -> None:
    version_id = trained(taste_shop, tmp_path, now)
    shown = ask(Recommending(tmp_path), taste_shop, "C02", 3, now, conversation_id="talk")
    with taste_shop.reading() as tx:
        rows = tx.scalars(select(ImpressionRow).order_by(ImpressionRow.position)).all()
    assert [row.product_id for row in rows] == [one.product.product_id for one in shown]
    assert [row.position for row in rows] == [1, 2, 3]
    assert {(row.customer_id, row.conversation_id, row.mode, row.version_id) for row in rows} == {
        ("C02", "talk", "discover", version_id)
    }


def test_a_new_live_version_serves_without_a_restart(
    taste_shop: Database, tmp_path: Path, now: datetime
) -> None:
    recommending = Recommending(tmp_path)
    assert ask(recommending, taste_shop, "C02", 1, now)[0].reason.kind == "popular"
    first = trained(taste_shop, tmp_path, now)
    soon, later = now + timedelta(seconds=2), now + timedelta(seconds=4)
    assert ask(recommending, taste_shop, "C02", 1, soon)[0].reason.kind == "because_bought"
    trained(taste_shop, tmp_path, now, "two")
    with taste_shop.transaction() as tx:
        versions.rollback(tx, "recommender", "test", now)
    ask(recommending, taste_shop, "C02", 1, later)
    with taste_shop.reading() as tx:
        newest = select(ImpressionRow.version_id).order_by(ImpressionRow.id.desc())
        assert tx.scalar(newest.limit(1)) == first


def test_a_damaged_artifact_is_refused_and_the_old_one_keeps_serving(
    taste_shop: Database, tmp_path: Path, now: datetime, caplog: pytest.LogCaptureFixture
) -> None:
    first = trained(taste_shop, tmp_path, now)
    recommending = Recommending(tmp_path)
    ask(recommending, taste_shop, "C02", 1, now)
    trained(taste_shop, tmp_path, now, "two")
    _damage(tmp_path / "models" / "two")
    shown = ask(recommending, taste_shop, "C02", 1, now + timedelta(seconds=2))
    assert shown[0].reason.kind == "because_bought" and "refused" in caplog.text
    with taste_shop.reading() as tx:
        assert set(tx.scalars(select(ImpressionRow.version_id))) == {first}
    fresh_start = ask(Recommending(tmp_path), taste_shop, "C02", 1, now)
    assert fresh_start[0].reason.kind == "popular"


def _damage(directory: Path) -> None:
    data = bytearray((directory / artifact.ARRAYS).read_bytes())
    data[len(data) // 2] ^= 255
    (directory / artifact.ARRAYS).write_bytes(bytes(data))


def test_a_product_newer_than_the_version_can_still_be_found(
    taste_shop: Database, tmp_path: Path, now: datetime
) -> None:
    trained(taste_shop, tmp_path, now)
    with taste_shop.transaction() as tx:
        product(
            tx, "NEW", now, name="新品相机", brand="徕卡", category="相机", categories=["相机"],
            variants=[("NEW-1", "", "", 5, 1)],
        )  # fmt: skip
    wishes = Wishes(categories=("相机",))
    shown = ask(Recommending(tmp_path), taste_shop, "C02", 3, now, wishes=wishes)
    assert [(one.product.product_id, one.reason.kind) for one in shown] == [
        ("NEW", "matches_wishes")
    ]


def test_similar_products_are_of_the_same_kind(
    taste_shop: Database, tmp_path: Path, now: datetime
) -> None:
    for prepare in (lambda: None, lambda: trained(taste_shop, tmp_path, now)):
        prepare()
        with taste_shop.transaction() as tx:
            near = Recommending(tmp_path).similar(tx, "P00", n=5, now=now)
        assert phones(near) == 5 and "P00" not in {one.product.product_id for one in near}
        assert {one.reason.kind for one in near} == {"similar_to"}
        assert near[0].reason.names == ("华为0",)
    with taste_shop.transaction() as tx, pytest.raises(NotFound):
        Recommending(tmp_path).similar(tx, "nothing", n=5, now=now)


def test_nothing_fits_means_nothing_is_shown(
    taste_shop: Database, tmp_path: Path, now: datetime
) -> None:
    wishes = Wishes(categories=("手机",), max_price=1)
    for prepare in (lambda: None, lambda: trained(taste_shop, tmp_path, now)):
        prepare()
        assert ask(Recommending(tmp_path), taste_shop, "C02", 5, now, wishes=wishes) == []
    with taste_shop.reading() as tx:
        assert tx.scalar(select(func.count()).select_from(ImpressionRow)) == 0


def test_what_goes_with_a_product_is_in_stock_named_and_recorded(
    taste_shop: Database, tmp_path: Path, now: datetime
) -> None:
    trained(taste_shop, tmp_path, now)
    with taste_shop.transaction() as tx:
        shown = Recommending(tmp_path).goes_with(tx, ["P02"], n=3, now=now)
        modes = set(tx.scalars(select(ImpressionRow.mode)))
    assert len(shown) == 3 and phones(shown) == 3
    assert all(one.reason.kind == "goes_with" and one.reason.names for one in shown)
    assert modes == {"goes_with"}


def test_cheaper_than_what_is_shown(taste_shop: Database, tmp_path: Path, now: datetime) -> None:
    trained(taste_shop, tmp_path, now)
    with taste_shop.transaction() as tx:
        recommending = Recommending(tmp_path)
        cheaper = Critique("cheaper")
        shown = recommending.critiqued(tx, ["P12", "P14"], cheaper, n=3, now=now)
        unknown = recommending.critiqued(tx, ["no such product"], cheaper, n=3, now=now)
    assert shown and all(one.product.price < 1012 for one in shown)
    assert phones(shown) == len(shown)
    assert unknown == []


def test_a_product_that_came_after_training_is_shown_to_those_who_like_its_kind(
    taste_shop: Database, tmp_path: Path, now: datetime
) -> None:
    trained(taste_shop, tmp_path, now)
    with taste_shop.transaction() as tx:
        product(
            tx, "P99", now, name="新手机", brand="华为", category="手机", categories=["手机"],
            variants=[("P99-1", "", "", 1005, 5)],
        )  # fmt: skip
    recommending = Recommending(tmp_path)
    to_phones = [one.product.product_id for one in ask(recommending, taste_shop, "C02", 24, now)]
    to_nuts = [one.product.product_id for one in ask(recommending, taste_shop, "C03", 24, now)]
    assert to_phones.index("P99") < to_nuts.index("P99")
