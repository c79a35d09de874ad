"""After a case was filed: questions about it are answered from it, and it can be taken back."""

from collections.abc import Sequence
from datetime import timedelta

import pytest
from sqlalchemy import update

from actions.desk import Means
from actions.hearing.wording import says
from shop import catalogue, orders
from shop.after_sales import cases
from shop.cases import Case
from shop.tables import AfterSalesRow
from tests.actions.conftest import Talk
from tests.actions.stocking import (
    AIRCON_ORDER,
    ANNA,
    PAID,
    PODS_ORDER,
    SHIPPED,
    SHOES,
    SHOES_ORDER,
)
from tests.actions.talking import Chat, named


def own(means: Means) -> Sequence[Case]:
    with means.database.reading() as tx:
        return cases(tx, ANNA)


def status(means: Means, order_no: str) -> str:
    with means.database.reading() as tx:
        return orders.one(tx, ANNA, order_no).status


@pytest.fixture
def returned(talk: Talk) -> Chat:
    chat = talk(ANNA)
    chat.says("退货", "return_refund", named("order_no", PODS_ORDER))
    chat.clicks("质量")
    chat.says("确认", "affirm")
    return chat


@pytest.fixture
def repaired(talk: Talk) -> Chat:
    chat = talk(ANNA)
    chat.says("空调不制冷要报修", "repair_warranty", named("category", "空调"))
    chat.says("确认", "affirm")
    return chat


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("那我怎么寄回去啊 有人上门取吗", "shipping_info"),
        ("退货的东西怎么寄回去呀", "return_refund"),
        ("你们来取吗", "shipping_info"),
        ("把旧的寄到哪里", "change_address"),
    ],
)
def test_how_goods_go_back_is_told_from_the_case(
    returned: Chat, means: Means, text: str, intent: str
) -> None:
    said = returned.says(text, intent)
    assert str(own(means)[0].id) in said and "没有资料" in said
    assert returned.means.policies.return_freight.zh in said and "转人工" in returned.titles


@pytest.mark.parametrize(
    ("text", "intent"),
    [("退货地址呢 问的是AirPods往哪寄", "change_address"), ("退货的话寄到哪里", "order_status")],
)
def test_where_goods_go_back_is_no_own_address(
    talk: Talk, means: Means, text: str, intent: str
) -> None:
    chat = talk(ANNA)
    chat.says(f"订单{PODS_ORDER}到哪了", "order_status", named("order_no", PODS_ORDER))
    said = chat.says(text, intent)
    assert "没有资料" in said and "转人工" in chat.titles
    with means.database.reading() as tx:
        assert orders.one(tx, ANNA, PODS_ORDER).address.text not in said


@pytest.mark.parametrize("text", ["退款到哪了", "退货地址改一下", "维修到哪一步了", "现在寄哪"])
def test_how_far_it_is_asks_for_no_place_to_send_to(text: str) -> None:
    assert not says("back_address", text)


def test_where_to_send_is_asked_beside_a_yes_to_something_else(returned: Chat) -> None:
    returned.says(f"{PAID}开电子发票 个人", "invoice", named("order_no", PAID))
    assert returned.slots["proposal_id"]
    said = returned.says("对 开吧 另外退货那个要寄到哪", "invoice")
    assert "没有资料" in said and PAID in said and not returned.slots.get("proposal_id")


def test_the_same_in_english(returned: Chat, means: Means) -> None:
    returned.language = "en"
    said = returned.says("how do I send it back, will you pick it up?", "shipping_info")
    assert str(own(means)[0].id) in said and "pick-up" in said


def test_who_gets_in_touch_is_told_or_said_to_be_unknown(returned: Chat, means: Means) -> None:
    assert "没有资料" in returned.says("大概啥时候联系我", "order_status")


def test_how_far_a_case_is(repaired: Chat, means: Means) -> None:
    said = repaired.says("我空调报修的进度咋样了", "repair_warranty", named("category", "空调"))
    assert str(own(means)[0].id) in said and "待处理" in said


def test_goods_without_a_case_are_not_answered_with_anothers(returned: Chat) -> None:
    said = returned.says("手机的退货进度", "order_status", named("category", "手机"))
    assert PODS_ORDER not in said


def test_a_return_is_taken_back_after_a_yes(returned: Chat, means: Means) -> None:
    assert status(means, PODS_ORDER) == "returning"
    returned.says("退货可以撤销吗", "refund_progress")
    assert returned.titles == ["确认撤销", "先不撤销"] and own(means)[0].status == "open"
    returned.says("确认", "affirm")
    assert own(means)[0].status == "withdrawn" and status(means, PODS_ORDER) == "signed"
    assert "撤销" in returned.says("退款到账了吗", "refund_progress")
    returned.says("AirPods还是退了吧，质量问题", "return_refund", named("order_no", PODS_ORDER))
    assert returned.titles == ["确认", "取消"]


