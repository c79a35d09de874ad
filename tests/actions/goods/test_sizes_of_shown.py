"""A bare number is a size where the goods on the screen come in such."""

import pytest

from tests.actions.conftest import Talk
from tests.actions.talking import Chat, at


def _shown(talk: Talk) -> Chat:
    chat, text = talk(), "看看跑步鞋"
    chat.says(text, "purchase", at(text, "跑步鞋", "category", "跑步鞋"))
    return chat


@pytest.mark.usefixtures("shoes")
def test_the_list_is_narrowed_to_it(talk: Talk) -> None:
    said = _shown(talk).says("不对 43的", "deny")
    assert "安踏 C202" in said and "赤兔" not in said


@pytest.mark.usefixtures("shoes")
def test_one_in_which_none_comes_is_told(talk: Talk) -> None:
    assert "46" in _shown(talk).says("不对 46的", "deny")


@pytest.mark.usefixtures("shoes")
@pytest.mark.parametrize("text", ["12的", "第43的"])
def test_other_numbers_are_none(talk: Talk, text: str) -> None:
    chat = _shown(talk)
    chat.says(text, "deny")
    assert (chat.slots.get("wishes") or {}).get("size") is None
