"""Goods called by a piece of their names, in whole conversations."""

from datetime import datetime

import pytest

from actions.desk import Means
from shop import baskets
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA
from tests.actions.talking import Chat, at, named
from tests.shop.making import product as put

LONGJING, TIEGUANYIN, PUER = "小罐茶 银罐西湖龙井", "八马 赛珍珠铁观音", "大益 7542普洱生茶饼"
C300, M57, MARKUS = "西昊 Doro C300", "西昊 M57", "宜家 马库斯"
GOODS = {
    LONGJING: ("茶叶", {"包装": "小罐", "净含量": "40g"}, 39_900),
    TIEGUANYIN: ("茶叶", {"包装": "礼盒", "净含量": "250g"}, 45_800),
    PUER: ("茶叶", {"包装": "茶饼", "净含量": "357g"}, 10_800),
    C300: ("办公椅", {"承重": "150kg", "材质": "网布"}, 139_900),
    M57: ("办公椅", {"承重": "136kg", "材质": "网布"}, 39_900),
    MARKUS: ("办公椅", {"承重": "110kg", "材质": "皮"}, 119_900),
}


@pytest.fixture
def stocked(means: Means, now: datetime) -> Means:
    with means.database.transaction() as tx:
        for number, (name, (kind, attributes, price)) in enumerate(GOODS.items(), 1):
            put(tx, f"T{number}", now, name=name, brand=name.split()[0], category=kind,
                categories=[kind], attributes=attributes,
                variants=[(f"T{number}-1", "", "", price, 9)])  # fmt: skip
    return means


def _list(talk: Talk, kind: str, who: str | None = None, language: str = "zh") -> Chat:
    chat = talk(who, language)
    chat.says(kind, "purchase", at(kind, kind, "category", kind))
    return chat


@pytest.fixture
def teas(stocked: Means, talk: Talk) -> Chat:
    return _list(talk, "茶叶")


@pytest.fixture
def chairs(stocked: Means, talk: Talk) -> Chat:
    return _list(talk, "办公椅")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("龙井那个多少钱", LONGJING),
        ("那铁观音呢 多少钱", TIEGUANYIN),
        ("鐵觀音多少錢", TIEGUANYIN),
        ("7542多少钱", PUER),
        ("不是龙井 是铁观音 多少钱", TIEGUANYIN),
        ("how much is the longjing", LONGJING),
        ("how much is the tieguanyin one", TIEGUANYIN),
    ],
)
def test_a_piece_of_the_name_points_at_the_goods(teas: Chat, text: str, name: str) -> None:
    teas.says(text, "product_info")
    assert [card["name"] for card in teas.cards] == [name]


def test_what_was_taken_for_an_unknown_kind_gives_way(teas: Chat) -> None:
    text = "铁观音是礼盒装吗"
    said = teas.says(text, "product_info", at(text, "铁观音", "category", "乌龙茶"),
                     at(text, "礼盒", "category", "礼盒"))  # fmt: skip
    assert TIEGUANYIN in said and "礼盒" in said and "没有找到" not in said


@pytest.mark.parametrize(
    "text",
    ["c300和m57差在哪", "m57跟c300有啥不一样啊", "c300 vs m57 哪个好", "c300比m57贵多少",
     "compare the c300 with the m57"],
)  # fmt: skip
def test_two_pieces_are_compared(chairs: Chat, text: str) -> None:
    said = chairs.says(text, "compare")
    assert {card["name"] for card in chairs.cards} == {C300, M57} and "150kg" in said


def test_a_brand_points_in_a_comparison(chairs: Chat) -> None:
    text = "宜家那个和c300比比"
    chairs.says(text, "compare", at(text, "宜家", "brand", "宜家"))
    assert [card["name"] for card in chairs.cards] == [MARKUS, C300]


def test_the_one_ahead_is_spoken_of_then(chairs: Chat) -> None:
    chairs.says("c300和m57哪个承重高", "compare")
    said = chairs.says("多少钱", "product_info")
    assert C300 in said and "1,399" in said


def test_it_is_compared_with_the_other_of_the_two(chairs: Chat) -> None:
    chairs.says("c300和m57差在哪", "compare")
    chairs.says("再跟m57比比", "compare")
    assert {card["name"] for card in chairs.cards} == {C300, M57}


def test_the_first_one_alone_is_not_compared(chairs: Chat) -> None:
    said = chairs.says("the first one - whats its load", "compare")
    assert len(chairs.cards) == 1 and "load" in said


def test_goods_refused_by_name_are_not_offered(teas: Chat) -> None:
    text = "不要铁观音"
    teas.says(text, "refine_recommendation", at(text, "铁观音", "category", "乌龙茶"))
    assert [card["name"] for card in teas.cards] != [TIEGUANYIN]


@pytest.mark.parametrize("text", ["有没有宜家的台灯", "西昊的有吗 我要买台灯"])
def test_another_kind_of_the_brand_is_looked_for(chairs: Chat, text: str) -> None:
    brand = text[3:5] if "宜家" in text else "西昊"
    lamp = at(text, "台灯", "category", "台灯")
    chairs.says(text, "purchase", at(text, brand, "brand", brand), lamp)
    assert not {card["name"] for card in chairs.cards} & {MARKUS}


def test_what_goods_are_like_is_no_name(stocked: Means, talk: Talk) -> None:
    chat = _list(talk, "办公椅")
    chat.says("网布的", "refine_recommendation", named("attribute", "网布"))
    assert {card["name"] for card in chat.cards} >= {C300, M57}


def test_in_a_return_the_orders_tell_what_is_meant(stocked: Means, talk: Talk) -> None:
    chat = _list(talk, "茶叶", ANNA)
    chat.says("铁观音那盒我要退货", "return_refund")
    assert TIEGUANYIN not in chat.text and not chat.cards


def test_a_word_of_a_name_inside_another_kind_calls_nothing(talk: Talk, means: Means) -> None:
    chat = talk(ANNA, "en")
    with means.database.transaction() as tx:
        put(tx, "Q1", chat.now, name="睡眠博士 护颈枕", brand="睡眠博士", category="枕头",
            categories=["家居", "枕头"], short_names=["Neck Pillow"],
            variants=[("Q1-1", "", "", 10_900, 5)])  # fmt: skip
        baskets.set_quantity(tx, ANNA, "Q1-1", 1, chat.now)
    for text, meant in (("how much is the latex pillow", False), ("how much is the pillow", True)):
        kind = "latex pillow" if "latex" in text else "pillow"
        value = "乳胶枕" if "latex" in text else "枕头"
        said = talk(ANNA, "en").says(text, "product_info", at(text, kind, "category", value))
        assert ("护颈枕" in said) is meant, said
