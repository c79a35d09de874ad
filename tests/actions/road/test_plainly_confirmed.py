"""Plain confirmations: with a question beside them, or with what is shown said once more."""

import pytest

from actions.desk import Means
from shop import orders as order_book
from tests.actions.conftest import Talk
from tests.actions.stocking import AIRCON_ORDER, ANNA, PAID, PODS_ORDER, UNPAID, order_of
from tests.actions.talking import Chat, at, named, product


@pytest.fixture
def cancelling(talk: Talk) -> Chat:
    chat = talk(ANNA)
    chat.says(f"取消 {PAID}", "cancel_order", named("order_no", PAID))
    assert chat.slots["task"]["step"] == "confirm"
    return chat


def test_a_question_beside_a_plain_confirmation_holds_nothing_up(
    cancelling: Chat, means: Means
) -> None:
    said = cancelling.says("确认取消 钱退到哪里", "affirm")
    assert order_of(means, PAID).status == "cancelled" and "原路" in said


@pytest.mark.parametrize(
    "text", ["取消要另外花钱不", "取消另外收钱吗", "cancel, and is that free?"]
)
def test_a_question_that_holds_the_word_of_the_matter_is_none(
    cancelling: Chat, means: Means, text: str
) -> None:
    cancelling.says(text, "refund_progress")
    assert order_of(means, PAID).status == "paid"


def test_a_condition_is_no_confirmation(cancelling: Chat, means: Means) -> None:
    cancelling.says("确认取消的话 钱能马上退吗", "affirm")
    assert order_of(means, PAID).status == "paid"


@pytest.mark.parametrize("text", ["抬头先这样 提交", "就这样 确认"])
def test_what_stays_as_it_is_beside_a_confirmation(talk: Talk, text: str) -> None:
    chat = talk(ANNA)
    chat.says("耳机那单开普票 个人", "invoice", named("category", "耳机"))
    assert chat.slots["task"]["step"] == "confirm"
    said = chat.says(text, "inform")
    assert "已申请" in said and PODS_ORDER in said


def test_what_is_shown_said_once_more_with_a_confirmation(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("空调后天来装", "installation", named("category", "空调"))
    assert chat.slots["task"]["step"] == "confirm"
    chat.says("对 改到后天 确认", "installation")
    assert not chat.slots.get("proposal_id")


def test_another_day_with_a_confirmation_is_shown_first(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("空调后天来装", "installation", named("category", "空调"))
    chat.says("对 改到大后天 确认", "installation")
    assert chat.slots.get("proposal_id") and chat.slots["task"]["step"] == "confirm"


@pytest.mark.parametrize(
    "text", ["数量改成两个 确认", "换成白的 确认下单", "我说的是另一单 确认", "地址错了 确认"]
)
def test_a_correction_before_a_confirmation_places_no_order(
    talk: Talk, means: Means, text: str
) -> None:
    chat = talk(ANNA)
    chat.says("T恤加购物车", "purchase", product("优衣库 纯棉T恤", "P6"))
    chat.says("L码", "inform", named("size", "L"))
    chat.says("下单 货到付款", "purchase")
    assert chat.slots["task"]["step"] == "confirm"
    with means.database.reading() as tx:
        before = len(order_book.of_customer(tx, ANNA, limit=50).data)
    chat.says(text, "affirm")
    with means.database.reading() as tx:
        assert len(order_book.of_customer(tx, ANNA, limit=50).data) == before


OTHERS = "确认 跑步鞋那单到了我要是不在家能不能放驿站"


@pytest.mark.parametrize("understood", ["affirm", "shipping_info", "nlu_fallback"])
def test_a_question_of_other_goods_holds_nothing_up(
    cancelling: Chat, means: Means, understood: str
) -> None:
    cancelling.says(OTHERS, understood, at(OTHERS, "跑步鞋", "category", "跑步鞋"))
    assert order_of(means, PAID).status == "cancelled"


@pytest.mark.parametrize(
    "text",
    ["确认 不过跑步鞋那单也得能取消", "确认 要是跑步鞋那单也能取消订单吗",
     "跑步鞋那单能不能放驿站"],
)  # fmt: skip
def test_a_condition_of_other_goods_is_no_confirmation(
    cancelling: Chat, means: Means, text: str
) -> None:
    cancelling.says(text, "affirm", at(text, "跑步鞋", "category", "跑步鞋"))
    assert order_of(means, PAID).status == "paid"


def _booked_for(talk: Talk, text: str = "空调约个时间装 周日") -> Chat:
    chat = talk(ANNA)
    chat.says(text, "installation", named("order_no", AIRCON_ORDER))
    assert chat.slots["proposal_id"]
    return chat


@pytest.mark.parametrize(
    "text", ["就这个 辛苦了", "就这天吧", "对，就约周日", "嗯 周日吧", "周日对的，就这样"]
)
def test_what_is_shown_pointed_at_or_said_once_more_is_a_yes(talk: Talk, text: str) -> None:
    chat = _booked_for(talk)
    assert "编号" in chat.says(text, "affirm")


@pytest.mark.parametrize(
    "text", ["对，改成周六", "就这个时间不行", "日期不对，就这样吧", "嗯 周六吧"]
)
def test_another_day_or_a_no_is_none(talk: Talk, text: str) -> None:
    chat = _booked_for(talk)
    assert "编号" not in chat.says(text, "affirm")


def test_a_no_to_another_matter_before_the_yes_to_the_cancellation(
    talk: Talk, means: Means
) -> None:
    chat = talk(ANNA)
    chat.says("取消", "cancel_order", named("order_no", UNPAID))
    chat.says("换颜色麻烦就不折腾了，取消掉", "cancel_order")
    assert order_of(means, UNPAID).status == "cancelled"


@pytest.mark.parametrize("text", ["不取消了，换颜色吧", "换颜色就不折腾了，先别取消"])
def test_a_no_to_the_cancellation_itself_is_none(talk: Talk, means: Means, text: str) -> None:
    chat = talk(ANNA)
    chat.says("取消", "cancel_order", named("order_no", UNPAID))
    chat.says(text, "cancel_order")
    assert order_of(means, UNPAID).status != "cancelled"


def test_the_fault_told_once_more_beside_a_yes_changes_nothing(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("空调不制冷了 报修", "repair_warranty", named("order_no", AIRCON_ORDER))
    reason = chat.slots["task"].get("reason")
    said = chat.says("那报修吧 不制冷", "repair_warranty")
    assert "编号" in said and reason != "质量问题"


@pytest.mark.parametrize("text", ["那报修吧 算了", "报修吧 不要了"])
def test_a_bare_no_beside_a_yes_is_no_fault_told_again(talk: Talk, text: str) -> None:
    chat = talk(ANNA)
    chat.says("空调不制冷了 算了不要了 报修", "repair_warranty", named("order_no", AIRCON_ORDER))
    assert "编号" not in chat.says(text, "repair_warranty")
