"""Own goods that are faulty or go back, in the words in which people tell it: none to buy."""

from datetime import datetime

import pytest

from actions.desk import Means
from shop.after_sales import cases
from shop.catalogue import set_price
from tests.actions.conftest import Talk
from tests.actions.stocking import AIRCON_ORDER, ANNA, PODS_ORDER, SHOES_ORDER
from tests.actions.talking import Chat, at, named

AC = named("category", "空调")


def test_goods_told_before_the_wish_to_send_them_back_are_no_question(talk: Talk) -> None:
    chat, text = talk(ANNA), "还有那个黑色的T恤 没穿过 吊牌都在 想退了"
    chat.says(
        text, "return_refund", at(text, "黑色", "color", "黑色"),
        at(text, "T恤", "category", "T恤"),
        clauses={"还有那个黑色的T恤": "stock", "想退了": "return_refund"},
    )  # fmt: skip
    assert chat.slots["task"]["name"] == "return_refund" and not chat.cards
    assert chat.slots["task"]["order_no"] == SHOES_ORDER


def test_a_question_of_goods_beside_a_return_is_still_one(talk: Talk) -> None:
    chat, text = talk(ANNA), "AirPods有货吗 T恤我想退了"
    said = chat.says(
        text, "return_refund", at(text, "AirPods", "category", "耳机"),
        at(text, "T恤", "category", "T恤"),
        clauses={"AirPods有货吗": "stock", "T恤我想退了": "return_refund"},
    )  # fmt: skip
    assert "AirPods" in said


