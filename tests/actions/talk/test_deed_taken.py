"""那就办吧, ok do it: what was offered under the last answer is begun, and asks for its yes."""

import pytest

from actions.desk import Means
from actions.hearing.wording import says
from tests.actions.conftest import Talk
from tests.actions.keeping import says_and_keeps
from tests.actions.stocking import ANNA, PAID, order_of
from tests.actions.talking import named

ASKED = {"zh": "如果取消这单能退多少钱", "en": "how much would i get back if i cancel this order"}


@pytest.mark.parametrize(("words", "language"), [
    ("那就办吧", "zh"), ("行 就这么办吧", "zh"), ("ok do it", "en"), ("please go ahead", "en"),
])  # fmt: skip
def test_the_deed_offered_is_begun(talk: Talk, means: Means, words: str, language: str) -> None:
    chat = talk(ANNA, language)
    asked = says_and_keeps(chat, ASKED[language], "cancel_order", named("order_no", PAID))
    assert asked and len(chat.titles) == 1
    said = says_and_keeps(chat, words, "affirm")
    assert PAID in said and len(chat.titles) == 2
    assert order_of(means, PAID).status == "paid"


def test_of_several_none_is_begun(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    says_and_keeps(chat, "那单呢", "order_status", named("order_no", PAID))
    says_and_keeps(chat, "那就办吧", "affirm")
    assert order_of(means, PAID).status == "paid" and "确认取消" not in chat.titles


@pytest.mark.parametrize("words", ["怎么办", "怎么做", "好的", "会员卡怎么办理", "你们做吗", "ok",
                                   "do it yourself kit", "办理退货吧"])  # fmt: skip
def test_other_words_take_nothing(words: str) -> None:
    assert not says("takes_deed", words)
