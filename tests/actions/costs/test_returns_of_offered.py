"""Add it. can i return it: what was offered goes in, in the version it was offered in."""

import pytest

from actions.desk import Means
from shop.tables import ProductRow
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, SHOES, held
from tests.actions.talking import Chat, named, product


@pytest.fixture
def chat(talk: Talk) -> Chat:
    """A tablet is spoken of, then shoes are offered in one of several sizes."""
    begun = talk(None, "en")
    begun.says("are the red hare 8 in black 42 available", "stock", product("Red Hare 8", SHOES),
               named("color", "黑色"), named("size", "42"))  # fmt: skip
    return begun


def in_it(chat: Chat, means: Means) -> dict[str, int]:
    return held(means, chat.conversation_id)


def test_a_yes_after_the_rule_is_to_the_version_offered(chat: Chat) -> None:
    assert "returned" in chat.says("can i return them if they don't fit?", "return_policy")
    said = chat.says("yes", "affirm")
    assert "42" in said and "is in your basket" in said or "Added" in said


@pytest.mark.parametrize("words", [
    "ok put it in my cart. if something's wrong with the size can i send them back?",
    "please add it to my basket. can i return it if it doesn't fit?",
])  # fmt: skip
def test_it_is_put_in_and_the_rule_is_told(chat: Chat, words: str) -> None:
    rest = words.partition(". ")[2]
    said = chat.says(words, "return_policy", clauses={rest: "return_policy"})
    assert "42" in said and "days of delivery" in said and "Your basket: 1 item" in said


@pytest.mark.parametrize("words", ["ok, can i return it if it's too small?",
                                   "ok, if it is too small can i return it?"])  # fmt: skip
def test_what_only_asks_puts_nothing_in(chat: Chat, words: str) -> None:
    assert "Your basket" not in chat.says(words, "return_policy")


def test_a_member_is_told_as_well(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("赤兔8黑色42有货吗", "stock", product("赤兔8", SHOES), named("color", "黑色"),
              named("size", "42"))  # fmt: skip
    assert "42" in chat.says("加购物车吧 要是尺码不合适能退吗", "return_policy",
                             clauses={"要是尺码不合适能退吗": "return_policy"})  # fmt: skip


IF_RETURNABLE = [
    "add it if i can return it", "add it to my cart as long as it's returnable",
    "能退的话就加上", "要是能退货就给我加购物车", "加购物车吧，前提是能退",
]  # fmt: skip


def offered(talk: Talk, text: str) -> Chat:
    chat = talk(None, "en" if text.isascii() else "zh")
    chat.says("赤兔8黑色42有货吗", "stock", product("赤兔8", SHOES), named("color", "黑色"),
              named("size", "42"))  # fmt: skip
    return chat


@pytest.mark.parametrize("text", IF_RETURNABLE)
@pytest.mark.parametrize("intent", ["purchase", "return_policy"])
def test_it_goes_in_if_it_may_be_sent_back(
    talk: Talk, means: Means, text: str, intent: str
) -> None:
    chat = offered(talk, text)
    said = chat.says(text, intent)
    assert ("days of delivery" in said or "天" in said) and sum(in_it(chat, means).values()) == 1


@pytest.mark.parametrize("text", IF_RETURNABLE)
def test_it_does_not_when_it_may_not(talk: Talk, means: Means, text: str) -> None:
    with means.database.transaction() as tx:
        tx.get_one(ProductRow, SHOES).returnable = False
    chat = offered(talk, text)
    chat.says(text, "purchase")
    assert not in_it(chat, means) and chat.slots["task"]["soft"]


@pytest.mark.parametrize("text", ["能退吗", "能退就好", "can i return it if i don't like it?"])
def test_a_mere_question_puts_nothing_in(talk: Talk, means: Means, text: str) -> None:
    chat = offered(talk, text)
    chat.says(text, "return_policy")
    assert not in_it(chat, means)
