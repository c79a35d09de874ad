"""A reason is what the shopper says is wrong, never a question, a command, a greeting or a yes."""

from datetime import UTC, datetime

import pytest

from actions.business.grievances import grievance
from actions.desk import Means
from actions.turn import Entity, Turn
from shop.after_sales import cases
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, PODS_ORDER
from tests.actions.talking import named


def heard(text: str, language: str = "zh") -> str | None:
    return grievance(Turn(None, "c", "m", language, text, "complaint", datetime.now(UTC)))


@pytest.mark.parametrize(
    "text",
    ["你好", "在吗", "好的", "我要退货", "申请退货", "快点", "换一单", "转人工", "退货运费谁出？",
     "多久处理", "那就退了吧", "第一个", "帮我投诉", "刚才说过了呀", "as i said",
     "the repair i mean. book it", "谢谢", "提交吧"],
)  # fmt: skip
def test_what_tells_nothing_is_no_grievance(text: str) -> None:
    assert heard(text) is None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("左耳没声音了，能修吗？", "左耳没声音了"),
        ("你好，我要投诉快递员态度恶劣", "快递员态度恶劣"),
        ("你们发货怎么这么慢", "你们发货怎么这么慢"),
        ("屏幕碎了怎么办", "屏幕碎了"),
        ("说过了呀 声音太大", "声音太大"),
        ("我刚跟你讲过的 鞋底掉了", "鞋底掉了"),
        ("我说的是吹着吹着就停了", "吹着吹着就停了"),
        ("as i said, the sole is peeling", "the sole is peeling"),
        ("I told you already, the fan is too loud", "the fan is too loud"),
        ("I do want it. the sole is coming off", "the sole is coming off"),
        ("我说话他不理我", "我说话他不理我"),
        ("包装破了，里面也漏了，帮我处理一下", "包装破了，里面也漏了"),
    ],
)
def test_the_words_that_tell_what_is_wrong_are_kept(text: str, told: str) -> None:
    assert heard(text) == told


def test_a_question_at_the_reason_is_answered_and_the_reason_asked_for_again(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says(f"我要退订单{PODS_ORDER}", "return_refund", named("order_no", PODS_ORDER))
    said = chat.says("运费谁出", "return_policy")
    assert "运费" in said and "原因" in said
    chat.says("你好", "greet")
    assert "确认" not in chat.titles
    chat.says("左边没声音了", "inform")
    assert "左边没声音了" in chat.text and "确认" in chat.titles


def test_more_said_before_the_yes_is_added_to_the_complaint(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    chat.says("我要投诉，快递员态度恶劣", "complaint")
    said = chat.says("还把箱子摔破了", "complaint")
    assert "态度恶劣" in said and "摔破" in said
    chat.says("确认", "affirm")
    with means.database.reading() as tx:
        assert "摔破" in cases(tx, ANNA)[0].reason


@pytest.mark.parametrize("text", ["我要开发票", "看看有什么优惠", "等下", "great", "too pricey"])
def test_another_wish_tells_nothing_of_what_is_wrong(text: str) -> None:
    assert heard(text, "zh" if text[0] > "z" else "en") is None


@pytest.mark.parametrize(
    ("text", "told"),
    [("我那个耳机太吵", "太吵"), ("耳机太吵", "耳机太吵"), ("我买的耳机坏了", "坏了"),
     ("另外我上回买的耳机噪音太大", "噪音太大"), ("右边耳机坏了", "右边耳机坏了")],
)  # fmt: skip
def test_goods_that_are_but_pointed_at_are_left_out(text: str, told: str) -> None:
    start = text.index("耳机")
    goods = Entity("category", "耳机", None, {}, start, start + 2)
    now = datetime.now(UTC)
    turn = Turn(None, "c", "m", "zh", text, "return_refund", now, entities=(goods,))
    assert grievance(turn) == told


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("前轮掉了一个 提交吧 维修要钱吗", "前轮掉了一个"),
        ("拍照发糊这个理由", "拍照发糊"),
        ("就写掉色好了", "掉色"),
        ("这原因写轮子响", "轮子响"),
        ("行 就按收到就是坏的来写", "收到就是坏的"),
        ("我想了下 还是太吵了这条理由吧", "太吵了"),
        ("问下那个溜娃神器，轮子掉了一个", "轮子掉了一个"),
        ("坐着吱嘎响 买来才十来天 咋弄", "坐着吱嘎响"),
        ("轮子响 麻烦快点", "轮子响"),
        ("屏幕有划痕 先报上", "屏幕有划痕"),
        ("拍照发糊 换什么 拍照发糊", "拍照发糊"),
        ("等着吧", None),
        ("不要绿的 我就要黑的 换不了就修呗", None),
    ],
)
def test_only_what_is_wrong_is_kept(text: str, wrong: str | None) -> None:
    assert heard(text) == wrong


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("电脑黑屏 不过先告诉我你们保修几年", "电脑黑屏"),
        ("轮子响 先跟我说一下怎么收费", "轮子响"),
        ("轮子响 告诉客服了没人管", "轮子响，告诉客服了没人管"),
    ],
)
def test_what_is_to_be_told_first_is_nothing_wrong(text: str, wrong: str) -> None:
    assert heard(text) == wrong


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("hi that pink hairdryer i got a few days ago is way too loud, want to send it back",
         "way too loud"),
        ("the hairdryer I bought from you last week is broken", "broken"),
        ("my hairdryer smells burnt", "smells burnt"),
        ("the plug of my hairdryer is broken", "the plug of my hairdryer is broken"),
        ("hairdryer is too loud", "hairdryer is too loud"),
    ],
)  # fmt: skip
def test_so_are_english_goods_with_when_they_were_bought(text: str, told: str) -> None:
    start = text.index("hairdryer")
    goods = Entity("category", "吹风机", None, {}, start, start + len("hairdryer"))
    now = datetime.now(UTC)
    turn = Turn(None, "c", "m", "en", text, "return_refund", now, entities=(goods,))
    assert grievance(turn) == told


def test_a_fault_told_while_a_return_waits_is_its_reason_and_no_repair(talk: Talk) -> None:
    chat = talk(ANNA, "en")
    chat.says(f"return order {PODS_ORDER}, too loud", "return_refund",
              named("order_no", PODS_ORDER))  # fmt: skip
    chat.says("its loud like really broken loud", "repair_warranty")
    assert chat.slots["task"]["name"] == "return_refund"
    chat.says("can you repair it instead", "repair_warranty")
    assert chat.slots["task"]["name"] == "repair"
