"""A reason that was told of an order is not asked for again."""

from tests.actions.conftest import Talk
from tests.actions.keeping import says_and_keeps
from tests.actions.stocking import ANNA, PODS_ORDER, SHOES_ORDER
from tests.actions.talking import at, named


def test_what_was_told_to_be_wrong_is_the_reason(talk: Talk) -> None:
    chat = talk(ANNA)
    text = "上礼拜收到的赤兔开胶了 你们看怎么处理"
    says_and_keeps(chat, text, "complaint", at(text, "赤兔", "product", "李宁 赤兔 8",
                                               extra={"product_id": "P5"}))  # fmt: skip
    says_and_keeps(chat, "那换货的话要我自己出运费吗", "return_policy")
    said = says_and_keeps(chat, "好吧换一双也行", "exchange")
    assert SHOES_ORDER in said and "质量" in said


def test_a_dropped_exchange_is_begun_again_with_its_reason(talk: Talk) -> None:
    chat = talk(ANNA, "en")
    text = "swap the li-ning shoes for a 42"
    shoes = at(text, "li-ning shoes", "product", "李宁 赤兔 8", extra={"product_id": "P5"})
    says_and_keeps(chat, text, "exchange", shoes, at(text, "42", "size", "42"))
    says_and_keeps(chat, "too small, toes hurt", "inform")
    says_and_keeps(chat, "no leave it", "deny")
    text = "no i still want the exchange. black in 42"
    goods = named("category", "跑步鞋")
    said = says_and_keeps(chat, text, "exchange", at(text, "42", "size", "42"), goods)
    assert SHOES_ORDER in said and "reason?" not in said


def test_of_another_order_the_reason_is_asked_for(talk: Talk) -> None:
    chat = talk(ANNA)
    text = "赤兔开胶了 你们看怎么处理"
    says_and_keeps(chat, text, "complaint", at(text, "赤兔", "product", "李宁 赤兔 8",
                                               extra={"product_id": "P5"}))  # fmt: skip
    said = says_and_keeps(chat, "换货", "exchange", named("order_no", PODS_ORDER))
    assert "质量问题。" not in said and "确认提交" not in said
