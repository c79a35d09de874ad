"""Oh alipay, fine. go for it: the way the order was paid is named, and the yes is one."""

import pytest

from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, PODS_ORDER
from tests.actions.talking import Chat, named


def difference_waits(talk: Talk, language: str) -> Chat:
    chat = talk(ANNA, language)
    chat.says("the price fell", "price_protection", named("order_no", PODS_ORDER))
    return chat


@pytest.mark.parametrize("words", ["oh alipay, fine. go for it", "Alipay ok, go ahead then"])
def test_the_way_it_was_paid_is_no_other_wish(talk: Talk, words: str) -> None:
    chat = difference_waits(talk, "en")
    assert "paid back" in chat.says(words, "affirm") or chat.kinds == ["order"]
    assert "Confirm" not in chat.titles


@pytest.mark.parametrize("words", ["oh wechat, fine. go for it", "to my bank card, ok go for it"])
def test_another_way_is_agreed_to_by_nobody(talk: Talk, words: str) -> None:
    chat = difference_waits(talk, "en")
    chat.says(words, "affirm")
    assert "Confirm" in chat.titles


def test_it_is_so_in_chinese(talk: Talk) -> None:
    chat = difference_waits(talk, "zh")
    chat.says("支付宝，好的办吧", "affirm")
    assert "确认" not in "".join(chat.titles)
