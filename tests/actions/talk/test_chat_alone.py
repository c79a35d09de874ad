"""The chat alone is to be erased; personal suggestions are refused beside another request."""

import pytest

from actions.desk import Means
from actions.hearing.wording import says
from shop.customers import customer
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA


def personalised(means: Means) -> bool:
    with means.database.reading() as tx:
        return customer(tx, ANNA).personalised


@pytest.mark.parametrize(
    ("language", "text", "stays"),
    [
        ("zh", "只删聊天记录 别的别动", "购物车"),
        ("en", "delete my chat history, only the chat", "basket"),
    ],
)
def test_what_stays_is_told_of_the_chat_alone(
    talk: Talk, language: str, text: str, stays: str
) -> None:
    chat = talk(ANNA, language)
    assert stays in chat.says(text, "out_of_scope")


def test_the_same_is_not_said_twice(talk: Talk) -> None:
    chat = talk(ANNA, "en")
    first = chat.says("delete my chat history, only the chat", "out_of_scope")
    again = chat.says("no, just the chat", "deny")
    assert "nothing else" in again and first not in again
    assert "person" in chat.says("yes", "affirm")


def test_all_data_are_not_the_chat_alone(talk: Talk) -> None:
    assert "个人数据" in talk(ANNA).says("删除我的聊天记录和个人信息", "out_of_scope")
    assert not says("chat_alone", "删除我的所有数据")


def test_personal_suggestions_end_and_the_coupons_are_told(talk: Talk, means: Means) -> None:
    said = talk(ANNA).says("别给我搞个性化推荐了 有券能用吗", "promotion")
    assert "券" in said and not personalised(means)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "if i turn off personalised recommendations do i still get coupons"),
        ("zh", "要是关了个性化推荐还有券吗"),
    ],
)
def test_of_an_if_nothing_is_switched_off(
    talk: Talk, means: Means, language: str, text: str
) -> None:
    talk(ANNA, language).says(text, "promotion")
    assert personalised(means)
