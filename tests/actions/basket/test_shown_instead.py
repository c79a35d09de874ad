"""Goods on the screen in place of those of them that lie in the basket."""

from typing import Any

import pytest

from shop import baskets
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


MERELY_SAID = (
    "别换成三星的", "不想换成三星", "我在想换成三星那个", "如果三星那个便宜点我就换成三星",
    "三星那个换电池贵", "我老婆的三星手机屏碎了想换屏", "地址换成三星大厦", "三星那个不用换",
)  # fmt: skip


@pytest.mark.parametrize("text", MERELY_SAID)
@pytest.mark.parametrize("intent", ["exchange", "refine_recommendation"])
def test_what_is_refused_or_only_thought_of_changes_nothing(
    chat: Chat, text: str, intent: str
) -> None:
    chat.says(text, intent, at(text, "三星", "brand", "三星"))
    assert held(chat.means) == {"P2-b": 1}


@pytest.mark.parametrize("text", ["那就换成三星那个", "红米不好看，换成三星的吧", "换成三星的"])
def test_said_plainly_it_is_done(chat: Chat, text: str) -> None:
    chat.says(text, "refine_recommendation", at(text, "三星", "brand", "三星"))
    assert held(chat.means) == {"P3-b": 1}


@pytest.mark.parametrize("text", ["华为那个太贵了 不用换", "华为那个可以以旧换新"])
def test_of_one_in_several_versions_nothing_is_taken_out(chat: Chat, text: str) -> None:
    chat.slots["shown"] = [NOTE, MATE]
    chat.says(text, "exchange", at(text, "华为", "brand", "华为"))
    assert held(chat.means) == {"P2-b": 1}


def test_what_is_not_there_so_often_takes_nothing_out(chat: Chat) -> None:
    with chat.means.database.transaction() as tx:
        baskets.set_quantity(tx, ANNA, "P2-b", 8, chat.now)
    says(chat, TEXT)
    assert held(chat.means).get("P2-b") == 8
