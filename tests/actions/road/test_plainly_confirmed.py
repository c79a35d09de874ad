"""Plain confirmations: with a question beside them, or with what is shown said once more."""

import pytest

from actions.desk import Means
from shop import orders as order_book
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, PAID, PODS_ORDER, order_of
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
