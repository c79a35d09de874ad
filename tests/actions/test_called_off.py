"""Business called off, gone on with, or turned into another while its form is open."""

import pytest

from tests.actions.conftest import Talk
from tests.actions.stocking import AIRCON_ORDER, ANNA, OLD, PAID, SHIPPED, SHOES_ORDER, UNPAID
from tests.actions.talking import Chat, named


def _returning(chat: Chat) -> None:
    chat.says(
        "退鞋子", "return_refund", named("order_no", SHOES_ORDER), named("category", "跑步鞋")
    )
    chat.says("尺码小了", "inform")


def test_a_complaint_over_a_return_gives_it_back_as_it_was(talk: Talk) -> None:
    chat = talk(ANNA)
    _returning(chat)
    assert "态度" in chat.says("快递员态度太差了 我要投诉他", "complaint")
    chat.says("确认", "affirm")
    said = "".join(str(reply["text"]) for reply in chat.replies)
    assert "李宁 赤兔 8" in said and "尺码" in said and chat.slots["proposal_id"]


def test_the_return_taken_up_before_the_complaint_is_filed_keeps_its_reason(talk: Talk) -> None:
    chat = talk(ANNA)
    _returning(chat)
    chat.says("快递员态度太差了 我要投诉他", "complaint")
    said = chat.says("继续退货吧", "return_refund")
    assert "尺码" in said and "态度" not in said


def test_a_repair_is_called_off_by_its_name(talk: Talk) -> None:
    chat = talk(ANNA, language="en")
    chat.says("the AC is broken", "repair_warranty", named("order_no", AIRCON_ORDER))
    chat.says("cancel the repair, I only wanted to know", "cancel_order")
    assert not chat.slots.get("task")


def test_a_visit_for_what_is_fitted_already_becomes_a_repair(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("空调要安装", "installation", named("order_no", AIRCON_ORDER))
    said = chat.says("不是 已经装好了 是不制冷了 要修", "repair_warranty")
    assert AIRCON_ORDER in said and "不制冷" in said


def test_no_installation_is_wanted_where_it_is_denied(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("空调要安装", "installation", named("order_no", AIRCON_ORDER))
    said = chat.says("我不是要安装！是空调坏了 要报修", "installation", named("category", "空调"))
    assert "要安装" not in said and "坏了" in said


def test_a_yes_with_how_long_is_a_yes(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("空调坏了 报修", "repair_warranty", named("order_no", AIRCON_ORDER))
    chat.says("对的，大概多久能修好", "repair_warranty")
    assert not chat.slots.get("proposal_id") and "编号" in str(chat.replies[0]["text"])


def test_a_yes_with_what_it_costs_still_waits(talk: Talk) -> None:
    chat = talk(ANNA)
    _returning(chat)
    chat.says("可以 但是运费谁出", "return_policy")
    assert chat.slots["proposal_id"]


def test_a_reason_beside_a_question_is_heard(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says(
        "退鞋子", "return_refund", named("order_no", SHOES_ORDER), named("category", "跑步鞋")
    )
    chat.says("嗯退，穿着磨脚，运费谁出啊", "return_policy")
    assert "原因：穿着磨脚" in str(chat.replies) or "原因 穿着磨脚" in str(chat.replies)


def test_the_order_of_a_month_is_found(talk: Talk) -> None:
    said = talk(ANNA).says("9月那单想退", "return_refund")
    assert OLD in said and "7 天" in said


def test_goods_that_have_come_are_sent_back_not_cancelled(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("跑鞋不想要了，能退不", "cancel_order", named("category", "跑步鞋"))
    assert chat.slots["task"]["name"] == "return_refund"


@pytest.mark.parametrize("number", [PAID, UNPAID])
def test_an_exchange_of_what_is_not_sent_is_told_as_it_is(talk: Talk, number: str) -> None:
    said = talk(ANNA).says("想换一个", "exchange", named("order_no", number))
    assert "取消整单" in said


def test_dont_cancel_but_hurry_hurries(talk: Talk) -> None:
    chat = talk(ANNA, language="en")
    chat.says("don't cancel my order, just hurry it please", "cancel_order",
              named("order_no", PAID))  # fmt: skip
    assert chat.slots["task"]["name"] == "hurry"


def test_a_kept_order_is_hurried_in_the_same_breath(talk: Talk) -> None:
    chat = talk(ANNA, language="en")
    chat.says("cancel it", "cancel_order", named("order_no", PAID))
    chat.says("hmm actually no, keep it. just hurry them up please", "deny")
    assert chat.slots["task"]["name"] == "hurry"


def test_another_order_is_meant(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("改地址", "change_address", named("order_no", PAID))
    said = chat.says("不是这单 我要改手机那单的", "change_address", named("product", "华为 Mate 60",
                     extra={"product_id": "P1"}))  # fmt: skip
    assert SHIPPED in said
