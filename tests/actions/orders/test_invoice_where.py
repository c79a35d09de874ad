"""Where an invoice just asked for is found, and on which day it comes: what is known of it."""

import pytest

from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, PODS_ORDER
from tests.actions.talking import Chat, named


def _asked_for(talk: Talk, language: str = "zh") -> Chat:
    chat = talk(ANNA, language)
    chat.says("开发票 个人 安娜", "invoice", named("order_no", PODS_ORDER))
    chat.says("电子的 抬头安娜", "inform")
    chat.sends(chat.buttons[0]["payload"])
    return chat


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("电子发票在哪看呀", "zh"),
        ("发票开好发哪儿", "zh"),
        ("where can i download the invoice", "en"),
    ],
)
def test_where_it_is_found_is_not_known(talk: Talk, text: str, language: str) -> None:
    chat = _asked_for(talk)
    chat.language = language
    said = chat.says(text, "invoice")
    assert PODS_ORDER in said and ("没有资料" in said or "does not say" in said)


def test_of_no_invoice_it_is_none(talk: Talk) -> None:
    assert "没有留邮箱" not in talk(ANNA).says("发票在哪看", "invoice")


@pytest.fixture(params=["zh", "en"])
def waiting(talk: Talk, request: pytest.FixtureRequest) -> Chat:
    chat = talk(ANNA, request.param)
    text = {"zh": "耳机那单开个发票 个人抬头", "en": "an invoice for the earphones order, personal"}
    chat.says(text[request.param], "invoice", named("category", "耳机"))
    assert chat.slots["task"]["step"] == "confirm"
    return chat


@pytest.mark.parametrize("intent", ["invoice", "inform", "shipping_info"])
@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("xiao88@163.com 大概多久能收到", "zh"),
        ("写这个邮箱xiao88@163.com，多久能开好", "zh"),
        ("发到xiao88@163.com 几天能开出来？", "zh"),
        ("xiao88@163.com - how long will it take?", "en"),
    ],
)
def test_a_mailbox_beside_a_question_is_shown_and_kept(
    waiting: Chat, text: str, language: str, intent: str
) -> None:
    waiting.language = language
    said = waiting.says(text, intent)
    assert "@163.com" in said and "xiao88" not in said and waiting.titles
    assert "工作日" in said or "working days" in said
    assert waiting.slots["task"]["email"] == "xiao88@163.com"


@pytest.mark.parametrize("text", ["大概多久能收到", "开了多久能收到"])
def test_a_question_alone_changes_nothing_of_the_invoice(waiting: Chat, text: str) -> None:
    waiting.says(text, "invoice")
    assert "email" not in waiting.slots["task"]


@pytest.mark.parametrize("text", ["再问下 开了之后要多久 发到邮箱吗", "是发我邮箱吗 几天能开好"])
def test_how_long_it_takes_is_told_beside_the_mailbox(talk: Talk, text: str) -> None:
    chat = talk(ANNA)
    chat.says("耳机那单开个发票 个人抬头", "invoice", named("category", "耳机"))
    said = chat.says(text, "invoice")
    assert "11月19日" in said and "工作日" in said and "邮箱地址" in said
