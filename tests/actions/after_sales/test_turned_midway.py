"""Goods sent back, exchanged or repaired instead, or other goods of the order besides."""

import pytest

from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, SHOES_ORDER
from tests.actions.talking import Chat, at, named


def returning(talk: Talk, reason: str = "") -> Chat:
    chat = talk(ANNA)
    text = f"跑步鞋退货 {reason}".strip()
    goods = at(text, "跑步鞋", "category", "跑步鞋")
    chat.says(text, "return_refund", named("order_no", SHOES_ORDER), goods)
    return chat


def exchanging(talk: Talk) -> Chat:
    chat = talk(ANNA)
    text = "跑步鞋尺码小了 换42"
    chat.says(text, "exchange", named("order_no", SHOES_ORDER), named("size", "42"),
              at(text, "跑步鞋", "category", "跑步鞋"))  # fmt: skip
    assert chat.slots["task"]["name"] == "exchange"
    return chat


def task(chat: Chat) -> dict[str, object]:
    held: dict[str, object] = chat.slots["task"]
    return held


@pytest.mark.parametrize(
    "words", ["那T恤退了 颜色跟图不一样", "先退T恤", "T恤也退一件", "没拆 退T恤"]
)
@pytest.mark.parametrize("understood", ["return_refund", "deny"])
def test_other_goods_go_back(talk: Talk, words: str, understood: str) -> None:
    chat = exchanging(talk)
    shoes = task(chat)["line_id"]
    chat.says(words, understood, at(words, "T恤", "category", "T恤"))
    assert task(chat)["name"] == "return_refund" and task(chat)["line_id"] != shoes


@pytest.mark.parametrize("words", ["T恤能退吗", "T恤退款到哪了", "T恤不退"])
def test_what_asks_or_denies_turns_to_nothing(talk: Talk, words: str) -> None:
    chat = exchanging(talk)
    chat.says(words, "return_policy", at(words, "T恤", "category", "T恤"))
    assert task(chat)["name"] == "exchange"


def test_the_exchange_goes_on_after_the_other_goods(talk: Talk) -> None:
    chat = exchanging(talk)
    words = "那T恤退了 不想要了"
    chat.says(words, "return_refund", at(words, "T恤", "category", "T恤"))
    chat.says("好 退", "affirm")
    assert task(chat)["name"] == "exchange" and "42" in chat.text


@pytest.mark.parametrize("words", ["先给我报个修", "还是报一下修吧"])
def test_a_repair_instead(talk: Talk, words: str) -> None:
    chat = returning(talk, "鞋底开胶")
    chat.says(words, "repair_warranty")
    assert chat.slots.get("task") is None or task(chat)["name"] == "repair"
    assert "退货" not in chat.text and "给我报" not in chat.text


@pytest.mark.parametrize("words", ["等等 改成换货吧 换42", "改成换货可以吗 换42"])
def test_an_exchange_instead_is_no_reason(talk: Talk, words: str) -> None:
    chat = returning(talk, "不想要了")
    chat.says(words, "exchange", named("size", "42"))
    assert task(chat)["name"] == "exchange"
    assert "换" not in str(task(chat)["reason"])


@pytest.mark.parametrize("words", ["先退着", "那就退吧", "都退"])
@pytest.mark.parametrize("understood", ["goodbye", "return_refund", "inform"])
def test_the_deed_alone_is_no_reason(talk: Talk, words: str, understood: str) -> None:
    chat = returning(talk)
    chat.says(words, understood)
    assert task(chat)["name"] == "return_refund" and "reason" not in task(chat)
    assert "原因" in chat.text


@pytest.mark.parametrize(
    ("words", "reason"), [("不想要了", "不想要了"), ("不好用", "不好用"), ("买多了", "买多了")]
)
def test_what_still_is_a_reason(talk: Talk, words: str, reason: str) -> None:
    chat = returning(talk)
    chat.says(words, "inform")
    assert task(chat)["reason"] == reason


def test_no_fault_is_no_reason(talk: Talk) -> None:
    chat = returning(talk)
    chat.says("不是质量问题吧 那运费多少", "deny")
    assert "reason" not in task(chat)