def test_not_buying_but_sending_back(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("T恤有货吗", "stock", named("category", "T恤"))
    text = "我要退啊 不是买 黑色L那件 不喜欢了"
    said = chat.says(
        text, "return_refund", at(text, "黑色", "color", "黑色"), at(text, "L", "size", "L"),
        clauses={"我要退啊": "return_refund", "不是买": "deny"},
    )  # fmt: skip
    assert "退" in said and "加购" not in said and not chat.cards
    assert "不是买" not in said


def test_only_asking_adds_nothing_as_before(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("T恤有货吗", "stock", named("category", "T恤"))
    said = chat.says("不是要买 就问问有没有L", "stock", named("size", "L"))
    assert chat.slots.get("task") is None or chat.slots["task"]["name"] != "return_refund"
    assert "退" not in said


def test_bought_not_long_ago_and_broken_is_a_repair(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("我的空调制冷不行了 才买没多久啊", "repair_warranty", AC)
    assert chat.slots["task"]["name"] == "repair" and not chat.cards


def test_whether_anybody_cares_is_no_complaint_of_faulty_goods(talk: Talk) -> None:
    chat = talk(ANNA)
    said = chat.says(
        "空调充不进电了 才用了一个月 你们管不管", "repair_warranty", AC,
        clauses={"空调充不进电了": "repair_warranty", "你们管不管": "complaint"},
    )  # fmt: skip
    assert chat.slots["task"]["name"] == "repair"
    assert "管不管" not in said and "一个月" not in said


def test_whether_anybody_cares_of_a_courier_is_a_complaint(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("快递员把箱子扔门口 你们管不管", "complaint")
    assert chat.slots["task"]["name"] == "complaint"


@pytest.fixture
def repairing(talk: Talk) -> Chat:
    chat = talk(ANNA)
    chat.says("姑娘，空调不制冷了，这可咋办", "repair_warranty", AC)
    assert chat.slots["task"]["reason"] == "空调不制冷了"
    return chat


def test_another_fault_is_no_other_order(repairing: Chat) -> None:
    said = repairing.says("问题不是这个 是出风口漏水", "repair_warranty")
    assert AIRCON_ORDER in said and repairing.slots["task"]["reason"] == "出风口漏水"


def test_an_order_refused_may_be_named_after_all(repairing: Chat) -> None:
    repairing.says("不是这一单", "deny")
    assert repairing.slots["task"].get("order_no") is None
    said = repairing.says("都不是 空调那个", "inform", AC)
    assert "不能办理" not in said and repairing.slots["task"]["order_no"] == AIRCON_ORDER


def test_no_wish_for_a_time_refuses_nothing(repairing: Chat) -> None:
    repairing.says("时间没要求", "deny")
    assert repairing.slots["task"]["step"] == "confirm"


def test_what_the_shop_said_before_is_no_fault(repairing: Chat) -> None:
    repairing.says("刚才不是还说保修到2032年，出风口漏水", "repair_warranty")
    assert "2032" not in repairing.slots["task"]["reason"]
    assert "出风口漏水" in repairing.slots["task"]["reason"]


def test_the_number_of_a_case_is_told(repairing: Chat) -> None:
    repairing.says("确认", "affirm")
    said = repairing.says("空调报修单号再说一下", "repair_warranty", AC)
    assert "编号" in said and "待处理" in said


def test_when_the_invoice_comes_is_not_when_the_repair_is_done(repairing: Chat) -> None:
    repairing.says("确认", "affirm")
    said = repairing.says("空调发票几天能收到", "invoice", AC)
    assert "修好" not in said


def test_the_mailbox_known_is_told(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("耳机那单开普票 个人抬头 发到xiao@163.com", "invoice", named("category", "耳机"))
    said = chat.says("发票大概几天能收到 是发我邮箱吗", "invoice")
    assert "@163.com" in said and "发给我" not in said and "工作日" in said
    chat.says("确认", "affirm")
    said = chat.says("发票是发我邮箱吗", "invoice")
    assert "@163.com" in said and "发给我" not in said
    assert PODS_ORDER in said


def test_the_mailbox_unknown_is_asked_for(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("耳机那单开普票 个人抬头", "invoice", named("category", "耳机"))
    assert "邮箱地址" in chat.says("发票是发我邮箱吗", "invoice")


def test_the_time_put_right_is_no_fault(repairing: Chat) -> None:
    repairing.says("12月2号来", "inform")
    assert repairing.slots["task"]["wish_day"].endswith("12-02")
    said = repairing.says("那个维修把时间改成越快越好 别写12月", "change_address")
    assert "尽快" in said and repairing.slots["task"]["reason"] == "空调不制冷了"
    assert repairing.slots["task"].get("wish_day") is None


def test_the_time_of_a_filed_repair_put_right_is_noted(repairing: Chat) -> None:
    repairing.says("确认", "affirm")
    said = repairing.says("那个维修把时间改成越快越好 别写12月", "change_address")
    assert "尽快" in said and "地址" not in said


def test_the_fault_put_right_is_still_heard(repairing: Chat) -> None:
    repairing.says("问题改成：外机响", "repair_warranty")
    assert repairing.slots["task"]["reason"] == "外机响"


def test_a_yes_with_a_question_files_the_repair(repairing: Chat) -> None:
    said = repairing.says("嗯报吧 还有 多久有人联系我", "repair_warranty")
    assert "编号" in said and not repairing.slots.get("task")


def test_paid_without_an_offer_is_not_called_after_offers(
    talk: Talk, means: Means, now: datetime
) -> None:
    with means.database.transaction() as tx:
        set_price(tx, "P3-b", 199_900, now)
    text = "买的时候2499，现在1999了，退差价"
    said = talk(ANNA).says(text, "price_protection", at(text, "2499", "price", 2499),
                           at(text, "1999", "price", 1999))  # fmt: skip
    assert "您实付 ¥2,499" in said and "用了优惠" not in said and "每件" not in said


def test_the_version_that_waits_said_again_is_a_yes(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    chat.says("T恤小了，想换XL", "exchange", named("category", "T恤"), named("size", "XL"))
    chat.says("确认", "affirm")
    chat.says("换货那个改成M", "exchange", named("size", "M"))
    assert "撤销" in chat.says("可以 改成XL", "affirm", named("size", "XL"))  # the one on file
    chat.says("换货那个改成M", "exchange", named("size", "M"))
    chat.says("可以 撤了改成M", "cancel_order", named("size", "M"))
    with means.database.reading() as tx:
        assert [one.status for one in cases(tx, ANNA)] == ["withdrawn"]
    assert chat.slots["task"]["variant_id"] == "P6-M"
