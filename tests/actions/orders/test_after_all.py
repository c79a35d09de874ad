"""帮我取消算了, 算了还是取消: the order is cancelled after all, when that is what is said."""

import pytest

from actions.hearing.wording import gives_up
from tests.actions.conftest import Talk
from tests.actions.keeping import says_and_keeps
from tests.actions.stocking import ANNA, PAID
from tests.actions.talking import Chat, named, product


@pytest.fixture
def moving(talk: Talk) -> Chat:
    """The cancellation was refused, and a new address asked for."""
    chat = talk(ANNA)
    says_and_keeps(chat, f"取消{PAID}", "cancel_order", named("order_no", PAID))
    says_and_keeps(chat, "先不取消 改个地址吧", "cancel_order")
    assert chat.slots["task"]["name"] == "change_address"
    return chat


@pytest.mark.parametrize("text", ["算了还是取消", "还是取消吧", "还是帮我取消订单吧"])
def test_it_is_cancelled_after_all(moving: Chat, text: str) -> None:
    said = says_and_keeps(moving, text, "cancel_order")
    assert PAID in said and "确认取消" in moving.titles


@pytest.mark.parametrize("text", ["算了不改了", "取消吧"])
def test_the_change_alone_is_left(moving: Chat, text: str) -> None:
    says_and_keeps(moving, text, "deny")
    assert "确认取消" not in moving.titles and not moving.slots.get("task")


def test_a_change_that_was_begun_at_once_is_left(talk: Talk) -> None:
    chat = talk(ANNA)
    says_and_keeps(chat, f"{PAID}改地址", "change_address", named("order_no", PAID))
    says_and_keeps(chat, "算了还是取消", "cancel_order")
    assert "确认取消" not in chat.titles


@pytest.mark.parametrize("text", ["帮我取消算了", "干脆取消算了吧", "直接取消掉算了"])
def test_it_may_as_well_be_cancelled(talk: Talk, text: str) -> None:
    chat = talk(ANNA)
    says_and_keeps(chat, "Note那单到哪了", "order_status", product("Redmi Note 14", "P2"))
    says_and_keeps(chat, "有优惠吗", "promotion")
    said = says_and_keeps(chat, text, "cancel_order")
    assert PAID in said and "确认取消" in chat.titles


@pytest.mark.parametrize(
    "text", ["不取消算了", "算了", "别取消了算了", "先不退货算了", "取消不了算了"]
)
def test_who_gives_up_wants_nothing_done(text: str) -> None:
    assert gives_up(text)
