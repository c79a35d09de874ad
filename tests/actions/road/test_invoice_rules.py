"""Rules of invoices, asked before or while one is asked for: told, or said not to be known."""

import pytest

from actions.hearing.wording import says
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA

WHICH = "发票申请"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("普票和专票区别", "税号"),
        ("发票金额是按实付还是原价", "没有写"),
        ("用券的部分开不开", "没有写"),
        ("电子的还是纸质", "电子普通发票"),
        ("发票能开两张不 一半一半", "一张发票"),
        ("能开办公用品吗", "不能答应"),
        ("去年的单还能补吗", "一年内"),
    ],
)
def test_a_rule_is_told_and_no_order_asked_for(talk: Talk, text: str, told: str) -> None:
    chat = talk(ANNA)
    said = chat.says(text, "invoice")
    assert told in said and WHICH not in said


@pytest.mark.parametrize(
    ("text", "told"), [("发票能开两张不", "一张发票"), ("普票和专票哪个好", "税号")]
)
def test_the_request_goes_on_after_it(talk: Talk, text: str, told: str) -> None:
    chat = talk(ANNA)
    assert WHICH in chat.says("帮我开发票", "invoice")
    said = chat.says(text, "invoice")
    assert told in said and len(chat.buttons) > 2  # the orders to choose from


def test_english(talk: Talk) -> None:
    chat = talk(ANNA, "en")
    text = "what's the difference between ordinary and vat invoices"
    assert "tax number" in chat.says(text, "invoice")
    assert "one invoice" in chat.says("can you split the invoice", "invoice")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("invoice_sum", "发票开一下 实付399那单"),
        ("invoice_sum", "优惠的部分退吗"),
        ("invoice_split", "发票开了没"),
        ("invoice_split", "拆开了还能退吗"),
        ("invoice_content", "发票明天开"),
        ("invoice_late", "什么时候补货"),
        ("paid_by_other", "货到付款能帮我爸付吗"),
        ("paid_by_other", "帮我老婆买一双"),
        ("carry_fee", "师傅多收我上楼费 投诉"),
    ],
)
def test_a_near_neighbour_is_not_caught(name: str, text: str) -> None:
    assert not says(name, text)


def test_paying_for_somebody_carrying_up_and_the_islands(talk: Talk) -> None:
    chat = talk(ANNA)
    assert "不能答应" in chat.says("能让我老婆帮我付吗", "payment")
    assert "没有写" in chat.says("上楼费呢", "complaint") and not chat.slots.get("task")
    assert "港澳" in chat.says("港澳能寄吗", "shipping_info")
    assert "不" in chat.text and "包邮" not in chat.text
