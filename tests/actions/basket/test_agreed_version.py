"""A yes to what is offered, with its version and number, puts it into the basket."""

import pytest

from actions.desk import Means
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, MATE60, held
from tests.actions.talking import at


@pytest.mark.parametrize(
    ("text", "intent", "word", "language"),
    [
        ("对，黑色256", "affirm", "黑色", "zh"),
        ("好的 黑色 谢谢", "affirm", "黑色", "zh"),
        ("ok black, please", "purchase", "black", "en"),
        ("sure. black", "inform", "black", "en"),
    ],
)
def test_a_yes_with_the_version_adds_it(
    talk: Talk, means: Means, text: str, intent: str, word: str, language: str
) -> None:
    chat = talk(ANNA, language)
    chat.says("Mate60怎么样", "product_info", MATE60)
    chat.says(text, intent, at(text, word, "color", "黑色"))
    assert held(means) == {"P1-b": 1}


def test_what_is_asked_after_the_yes_is_told_too(talk: Talk, means: Means) -> None:
    text = "ok black mate 60, one please. can i pay in installments?"
    chat = talk(ANNA, "en")
    chat.says("Mate60", "product_info", MATE60)
    said = chat.says(text, "purchase", at(text, "black", "color", "黑色"))
    assert held(means) == {"P1-b": 1} and "basket" in said


@pytest.mark.parametrize(
    "text",
    ["对，黑色有货吗", "好的，黑色的不喜欢", "嗯，黑色的话要等多久", "ok, is it there in black?"],
)
def test_a_yes_before_a_question_or_a_no_adds_nothing(talk: Talk, means: Means, text: str) -> None:
    chat = talk(ANNA)
    chat.says("Mate60怎么样", "product_info", MATE60)
    chat.says(text, "stock")
    assert held(means) == {}


def test_a_yes_to_nothing_offered_adds_nothing(talk: Talk, means: Means) -> None:
    talk(ANNA).says("对，黑色", "affirm", at("对，黑色", "黑色", "color", "黑色"))
    assert held(means) == {}


def test_the_word_right_before_the_goods_adds_them(talk: Talk, means: Means) -> None:
    text = "加Mate60 黑色"
    chat = talk(ANNA)
    chat.says(text, "purchase", at(text, "Mate60", "product", "华为 Mate 60",
                                   extra={"product_id": "P1"}),
              at(text, "黑色", "color", "黑色"))  # fmt: skip
    assert held(means) == {"P1-b": 1}
