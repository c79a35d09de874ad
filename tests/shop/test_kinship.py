"""What is like a product stays of its kind; then its family, then others, not called alike."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from recommender import Critique
from shop import interactions
from shop.database import Database
from shop.kinship import shared_level
from shop.recommending import Recommending
from shop.tables import CustomerRow
from tests.shop.making import product
from tests.shop.test_recommending import trained

KINDS = {"P1": "手机", "P2": "手机", "P3": "手机", "P4": "相机", "P5": "坚果", "P6": "坚果"}
FAMILY = {"手机": "数码", "相机": "数码", "坚果": "食品"}


@pytest.fixture
def shop(sqlite: Database, now: datetime) -> Database:
    with sqlite.transaction() as tx:
        for place, (name, kind) in enumerate(KINDS.items()):
            product(
                tx, name, now, name=name, brand="华为", category=kind,
                categories=[FAMILY[kind], kind],
                variants=[(f"{name}-1", "", "", 1000 + place, 5)],
            )  # fmt: skip
        for number in range(4):
            tx.add(CustomerRow(customer_id=f"C{number}", name="客", phone="", joined_at=now))
            tx.flush()
            for one in [*KINDS][number % 2 :: 2]:
                at = now - timedelta(days=1 + number)
                interactions.record(tx, f"C{number}", one, "purchase", at)
    return sqlite


@pytest.mark.parametrize(
    ("gone", "left", "reason"),
    [
        ((), {"P2", "P3"}, "similar_to"),
        (("P2",), {"P3"}, "similar_to"),
        (("P2", "P3"), {"P4"}, "popular"),
        (("P2", "P3", "P4"), {"P5", "P6"}, "popular"),
    ],
)
@pytest.mark.parametrize("with_recommender", [False, True])
def test_the_nearest_level_that_has_any(
    shop: Database, tmp_path: Path, now: datetime, gone: tuple[str, ...], left: set[str],
    reason: str, with_recommender: bool,
) -> None:  # fmt: skip
    if with_recommender:
        trained(shop, tmp_path, now)
    with shop.transaction() as tx:
        near = Recommending(tmp_path).similar(tx, "P1", n=5, now=now, exclude=gone)
    assert {one.product.product_id for one in near} == left
    assert {one.reason.kind for one in near} == {reason}


def test_a_critique_is_not_answered_by_another_kind(
    shop: Database, tmp_path: Path, now: datetime
) -> None:
    trained(shop, tmp_path, now)
    with shop.transaction() as tx:
        dearer = Recommending(tmp_path).critiqued(tx, ["P3"], Critique("dearer"), n=3, now=now)
        cheaper = Recommending(tmp_path).critiqued(tx, ["P3"], Critique("cheaper"), n=3, now=now)
    assert dearer == []
    assert {one.product.product_id for one in cheaper} == {"P1", "P2"}


def test_the_level_that_is_shared(shop: Database, tmp_path: Path, now: datetime) -> None:
    with shop.transaction() as tx:
        near = Recommending(tmp_path).similar(tx, "P4", n=5, now=now)
        other = Recommending(tmp_path).similar(tx, "P5", n=5, now=now)
    nuts, phones = other[0].product, [one.product for one in near]
    assert shared_level(phones[0], phones) == "手机"
    assert shared_level(nuts, phones) == ""
