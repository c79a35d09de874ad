"""四件套那单也来一张一样的: another invoice in the same name, for the order that is named."""

import pytest

from actions.desk import Means
from actions.hearing.wording import says
from shop import proposals
from tests.actions.conftest import Talk
from tests.actions.keeping import says_and_keeps
from tests.actions.stocking import ANNA, PODS_ORDER, SHOES_ORDER
from tests.actions.talking import Chat, named, product


def invoiced(talk: Talk) -> Chat:
    chat = talk(ANNA)
    title = "给耳机那单开普票 抬头上海蓝鲸有限公司 税号91310000MA1FL12345"
    says_and_keeps(chat, title, "invoice", named("order_no", PODS_ORDER))
    says_and_keeps(chat, "确认", "affirm")
    return chat


def test_the_same_for_another_order(talk: Talk, means: Means) -> None:
    chat = invoiced(talk)
    shoes = product("赤兔 8", "P5")
    said = says_and_keeps(chat, "赤兔那单也来一张一样的", "order_status", shoes)
    assert SHOES_ORDER in said and "蓝鲸" in said and "确认" in chat.titles
    with means.database.reading() as tx:
        made = proposals.made(tx, ANNA, chat.conversation_id)
    waiting = [one.arguments["order_no"] for one in made if one.state == "proposed"]
    assert waiting == [SHOES_ORDER]


def test_without_an_invoice_before_nothing_is_alike(talk: Talk) -> None:
    said = talk(ANNA).says("赤兔那单也来一张一样的", "order_status", product("赤兔 8", "P5"))
    assert "抬头" not in said


@pytest.mark.parametrize(
    "words", ["再来一件", "也来一台一样的手机", "能再开一张吗怎么开呢", "换个一样的"]
)
def test_goods_are_no_invoices(words: str) -> None:
    assert not says("invoice_alike", words)
