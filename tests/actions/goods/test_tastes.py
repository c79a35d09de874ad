"""Somebody's taste is a wish about the goods shown, and no complaint."""

import pytest

from actions.hearing.wording import says
from actions.hearing.words import categories_in
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA
from tests.actions.talking import named


@pytest.mark.parametrize(
    ("language", "text", "word"),
    [
        ("en", "she hates strong scents", "strong scents"),
        ("zh", "我老婆不喜欢太甜的", "甜"),
    ],
)
def test_a_taste_is_heard_and_what_is_not_known_is_said(
    talk: Talk, language: str, text: str, word: str
) -> None:
    chat = talk(ANNA, language)
    chat.says("phones" if language == "en" else "推荐手机", "recommend", named("category", "手机"))
    said = chat.says(text, "complaint")
    assert word in said and chat.slots.get("task") is None


@pytest.mark.parametrize(
    "text", ["我讨厌你们这快递", "i hate your courier", "我不喜欢", "i don't like it"]
)
def test_the_shop_itself_is_no_taste(text: str) -> None:
    assert not says("dislikes", text)


def test_a_home_with_a_dog_is_no_kind_of_goods() -> None:
    assert categories_in("which one would you pick for a home with a dog") == ()
    assert categories_in("show me home textiles and phones") != ()
