"""While an order is placed and just after: where it goes, when it comes, in which language."""

import pytest

from actions.desk import Means
from actions.hearing.addressing import only_address
from shop import messages
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, NUTS
from tests.actions.talking import Chat, product

PLACE = "上海市浦东新区世纪大道8号"


def _paying(talk: Talk, language: str = "zh") -> Chat:
    chat = talk(ANNA, language)
    chat.says("坚果加购物车" if language == "zh" else "add the nuts to my basket", "purchase",
              product("每日坚果", NUTS))  # fmt: skip
    chat.says("下单" if language == "zh" else "check out", "purchase")
    assert chat.slots["asked"] == "choice"
    return chat


def test_the_receiver_and_address_are_read_on_request(talk: Talk) -> None:
    chat = _paying(talk)
    said = chat.says("现在收货信息是啥 念给我看下", "order_status")
    assert "安娜" in said and "138****5678" in said and "世纪大道1号" in said
    chat.says("支付宝", "inform")
    said = chat.says("收货地址是哪", "change_address")
    assert "世纪大道1号" in said and "确认" in chat.titles


def test_the_address_is_told_in_english_too(talk: Talk) -> None:
    chat = _paying(talk, "en")
    assert "世纪大道1号" in chat.says("use my saved address", "inform")
    chat.says("same address, alipay", "affirm")
    assert "世纪大道1号" in chat.text and "Confirm" in chat.titles
    said = chat.says("is it going to the address in Shenyang?", "change_address")
    assert "世纪大道1号" in said and "Confirm" in chat.titles


def test_the_saved_address_takes_the_place_of_another(talk: Talk) -> None:
    chat = _paying(talk, "en")
    chat.says("alipay", "inform")
    assert PLACE in chat.says(f"ship it to {PLACE}", "inform")
    said = chat.says("no, use my saved address", "change_address")
    assert "世纪大道1号" in said and PLACE not in said and "Confirm" in chat.titles


def test_an_address_in_chinese_does_not_change_the_language(talk: Talk) -> None:
    chat = _paying(talk, "en")
    chat.says("alipay", "inform")
    said = chat.says(f"ship it to {PLACE}", "inform")
    assert "Shall I place the order" in said


@pytest.mark.parametrize(
    ("text", "only"),
    [(PLACE, True), (f"王芳 13912345678 {PLACE}", True), ("地址改成" + PLACE, False),
     ("白色", False), ("我想退货", False)],
)  # fmt: skip
def test_what_is_only_an_address(text: str, only: bool) -> None:
    assert only_address(text) is only


def test_a_question_and_the_payment_in_one_message(talk: Talk) -> None:
    chat = _paying(talk, "en")
    said = chat.says("wait, will it arrive before next Friday? then alipay", "payment")
    assert "hours" in said and "Confirm" in chat.titles and "Alipay" in said


def test_when_it_ships_is_about_the_order_just_placed(talk: Talk) -> None:
    chat = _paying(talk)
    chat.says("货到付款", "inform")
    chat.says("确认", "affirm")
    number = chat.slots["order_no"]
    assert number in chat.says("什么时候发货", "shipping_info")
    assert number in chat.says("when will it ship", "order_status")


def test_gift_wrapping_is_not_promised(talk: Talk) -> None:
    chat = _paying(talk)
    for text in ("能不能包装一下", "包装能好看点吗", "can you gift wrap it"):
        said = chat.says(text, "product_info")
        assert "没有" in said or "can't promise" in said
    assert chat.slots["asked"] == "choice"


@pytest.mark.parametrize(
    ("text", "place"),
    [("就寄到我刚才说的新地址，支付宝", PLACE), ("支付宝，寄到家里", "世纪大道1号")],
)
def test_the_address_given_earlier_in_the_talk_is_where_it_goes(
    talk: Talk, means: Means, text: str, place: str
) -> None:
    chat = _paying(talk)
    with means.database.transaction() as tx:
        messages.receive(tx, chat.conversation_id, "earlier", text=f"两样都要，寄到{PLACE}",
                         digest="d", now=chat.now)  # fmt: skip
    assert place in chat.says(text, "inform")


def test_the_address_is_shortened_when_it_is_said_so(talk: Talk) -> None:
    chat = _paying(talk)
    chat.says("支付宝", "inform")
    assert f"{PLACE}3栋" in chat.says(f"寄到{PLACE}3栋", "change_address")
    said = chat.says(f"地址改成 {PLACE}", "change_address")
    assert PLACE in said and "3栋" not in said
    said = chat.says("寄到世纪大道8号那个地址", "change_address")
    assert f"{PLACE}3栋" in said or PLACE in said


@pytest.mark.parametrize(
    ("text", "language"),
    [("yep to my usual address", "en"), ("yes, to my usual address please", "en"),
     ("嗯 寄我常用地址", "zh"), ("对 就用我常用的地址", "zh")],
)  # fmt: skip
@pytest.mark.parametrize("elsewhere", [True, False])
def test_a_yes_to_the_usual_address(talk: Talk, text: str, language: str, elsewhere: bool) -> None:
    chat = _paying(talk, language)
    chat.says("支付宝" if language == "zh" else "alipay", "inform")
    if elsewhere:
        assert PLACE in chat.says(f"送到{PLACE}", "inform")
    said = chat.says(text, "affirm")
    assert ("DD" in said) is not elsewhere, said
    assert not elsewhere or "世纪大道1号" in said
