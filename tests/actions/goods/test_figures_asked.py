"""Figures and packs asked about, and what the data answer with yes or no."""

from dataclasses import replace
from datetime import datetime

import pytest

from actions.desk import Means
from actions.goods.fitting import bounds_of, figures_in
from actions.goods.polar import polar_said
from actions.hearing.numerals import amount
from shop.products import Product
from tests.actions.conftest import Talk
from tests.actions.reference.test_by_pieces import _product
from tests.actions.stocking import SHOES
from tests.actions.talking import Chat, at, product
from tests.shop.making import product as put

RACKET, CHAIR, BRICKS, FOOD = "F1", "F2", "F3", "F4"


@pytest.fixture
def stocked(means: Means, now: datetime) -> Means:
    goods = {
        RACKET: ("李宁 入门双拍套装", "羽毛球拍", {"穿线磅数": "18-22磅"}, [("", 14_900)]),
        CHAIR: ("西昊 Doro C300", "办公椅", {"承重": "150kg"}, [("", 139_900)]),
        BRICKS: ("乐高 消防直升机", "积木", {"适用年龄": "5岁以上"}, [("", 7_900)]),
        FOOD: ("诚实一口 P40", "猫粮", {"净含量": "6kg"}, [("1.5kg", 8_500), ("6kg", 28_900)]),
    }
    with means.database.transaction() as tx:
        for key, (name, kind, attributes, packs) in goods.items():
            put(tx, key, now, name=name, brand=name.split()[0], category=kind, categories=[kind],
                attributes=attributes,
                variants=[(f"{key}-{at}", "", size, price, 9)
                          for at, (size, price) in enumerate(packs)])  # fmt: skip
    return means


def _of(talk: Talk, key: str, name: str, language: str = "zh") -> Chat:
    chat = talk(None, language)
    chat.says(name, "product_info", at(name, name, "product", name, extra={"product_id": key}))
    return chat


@pytest.mark.parametrize(
    ("said", "number"),
    [("一百六十", 160), ("两百二", 220), ("两百零五", 205), ("十二", 12), ("俩", 2), ("95", 95),
     ("1.5", 1.5), ("seven", 7)],
)  # fmt: skip
def test_amounts_are_read_as_they_are_said(said: str, number: float) -> None:
    assert amount(said) == number


@pytest.mark.parametrize(
    ("text", "figure"),
    [("我190斤坐没问题？", (95.0, "kg")), ("两百二十斤能坐吗", (110.0, "kg")),
     ("can I string it at 24 lbs", (24 * 0.4536, "kg")), ("ok for a 7 yr old?", (84.0, "月")),
     ("一岁半能玩吗", (18.0, "月")), ("is it ok, my kid is 10", (120.0, "月"))],
)  # fmt: skip
def test_figures_are_read_in_one_unit(text: str, figure: tuple[float, str]) -> None:
    assert figures_in(text)[0][:2] == pytest.approx(figure)


@pytest.mark.parametrize("text", ["750g多少钱", "第一款能用吗", "5kg的多少钱", "我190斤"])
def test_other_figures_are_not_asked_to_fit(text: str) -> None:
    assert figures_in(text) == []


def test_a_limit_of_a_year_and_a_half() -> None:
    assert bounds_of("适用年龄", "1岁半以上", "月") == (18.0, float("inf"))


@pytest.mark.parametrize(
    ("key", "name", "text", "fits"),
    [
        (CHAIR, "西昊 Doro C300", "我190斤坐没问题？", True),
        (CHAIR, "西昊 Doro C300", "三百二十斤的人坐行不", False),
        (RACKET, "李宁 入门双拍套装", "can i string it at 24 lbs", False),
        (RACKET, "李宁 入门双拍套装", "21磅可以吗", True),
        (BRICKS, "乐高 消防直升机", "is it ok for a 7 yr old?", True),
        (BRICKS, "乐高 消防直升机", "三岁娃能玩不", False),
    ],
)
def test_a_figure_is_judged_and_what_is_ruled_out_is_not_offered(
    stocked: Means, talk: Talk, key: str, name: str, text: str, fits: bool
) -> None:
    chat = _of(talk, key, name, "en" if text.isascii() else "zh")
    chat.says(text, "product_info")
    offered = any("加" in title or "Add" in title for title in chat.titles)
    assert offered == fits
    assert any(word in chat.text for word in ("够的", "可以的", "Yes")) == fits


@pytest.mark.parametrize(
    ("text", "price"),
    [("大包的多少钱", "289"), ("大包装的多少", "289"), ("小袋的多少钱 有货么", "85"),
     ("how much is the bigger bag", "289")],
)  # fmt: skip
def test_a_pack_has_its_own_price(stocked: Means, talk: Talk, text: str, price: str) -> None:
    said = _of(talk, FOOD, "诚实一口 P40").says(text, "product_info")
    assert price in said


def test_sizes_are_told_with_their_prices(stocked: Means, talk: Talk) -> None:
    said = _of(talk, FOOD, "诚实一口 P40").says("85的是6kg吗？还是有小的", "product_info")
    assert "1.5kg ¥85" in said and "6kg ¥289" in said


