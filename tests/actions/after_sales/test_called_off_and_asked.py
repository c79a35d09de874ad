"""取消吧，什么时候能再约: a yes to calling the visit off; 取消了 of a wrong takes nothing back."""

import pytest

from actions.desk import Means
from actions.hearing.wording import says
from shop.after_sales import cases
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA
from tests.actions.talking import Chat, named


@pytest.fixture
def calling_off(talk: Talk) -> Chat:
    chat = talk(ANNA)
    chat.says("空调预约安装，明天", "installation", named("category", "空调"))
    chat.says("确认", "affirm")
    chat.says("取消空调的安装预约", "cancel_order")
    return chat


def status(means: Means) -> str:
    with means.database.reading() as tx:
        return cases(tx, ANNA)[0].status


@pytest.mark.parametrize(
    "text",
    ["取消吧，那什么时候能重新约？", "取消，什么时候还能再约", "取消吧 下次约要等几天？",
     "取消吧，之后还能重新预约吗"],
)  # fmt: skip
def test_the_yes_is_one(calling_off: Chat, means: Means, text: str) -> None:
    said = calling_off.says(text, "cancel_order")
    assert status(means) == "withdrawn" and "哪一单" not in said and "取消订单" not in said


@pytest.mark.parametrize("text", ["先不取消，什么时候能再约", "不取消了 什么时候上门",
                                  "等下，取消了还能重新约吗"])  # fmt: skip
def test_no_yes_is_none(calling_off: Chat, means: Means, text: str) -> None:
    calling_off.says(text, "installation")
    assert status(means) == "open"


@pytest.mark.parametrize(
    "text",
    ["取消了 客服又说不能取消 这算什么？", "取消了，客服说不能取消 凭什么？",
     "订单取消了 商家却说没取消", "取消了 快递员还说送不了？"],
)  # fmt: skip
def test_a_complaint_is_not_lost_by_its_own_words(talk: Talk, text: str) -> None:
    chat = talk(ANNA)
    chat.says("我要投诉，客服骂人", "complaint")
    chat.says(text, "cancel_order")
    assert chat.slots["task"]["name"] == "complaint" and chat.slots["proposal_id"]
    assert "取消订单" not in chat.text


@pytest.mark.parametrize("text", ["取消，不用登记了。还能退吗", "取消吧，还能退吗",
                                  "取消了，不用投诉了。还能退吗"])  # fmt: skip
def test_what_waits_is_cancelled(text: str) -> None:
    assert says("cancelled_first", text)


@pytest.mark.parametrize(
    "text", ["取消了 客服又说不能", "取消了，什么时候退款", "取消了派送，几时送"]
)
def test_what_was_cancelled_is_not(text: str) -> None:
    assert not says("cancelled_first", text)
