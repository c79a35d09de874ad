"""Budgets and sizes said loosely: between two numbers, beyond the budget, smaller ones."""

from datetime import datetime

import pytest

from actions.desk import Means
from actions.goods.budget import _between
from actions.goods.leaning import measure_meant
from actions.hearing.wording import says
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA
from tests.actions.talking import at, named
from tests.shop.making import product


@pytest.fixture(autouse=True)
def bottles(means: Means, now: datetime) -> None:
    with means.database.transaction() as tx:
        for number, (size, hours, price) in enumerate(
            [("350ml", "12小时", 6_900), ("500ml", "6小时", 19_900), ("1000ml", "24小时", 29_900)]
        ):
            product(tx, f"B{number}", now, name=f"富光 水杯{number}", brand="富光",
                    category="保温杯", categories=["家居", "保温杯"],
                    attributes={"容量": size, "保温时长": hours},
                    variants=[(f"B{number}-1", "", "", price, 5)])  # fmt: skip


@pytest.mark.parametrize(
    ("text", "between"),
    [
        ("三四十块的有没有", (2_400, 4_800)),
        ("两三百块", (16_000, 36_000)),
        ("五六千的手机", (400_000, 720_000)),
        ("三五百块", None),
        ("要一二十五块", None),
        ("三十块", None),
    ],
)
def test_two_neighbouring_numbers_are_about_so_much(
    text: str, between: tuple[int, int] | None
) -> None:
    assert _between(text) == between


def test_smaller_ones_of_a_kind_go_by_their_size(talk: Talk) -> None:
    chat, text = talk(ANNA), "小一点的保温杯"
    said = chat.says(text, "purchase", at(text, "保温杯", "category", "保温杯"))
    names = [card["name"] for card in chat.cards]
    assert "容量" in said and "保温时长" not in said and names and "富光 水杯2" not in names


@pytest.mark.parametrize(("text", "name"), [("保温久一点的保温杯", "保温时长"), ("保温杯", None)])
def test_a_measure_in_the_name_of_a_kind_is_none(text: str, name: str | None) -> None:
    assert measure_meant(text) == name


@pytest.mark.parametrize(
    "text", ["贵点的也看看", "贵一点也没事", "预算可以放宽点", "pricier ones too"]
)
def test_what_is_dearer_than_the_budget_is_shown_when_that_may_be(talk: Talk, text: str) -> None:
    chat = talk(ANNA, "en" if text.isascii() else "zh")
    chat.says("保温杯 80以内", "purchase", named("category", "保温杯"),
              named("price", 80, role="max"))  # fmt: skip
    assert [card["name"] for card in chat.cards] == ["富光 水杯0"]
    said = chat.says(text, "refine_recommendation")
    assert [card["name"] for card in chat.cards] == ["富光 水杯1", "富光 水杯2"] and "80" in said


@pytest.mark.parametrize("text", ["太贵了 换一个", "贵一点的", "别超预算", "not more than that"])
def test_what_lifts_no_budget(text: str) -> None:
    assert not says("dearer_too", text)