def test_an_exchange_gives_its_stock_back(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    chat.says("跑鞋换42码，小了", "exchange", named("order_no", SHOES_ORDER), named("size", "42"),
              named("category", "跑步鞋"))  # fmt: skip
    chat.says("确认", "affirm")
    assert _stock(means) == 2
    chat.says("算了 不换了", "deny")
    chat.says("确认", "affirm")
    assert own(means)[0].status == "withdrawn" and _stock(means) == 3


def _stock(means: Means) -> int:
    with means.database.reading() as tx:
        variant = catalogue.product(tx, SHOES).variant("P5-42")
        assert variant is not None
        return variant.stock


def test_what_is_worked_on_is_withdrawn_by_a_person(returned: Chat, means: Means) -> None:
    with means.database.transaction() as tx:
        tx.execute(update(AfterSalesRow).values(status="approved"))
    returned.says("退货可以撤销吗", "refund_progress")
    assert returned.titles == ["转人工"]


def test_nothing_is_withdrawn_where_nothing_was_filed(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("不退了", "deny")
    assert chat.titles != ["确认", "取消"]


def test_a_promise_of_time_is_told_and_said_to_be_over(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("我要投诉 客服态度差", "complaint")
    chat.says("确认登记", "affirm")
    hours = str(chat.means.policies.complaint_hours)
    assert hours in chat.says("那大概多久有人联系我", "nlu_fallback")
    chat.now += timedelta(hours=30)
    assert "超过" in chat.says("投诉处理得怎么样了", "complaint")


def test_a_repair_is_free_within_its_own_warranty(repaired: Chat) -> None:
    assert "保修期内" in repaired.says("那免费修吗", "repair_warranty")


def test_a_wished_day_is_noted_on_a_repair_after_a_yes(repaired: Chat, means: Means) -> None:
    before = own(means)[0].reason
    said = repaired.says("那能约个时间吗 后天上午", "installation")
    assert "上午" in said and "商定" in said and own(means)[0].reason == before
    repaired.says("好的", "affirm")
    assert "希望时间" in own(means)[0].reason and "上午" in own(means)[0].reason
    assert len(own(means)) == 1 and own(means)[0].order_no == AIRCON_ORDER


def test_the_last_wished_day_stands_alone_beside_the_fault(repaired: Chat, means: Means) -> None:
    fault = own(means)[0].reason
    for text in ("那能约个时间吗 后天上午", "那能约个时间吗 大后天下午"):
        repaired.says(text, "installation")
        repaired.says("好的", "affirm")
    reason = own(means)[0].reason
    assert reason.startswith(fault) and reason.count("希望时间") == 1 and "下午" in reason


def test_a_day_named_while_a_repair_is_filed_goes_with_it(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    chat.says("空调不制冷要报修", "repair_warranty", named("category", "空调"))
    said = chat.says("能约个时间吗 后天上午", "installation")
    assert "希望时间" in said and chat.titles == ["确认", "取消"]
    chat.says("确认", "affirm")
    (case,) = own(means)
    assert case.kind == "repair" and "希望时间" in case.reason


def test_parcels_are_still_told_of_while_a_case_is_open(returned: Chat) -> None:
    said = returned.says("手机到哪了", "order_status", named("category", "手机"))
    assert SHIPPED in said


@pytest.mark.parametrize(
    "text", ["AirPods退货我不退了 还是留着吧", "嗯 不退了", "我想了想还是不退了吧"]
)
def test_not_to_be_sent_back_after_all(returned: Chat, text: str) -> None:
    returned.says(text, "return_refund")
    assert returned.titles == ["确认撤销", "先不撤销"] and "撤销" in returned.text


def test_asked_for_again_the_case_is_told(returned: Chat, means: Means) -> None:
    said = returned.says("我要退AirPods", "return_refund", named("order_no", PODS_ORDER))
    assert str(own(means)[0].id) in said and "验收" in said and "退款进度" in returned.titles


def test_how_it_goes_back_is_told_before_the_yes_too(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    chat.says("退货", "return_refund", named("order_no", PODS_ORDER))
    chat.clicks("质量")
    said = chat.says("那怎么寄", "shipping_info")
    assert "没有资料" in said and "包邮" not in said and "确认" in chat.titles
    chat.says("确认", "affirm")
    assert "运费" in chat.says("谁付邮费", "shipping_info") and "包邮" not in chat.text


@pytest.mark.parametrize(
    "text",
    [
        "那我是自己寄还是你们上门取件",
        "退的那个 我自己叫快递还是你们来拿",
        "do I have to send it myself?",
    ],
)
def test_a_case_is_asked_of_while_other_business_waits(talk: Talk, text: str) -> None:
    chat = talk(ANNA, "en" if text.isascii() else "zh")
    chat.says("退货 不想要了", "return_refund", named("order_no", PODS_ORDER))
    chat.says("确认" if not text.isascii() else "yes", "affirm")
    chat.says("改成上海市静安区南京西路100号1203室", "change_address", named("order_no", PAID))
    waiting = chat.slots["proposal_id"]
    said = chat.says(text, "shipping_info")
    assert "退货" in said or "return" in said
    assert waiting and chat.slots["proposal_id"] == waiting
