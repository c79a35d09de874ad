"""An order said beside a question is begun once that is answered, and waits for its own yes."""

import pytest

from actions.desk import Means
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, MATE60, held
from tests.actions.talking import Chat, at, named

OFFERED = ("您还提到了", "另外您说到的", "You also mentioned", "shall I go on")


def with_nuts(talk: Talk, language: str = "zh") -> Chat:
    """A chat with two packs of nuts in the basket."""
    chat = talk(ANNA, language)
    text = "来两袋坚果 加购物车" if language == "zh" else "add two packs of the nuts"
    word = "坚果" if language == "zh" else "nuts"
    chat.says(text, "purchase", at(text, word, "category", "坚果"), named("quantity", 2))
    chat.says("好", "affirm")
    return chat


def ordered(chat: Chat) -> bool:
    task = chat.slots.get("task")
    return bool(task) and task["name"] == "place_order" and not task.get("soft")


@pytest.mark.parametrize(
    ("asked", "intent", "order"),
    [
        ("寄到上海不收运费吧", "shipping_info", "那下单"),
        ("寄到上海要几天", "shipping_info", "行就这样 那就下单吧"),
        ("能货到付款吗", "payment", "能的话就下单"),
        ("可以分期付款吗", "payment", "可以的话就直接下单吧"),
        ("能用微信付吗", "payment", "能就下单"),
        ("can i pay in installments", "payment", "if so place the order"),
        ("do you take cash on delivery", "payment", "then place the order"),
    ],
)
def test_the_order_is_begun_beside_the_answer(
    talk: Talk, asked: str, intent: str, order: str
) -> None:
    chat = with_nuts(talk, "en" if asked.isascii() else "zh")
    chat.says(f"{asked}？{order}", intent, clauses={f"{asked}？": intent, order: "purchase"})
    assert ordered(chat) and len(chat.replies) > 1, chat.text
    assert not any(one in chat.text for one in OFFERED)


@pytest.mark.parametrize(
    ("asked", "intent", "order"),
    [
        ("寄到新疆要运费吗", "shipping_info", "不收运费的话就下单"),
        ("能用比特币付款吗", "payment", "能的话就下单"),
        ("能货到付款吗", "payment", "等我问问老婆再下单"),
        ("能货到付款吗", "payment", "明天下单"),
        ("能货到付款吗", "payment", "先不下单"),
    ],
)
def test_no_order_is_begun_when_it_hangs_on_something_else(
    talk: Talk, asked: str, intent: str, order: str
) -> None:
    chat = with_nuts(talk)
    chat.says(f"{asked}？{order}", intent, clauses={f"{asked}？": intent, order: "purchase"})
    assert not ordered(chat), chat.text


def test_what_hangs_on_a_no_is_not_offered(talk: Talk) -> None:
    chat = with_nuts(talk)
    text = "能用比特币付款吗？能的话就下单"
    chat.says(
        text, "payment", clauses={"能用比特币付款吗？": "payment", "能的话就下单": "purchase"}
    )
    assert not any(one in chat.text for one in OFFERED), chat.text


@pytest.mark.parametrize("text", ["好 那下单 绿色一台", "绿色一台，下单吧", "下单 要绿色的一台"])
def test_goods_that_are_ordered_with_their_version_are_not_only_put_in(
    talk: Talk, means: Means, text: str
) -> None:
    chat = talk(ANNA)
    chat.says("Mate60怎么样", "product_info", MATE60)
    chat.says(text, "purchase", at(text, "绿色", "color", "绿色"))
    assert ordered(chat) and held(means) == {"P1-g": 1}, chat.text


def test_goods_that_are_only_put_in_are_not_ordered(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    chat.says("Mate60怎么样", "product_info", MATE60)
    text = "绿色一台，先不下单"
    chat.says(text, "purchase", at(text, "绿色", "color", "绿色"))
    assert not ordered(chat)


@pytest.mark.parametrize(
    "text", ["不能抵算了，加两袋 看看要不要运费", "用不了就算了 来两袋，要运费吗"]
)
def test_what_is_let_be_is_not_told_again(talk: Talk, means: Means, text: str) -> None:
    chat = talk(ANNA)
    said = "买袋坚果，用积分抵"
    chat.says(said, "purchase", at(said, "坚果", "category", "坚果"))
    chat.says(text, "shipping_info", named("quantity", 2))
    assert held(means) == {"P8-1": 2}, chat.text
    assert "积分" not in chat.text and "包邮" in chat.text
