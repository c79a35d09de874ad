"""One version, and another for when there is none of it: what is left of the two."""

import pytest

from actions.desk import Means
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, MATE, held
from tests.actions.talking import Chat, at, product


def looking(talk: Talk, language: str = "zh") -> Chat:
    chat = talk(ANNA, language)
    text = "Mate60有粉色吗" if language == "zh" else "is there a pink Mate60"
    word = "粉色" if language == "zh" else "pink"
    chat.says(text, "stock", product("Mate60", MATE), at(text, word, "color", "粉色"))
    return chat


@pytest.mark.parametrize(
    "text",
    [
        "粉色没有就绿色512吧",
        "没有粉色就要绿色512的",
        "粉色没货的话就绿色512",
        "要是没粉色 那就绿色512吧",
        "白色没有就绿色512吧",
    ],
)
def test_what_there_is_none_of_gives_way(talk: Talk, means: Means, text: str) -> None:
    chat, first = looking(talk), "白色" if "白" in text else "粉色"
    said = chat.says(text, "stock", at(text, first, "color", first),
                     at(text, "绿色", "color", "绿色"))  # fmt: skip
    assert "绿色 12GB+512GB" in said and "没有粉色" not in said
    assert held(means) in ({}, {"P1-g": 1})


def test_its_price_is_that_of_the_version_left(talk: Talk) -> None:
    chat, text = looking(talk), "粉色没有就绿色512吧 什么价 学生有优惠不"
    said = chat.says(text, "promotion", at(text, "粉色", "color", "粉色"),
                     at(text, "绿色", "color", "绿色"),
                     clauses={"粉色没有就绿色512吧": "stock", "什么价": "promotion",
                              "学生有优惠不": "promotion"})  # fmt: skip
    assert "¥5,499" in said and "¥4,999" not in said and "没有粉色" not in said
    assert "没有针对学生" in said


def test_a_version_that_is_there_stays_the_first_choice(talk: Talk, means: Means) -> None:
    chat, text = looking(talk), "黑色没有就绿色512吧"
    chat.says(text, "stock", at(text, "黑色", "color", "黑色"),
              at(text, "绿色", "color", "绿色"))  # fmt: skip
    assert "P1-g" not in held(means)


def test_it_is_so_in_english(talk: Talk) -> None:
    chat, text = looking(talk, "en"), "if there's no pink then the green 512"
    said = chat.says(text, "stock", at(text, "pink", "color", "粉色"),
                     at(text, "green", "color", "绿色"))  # fmt: skip
    assert "pink" not in said and "512" in said
