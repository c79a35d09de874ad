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
