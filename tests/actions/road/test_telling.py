"""What only wants telling leaves the rest of the message to be answered."""

import pytest

from actions.desk import Means
from actions.hearing.wording import says
from shop.cases import cases
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA
from tests.actions.talking import named


def test_hours_and_postage(talk: Talk) -> None:
    said = talk(None).says("你们几点下班 这个包邮吗", "shipping_info")
    assert "9:00" in said and "包邮" in said


def test_signing_in_and_an_invoice(talk: Talk) -> None:
    chat = talk(ANNA, "en")
    said = chat.says("do i need to log in? also need an invoice for it", "help")
    assert "signed in already" in said and "invoice" in said
    assert chat.slots["task"]["name"] == "invoice"


def test_what_is_kept_and_a_person(talk: Talk) -> None:
    said = talk(None, "en").says("do you keep my chats? and can i talk to a person after",
                                 "human_agent")  # fmt: skip
    assert "chat is stored" in said and ("next in line" in said or "staff" in said)


def test_hours_alone_are_told_once(talk: Talk) -> None:
    chat = talk(None)
    chat.says("你们几点上班？几点下班？", "help")
    assert len(chat.replies) == 1


@pytest.mark.parametrize("text", ["登不上去 密码忘了怎么办", "forgot my password"])
def test_a_lost_password_is_for_a_person(talk: Talk, text: str) -> None:
    chat = talk(None, "en" if "my" in text else "zh")
    said = chat.says(text, "out_of_scope")
    assert ("密码" in said or "password" in said) and len(chat.titles) == 1


@pytest.mark.parametrize(
    "text", ["那我没登录能下单不", "好 那没账号能买吗", "can i order as a guest"]
)
def test_buying_as_a_guest(talk: Talk, text: str) -> None:
    chat = talk(None, "en" if "can" in text else "zh")
    said = chat.says(text, "purchase")
    assert "下单、领券和查订单要先登录" in said or "needs signing in" in said


@pytest.mark.parametrize("text", ["我没登录", "怎么登录", "没有登录也看到了广告"])
def test_signing_in_alone_is_no_order(text: str) -> None:
    assert not says("guest_order", text) and not says("password_lost", text)


def test_a_reason_beside_the_hours_is_heard(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("跑鞋要退货", "return_refund", named("category", "跑步鞋"))
    said = chat.says("质量问题 你们几点下班", "inform")
    assert "9:00" in said and "质量问题" in said and chat.slots["task"]["step"] == "confirm"


def test_the_hours_leave_the_question_open(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("跑鞋要退货", "return_refund", named("category", "跑步鞋"))
    assert "原因" in chat.says("你们几点下班", "inform")


def test_by_the_way_agrees_to_nothing(talk: Talk, means: Means) -> None:
    """对了 leads to what is told, and what waits for a yes goes on waiting."""
    chat = talk(ANNA)
    chat.says("跑鞋要退货 不想要了", "return_refund", named("category", "跑步鞋"))
    said = chat.says("对了能不能放个贺卡", "product_info")
    assert "贺卡" in said and chat.slots["task"]["step"] == "confirm"
    chat.says("对了 你们几点下班", "help")
    assert chat.slots["task"]["step"] == "confirm"
    with means.database.reading() as tx:
        assert not cases(tx, ANNA)


@pytest.mark.parametrize("text", ["btw what are your hours", "when do you close"])
def test_hours_in_other_words(talk: Talk, text: str) -> None:
    assert "9:00" in talk(None, "en").says(text, "bot_challenge")
