"""Facts of a product: a figure against its range, its own attribute in any words, its colours."""

from datetime import datetime

import pytest

from actions.desk import Means
from actions.hearing.meanings import meanings_in
from shop import baskets
from shop.tables import ProductRow
from tests.actions.conftest import Talk
from tests.actions.stocking import AIRCON, AIRPODS, ANNA, GALAXY, MATE, NOTE, SHOES
from tests.actions.talking import at, named, product
from tests.shop import making


@pytest.fixture
def described(means: Means) -> None:
    with means.database.transaction() as tx:
        tx.get_one(ProductRow, AIRCON).attributes = {
            "匹数": "1.5匹", "能效等级": "一级", "适用面积": "15-23㎡", "噪音": "18-41dB",
            "变频": "变频",
        }  # fmt: skip
        for one, noise in ((MATE, "18-39dB"), (NOTE, "20-41dB"), (GALAXY, "18-39dB")):
            tx.get_one(ProductRow, one).attributes = {"噪音": noise, "屏幕尺寸": "6.7英寸"}


pytestmark = pytest.mark.usefixtures("described")


@pytest.mark.parametrize(
    ("text", "has"),
    [
        ("18平的客厅够用吗", "够的"),
        ("30平的能用吗", "超出"),
        ("10平米的房间合适吗", "还不到"),
    ],
)
def test_a_figure_is_answered_from_the_range(talk: Talk, text: str, has: str) -> None:
    chat = talk(None)
    chat.says("云佳", "inform", product("格力 云佳 1.5匹", AIRCON))
    said = chat.says(text, "product_info")
    assert has in said and "15-23㎡" in said and "没有写明" not in said


def test_its_own_attribute_is_told_whatever_it_was_taken_for(talk: Talk) -> None:
    chat = talk(None)
    said = chat.says("格力云佳1.5匹 能效几级", "membership", product("格力 云佳 1.5匹", AIRCON))
    assert "一级" in said and "积分" not in said
    said = chat.says("那噪音呢", "product_info", named("attribute", "噪音"))
    assert "18-41dB" in said and "云佳" in said


def test_an_attribute_and_the_warranty_are_both_told(talk: Talk) -> None:
    chat = talk(None)
    chat.says("云佳", "inform", product("格力 云佳 1.5匹", AIRCON))
    said = chat.says("带不带变频啊 保修几年", "product_info")
    assert "变频" in said and "72" in said


def test_membership_is_still_membership(talk: Talk) -> None:
    chat = talk(None)
    chat.says("云佳", "inform", product("格力 云佳 1.5匹", AIRCON))
    assert "积分" in chat.says("会员等级怎么算", "membership")


def test_which_of_two_is_quieter_or_that_they_are_the_same(talk: Talk) -> None:
    chat = talk(None)
    chat.says("手机", "purchase", named("category", "手机"))
    chat.slots["shown"] = [NOTE, MATE, GALAXY]
    said = chat.says("第一个噪音多大 跟第二个比哪个安静", "compare", named("attribute", "噪音"))
    assert "「华为 Mate 60」的噪音更低" in said
    chat.slots["shown"] = [GALAXY, MATE]
    said = chat.says("第一个噪音多大 跟第二个比哪个安静", "compare", named("attribute", "噪音"))
    assert "一样" in said


@pytest.mark.parametrize("intent", ["out_of_scope", "nlu_fallback"])
def test_which_colours_after_a_list_or_a_product(talk: Talk, intent: str) -> None:
    chat = talk(None, "en")
    chat.says("phones", "purchase", named("category", "手机"))
    said = chat.says("which colors", intent)
    assert "Mate 60" in said and "black" in said and "Galaxy" in said
    chat.says("the Mate 60", "inform", product("Mate 60", MATE))
    said = chat.says("which colors", intent)
    assert "green" in said and "Galaxy" not in said


def test_a_figure_is_answered_for_each_on_the_screen(talk: Talk) -> None:
    chat = talk(None)
    chat.says("空调", "purchase", named("category", "空调"))
    chat.slots["shown"] = [AIRCON, MATE]
    said = chat.says("客厅18平 哪个够用", "compare")
    assert "云佳" in said and "15-23㎡" in said and "Mate" not in said


def test_a_fact_of_a_brands_goods_is_no_wish_to_buy(talk: Talk, means: Means) -> None:
    with means.database.transaction() as tx:
        tx.get_one(ProductRow, AIRCON).attributes = {"噪音": "18-41dB"}
    text = "格力空调吵不吵"
    said = talk(None).says(text, "purchase", at(text, "格力", "brand", "格力"),
                           at(text, "空调", "category", "空调"))  # fmt: skip
    assert "18-41dB" in said


def test_a_brands_goods_that_are_looked_for_are_shown(talk: Talk) -> None:
    chat, text = talk(None), "有没有格力的静音空调"
    chat.says(text, "purchase", at(text, "格力", "brand", "格力"),
              at(text, "空调", "category", "空调"))  # fmt: skip
    assert chat.slots["wishes"]["brands"] == ["格力"]


BAG = named("product", "冠能 优护粮", extra={"product_id": "P20"})


@pytest.fixture
def bags(means: Means, now: datetime) -> None:
    with means.database.transaction() as tx:
        making.product(tx, "P20", now, name="冠能 优护粮", brand="冠能", category="狗粮",
                       categories=["宠物", "狗粮"],
                       attributes={"净含量": "2.5kg", "适用阶段": "幼犬"},
                       variants=[("P20-s", "", "2.5kg", 11_900, 9),
                                 ("P20-l", "", "12kg", 45_900, 9)])  # fmt: skip


