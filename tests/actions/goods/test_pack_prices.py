"""Packs of several in one: told from single ones, and what they cost beside these."""

from datetime import datetime

import pytest

from actions.desk import Means
from actions.hearing.pack_sizes import as_many_in, pack_meant, without_packs
from shop import baskets
from shop.products import Variant
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, held
from tests.actions.talking import Chat, at
from tests.shop.making import product as put

LITTER = "豆腐猫砂"


def _variant(size: str) -> Variant:
    return Variant(size, "", size, 100, 9, None)


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("三包一起的那个", "3.7kg×3"),
        ("三包装的", "3.7kg×3"),
        ("上次那款单包的", "3.7kg"),
        ("三包的话多少钱", None),
        ("四包装的", None),
        ("来三包", None),
    ],
)
def test_packs_in_one_are_a_version(text: str, size: str | None) -> None:
    found = pack_meant(text, [_variant("3.7kg"), _variant("3.7kg×3")])
    assert (found.size if found else None) == size


@pytest.mark.parametrize(
    ("text", "left"),
    [("四包的来一份", "来一份"), ("三包装的", "的"), ("要三包的", "要三包的"), ("三包", "三包")],
)
def test_packs_count_nothing(text: str, left: str) -> None:
    assert without_packs(text).strip() == left


@pytest.mark.parametrize(
    ("before", "after", "count", "into"),
    [("3.7kg", "3.7kg×3", 3, 1), ("3.7kg", "3.7kg×3", 4, 2), ("3.7kg×3", "3.7kg", 1, 1)],
)
def test_as_many_as_were_held(before: str, after: str, count: int, into: int) -> None:
    assert as_many_in(before, after, count) == into


@pytest.fixture
def chat(talk: Talk, means: Means, now: datetime) -> Chat:
    with means.database.transaction() as tx:
        put(tx, "L1", now, name=LITTER, brand="N1", category="猫砂", categories=["猫砂"],
            variants=[("L1-1", "", "3.7kg", 4_900, 9), ("L1-3", "", "3.7kg×3", 11_900, 9)],
            )  # fmt: skip
        baskets.set_quantity(tx, ANNA, "L1-1", 3, now)
    begun = talk(ANNA)
    begun.says(LITTER, "product_info", at(LITTER, LITTER, "product", LITTER,
                                          extra={"product_id": "L1"}))  # fmt: skip
    return begun


@pytest.mark.parametrize(
    "text", ["三袋是不是买那个三包装的划算些", "我问三包装那个119的是不是更便宜呀"]
)
def test_a_pack_is_held_against_single_ones(chat: Chat, means: Means, text: str) -> None:
    said = chat.says(text, "promotion")
    assert all(each in said for each in ("119", "147", "28")) and held(means) == {"L1-1": 3}


def test_a_lower_price_is_still_haggled_for(chat: Chat) -> None:
    assert "147" not in chat.says("三袋能便宜点吗", "promotion")


def test_single_ones_become_a_pack(chat: Chat, means: Means) -> None:
    chat.says("那就换成三包一起的那个 单包的不要了", "purchase")
    assert held(means) == {"L1-3": 1}
