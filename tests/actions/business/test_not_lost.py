"""Other business that cannot be done: what waited for its yes is shown anew, or said to wait."""

import pytest

from actions.desk import Means
from shop.after_sales import cases
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, MATE, PAID, PODS_ORDER, order_of
from tests.actions.talking import Chat, at, named


@pytest.fixture
def returning(talk: Talk) -> Chat:
    chat = talk(ANNA)
    chat.says("退耳机，音质不好", "return_refund", named("order_no", PODS_ORDER))
    assert chat.slots["proposal_id"]
    return chat


@pytest.mark.parametrize("text", ["鞋那单取消", "取消鞋子那单", "鞋子的订单帮我取消",
                                  "鞋那单也取消"])  # fmt: skip
def test_it_is_shown_anew(returning: Chat, means: Means, text: str) -> None:
    said = returning.says(text, "cancel_order", at(text, "鞋", "category", "跑步鞋"))
    assert "不能取消" in said and PODS_ORDER in said and returning.slots["proposal_id"]
    assert "确认" in returning.titles and "申请退货" not in returning.titles
    returning.says("好，提交吧", "affirm")
    with means.database.reading() as tx:
        assert [one.order_no for one in cases(tx, ANNA)] == [PODS_ORDER]


@pytest.mark.parametrize("text", ["不退了，鞋那单取消", "算了 鞋那单取消", "别退了，取消鞋那单"])
def test_what_is_dropped_is_not(returning: Chat, text: str) -> None:
    returning.says(text, "cancel_order", at(text, "鞋", "category", "跑步鞋"))
    assert not returning.slots.get("proposal_id")


@pytest.mark.parametrize("text", ["Mate 60改地址", "Mate 60那单地址改一下",
                                  "那个Mate 60改下地址", "改Mate 60的收货地址"])  # fmt: skip
def test_beside_a_question_it_is_said_to_wait(talk: Talk, means: Means, text: str) -> None:
    chat = talk(ANNA)
    chat.says("取消红米那单", "cancel_order", named("order_no", PAID))
    mate = at(text, "Mate 60", "product", "华为 Mate 60", extra={"product_id": MATE})
    said = chat.says(text, "change_address", mate)
    assert "没有提交" in said and not chat.slots.get("proposal_id")
    chat.says("嗯确认取消", "affirm")
    assert order_of(means, PAID).status == "paid"


def test_an_address_is_not_lost_with_it(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    chat.says("地址改成上海市静安区南京西路100号", "change_address", named("order_no", PAID))
    text = "鞋那单取消"
    said = chat.says(text, "cancel_order", at(text, "鞋", "category", "跑步鞋"))
    assert "南京西路100号" in said and chat.slots["proposal_id"]
