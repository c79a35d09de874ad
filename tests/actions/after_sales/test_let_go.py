"""那个退货算了, while the return is under way: it is dropped, and asked about no more."""

import pytest

from actions.hearing.wording import gives_up, says
from tests.actions.after_sales.test_turned_midway import exchanging, returning
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, SHOES_ORDER
from tests.actions.talking import at, named


@pytest.mark.parametrize("words", ["退货就算了", "那个退货算了", "退货算了吧", "这次退货算了"])
@pytest.mark.parametrize("intent", ["deny", "return_refund"])
@pytest.mark.parametrize("reason", ["", "不喜欢"])
def test_the_return_is_dropped(talk: Talk, words: str, intent: str, reason: str) -> None:
    chat = returning(talk, reason)
    assert chat.slots["task"]["name"] == "return_refund"
    said = chat.says(words, intent)
    assert not chat.slots.get("task") and "没有" in said


def test_the_exchange_is_dropped(talk: Talk) -> None:
    chat = exchanging(talk)
    chat.says("换货算了", "exchange")
    assert not chat.slots.get("task")


@pytest.mark.parametrize("words", ["直接退货算了", "还是退货算了", "帮我退掉算了"])
def test_what_may_as_well_be_done_goes_on(talk: Talk, words: str) -> None:
    chat = returning(talk)
    chat.says(words, "return_refund")
    assert chat.slots["task"]["name"] == "return_refund"


def test_a_return_instead_of_the_exchange_is_no_end(talk: Talk) -> None:
    chat = exchanging(talk)
    chat.says("退货算了", "return_refund")
    assert chat.slots["task"]["name"] == "return_refund"


def test_so_much_for_that_is_no_wish() -> None:
    assert gives_up("退货就算了") and gives_up("取消就算了")
    assert says("just_do_it", "帮我取消算了") and not says("just_do_it", "退货就算了")


def test_the_repair_is_dropped(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("跑步鞋报修", "repair_warranty", named("order_no", SHOES_ORDER),
              at("跑步鞋报修", "跑步鞋", "category", "跑步鞋"))  # fmt: skip
    assert chat.slots["task"]["name"] == "repair"
    chat.says("报修算了", "repair_warranty")
    assert not chat.slots.get("task")