@pytest.mark.usefixtures("bags")
def test_the_price_of_one_pack_does_not_stand_beside_what_another_holds(
    talk: Talk, means: Means, now: datetime
) -> None:
    with means.database.transaction() as tx:
        baskets.add(tx, ANNA, "P20-l", 1, now)
    said = talk(ANNA).says("冠能优护粮怎么样", "product_info", BAG)
    assert "¥459" in said and "12kg" in said and "2.5kg" not in said


@pytest.mark.usefixtures("bags")
def test_the_smallest_pack_keeps_its_own_content(talk: Talk) -> None:
    said = talk(None).says("冠能优护粮怎么样", "product_info", BAG)
    assert "¥119" in said and "2.5kg" in said and "12kg" not in said


@pytest.mark.usefixtures("bags")
def test_what_goods_cost_is_no_question_of_the_level(talk: Talk) -> None:
    chat, text = talk(ANNA), "冠能优护成长狗粮多少钱"
    said = chat.says(text, "membership", BAG)
    assert "¥119" in said and "权益" not in said
    assert "积分" in chat.says("买冠能能得多少积分 多少钱一分", "membership", BAG)


@pytest.mark.usefixtures("bags")
def test_an_age_in_months_is_judged_by_the_stage_that_is_marked(talk: Talk) -> None:
    chat = talk(None)
    said = chat.says("冠能优护粮 5个月金毛能吃不", "product_info", BAG)
    assert "幼犬" in said and "5个月算幼犬" in said and "没有写明" not in said
    said = chat.says("冠能优护粮 3岁的金毛能吃不", "product_info", BAG)
    assert "不合适" in said
    assert "算幼犬" not in chat.says("冠能优护粮保质期18个月吗", "product_info", BAG)


@pytest.mark.usefixtures("bags")
def test_the_price_of_the_pack_in_the_basket_is_told_as_its_own(
    talk: Talk, means: Means, now: datetime
) -> None:
    assert "12kg" not in talk(ANNA).says("冠能优护粮多少钱", "product_info", BAG)
    with means.database.transaction() as tx:
        baskets.add(tx, ANNA, "P20-l", 1, now)
    said = talk(ANNA).says("冠能优护粮多少钱", "product_info", BAG)
    assert "12kg" in said and "¥459" in said


def test_the_same_is_told_of_the_goods_that_are_only_named(talk: Talk) -> None:
    chat = talk(None, "en")
    mate = product("华为 Mate 60", "P1")
    chat.says("how heavy is the Mate 60", "product_info", mate)
    text = "and the Galaxy?"
    galaxy = at(text, "Galaxy", "product", "三星 Galaxy A55", extra={"product_id": "P3"})
    assert "does not say" not in chat.says(text, "product_info", galaxy)
    text = "does the Galaxy squeak"
    galaxy = at(text, "Galaxy", "product", "三星 Galaxy A55", extra={"product_id": "P3"})
    said = chat.says(text, "product_info", galaxy)
    assert "does not say" in said or "say nothing" in said


@pytest.mark.parametrize(
    ("text", "meant"),
    [("is it high or low", True), ("这个枕头高不高", True), ("how tall is it", True),
     ("价格高不高", False), ("性价比高不高", False)],
)  # fmt: skip
def test_height_is_asked_in_other_words(text: str, meant: bool) -> None:
    assert any("高度" in one.names for one in meanings_in(text)) is meant


@pytest.mark.parametrize(
    "text",
    ["does it keep rain out?", "is it rainproof", "is it any good against rain?",
     "下雨天能穿吗", "能挡雨吗"],
)  # fmt: skip
def test_rain_is_told_by_how_waterproof_it_is(talk: Talk, means: Means, text: str) -> None:
    with means.database.transaction() as tx:
        tx.get_one(ProductRow, AIRCON).attributes = {"防水指数": "5000mm"}
    chat = talk(None, "zh" if text[0] > "z" else "en")
    chat.says("云佳", "inform", product("格力 云佳 1.5匹", AIRCON))
    said = chat.says(text, "product_info")
    assert "5000mm" in said and "does not say" not in said and "没有写明" not in said


@pytest.mark.parametrize("text", ["does it come in raincoat yellow", "does the water taste good"])
def test_other_water_is_no_rain(text: str) -> None:
    assert not any("防水指数" in one.names for one in meanings_in(text))


@pytest.mark.parametrize(
    ("text", "value", "offered"),
    [
        ("这个能降噪吗", "无", False),
        ("降噪吗 多少钱", "无", False),
        ("is it noise cancelling?", "不支持", False),
        ("这个能降噪吗", "主动降噪", True),
        ("这个多少钱", "无", True),
    ],
)
def test_what_lacks_what_is_asked_of_it_is_not_offered(
    means: Means, talk: Talk, text: str, value: str, offered: bool
) -> None:
    with means.database.transaction() as tx:
        tx.get_one(ProductRow, AIRPODS).attributes = {"降噪": value}
    chat = talk(None, "en" if text.isascii() else "zh")
    chat.says("AirPods", "inform", product("AirPods", AIRPODS))
    chat.says(text, "product_info")
    assert any('"choice": "add"' in one["payload"] for one in chat.buttons) is offered


@pytest.mark.parametrize("text", ["是塑料的吗", "鞋面是真皮吗"])
def test_what_is_not_of_a_material_asked_about_is_still_offered(talk: Talk, text: str) -> None:
    chat = talk(None)
    chat.says("赤兔", "inform", product("李宁 赤兔 8", SHOES))
    assert "不是" in chat.says(text, "product_info")
    assert any('"choice": "add"' in one["payload"] for one in chat.buttons)
