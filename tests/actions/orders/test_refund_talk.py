"""Urging a refund is about the money: no parcel is hurried, no other account is promised."""

from datetime import timedelta

import pytest
from sqlalchemy import update

from actions.desk import Means
from shop.tables import AfterSalesRow, OrderRow, RefundRow
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, PAID, PODS_ORDER, UNPAID
from tests.actions.talking import Chat, at, named


@pytest.fixture
def refunding(talk: Talk) -> Chat:
    chat = talk(ANNA)
    chat.says("退货", "return_refund", named("order_no", PODS_ORDER))
    chat.clicks("质量")
    chat.says("确认", "affirm")
    return chat


@pytest.mark.parametrize("intent", ["order_status", "refund_progress", "out_of_scope"])
def test_urging_a_refund_hurries_no_parcel(refunding: Chat, intent: str) -> None:
    said = refunding.says("我是说催退款 不是催快递", intent)
    assert PODS_ORDER in said and "退款" in said and "催发货" not in said
    assert "转人工" in refunding.titles


def test_a_parcel_about_to_be_hurried_is_let_go(refunding: Chat) -> None:
    refunding.says("手机帮我催一下", "order_status", named("category", "手机"))
    said = refunding.says("我是说催退款 不是催快递", "order_status")
    assert PODS_ORDER in said and not refunding.slots.get("proposal_id")


def test_the_day_is_that_of_the_refund(refunding: Chat) -> None:
    assert PODS_ORDER in refunding.says("那大概几号能到支付宝", "order_status")


def test_another_account_is_not_promised(refunding: Chat) -> None:
    said = refunding.says("要退到微信行不行", "return_policy")
    assert "原路" in said and "支付宝" in said and "转人工" in refunding.titles


