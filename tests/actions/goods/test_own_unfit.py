"""A size that is asked for beside goods that do not fit: of those that he has."""

import pytest

from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, SHOES_ORDER
from tests.actions.talking import at

EN = "hi those black li-ning sneakers r a bit small, do u have them in 42?"
ZH = "那双李宁的黑鞋有点小 有42码吗"


@pytest.mark.parametrize(
    ("language", "text", "brand", "kind"),
    [
        ("en", EN, "li-ning", "sneakers"),
        ("en", "my li-ning shoes are too tight, is 42 available?", "li-ning", "shoes"),
        ("zh", ZH, "李宁", "黑鞋"),
    ],
)
@pytest.mark.parametrize("intent", ["stock", "refine_recommendation", "purchase"])
def test_the_size_is_of_the_own_goods(
    talk: Talk, language: str, text: str, brand: str, kind: str, intent: str
) -> None:
    chat = talk(ANNA, language)
    of_kind = at(text, kind, "category", "篮球鞋")
    said = chat.says(text, intent, at(text, brand, "brand", "李宁"), of_kind)
    assert SHOES_ORDER in said and "42" in said


def test_goods_of_another_kind_are_looked_for(talk: Talk) -> None:
    text = "耐克那双鞋有点小 有42码吗"
    kind = at(text, "鞋", "category", "跑步鞋")
    said = talk(ANNA).says(text, "stock", at(text, "耐克", "brand", "耐克"), kind)
    assert SHOES_ORDER not in said


def test_without_a_misfit_it_is_asked_of_the_shop(talk: Talk) -> None:
    text = "那双李宁的黑鞋 有42码吗"
    kind = at(text, "黑鞋", "category", "跑步鞋")
    said = talk(ANNA).says(text, "stock", at(text, "李宁", "brand", "李宁"), kind)
    assert SHOES_ORDER not in said


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("en", "do you have running shoes in size 42 that fit wide feet", "running shoes"),
        ("zh", "跑步鞋有没有42的 我脚宽 怕太紧", "跑步鞋"),
        ("zh", "我想买双跑步鞋 太小的不要 42码", "跑步鞋"),
        ("zh", "再买双跑步鞋给我爸 41太小了 要42", "跑步鞋"),
        ("zh", "那双李宁的跑步鞋有点小吗 有42码的没", "跑步鞋"),
        ("en", "and are the li ning shoes a bit small? do you have 42", "shoes"),
    ],
)
@pytest.mark.parametrize("intent", ["stock", "recommend"])
def test_a_wish_to_buy_is_no_exchange(
    talk: Talk, language: str, text: str, kind: str, intent: str
) -> None:
    said = talk(ANNA, language).says(text, intent, at(text, kind, "category", "跑步鞋"))
    assert SHOES_ORDER not in said


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("zh", "我的跑步鞋穿着太紧了 42有吗", "跑步鞋"),
        ("zh", "这双跑步鞋41太小了，有42的吗", "跑步鞋"),
        ("zh", "上次买的跑步鞋不合脚 有大一码的吗", "跑步鞋"),
        ("en", "the running shoes i bought don't fit, is there a 42?", "running shoes"),
    ],
)
def test_of_own_goods_it_is_one(talk: Talk, language: str, text: str, kind: str) -> None:
    said = talk(ANNA, language).says(text, "stock", at(text, kind, "category", "跑步鞋"))
    assert SHOES_ORDER in said
