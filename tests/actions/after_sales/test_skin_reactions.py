"""A rash from what was bought: a word of concern, and what the rules allow."""

from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, OLD, SHOES_ORDER
from tests.actions.talking import named


def test_within_the_days_of_a_return_it_is_the_reason(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("查订单", "order_status", named("order_no", SHOES_ORDER))
    said = chat.says("T恤穿了身上起红疹", "nlu_fallback", named("category", "T恤"))
    assert "起红疹" in said and chat.slots["task"]["name"] == "return_refund"


def test_after_them_a_person_looks_into_it(talk: Talk) -> None:
    chat = talk(ANNA, language="en")
    chat.says("order", "order_status", named("order_no", OLD))
    said = chat.says("it gave me a rash", "nlu_fallback")
    assert "stop using" in said and "7 days" in said
    assert "human_agent" in str(chat.replies)


def test_of_goods_to_buy_it_is_a_question(talk: Talk) -> None:
    said = talk(ANNA).says("敏感皮肤用了会过敏吗", "product_info")
    assert "停用" not in said


def test_whether_it_counts_as_a_fault_is_not_judged(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("查订单", "order_status", named("order_no", OLD))
    assert "不能先下结论" in chat.says("过敏算质量问题不", "return_policy")