def test_a_promise_that_has_passed_is_said_to_have(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("取消", "cancel_order", named("order_no", PAID))
    chat.clicks("确认")
    assert "超过" not in chat.says("退款到哪了", "refund_progress")
    chat.now += timedelta(days=9)
    assert "超过" in chat.says("退款怎么还没到", "refund_progress")


def test_return_and_refund_tell_the_same_until_the_goods_are_back(
    refunding: Chat, means: Means
) -> None:
    with means.database.transaction() as tx:
        tx.execute(update(RefundRow).values(status="approved"))
        tx.execute(update(AfterSalesRow).values(status="approved"))
    refunding.now += timedelta(days=9)
    for text in ("退款到哪了", "我的退货进度怎么样"):
        said = refunding.says(text, "refund_progress")
        assert "收到退货并验收后" in said and "正在退回" not in said and "超过" not in said
    with means.database.transaction() as tx:
        tx.execute(update(RefundRow).values(status="received"))
    for text in ("退款到哪了", "我的退货进度怎么样"):
        said = refunding.says(text, "refund_progress")
        assert "已收到" in said or "已经收到" in said
        assert "验收后" not in said


@pytest.mark.parametrize("text", ["退到哪里", "钱退到哪个卡里", "退款会退到支付宝吗"])
def test_which_way_is_asked_alone(refunding: Chat, text: str) -> None:
    said = refunding.says(text, "refund_progress")
    assert "支付宝" in said and PODS_ORDER in said and "验收" not in said


@pytest.mark.parametrize("text", ["退多少", "退款是多少钱", "how much is the refund"])
def test_how_much_is_asked_alone(refunding: Chat, text: str) -> None:
    said = refunding.says(text, "refund_progress")
    assert "1,999" in said and "支付宝" not in said and "Alipay" not in said


def test_all_of_it_is_asked_together(refunding: Chat) -> None:
    said = refunding.says("退多少 退到哪 多久到账", "refund_progress")
    assert "1,999" in said and "支付宝" in said and "1 天" in said


@pytest.mark.parametrize(
    "text", ["那钱不用退吧 没付过", "我没付钱 不用退款吧", "I never paid, so no refund?"]
)
@pytest.mark.parametrize("intent", ["refund_progress", "deny", "return_refund"])
def test_nothing_comes_back_of_an_order_that_was_never_paid(
    talk: Talk, text: str, intent: str
) -> None:
    chat = talk(ANNA)
    chat.says("取消", "cancel_order", named("order_no", UNPAID))
    chat.clicks("确认")
    said = chat.says(text, intent)
    assert UNPAID in said and ("不用退款" in said or "nothing to refund" in said)


@pytest.mark.parametrize("text", ["如果取消的话钱退到哪里 多久到", "要是取消 退款几天到账"])
def test_what_a_cancellation_would_bring_back_is_of_that_order(talk: Talk, text: str) -> None:
    chat = talk(ANNA)
    chat.says("查一下订单", "order_status", named("order_no", PAID))
    said = chat.says(text, "refund_progress")
    assert "999" in said and "支付宝" in said and "1 天" in said
    assert chat.slots.get("proposal_id") is None


def test_the_reason_is_kept_without_the_talk_around_it(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("退货", "return_refund", named("order_no", PODS_ORDER))
    said = chat.says("那好吧，就是不合适，不想要了", "inform")
    assert "不合适，不想要了" in said and "好吧" not in said and "就是" not in said


@pytest.mark.parametrize(("status", "denied"), [("signed", True), ("returning", False)])
def test_no_refund_is_denied_while_one_is_under_way(
    talk: Talk, means: Means, status: str, denied: bool
) -> None:
    with means.database.transaction() as tx:
        tx.get_one(OrderRow, PODS_ORDER).status = status
    said = talk(ANNA).says("T恤退款要多久", "refund_progress", named("category", "T恤"))
    assert ("没有在办的退款" in said) is denied


@pytest.mark.parametrize(
    "text", ["我有个单还没付款 要付多少钱来着", "我下的那单还没付的要付好多钱"]
)
def test_the_sum_of_an_unpaid_order_is_no_refund(talk: Talk, text: str) -> None:
    chat = talk(ANNA)
    chat.says("坚果那单到哪了", "order_status", named("category", "坚果"))
    said = chat.says(text, "payment")
    assert "¥198" in said and "退款" not in said
    assert "退款" in chat.says("那不用退钱吧 又没付过", "refund_progress")


@pytest.mark.parametrize(
    "text",
    ["麻烦催一下呗，手机也尽快发哈", "快点啊，还有手机那单也催一下", "催一催吧 Redmi也早点发"],
)
def test_the_refund_is_told_and_what_else_is_urged(refunding: Chat, text: str) -> None:
    refunding.says("退款到哪一步了", "refund_progress")
    goods = "手机" if "手机" in text else "Redmi"
    entity = at(text, goods, "product", "Redmi Note 14", extra={"product_id": "P2"})
    said = refunding.says(text, "order_status", entity)
    assert PODS_ORDER in said and PAID in said, said
    assert refunding.slots["task"]["name"] == "hurry"


def test_an_order_urged_alone_tells_of_no_refund(refunding: Chat) -> None:
    refunding.says("退款到哪一步了", "refund_progress")
    text = "Redmi帮我催一下"
    entity = at(text, "Redmi", "product", "Redmi Note 14", extra={"product_id": "P2"})
    said = refunding.says(text, "order_status", entity)
    assert PAID in said and PODS_ORDER not in said


@pytest.mark.parametrize("words", ["算了不用登记，反正才一天", "不用催了", "算了"])
def test_what_was_done_before_is_not_denied(talk: Talk, words: str) -> None:
    chat = talk(ANNA)
    text = "地址改成上海市徐汇区天钥桥路88号1203室"
    chat.says(text, "change_address", named("order_no", PAID))
    chat.says("确认", "affirm")
    chat.says("能催一下发货吗", "order_status")
    assert chat.slots["task"]["name"] == "hurry", chat.text
    said = chat.says(words, "deny")
    assert "没有做任何改动" not in said and "没有改动" not in said
    assert "催件登记" in said and "没有提交" in said


def test_with_nothing_done_nothing_was_changed(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("能催一下发货吗", "order_status", named("order_no", PAID))
    said = chat.says("算了", "deny")
    assert "改动" in said


@pytest.mark.parametrize("text", ["我是分期付的 之前那期咋算", "前两期还的钱怎么办"])
def test_what_becomes_of_instalments_is_told_beside_the_yes(talk: Talk, text: str) -> None:
    chat = talk(ANNA)
    chat.says("取消", "cancel_order", named("order_no", PAID))
    assert "原路" in chat.says(text, "payment") and chat.slots["proposal_id"]


def test_ways_to_pay_are_told_to_whoever_buys(talk: Talk) -> None:
    assert "原路" not in talk(ANNA).says("分期怎么弄", "payment")


@pytest.mark.parametrize("text", ["券会还我吗", "优惠券还能退回来吗"])
def test_the_coupon_of_an_order_called_off_is_told_of(talk: Talk, text: str) -> None:
    chat = talk(ANNA)
    chat.says("取消", "cancel_order", named("order_no", PAID))
    said = chat.says(text, "promotion")
    assert "券" in said and "截止" not in said and chat.slots["proposal_id"]
