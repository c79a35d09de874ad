"""Goods on the screen in place of those of them that lie in the basket."""

from typing import Any

import pytest

from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, GALAXY, MATE, NOTE, SHIPPED, held
from tests.actions.talking import Chat, at, named

TEXT = "三星那个其实也够用，换成蓝色的"


@pytest.fixture
def chat(talk: Talk) -> Chat:
    """An order was told, then phones were shown, of which one lies in the basket."""
    begun = talk(ANNA)
    begun.says("到哪了", "order_status", named("order_no", SHIPPED))
    begun.slots["shown"], begun.slots["product_id"] = [NOTE, GALAXY], NOTE
    begun.sends(f'/purchase{{"product_id": "{NOTE}", "choice": "add"}}')
    begun.slots["shown"], begun.slots["order_no"] = [NOTE, GALAXY], SHIPPED
    return begun


def says(chat: Chat, text: str, intent: str = "exchange") -> str:
    named_so: list[dict[str, Any]] = [at(text, "三星", "brand", "三星")] if "三星" in text else []
    return chat.says(text, intent, *named_so, at(text, "蓝色", "color", "蓝色"))


@pytest.mark.parametrize("intent", ["exchange", "compare", "refine_recommendation"])
def test_the_one_goes_in_and_the_other_out(chat: Chat, intent: str) -> None:
    assert held(chat.means) == {"P2-b": 1}
    said = says(chat, TEXT, intent)
    assert "移出" in said and held(chat.means) == {"P3-b": 1}


@pytest.mark.parametrize("text", ["三星那个能换成蓝色的吗", "我买的三星那台换成蓝色的"])
def test_a_question_or_an_order_changes_nothing(chat: Chat, text: str) -> None:
    says(chat, text)
    assert held(chat.means) == {"P2-b": 1}


def test_a_version_that_is_not_there_takes_nothing_out(chat: Chat) -> None:
    text = "三星那个也行，换成白色的"
    chat.says(
        text, "exchange", at(text, "三星", "brand", "三星"), at(text, "白色", "color", "白色")
    )
    assert "P2-b" in held(chat.means) and MATE not in held(chat.means)
