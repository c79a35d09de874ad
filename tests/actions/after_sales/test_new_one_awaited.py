"""When the new goods of an exchange come that is on file; nothing is begun by the question."""

import pytest

from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, UNPAID
from tests.actions.talking import Chat, at, named


@pytest.fixture
def exchanged(talk: Talk) -> Chat:
    """A T-shirt in XL on its way, another order cancelled since."""
    chat = talk(ANNA)
    chat.says("T恤小了换XL", "exchange", named("category", "T恤"), named("size", "XL"))
    chat.says("确认", "affirm")
    chat.says("取消订单", "cancel_order", named("order_no", UNPAID))
    chat.clicks("确认")
    return chat


STATE = ("检查无误后寄出新的", "The new one is sent when")


@pytest.mark.parametrize(
    ("text", "intent", "size"),
    [
        ("no its an exchange. when will the XL one be sent", "exchange", "XL"),
        ("when do you send the new shirt", "return_policy", ""),
        ("when will i get the new one", "order_status", ""),
        ("换的XL大概几天能到", "exchange", "XL"),
        ("换的那件什么时候寄出来啊", "order_status", ""),
        ("新的哪天能发给我", "shipping_info", ""),
    ],
)
def test_that_exchange_is_told(exchanged: Chat, text: str, intent: str, size: str) -> None:
    named_ones = [at(text, size, "size", size)] if size else []
    if "shirt" in text:
        named_ones.append(at(text, "shirt", "category", "衬衫"))
    said = exchanged.says(text, intent, *named_ones)
    assert any(one in said for one in STATE) and len(exchanged.replies) == 1, said
    assert not exchanged.slots.get("task")


def test_what_else_is_asked_is_answered_along(exchanged: Chat) -> None:
    text = "when do you send the new shirt? and who pays the return postage"
    said = exchanged.says(text, "return_policy", at(text, "shirt", "category", "衬衫"))
    assert any(one in said for one in STATE) and "postage" in said, said


@pytest.mark.parametrize(
    ("text", "intent"),
    [("想买个新的手机 什么时候能到", "purchase"), ("手机什么时候到", "order_status"),
     ("换个M的要几天能到", "exchange")],
)  # fmt: skip
def test_other_goods_are_not_that_exchange(exchanged: Chat, text: str, intent: str) -> None:
    phone = at(text, "手机", "category", "手机") if "手机" in text else None
    said = exchanged.says(text, intent, phone or at(text, "M", "size", "M"))
    assert not any(one in said for one in STATE), said
