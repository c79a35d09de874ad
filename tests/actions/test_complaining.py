"""A wrong that is told is a complaint, whatever else the sentence speaks of."""

import pytest
from sqlalchemy import update

from actions.desk import Means
from shop import conversations, messages
from shop.after_sales import cases
from shop.tables import ShipmentRow
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, PODS_ORDER, SHIPPED, SHOES_ORDER
from tests.actions.talking import at, named


def filed(means: Means) -> list[tuple[str, str | None]]:
    with means.database.reading() as tx:
        return [(case.reason, case.order_no) for case in cases(tx, ANNA)]


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("你们那快递员怎么回事啊 跑步鞋直接给我扔驿站了", "order_status"),
        ("跑步鞋的快递员态度差还不送上门 你们管不管", "shipping_info"),
    ],
)
def test_a_wrong_done_wins_over_the_parcel(
    talk: Talk, means: Means, text: str, intent: str
) -> None:
    chat = talk(ANNA)
    said = chat.says(text, intent, named("category", "跑步鞋"))
    assert "投诉" in said and SHOES_ORDER in said and chat.titles == ["确认", "取消"]
    chat.says("我是要投诉快递员 不是退货", "return_refund")
    assert filed(means) == []
    chat.says("确认登记", "affirm")
    ((reason, order_no),) = filed(means)
    assert order_no == SHOES_ORDER and "退货" not in reason and "快递员" in reason


