"""An invoice sent again: a note for the staff after a yes, never a return or an exchange."""

import pytest

from actions.desk import Means
from shop.cases import cases
from tests.actions.conftest import Talk
from tests.actions.stocking import AIRCON_ORDER, ANNA, PODS_ORDER
from tests.actions.talking import Chat, named


def invoiced(chat: Chat) -> Chat:
    chat.says("耳机那单开个发票", "invoice", named("category", "耳机"))
    chat.says("抬头 上海小橙科技有限公司", "inform")
    chat.says("确认", "affirm")
    return chat


def test_a_note_with_the_mailbox_is_left_after_a_yes(talk: Talk, means: Means) -> None:
    chat = invoiced(talk(ANNA))
    said = chat.says("那发票重新发一遍到我邮箱行不行 zhang@qq.com", "exchange")
    assert "确认登记" in said and "换货" not in said
    with means.database.reading() as tx:
        assert cases(tx, ANNA) == []
    chat.says("登记吧", "affirm")
    with means.database.reading() as tx:
        (case,) = cases(tx, ANNA)
    assert (case.order_no, case.kind) == (PODS_ORDER, "complaint")
    assert case.details == {"send_invoice_to": "zhang@qq.com"} and "zhang@" not in case.reason


def test_a_title_that_was_asked_for_is_not_changed_here(talk: Talk) -> None:
    said = invoiced(talk(ANNA)).says("抬头写错了，改成西安明远商贸有限公司", "invoice")
    assert "改不了" in said.split("。")[0]


def test_the_first_invoice_of_other_goods_is_asked_for_with_its_mailbox(talk: Talk) -> None:
    chat = invoiced(talk(ANNA))
    said = chat.says(
        "还有空调那单要开发票 抬头个人就行 发xinyi@163.com", "invoice", named("category", "空调")
    )
    assert AIRCON_ORDER in said and "重发" not in said and "x****@163.com" in said
    assert chat.slots["task"]["name"] == "invoice"


@pytest.mark.parametrize(
    "text", ["麻烦把之前给我开的发票发到zhang@qq.com", "发票帮我重新发一遍 zhang@qq.com"]
)
def test_one_that_was_issued_is_sent_again(talk: Talk, text: str) -> None:
    said = invoiced(talk(ANNA)).says(text, "invoice")
    assert "确认登记" in said and PODS_ORDER in said
