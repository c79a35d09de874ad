"""A wish named with its kind after a narrower one, and a size larger than what was seen."""

from datetime import datetime

import pytest

from actions.desk import Means
from tests.actions.conftest import Talk
from tests.actions.talking import Chat, at, named
from tests.shop.making import product

SMALL, MIDDLE, LARGE, LARGEST = "P20", "P21", "P22", "P23"


@pytest.fixture(autouse=True)
def cookers(means: Means, now: datetime) -> None:
    told = ((SMALL, "苏泊尔", "苏泊尔 小饭煲", "1.6L", "1-2人"),
            (MIDDLE, "小米", "米家 电饭煲 C1", "3L", "2-4人"),
            (LARGE, "苏泊尔", "苏泊尔 球釜", "4L", "3-6人"),
            (LARGEST, "松下", "松下 HG151", "5L", "3-6人"))  # fmt: skip
    with means.database.transaction() as tx:
        for product_id, brand, name, holds, people in told:
            product(tx, product_id, now, name=name, brand=brand, category="电饭煲",
                    categories=["家电", "电饭煲"], attributes={"容量": holds, "适用人数": people},
                    variants=[(f"{product_id}-w", "白色", "", 14_900, 9),
                              (f"{product_id}-p", "粉色", "", 14_900, 9)])  # fmt: skip


def _narrowed(talk: Talk) -> Chat:
    chat = talk(None)
    text = "我家就两口人 推荐个小点的电饭煲呗"
    chat.says(text, "recommend", at(text, "电饭煲", "category", "电饭煲"))
    return chat


def _ids(chat: Chat) -> list[str]:
    return [one["product_id"] for one in chat.cards]


@pytest.mark.parametrize("text", ["3升的电饭煲有没有", "有3升的电饭煲吗"])
def test_an_amount_of_the_kind_is_no_version_of_the_one_in_talk(talk: Talk, text: str) -> None:
    chat = _narrowed(talk)
    chat.says("小饭煲怎么样", "product_info", named("product", "苏泊尔 小饭煲"))
    chat.says(text, "product_info", at(text, "3升", "size", "3L"),
              at(text, "电饭煲", "category", "电饭煲"))  # fmt: skip
    assert _ids(chat) == [MIDDLE]


def test_the_one_pointed_at_is_asked_for_its_versions(talk: Talk) -> None:
    chat = _narrowed(talk)
    chat.says("小饭煲怎么样", "product_info", named("product", "苏泊尔 小饭煲"))
    text = "这个电饭煲有3升的吗"
    chat.says(text, "product_info", at(text, "3升", "size", "3L"),
              at(text, "电饭煲", "category", "电饭煲"))  # fmt: skip
    assert _ids(chat) == [SMALL]


def test_a_brand_of_the_kind_is_looked_for_in_all_of_it(talk: Talk) -> None:
    chat = _narrowed(talk)
    text = "松下的电饭煲有吗"
    chat.says(text, "refine_recommendation", at(text, "松下", "brand", "松下"),
              at(text, "电饭煲", "category", "电饭煲"))  # fmt: skip
    assert _ids(chat) == [LARGEST]


def test_others_of_the_brand_are_not_those_seen(talk: Talk) -> None:
    chat = talk(None)
    text = "松下的电饭煲有吗"
    named_so = (at(text, "松下", "brand", "松下"), at(text, "电饭煲", "category", "电饭煲"))
    chat.says(text, "purchase", *named_so)
    text = "松下的电饭煲还有别的吗"
    chat.says(text, "refine_recommendation", at(text, "松下", "brand", "松下"),
              at(text, "电饭煲", "category", "电饭煲"))  # fmt: skip
    assert LARGEST not in _ids(chat)


@pytest.mark.parametrize("text", ["有大一号的吗", "大一个号的有没有", "got a size up?"])
def test_the_next_size_is_told_first(talk: Talk, text: str) -> None:
    chat = _narrowed(talk)
    if _ids(chat) != [SMALL]:
        chat.says("小饭煲怎么样", "product_info", named("product", "苏泊尔 小饭煲"))
    chat.says(text, "refine_recommendation")
    assert _ids(chat)[-1] == LARGEST and SMALL not in _ids(chat)


def test_others_of_the_brand_are_looked_for_in_all_of_the_kind(talk: Talk) -> None:
    chat = talk(None)
    text = "1.6升的苏泊尔电饭煲"
    chat.says(text, "purchase", at(text, "1.6升", "size", "1.6L"),
              at(text, "苏泊尔", "brand", "苏泊尔"),
              at(text, "电饭煲", "category", "电饭煲"))  # fmt: skip
    assert SMALL in chat.slots["shown"]
    text = "苏泊尔的电饭煲还有别的吗"
    chat.says(text, "refine_recommendation", at(text, "苏泊尔", "brand", "苏泊尔"),
              at(text, "电饭煲", "category", "电饭煲"))  # fmt: skip
    assert _ids(chat) == [LARGE]
