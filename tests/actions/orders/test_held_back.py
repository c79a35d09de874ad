"""What cannot be done with an order that is placed: held back, restored, merged."""

import pytest

from actions.desk import Means
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, PAID, SHIPPED, order_of
from tests.actions.talking import Chat, named


@pytest.mark.parametrize(
    ("text", "intent", "language"),
    [
        ("红米手机先别发货", "cancel_order", "zh"),
        ("Redmi那单晚几天再发货", "order_status", "zh"),
        ("please don't ship my Redmi yet", "order_status", "en"),
    ],
)
def test_it_is_not_held_but_can_be_cancelled(
    talk: Talk, text: str, intent: str, language: str
) -> None:
    chat = talk(ANNA, language)
    chat.says(f"order {PAID}", "order_status", {"entity": "order_no", "value": PAID})
    said = chat.says(text, intent)
    assert PAID in said and ("没法" in said or "can't hold" in said)
    assert any("取消" in one or "Cancel" in one for one in chat.titles)
    assert not any("催" in one or "Hurry" in one for one in chat.titles)


def test_a_wish_to_cancel_is_none_of_it(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says(f"order {PAID}", "order_status", {"entity": "order_no", "value": PAID})
    chat.says("先别发货了 取消这单", "cancel_order")
    assert chat.slots["task"]["name"] == "cancel_order"


def _cancelling(talk: Talk, language: str = "zh") -> Chat:
    chat = talk(ANNA, language)
    chat.says(f"cancel {PAID}", "cancel_order", {"entity": "order_no", "value": PAID})
    return chat


@pytest.mark.parametrize("text", ["还能恢复吗", "can i get it back?"])
def test_a_cancelled_order_is_not_restored(talk: Talk, means: Means, text: str) -> None:
    chat = _cancelling(talk, "en" if text.isascii() else "zh")
    chat.sends(chat.buttons[0]["payload"])
    assert order_of(means, PAID).status == "cancelled"
    said = chat.says(text, "stock")
    assert "不能恢复" in said or "can't be restored" in said


def test_of_an_order_that_goes_on_nothing_is_restored(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says(f"order {PAID}", "order_status", {"entity": "order_no", "value": PAID})
    assert "不能恢复" not in chat.says("还能恢复吗", "stock")


@pytest.mark.parametrize(
    "text", ["actually keep it", "hmm ok keep it then", "还是留着吧", "keep that please"]
)
def test_the_no_to_a_cancellation(talk: Talk, means: Means, text: str) -> None:
    chat = _cancelling(talk, "en" if text.isascii() else "zh")
    chat.says(text, "affirm")
    assert chat.slots.get("task") is None and order_of(means, PAID).status == "paid"


def test_bought_today_and_cancelled_is_no_question(talk: Talk) -> None:
    chat = talk(ANNA, "en")
    chat.says(f"cancel {PAID} i bought yesterday", "cancel_order",
              {"entity": "order_no", "value": PAID})  # fmt: skip
    assert chat.slots["task"]["name"] == "cancel_order"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("能跟那单合并不", "zh"),
        ("两个订单能合成一单吗", "zh"),
        ("can you add it to my other order?", "en"),
    ],
)
def test_a_placed_order_takes_nothing_in(talk: Talk, text: str, language: str) -> None:
    chat = talk(ANNA, language)
    chat.says(f"order {PAID}", "order_status", {"entity": "order_no", "value": PAID})
    said = chat.says(text, "payment")
    assert PAID in said and ("合并" in said or "merged" in said)


def test_a_fee_of_instalments_when_cancelling(talk: Talk) -> None:
    chat = _cancelling(talk)
    said = chat.says("我用的分期 会不会收手续费", "payment")
    assert "没有写" in said and "3 期免手续费" not in said
    assert chat.slots["task"]["name"] == "cancel_order"


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("can u change the receiver phone on it? 13812345678", "phone number can no longer"),
        ("can you change the receiver and the address on it", "address can no longer"),
    ],
)
def test_what_can_no_longer_be_changed_is_named(talk: Talk, text: str, part: str) -> None:
    chat = talk(ANNA, "en")
    assert part in chat.says(text, "change_address", named("order_no", SHIPPED))