def test_the_price_compared_is_that_of_what_the_data_tell(stocked: Means, talk: Talk) -> None:
    chat = talk(None)
    text = "P40和每日坚果比比"
    said = chat.says(text, "compare", product("P40", FOOD), product("每日坚果", "P8"))
    assert "¥289" in said and "¥85" not in said and "每100g" in said


def test_how_many_are_left(stocked: Means, talk: Talk) -> None:
    assert "9 件" in _of(talk, CHAIR, "西昊 Doro C300").says("这个还剩几把", "stock")


def test_what_the_data_answer_with_yes_or_no() -> None:
    goods = [_with("一", "可以"), _with("二", "少量可以"), _with("三", "不可以")]
    assert polar_said("猫砂哪几个能冲厕所", goods) == ("可冲厕所", "冲厕所")
    assert polar_said("能冲马桶的猫砂", goods) == ("可冲厕所", "可冲厕所")
    assert polar_said("不能冲厕所的", goods) is None
    assert polar_said("便宜的猫砂", goods) is None
    assert polar_said("能冲厕所的", goods[:2]) is None  # all of them are so


def _with(name: str, value: str) -> Product:
    return replace(_product(f"{name} 猫砂", "猫砂"), attributes={"可冲厕所": value})


@pytest.mark.parametrize(
    ("text", "kind"), [("能同时连手机吗", "手机"), ("它能自己拖地板吗", "地板")]
)
def test_a_kind_in_a_question_about_goods_is_not_looked_for(
    talk: Talk, text: str, kind: str
) -> None:
    chat = _of(talk, SHOES, "李宁 赤兔 8")
    said = chat.says(text, "product_info", at(text, kind, "category", kind))
    assert "李宁 赤兔 8" in said and "没有找到" not in said


def test_a_kind_that_is_wanted_is_looked_for(talk: Talk) -> None:
    chat = _of(talk, SHOES, "李宁 赤兔 8")
    text = "有没有手机"
    chat.says(text, "product_info", at(text, "手机", "category", "手机"))
    assert "李宁 赤兔 8" not in {card["name"] for card in chat.cards}


@pytest.mark.parametrize(
    ("text", "most"),
    [("无谷的 别超100", 10_000), ("一百二以内的", 12_000), ("100以内的", 10_000),
     ("不要超过5公斤", None), ("别超100克", None), ("10寸以内", None)],
)  # fmt: skip
def test_a_budget_is_heard_without_a_word_for_money(
    stocked: Means, talk: Talk, text: str, most: int | None
) -> None:
    chat = talk(None)
    chat.says("猫粮 " + text, "purchase", at("猫粮", "猫粮", "category", "猫粮"))
    assert (chat.slots.get("wishes") or {}).get("max_price") == most


KEYS, STROLLER = "F5", "F6"


@pytest.fixture
def with_keys(means: Means, now: datetime) -> Means:
    goods = {
        KEYS: ("罗技 K380", "键盘", {"轴体": "剪刀脚", "连接方式": "三模"}, 16_900),
        STROLLER: ("好孩子 小情书", "婴儿推车", {"适用年龄": "6-48个月", "可登机": "可以"}, 69_900),
    }
    with means.database.transaction() as tx:
        for one, (name, kind, attributes, price) in goods.items():
            put(tx, one, now, name=name, brand=name.split()[0], category=kind, categories=[kind],
                attributes=attributes, variants=[(f"{one}-1", "", "", price, 5)])  # fmt: skip
    return means


@pytest.mark.parametrize(
    ("of", "text", "said"),
    [
        (KEYS, "是机械的吗", "不是"), (KEYS, "是不是机械键盘", "不是"),
        (KEYS, "三模是啥意思 能用蓝牙吧", "可以"),
        (STROLLER, "才刚出生的能用不", "6-48个月"), (STROLLER, "女儿下个月生 能用吗", "还不"),
        (STROLLER, "飞机上真能带哈", "可以"), (STROLLER, "登机能带不", "可以"),
    ],
)  # fmt: skip
def test_what_the_data_decide_is_not_unknown(
    talk: Talk, with_keys: Means, of: str, text: str, said: str
) -> None:
    chat = talk(None)
    chat.says("看看这个", "product_info", product("这个", of))
    told = chat.says(text, "product_info")
    assert said in told and "没有写明" not in told


@pytest.mark.parametrize("text", ["下个月生日礼物能用吗", "六月出生证要不要", "马上生效吗"])
def test_no_newborn_is_heard_in_other_words(text: str) -> None:
    assert not any(unit == "月" and not figure for figure, unit, _ in figures_in(text))


def test_a_model_that_is_denied_is_not_meant(talk: Talk, with_keys: Means) -> None:
    chat, text = talk(None), "我说手机 不是k380"
    chat.says("K380怎么样", "product_info", product("罗技 K380", KEYS))
    chat.says(text, "nlu_fallback", at(text, "手机", "category", "手机"),
              at(text, "k380", "product", "罗技 K380", extra={"product_id": KEYS}))  # fmt: skip
    assert KEYS not in [card["product_id"] for card in chat.cards] and chat.cards
