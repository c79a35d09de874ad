"""Where popularity ranks, a shopper's own segment counts: said so, and only where it tells."""

from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy import select

from shop import customers
from shop.catalogue import Wishes
from shop.database import Database
from shop.recommending import Recommending
from shop.tables import CustomerRow, MembershipRow
from tests.shop.tasting import SIDE, ask, phones, trained


def joined_to(database: Database, now: datetime, **segment_of: str) -> None:
    """Customers in segments; one that was never seen comes along."""
    with database.transaction() as tx:
        for customer_id, segment in segment_of.items():
            if tx.get(CustomerRow, customer_id) is None:
                tx.add(CustomerRow(
                    customer_id=customer_id, name="新", phone="", joined_at=now,
                ))  # fmt: skip
                tx.flush()
            tx.add(MembershipRow(
                customer_id=customer_id, segment=segment, version_id=1, at=now,
            ))  # fmt: skip


def by_taste(*more: str) -> dict[str, str]:
    """Who buys nuts in one segment, who buys phones in the other; more of those who buy nuts."""
    every = {f"C{one:02}": ("loyal" if one % 2 else "dormant") for one in range(2 * SIDE)}
    return every | dict.fromkeys(more, "loyal")


@pytest.mark.parametrize("taught", [False, True])
def test_who_is_new_gets_what_his_own_segment_buys_and_is_told_so(
    taste_shop: Database, tmp_path: Path, now: datetime, taught: bool
) -> None:
    if taught:
        trained(taste_shop, tmp_path, now)
    joined_to(taste_shop, now, **by_taste("NEW"))
    recommending = Recommending(tmp_path)
    shown = ask(recommending, taste_shop, "NEW", 4, now)
    assert phones(shown) == 0 and {one.reason.kind for one in shown} == {"popular_in_segment"}
    assert all(one.reason.names == () for one in shown)
    wished = ask(recommending, taste_shop, "NEW", 4, now, wishes=Wishes(categories=("手机",)))
    assert phones(wished) == 4  # of which his segment tells nothing
    assert {one.reason.kind for one in wished} == {"popular_in_category"}


@pytest.mark.parametrize("taught", [False, True])
def test_a_segment_counts_for_nobody_who_refuses_and_for_no_guest(
    taste_shop: Database, tmp_path: Path, now: datetime, taught: bool
) -> None:
    if taught:
        trained(taste_shop, tmp_path, now)
    joined_to(taste_shop, now, **by_taste("NEW"))
    with taste_shop.transaction() as tx:
        customers.set_personalised(tx, "NEW", False)
    for who in ("NEW", None):
        shown = ask(Recommending(tmp_path), taste_shop, who, 4, now)
        assert {one.reason.kind for one in shown} == {"popular"}


@pytest.mark.parametrize("taught", [False, True])
def test_a_segment_too_small_to_tell_says_what_everybody_buys(
    taste_shop: Database, tmp_path: Path, now: datetime, taught: bool
) -> None:
    if taught:
        trained(taste_shop, tmp_path, now)
    joined_to(taste_shop, now, NEW="loyal", C01="loyal", C03="loyal", C05="loyal")
    shown = ask(Recommending(tmp_path), taste_shop, "NEW", 4, now)
    guest = ask(Recommending(tmp_path), taste_shop, None, 4, now)
    assert [one.product.product_id for one in shown] == [one.product.product_id for one in guest]
    assert {one.reason.kind for one in shown} == {"popular"}


def test_where_more_is_known_of_a_shopper_the_segment_is_asked_only_for_what_is_popular(
    taste_shop: Database, tmp_path: Path, now: datetime
) -> None:
    trained(taste_shop, tmp_path, now)
    joined_to(taste_shop, now, **by_taste())
    recommending = Recommending(tmp_path)
    personal = ask(recommending, taste_shop, "C02", 3, now)
    assert {one.reason.kind for one in personal} == {"because_bought"}
    popular = ask(recommending, taste_shop, "C03", 3, now, mode="popular")
    assert phones(popular) == 0 and popular[0].reason.kind == "popular_in_segment"


def test_segments_found_anew_count_at_once(
    taste_shop: Database, tmp_path: Path, now: datetime
) -> None:
    trained(taste_shop, tmp_path, now)
    joined_to(taste_shop, now, **by_taste("NEW"))
    recommending = Recommending(tmp_path)
    assert phones(ask(recommending, taste_shop, "NEW", 4, now)) == 0
    with taste_shop.transaction() as tx:
        for row in tx.scalars(select(MembershipRow).where(MembershipRow.customer_id != "NEW")):
            row.segment = "loyal" if row.segment == "dormant" else "dormant"
        for row in tx.scalars(select(MembershipRow)):
            row.version_id = 2
    assert phones(ask(recommending, taste_shop, "NEW", 4, now)) == 4
