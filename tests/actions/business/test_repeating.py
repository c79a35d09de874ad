"""The same answer to something else: said once more at most, then what is missing is asked for."""

from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, PODS_ORDER
from tests.actions.talking import named


def test_the_third_time_for_another_question_asks_what_is_missing(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("退货", "return_refund", named("order_no", PODS_ORDER))
    chat.clicks("质量")
    chat.says("确认", "affirm")
    first = chat.says("怎么寄回去", "shipping_info")
    second = chat.says("那地址寄到哪", "shipping_info")
    assert first != second
    third = chat.says("你们来取吗", "shipping_info")
    assert "刚才" in third and "哪一点" in third and "转人工" in chat.titles
    assert "寄回的地址" not in third
