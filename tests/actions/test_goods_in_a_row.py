"""Several goods in one sentence: brand, size, colour and number belong to the good beside them."""

from datetime import datetime

import pytest

from actions.desk import Means
from shop import baskets
from tests.actions.conftest import Talk
from tests.actions.stocking import AIRPODS, ANNA, MATE, NOTE
from tests.actions.talking import Chat, Entity, at, named, product
from tests.shop.making import product as make

CUP, POT, BIG_POT = "P20", "P21", "P22"


@pytest.fixture
def kitchen(means: Means, now: datetime) -> None:
    """A bottle in two sizes of two prices, and two pots of one brand."""
    with means.database.transaction() as tx:
        make(tx, CUP, now, name="虎牌 梦重力", brand="虎牌", category="保温杯",
             categories=["家居", "保温杯"],
             variants=[("P20-s", "白色", "350ml", 21_900, 5), ("P20-w", "白色", "500ml", 24_900, 5),
                       ("P20-b", "蓝色", "500ml", 24_900, 5)])  # fmt: skip
        for number, name in ((BIG_POT, "苏泊尔 球釜 4升"), (POT, "苏泊尔 小饭煲 1.6升")):
            make(tx, number, now, name=name, brand="苏泊尔", category="电饭煲",
                 categories=["家电", "电饭煲"],
                 variants=[(f"{number}-w", "白色", "", 14_900, 5),
                           (f"{number}-p", "粉色", "", 14_900, 5)])  # fmt: skip


def _held(chat: Chat, means: Means) -> dict[str, int]:
    with means.database.reading() as tx:
        return {line.variant_id: line.quantity for line in baskets.lines(tx, ANNA)}


@pytest.mark.usefixtures("kitchen")
def test_each_good_has_its_own_brand_colour_and_number(talk: Talk, means: Means) -> None:
    chat, text = talk(ANNA), "苏泊尔那个1.6升的小饭煲粉色来两个 再来个Apple的耳机 先放购物车"
    said = chat.says(
        text, "purchase", at(text, "苏泊尔", "brand", "苏泊尔"), at(text, "1.6升", "size", "1.6L"),
        at(text, "饭煲", "category", "电饭煲"), at(text, "粉色", "color", "粉色"),
        at(text, "两个", "quantity", 2), at(text, "Apple", "brand", "Apple"),
        at(text, "耳机", "category", "耳机"),
    )  # fmt: skip
    assert "小饭煲" in said and "×2" in said
    chat.says("行", "affirm")
    assert _held(chat, means) == {"P21-p": 2, "P4-w": 1}


@pytest.mark.usefixtures("kitchen")
def test_the_version_said_first_is_of_the_product_in_focus(talk: Talk, means: Means) -> None:
    chat, text = talk(ANNA), "行 白色来一个 再要个500ml蓝色的保温杯"
    chat.says("AirPods怎么样", "product_info", product("AirPods", AIRPODS))
    chat.says(
        text, "purchase", at(text, "白色", "color", "白色"), at(text, "一个", "quantity", 1),
        at(text, "500ml", "size", "500ml"), at(text, "蓝色", "color", "蓝色"),
        at(text, "保温杯", "category", "保温杯"),
    )  # fmt: skip
    chat.says("好", "affirm")
    assert _held(chat, means)["P4-w"] == 1
    assert len(_held(chat, means)) == 2


@pytest.mark.usefixtures("kitchen")
def test_a_rhetorical_question_beside_a_wish_to_add_is_no_question(
    talk: Talk, means: Means
) -> None:
    chat, text = talk(ANNA), "500ml的不是249吗 要蓝色的 加上 还有那个手机黑色的也加"
    chat.says("手机", "purchase", named("category", "手机"), named("brand", "小米"))
    chat.says("虎牌保温杯", "purchase", product("虎牌 梦重力", CUP))
    chat.slots["shown"] = [NOTE, MATE]
    _say(chat, text)
    chat.says("好", "affirm")
    assert "P20-b" in _held(chat, means)


def _say(chat: Chat, text: str) -> None:
    words: list[Entity] = [
        at(text, "500ml", "size", "500ml"), at(text, "蓝色", "color", "蓝色"),
        at(text, "手机", "category", "手机"), at(text, "黑色", "color", "黑色"),
    ]  # fmt: skip
    chat.says(text, "stock", *words)


def test_what_is_not_found_is_told(talk: Talk) -> None:
    chat, text = talk(ANNA), "要个华为的坚果和两个AirPods"
    said = chat.says(
        text, "purchase", at(text, "华为", "brand", "华为"), at(text, "坚果", "category", "坚果"),
        product("AirPods", AIRPODS) | {"start": text.index("AirPods"), "end": len(text)},
    )  # fmt: skip
    assert "华为的坚果" in said and "AirPods" in said


@pytest.mark.usefixtures("kitchen")
def test_the_price_is_that_of_the_size_wished_for(talk: Talk) -> None:
    chat = talk(None)
    said = chat.says(
        "500ml的保温杯", "purchase", named("category", "保温杯"), named("size", "500ml")
    )
    assert "¥249" in said and "¥219" not in said
    assert chat.cards[0]["price"]["amount"] == 24_900
    said = chat.says("第一个怎么样", "purchase")
    assert "¥249" in said and chat.cards[0]["price"]["amount"] == 24_900