def test_a_side_question_leaves_the_yes_open(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    chat.says("我要投诉 客服态度差", "complaint")
    said = chat.says("几天能处理", "shipping_info")
    assert str(means.policies.complaint_hours) in said
    chat.says("确认登记", "inform")
    assert [reason for reason, _ in filed(means)] == ["客服态度差"]


@pytest.mark.parametrize("intent", ["complaint", "human_agent", "affirm"])
def test_a_yes_and_a_person_are_both_done_and_told(talk: Talk, means: Means, intent: str) -> None:
    chat = talk(ANNA)
    chat.says("我要投诉 客服态度差", "complaint")
    said = chat.says("对 登记 然后给我转个人工", intent)
    assert len(filed(means)) == 1 and len(chat.replies) == 1
    assert "人工" in said and str(means.policies.complaint_hours) in said
    with means.database.reading() as tx:
        assert conversations.one(tx, chat.conversation_id).with_person


def test_both_in_english(talk: Talk, means: Means) -> None:
    chat = talk(ANNA, "en")
    chat.says("the courier was rude", "complaint")
    chat.says("ok file it and then let me talk to a human please", "human_agent")
    assert len(filed(means)) == 1


def test_a_person_alone_registers_nothing(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    chat.says("我要投诉 客服态度差", "complaint")
    chat.says("不登记了 转人工", "human_agent")
    assert filed(means) == []


def test_a_wrong_told_in_english(talk: Talk) -> None:
    chat = talk(ANNA, "en")
    said = chat.says("the courier was so rude and dumped it at the gate", "order_status")
    assert "complaint" in said.lower()


def test_a_reason_while_goods_are_sent_back_stays_their_reason(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    chat.says("跑鞋要退货", "return_refund", named("category", "跑步鞋"))
    chat.says("客服态度差", "complaint")
    assert filed(means) == [] and chat.slots["task"]["name"] == "return_refund"


def test_what_was_told_a_moment_before_is_its_text(talk: Talk) -> None:
    chat = talk(ANNA)
    said = chat.says("this is ridiculous, i want to complain: the box was torn open", "complaint")
    assert "“the box was torn open”" in said


def test_words_given_for_it_take_its_place(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("我要投诉 快递员乱扔包裹", "complaint")
    said = chat.says("不对，改成：包裹被扔在楼下淋湿了", "deny")
    assert "“包裹被扔在楼下淋湿了”" in said
    assert "乱扔" not in said


def test_a_complaint_put_off_is_taken_up_with_its_own_text(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    chat.says("我要投诉 快递员骂人", "complaint")
    chat.says("等下先别提交 空调降价了能退差价吗", "price_protection")
    assert filed(means) == []
    chat.says("好 那继续刚才那个投诉 提交吧", "complaint")
    assert [reason for reason, _ in filed(means)] == ["快递员骂人"]


@pytest.mark.parametrize(
    ("first", "kept"),
    [
        ("快递员骂人，我要投诉", "快递员骂人"),
        ("空调那单的快递员骂人，我要投诉", "跑步鞋那单的快递员骂人"),
    ],
)
def test_the_order_is_corrected_and_the_text_stays(talk: Talk, first: str, kept: str) -> None:
    chat = talk(ANNA)
    goods = [at(first, "空调", "category", "空调")] if "空调" in first else []
    chat.says(first, "complaint", *goods)
    text = "是跑步鞋那单的快递员骂人，不是空调"
    said = chat.says(text, "complaint", at(text, "跑步鞋", "category", "跑步鞋"),
                     at(text, "空调", "category", "空调"))  # fmt: skip
    assert f"“{kept}”" in said and SHOES_ORDER in said


def test_what_is_told_is_put_right_by_its_words(talk: Talk) -> None:
    chat = talk(ANNA, language="en")
    chat.says("I want to complain, the courier was rude", "complaint")
    said = chat.says("just: he shouted at me on the phone. that's it", "complaint")
    assert "shouted at me on the phone" in said and "rude" not in said


def test_a_word_that_tells_no_wrong_is_not_added(talk: Talk) -> None:
    chat = talk(ANNA, language="en")
    chat.says("I want to complain, the courier was rude", "complaint")
    said = chat.says("nah too pricey", "complaint")
    assert "pricey" not in said


def _brought_by_yto(means: Means, *numbers: str) -> None:
    with means.database.transaction() as tx:
        tx.execute(
            update(ShipmentRow).where(ShipmentRow.order_no.in_(numbers)).values(courier="yto")
        )


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "还有圆通那小哥上次直接把件扔门口还凶我"),
        ("zh", "投诉圆通，上回把箱子摔烂了"),
        ("zh", "圆通快递员态度太差了"),
        ("en", "the YTO guy last time dumped my parcel at the door and yelled at me"),
        ("en", "that YTO courier was so rude"),
    ],
)
@pytest.mark.parametrize("number", [SHIPPED, PODS_ORDER])
def test_the_courier_named_tells_which_order(
    talk: Talk, means: Means, language: str, text: str, number: str
) -> None:
    _brought_by_yto(means, number)
    chat = talk(ANNA, language)
    assert number in chat.says(text, "complaint")
    chat.says("确认" if language == "zh" else "yes", "affirm")
    assert [one for _, one in filed(means)] == [number]


@pytest.mark.parametrize(
    "text", ["快递小哥上次直接把件扔门口还凶我", "韵达那小哥上次凶我", "客服上次态度很差"]
)
def test_of_no_courier_of_ours_no_order_is_guessed(talk: Talk, means: Means, text: str) -> None:
    _brought_by_yto(means, PODS_ORDER)
    assert "DD2026" not in talk(ANNA).says(text, "complaint")


def test_of_several_that_he_brought_none_is_guessed(talk: Talk, means: Means) -> None:
    _brought_by_yto(means, PODS_ORDER, SHOES_ORDER)
    assert "DD2026" not in talk(ANNA).says("圆通那小哥上次凶我", "complaint")


@pytest.mark.parametrize(
    "text", ["不等人工 你先帮我记个投诉", "那你先登记一下投诉吧", "帮我记一笔投诉"]
)
def test_a_complaint_without_words_takes_those_told_before(
    talk: Talk, means: Means, text: str
) -> None:
    chat = talk(ANNA)
    before = "椅子快递扔楼下就走了 一个人搬了五楼"
    with means.database.transaction() as tx:
        got = messages.receive(tx, chat.conversation_id, before, text=before, digest="d",
                               now=chat.now)  # fmt: skip
        messages.answer(tx, got.message.message_id, [], {}, chat.now)
    said = chat.says(text, "complaint")
    assert "扔楼下就走了" in said and "先帮我记" not in said and chat.slots.get("proposal_id")


def test_a_complaint_with_words_of_its_own_keeps_them(talk: Talk) -> None:
    said = talk(ANNA).says("帮我投诉 快递员骂人", "complaint")
    assert "骂人" in said
