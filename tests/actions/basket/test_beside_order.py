"""How long it takes, asked in the very message that orders, is answered with the order."""

import pytest

from actions.desk import Means
from shop import baskets
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, NUTS, PAID, SHIRT
from tests.actions.talking import at, named, product


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "去结账 货到付款 周几能到上海"),
        ("zh", "下单吧，微信付，几天能到"),
        ("en", "check out please, cash on delivery. how many days until it gets here?"),
    ],
)
@pytest.mark.parametrize("intent", ["nlu_fallback", "payment", "purchase"])
def test_the_days_and_the_order_are_told(
    talk: Talk, means: Means, language: str, text: str, intent: str
) -> None:
    chat = talk(ANNA, language)
    with means.database.transaction() as tx:
        baskets.set_quantity(tx, ANNA, "P8-1", 1, chat.now)
    said = chat.says(text, intent)
    assert "48" in said
    assert ("Confirm" if language == "en" else "确认") in chat.titles


@pytest.mark.parametrize("text", ["下单多久能到", "货到付款的话几天到"])
def test_a_mere_question_orders_nothing(talk: Talk, means: Means, text: str) -> None:
    chat = talk(ANNA)
    with means.database.transaction() as tx:
        baskets.set_quantity(tx, ANNA, "P8-1", 1, chat.now)
    chat.says(text, "shipping_info")
    assert "确认" not in chat.titles


def test_a_question_of_what_is_sent_back_leaves_the_order(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("T恤要一件M", "purchase", product("优衣库 纯棉T恤", SHIRT), named("size", "M"))
    text = "下单 支付宝 对了这种拆封了还能退吗"
    clauses = {"下单": "purchase", "支付宝": "inform", "对了这种拆封了还能退吗": "return_policy"}
    said = chat.says(text, "return_policy", clauses=clauses)
    assert "退" in said and "确认下单" in said and chat.slots["proposal_id"]


def test_a_cancelling_beside_goods_that_are_taken_is_heard(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("到哪了", "order_status", named("order_no", PAID))
    chat.says("T恤有货吗", "stock", product("优衣库 纯棉T恤", SHIRT))
    text = "那加两件L码的，原来那单帮我取消掉"
    clauses = {"那加两件L码的": "inform", "原来那单帮我取消掉": "cancel_order"}
    entities = (at(text, "两件", "quantity", 2), at(text, "L码", "size", "L"))
    said = chat.says(text, "cancel_order", *entities, clauses=clauses)
    assert "购物车共 2 件" in said and PAID in said and "取消" in said


@pytest.mark.parametrize(
    ("order", "question"),
    [("下单吧用微信", "跟换货那件一起寄行不行"), ("下单微信付", "能跟换的那件一起发吗")],
)
def test_an_order_goes_by_itself_beside_an_exchange(talk: Talk, order: str, question: str) -> None:
    chat = talk(ANNA)
    chat.says("T恤小了 换XL", "exchange", named("category", "T恤"), named("size", "XL"))
    chat.says("确认", "affirm")
    chat.says("坚果来一袋", "purchase", product("每日坚果", NUTS))
    text = f"{order} {question}"
    said = chat.says(text, "exchange", clauses={order: "purchase", question: "exchange"})
    assert "单独打包" in said and "确认下单" in said and "原因" not in said
