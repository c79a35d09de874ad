"""轻一点 电池大一点, 别超过200克: several measures at once, and a figure that is no name."""

from datetime import datetime

import pytest

from actions.desk import Means
from tests.actions.conftest import Talk
from tests.actions.talking import Chat, at
from tests.shop import making

PHONES = (("轻帆 1", "160g", "3300mAh"), ("中舟 2", "190g", "5400mAh"),
          ("中舟 3", "195g", "5600mAh"), ("重山 4", "230g", "5900mAh"),
          ("荣耀 200", "215g", "5000mAh"))  # fmt: skip


@pytest.fixture(autouse=True)
def stocked(means: Means, now: datetime) -> None:
    with means.database.transaction() as tx:
        for number, (name, weight, battery) in enumerate(PHONES):
            making.product(tx, f"H{number}", now, name=name, brand=name.split()[0],
                           category="对讲手机", categories=["数码", "对讲手机"],
                           attributes={"重量": weight, "电池容量": battery},
                           variants=[(f"H{number}-1", "黑色", "", 99_900, 5)])  # fmt: skip


@pytest.fixture
def chat(talk: Talk) -> Chat:
    chat = talk(None)
    text = "想看看对讲手机"
    chat.says(text, "purchase", at(text, "对讲手机", "category", "对讲手机"))
    return chat


def _first(said: str) -> str:
    return said.split("1.")[1].split("\n")[0]


@pytest.mark.parametrize("text", ["不要太重的 电池大点", "轻一点，电池大一点的"])
def test_each_part_leans_to_its_own_side(chat: Chat, text: str) -> None:
    said = chat.says(text, "refine_recommendation", at(text, "电池", "attribute", "电池容量"))
    assert "中舟 2" in said and "中舟 3" in said and "重量轻" in said and "电池容量大" in said
    assert "轻帆" not in said and "重山" not in said


def test_in_english_too(chat: Chat) -> None:
    text = "something lighter with a bigger battery"
    said = chat.says(text, "refine_recommendation", at(text, "battery", "attribute", "电池容量"))
    assert "中舟 3" in _first(said) and "重山" not in said


def test_a_figure_with_its_unit_is_no_name(chat: Chat) -> None:
    text = "我要电池大的 别超过200克"
    said = chat.says(text, "refine_recommendation", at(text, "电池", "attribute", "电池容量"))
    assert "荣耀 200" not in said and "重山" not in said and "中舟 3" in _first(said)


@pytest.mark.parametrize("text", ["不超过200克的", "别超过200克", "not over 200g"])
def test_not_over_is_a_bound_above(chat: Chat, text: str) -> None:
    said = chat.says(text, "refine_recommendation")
    assert "轻帆" in said and "重山" not in said and "荣耀" not in said


def test_over_is_a_bound_below(chat: Chat) -> None:
    said = chat.says("要超过200克的", "refine_recommendation")
    assert "重山" in said and "轻帆" not in said


def test_the_bare_number_still_names_the_phone(chat: Chat) -> None:
    said = chat.says("荣耀200怎么样", "product_info", at("荣耀200怎么样", "荣耀", "brand", "荣耀"))
    assert "「荣耀 200」" in said


def test_one_measure_alone_is_as_before(chat: Chat) -> None:
    said = chat.says("轻一点的", "refine_recommendation")
    assert "轻帆" in said and "重山" not in said


@pytest.mark.parametrize(
    ("text", "lead"),
    [("轻一点的对讲手机", "重量轻"), ("对讲手机 轻一点 电池大一点", "重量轻、电池容量大")],
)
def test_the_side_is_told_in_one_sentence_with_the_kind(talk: Talk, text: str, lead: str) -> None:
    told = [at(text, "电池", "attribute", "电池容量")] if "电池" in text else []
    kind = at(text, "对讲手机", "category", "对讲手机")
    said = talk(None).says(text, "purchase", kind, *told)
    first = said.partition("\n")[0]
    assert lead in first and "对讲手机" in first and first.count("：") == 1
