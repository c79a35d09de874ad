"""How far an order is: told as a whole once, then only what is asked of it."""

import pytest

from tests.actions.conftest import Talk
from tests.actions.keeping import says_and_keeps
from tests.actions.stocking import ANNA, PAID, SHIPPED
from tests.actions.talking import named


@pytest.mark.parametrize(
    ("text", "language"),
    [("哪天到", "zh"), ("那几号能到", "zh"), ("大概啥时候到呀", "zh"),
     ("which day will it arrive", "en"), ("so when will it come?", "en")],
)  # fmt: skip
def test_right_after_the_state_the_day_alone_is_told(talk: Talk, text: str, language: str) -> None:
    chat = talk(ANNA, language)
    first = says_and_keeps(chat, f"{PAID} 到哪了" if language == "zh" else f"where is {PAID}",
                           "order_status", named("order_no", PAID))  # fmt: skip
    said = says_and_keeps(chat, text, "order_status")
    assert PAID in first and PAID not in said
    assert any(one in said for one in ("送达", "days to")), said
    assert PAID in says_and_keeps(chat, "到哪了现在", "order_status")


def test_no_cancelling_is_offered_after_a_no_to_it(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says(f"{PAID} 到哪了", "order_status", named("order_no", PAID))
    assert "取消订单" in chat.titles
    chat.says("取消吧", "cancel_order")
    chat.says("算了 不取消了", "deny")
    chat.says("那到哪了", "order_status")
    assert "催发货" in chat.titles and "取消订单" not in chat.titles


def test_of_a_parcel_without_a_day_the_whole_is_told(talk: Talk) -> None:
    chat = talk(ANNA)
    says_and_keeps(chat, f"{SHIPPED} 到哪了", "order_status", named("order_no", SHIPPED))
    assert SHIPPED in says_and_keeps(chat, "哪天到", "order_status")
