"""Two requests in one message, the second of a product by its name, however the name is spelt."""

import csv
from pathlib import Path

import pytest

from actions.business.requests import divided
from actions.hearing.wording import language_of
from actions.turn import Entity, Turn

PRODUCTS = Path(__file__).parents[2] / "data" / "shop" / "products.csv"
FORMS = (
    ("积分怎么用，还有帮我把{}退了", "membership", "return_refund"),
    ("积分怎么用，帮我把{}退了", "membership", "return_refund"),
    ("怎么开发票 另外{}我想退货", "invoice", "return_refund"),
    ("有什么优惠，顺便{}帮我报修一下", "promotion", "repair_warranty"),
    ("包邮吗？对了，我要把{}换货", "shipping_info", "exchange"),
    ("查下我的订单，然后{}申请价保", "order_status", "price_protection"),
    ("把{}退了，另外积分怎么用", "return_refund", "membership"),
    ("how do points work, and I want to return {}", "membership", "return_refund"),
    ("do you have free shipping? also return my {} please", "shipping_info", "return_refund"),
    ("I need an invoice, and also exchange {}", "invoice", "exchange"),
)


def names() -> list[str]:
    with PRODUCTS.open(encoding="utf-8") as rows:
        return [row["name"] for row in csv.DictReader(rows)]


def naming(form: str, name: str, intent: str) -> Turn:
    """The message as it is understood: the name is one entity from end to end."""
    text, start = form.format(name), form.index("{}")
    product = Entity("product", name, None, {"product_id": "P1"}, start, start + len(name))
    language = language_of(form) or "zh"
    return Turn(None, "c", "m", language, text, intent, None,  # type: ignore[arg-type]
                entities=(product,))  # fmt: skip


@pytest.mark.parametrize(("form", "first", "second"), FORMS)
def test_no_name_of_a_product_hides_the_second_request(form: str, first: str, second: str) -> None:
    for name in names():
        for intent in (first, second, "nlu_fallback"):
            said, others = divided(naming(form, name, intent))
            heard = [said.intent, *(each.intent for each in others)]
            assert heard == [first, second], f"{name} ({intent}): {heard}"
            assert name in said.text or name in others[0].text


def test_a_word_of_a_name_divides_nothing() -> None:
    for intent in ("product_info", "return_refund"):
        turn = naming("我想把{}退货", "戴尔 灵越 14 Plus", intent)
        assert divided(turn) == (turn, [])
