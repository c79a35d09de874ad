"""寄哪里, 多少钱, where's the phone: a few words of an order, right after it was told."""

import pytest

from actions.desk import Means
from actions.hearing.wording import says
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, MATE60, PAID, SHIPPED, UNPAID, order_of
from tests.actions.talking import Chat, named


def told(talk: Talk, number: str, language: str = "zh") -> Chat:
    chat = talk(ANNA, language)
    chat.says("那单呢", "order_status", named("order_no", number))
    return chat


@pytest.mark.parametrize(("words", "language"), [
    ("寄哪里", "zh"), ("送给谁的", "zh"), ("who is it going to", "en"), ("who gets it", "en"),
])  # fmt: skip
def test_who_and_where_it_goes_to(talk: Talk, means: Means, words: str, language: str) -> None:
    said = told(talk, SHIPPED, language).says(words, "shipping_info")
    assert order_of(means, SHIPPED).address.receiver in said and "偏远" not in said


@pytest.mark.parametrize(("words", "language"), [("多少钱", "zh"), ("how much was it", "en")])
def test_the_sum_of_the_order_just_told(
    talk: Talk, means: Means, words: str, language: str
) -> None:
    said = told(talk, PAID, language).says(words, "product_info")
    assert PAID in said and f"{order_of(means, PAID).total // 100}" in said.replace(",", "")


def test_the_way_it_was_paid(talk: Talk) -> None:
    said = told(talk, PAID).says("用啥付的", "nlu_fallback")
    assert PAID in said and "已经付款" in said


def test_paying_otherwise_of_the_order_in_talk(talk: Talk) -> None:
    said = told(talk, UNPAID, "en").says("can i pay cash on delivery instead", "payment")
    assert UNPAID in said and "when you order" not in said


def test_goods_that_were_bought_are_not_sought(talk: Talk) -> None:
    chat = talk(ANNA, "en")
    said = chat.says("where's the phone", "purchase", named("category", "手机"))
    assert not chat.cards and "DD2026" in said and MATE60


@pytest.mark.parametrize("words", ["where is the shop", "where can i see the price",
                                   "多少钱包邮", "这款多少钱", "寄到新疆多少钱"])  # fmt: skip
def test_other_short_words_are_not(words: str) -> None:
    assert not says("sum_alone", words) and not says("goes_where", words)


@pytest.mark.parametrize("words", ["can we do the day after", "could they come tomorrow instead",
                                   "can i have it next week"])  # fmt: skip
def test_another_day_is_asked_for(words: str) -> None:
    assert says("reschedule", words)
