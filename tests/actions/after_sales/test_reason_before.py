"""A reason that was told of an order is not asked for again."""

import pytest

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


def shirt(text: str) -> dict[str, object]:
    return at(text, "T恤", "category", "T恤")


def test_a_reason_of_other_goods_of_the_order_is_not_taken(talk: Talk) -> None:
    chat = talk(ANNA)
    text = "鞋子那单里的T恤破了个洞"
    says_and_keeps(chat, text, "complaint", at(text, "鞋子", "category", "跑步鞋"), shirt(text))
    text = "算了 T恤我自己缝"
    says_and_keeps(chat, text, "deny", shirt(text))
    text = "那鞋子退了吧"
    said = says_and_keeps(chat, text, "return_refund", at(text, "鞋子", "category", "跑步鞋"))
    assert "质量" not in said or "原因" in said
    assert (chat.slots.get("task") or {}).get("values", {}).get("reason") is None


@pytest.mark.parametrize(
    "text", ["the shoes order arrived, they fit fine", "the shoes order is size 41"]
)
def test_what_fits_is_no_reason(talk: Talk, text: str) -> None:
    chat = talk(ANNA, "en")
    says_and_keeps(chat, text, "order_status", at(text, "shoes", "category", "跑步鞋"))
    text = "i want to return the shoes"
    said = says_and_keeps(chat, text, "return_refund", at(text, "shoes", "category", "跑步鞋"))
    assert "size" not in said.lower() or "reason" in said.lower()
    assert chat.slots["task"]["step"] == "reason"


def test_a_reason_of_the_very_goods_is(talk: Talk) -> None:
    chat = talk(ANNA)
    text = "鞋子那单里的T恤破了个洞"
    says_and_keeps(chat, text, "complaint", at(text, "鞋子", "category", "跑步鞋"), shirt(text))
    says_and_keeps(chat, "算了", "deny")
    text = "还是把T恤退了吧"
    said = says_and_keeps(chat, text, "return_refund", shirt(text))
    assert "质量" in said and chat.slots["task"]["step"] != "reason"
