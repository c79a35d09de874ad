"""What comes after a repair that fails, and what is part of a fault."""

import pytest

from actions.desk import Means
from actions.hearing.wording import says
from shop import proposals
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, PODS_ORDER
from tests.actions.talking import Chat, named

PODS = named("category", "耳机")


@pytest.fixture
def repairing(talk: Talk) -> Chat:
    chat = talk(ANNA)
    chat.says("耳机听两分钟就自己停了", "repair_warranty", PODS)
    return chat


@pytest.mark.parametrize(
    "text, intent",
    [("那它万一修不好呢 能退钱吗", "refund_progress"),
     ("我是说修不好可以改退货吗 不是现在退", "return_refund"),
     ("if it can't be fixed do i get my money back", "return_refund")],
)  # fmt: skip
def test_it_is_told_and_nothing_begun(repairing: Chat, text: str, intent: str) -> None:
    repairing.says("确认", "affirm")
    said = repairing.says(text, intent)
    assert "规则里没有写" in said or "the rules do not say" in said
    assert not repairing.slots.get("task")


def test_a_remark_is_no_part_of_the_fault(repairing: Chat) -> None:
    repairing.says("这种能换个新的吗", "exchange")
    said = repairing.says("没有紫色啊 那算了还是修吧", "deny", named("color", "紫色"))
    assert "自己停了" in said and "没有紫色" not in said


def test_the_same_comes_first_for_a_fault(repairing: Chat) -> None:
    said = repairing.says("这种是不是可以直接给换个新的啊", "exchange")
    assert "同款新的" in said and PODS_ORDER in said


def test_a_fault_and_a_new_one_are_one_proposal(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    chat.says("耳机左边double click有问题 想换个new的", "exchange", PODS)
    with means.database.reading() as tx:
        last = proposals.last_of(tx, ANNA, chat.conversation_id, "exchange")
    assert last is not None and "有问题" in str(last.arguments["reason"])


@pytest.mark.parametrize(
    "text",
    [
        "左键有问题",
        "吹两分钟就停机",
        "老是断电",
        "it shuts off",
        "鞋面有问题",
        "速度有点问题",
        "连接有问题",
        "网站买的耳机有问题",
        "修了还有问题",
        "我刚买的 左边有点小毛病",
        "支付宝买的那个耳机有问题",
        "it keeps shutting down",
        "the heater turns off",
    ],
)
def test_what_tells_a_fault(text: str) -> None:
    assert says("trouble_told", text)


@pytest.mark.parametrize(
    "text",
    [
        "我有问题",
        "地址有问题",
        "订单有问题要改",
        "没有问题",
        "有问题吗",
        "支持自动断电",
        "支付有问题",
        "付款好像有问题",
        "支付还有点问题",
        "网站有问题",
        "网站一直有问题",
        "页面有点问题",
        "客服态度有问题",
        "链接有问题",
        "物流信息有问题",
        "还有问题",
        "我还有问题",
        "i want a kettle that shuts off by itself",
        "does it shut off",
        "will it shut off by itself",
    ],
)
def test_what_tells_none(text: str) -> None:
    assert not says("trouble_told", text)


@pytest.mark.parametrize(
    "text", ["券没法用 支付有问题", "网站有问题", "付款一直有问题", "客服态度有问题"]
)
def test_what_is_wrong_with_the_shop_is_no_reason(talk: Talk, means: Means, text: str) -> None:
    chat = talk(ANNA)
    chat.says("耳机到了吗", "order_status", PODS)
    said = chat.says(text, "return_refund")
    assert "质量问题" not in said
    with means.database.reading() as tx:
        assert proposals.last_of(tx, ANNA, chat.conversation_id, "return") is None
