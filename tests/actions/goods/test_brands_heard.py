"""Brands that are also words are heard in small letters; the only product so called is added."""

from datetime import datetime

import pytest

from actions.desk import Means
from shop import baskets
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA
from tests.actions.talking import at, named
from tests.shop import making


@pytest.fixture
def lipsticks(means: Means, now: datetime) -> Means:
    """A lipstick of MAC and one of another brand."""
    with means.database.transaction() as tx:
        for number, brand in (("P20", "MAC"), ("P21", "迪奥")):
            making.product(tx, number, now, name=f"{brand} 唇膏", brand=brand, category="口红",
                           categories=["美妆", "口红"],
                           variants=[(f"{number}-r", "红色", "316", 18_000, 5),
                                     (f"{number}-p", "粉色", "646", 18_000, 5)])  # fmt: skip
    return means


def _held(means: Means) -> dict[str, int]:
    with means.database.reading() as tx:
        return {line.variant_id: line.quantity for line in baskets.lines(tx, ANNA)}


def test_a_brand_typed_small_is_added_in_its_version(talk: Talk, lipsticks: Means) -> None:
    text = "add mac lipstick red 316 to my cart"
    talk(ANNA, "en").says(
        text, "purchase", at(text, "lipstick", "category", "口红"), at(text, "red", "color", "红色")
    )
    assert _held(lipsticks) == {"P20-r": 1}


def test_either_brand_is_shown(talk: Talk, lipsticks: Means) -> None:
    chat, text = talk(ANNA, "en"), "i want a lipstick, dior or mac"
    chat.says(
        text, "purchase", at(text, "lipstick", "category", "口红"),
        at(text, "dior", "brand", "迪奥"),
    )  # fmt: skip
    assert {one["name"] for one in chat.cards} == {"MAC 唇膏", "迪奥 唇膏"}
    chat.says(
        "none of those, I said dior or mac", "refine_recommendation",
        at("none of those, I said dior or mac", "dior", "brand", "迪奥"),
    )  # fmt: skip
    assert {one["name"] for one in chat.cards} <= {"MAC 唇膏", "迪奥 唇膏"}


def test_a_mac_is_a_computer_beside_other_goods(talk: Talk, lipsticks: Means) -> None:
    chat = talk(ANNA, "en")
    chat.says("any phones?", "purchase", at("any phones?", "phones", "category", "手机"))
    said = chat.says("does it work with a mac", "product_info")
    assert "唇膏" not in said


def test_without_a_version_the_only_one_is_shown_and_not_added(talk: Talk, means: Means) -> None:
    chat, text = talk(ANNA), "来个李宁跑步鞋"
    chat.says(
        text,
        "purchase",
        at(text, "李宁", "brand", "李宁"),
        at(text, "跑步鞋", "category", "跑步鞋"),
    )
    assert _held(means) == {}


def test_the_only_one_in_the_version_said_is_added(talk: Talk, means: Means) -> None:
    chat, text = talk(ANNA), "李宁跑步鞋42码黑色给我来两双"
    chat.says(
        text, "purchase", at(text, "李宁", "brand", "李宁"),
        at(text, "跑步鞋", "category", "跑步鞋"), at(text, "42码", "size", "42"),
        at(text, "黑色", "color", "黑色"), at(text, "两双", "quantity", 2),
    )  # fmt: skip
    assert _held(means) == {"P5-42": 2}


def test_now_is_no_refusal(talk: Talk, means: Means) -> None:
    chat, text = talk(ANNA, "en"), "now add the lining running shoes black 42"
    chat.says(
        text, "purchase", at(text, "lining", "brand", "李宁"),
        at(text, "running shoes", "category", "跑步鞋"), at(text, "black", "color", "黑色"),
        at(text, "42", "size", "42"),
    )  # fmt: skip
    assert _held(means) == {"P5-42": 1}


def test_a_version_that_is_gone_is_said_to_be_gone_at_once(talk: Talk) -> None:
    chat, text = talk(ANNA), "华为手机白色那个还有货吗"
    said = chat.says(
        text, "stock", at(text, "华为", "brand", "华为"), at(text, "手机", "category", "手机"),
        at(text, "白色", "color", "白色"),
    )  # fmt: skip
    assert "华为 Mate 60" in said and chat.cards and "预计" in said


def test_a_brand_and_a_most_heard_as_the_name_of_goods(talk: Talk) -> None:
    text = "phones, samsung up to 2500"
    heard = at(text, "samsung up to 2500", "product", "samsung up to 2500")
    said = talk(None, "en").says(text, "purchase", at(text, "phones", "category", "手机"), heard)
    assert "¥2,500" in said and "Galaxy" in said and "Redmi" not in said


@pytest.mark.parametrize(
    ("text", "word", "found"),
    [("那要三星256的就够了", "三星256", "Galaxy A55"), ("华为 512g的呢", "华为 512g", "Mate 60")],
)
def test_a_brand_and_a_size_are_no_name_of_goods(
    talk: Talk, text: str, word: str, found: str
) -> None:
    chat = talk(None)
    chat.says("看看手机", "purchase", named("category", "手机"))
    said = chat.says(text, "refine_recommendation", at(text, word, "product", word))
    assert found in said and "Redmi" not in said


def test_a_number_of_a_name_is_no_size(talk: Talk) -> None:
    chat = talk(None)
    chat.says("看看手机", "purchase", named("category", "手机"))
    text = "华为60多少钱"
    chat.says(text, "product_info", at(text, "华为60", "product", "华为60"))
    assert chat.slots.get("wishes", {}).get("size") is None
