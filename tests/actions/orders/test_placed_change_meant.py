"""The size of what was ordered, told in other words: the order, and no goods to buy."""

import pytest

from actions.desk import Means
from shop import messages
from shop.tables import OrderLineRow
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, PAID, SHIRT
from tests.actions.talking import Chat, Entity, at

M_TO_L = ("M", "L")


@pytest.fixture
def shirt_waits(means: Means) -> None:
    """The order that is paid holds a shirt in M."""
    with means.database.transaction() as tx:
        for line in tx.query(OrderLineRow):
            if line.order_no == PAID:
                line.product_id, line.variant_id = SHIRT, "P6-M"
                line.name, line.variant = "优衣库 纯棉T恤", "黑色 M"


def sized(text: str, *kinds: str) -> list[Entity]:
    found = [at(text, kind, "category", "T恤") for kind in kinds]
    return found + [at(text, one, "size", one) for one in M_TO_L if one in text]


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("T恤我拍成M了,想要L的 能改么", "exchange"),
        ("T恤下单下成M码了，换成L可以吗", "exchange"),
        ("那件T恤我买成M了 想改L", "purchase"),
        ("T恤尺码我拍错了 拍的M 能改L吗", "inform"),
        ("I ordered the T恤 in M by mistake, can you change the size to L", "exchange"),
    ],
)
def test_ordered_in_a_wrong_size(talk: Talk, shirt_waits: None, text: str, intent: str) -> None:
    chat = talk(ANNA, "en" if text.startswith("I") else "zh")
    said = chat.says(text, intent, *sized(text, "T恤"))
    assert PAID in said and not chat.cards and not chat.slots.get("proposal_id")


def heard(chat: Chat, text: str, intent: str, number: int = 1) -> None:
    with chat.means.database.transaction() as tx:
        got = messages.receive(tx, chat.conversation_id, str(number), text=text, digest="d",
                               now=chat.now)  # fmt: skip
        messages.answer(tx, got.message.message_id, [{"text": "-"}], {"intent": intent}, chat.now)


@pytest.mark.parametrize(
    "text",
    [
        "不是要买新的,是我昨天下单那件,还没发货呢",
        "没要买新的呀 我说的是昨天拍的那件",
        "不是买，是我下的那单",
        "not a new one, i mean the one i ordered",
    ],
)
def test_the_wish_before_is_of_the_order(talk: Talk, shirt_waits: None, text: str) -> None:
    chat = talk(ANNA, "en" if text.startswith("not") else "zh")
    chat.slots["shown"] = [SHIRT]
    heard(chat, "T恤我拍成M了 想要L的能改么", "exchange")
    said = chat.says(text, "order_status")
    assert PAID in said and ("不能改" in said or "改不了" in said or "can" in said)
    assert "取消" in " ".join(chat.titles) or "ancel" in " ".join(chat.titles)


@pytest.mark.parametrize("text", ["对 把M码改成L码", "就是尺码改成L", "改L码行吗"])
def test_the_size_of_the_order_just_told(talk: Talk, shirt_waits: None, text: str) -> None:
    chat = talk(ANNA)
    chat.slots.update(shown=[SHIRT], order_no=PAID)
    heard(chat, "我昨天下的那件还没发货呢", "order_status")
    said = chat.says(text, "affirm", *sized(text))
    assert PAID in said and not chat.cards


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("T恤我拍成M了 帮我取消吧", "cancel_order"),
        ("T恤要买M码的", "purchase"),
        ("M码的T恤有货吗", "stock"),
    ],
)
def test_what_is_no_change(talk: Talk, shirt_waits: None, text: str, intent: str) -> None:
    chat = talk(ANNA)
    said = chat.says(text, intent, *sized(text, "T恤"))
    assert "不能改" not in said and "改不了" not in said


def test_what_is_looked_at_is_no_order(talk: Talk, shirt_waits: None) -> None:
    chat = talk(ANNA)
    chat.slots.update(shown=[SHIRT], order_no=PAID)
    heard(chat, "找件T恤", "purchase")
    assert PAID not in chat.says("换成L码的看看", "refine_recommendation", *sized("L"))
