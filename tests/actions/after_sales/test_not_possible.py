"""Goods of an order that do not go back, beside others that do; goods that are refused by name."""

from datetime import datetime

import pytest

from actions.desk import Means
from shop.tables import OrderLineRow, ProductRow, VariantRow
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, MATE, NUTS
from tests.actions.talking import Chat, Entity, at, product
from tests.shop.making import order

BOTH = "DD20261120000077"


@pytest.fixture(autouse=True)
def phone_and_nuts(means: Means, now: datetime) -> None:
    """An order of a phone, which may go back, and of food, which may not without a reason."""
    with means.database.transaction() as tx:
        lines = ((MATE, "P1-b", 1, 499_900), (NUTS, "P8-1", 1, 9_900))
        order(tx, BOTH, "signed", now, lines=lines, days_ago=4)
        for line in tx.query(OrderLineRow).where(OrderLineRow.order_no == BOTH):
            row = tx.get_one(ProductRow, line.product_id)
            variant = tx.get_one(VariantRow, line.variant_id)
            line.name, line.variant = row.name, f"{variant.color} {variant.size}".strip()
            line.returnable = row.returnable


def kind(text: str, word: str) -> Entity:
    return at(text, word, "category", word)


@pytest.fixture
def chat(talk: Talk) -> Chat:
    return talk(ANNA)


@pytest.mark.parametrize(
    "text",
    ["坚果漏了 我要退款", "我说的是坚果不是手机 给我退钱", "手机我不退！退坚果",
     "坚果潮了要退 不退手机", f"{BOTH}里的坚果要退 手机留着"],
)  # fmt: skip
def test_the_line_named_is_the_one_meant(chat: Chat, text: str) -> None:
    words = [kind(text, word) for word in ("坚果", "手机") if word in text]
    number = [at(text, BOTH, "order_no", BOTH)] if BOTH in text else []
    said = chat.says(text, "return_refund", *words, *number)
    assert "每日坚果" in said and "人工" in said and "Mate" not in said
    assert {"申请换货", "转人工"} <= set(chat.titles)
    assert not chat.slots.get("proposal_id")


def test_a_return_begun_with_the_other_line_is_left(chat: Chat) -> None:
    text = f"{BOTH} 手机退了 不想要了"
    chat.says(text, "return_refund", kind(text, "手机"), at(text, BOTH, "order_no", BOTH))
    assert chat.slots.get("proposal_id")
    text = "不对 手机我不退 退坚果"
    said = chat.says(text, "return_refund", kind(text, "手机"), kind(text, "坚果"))
    assert "每日坚果" in said and not chat.slots.get("proposal_id")


@pytest.mark.parametrize("text", ["退手机 坚果留着 不想要了", "手机不想要了 退手机 坚果不退"])
def test_the_line_that_may_go_back_does(chat: Chat, text: str) -> None:
    numbered = f"{BOTH} {text}"
    words = [kind(numbered, word) for word in ("坚果", "手机")]
    said = chat.says(numbered, "return_refund", at(numbered, BOTH, "order_no", BOTH), *words)
    assert "Mate 60" in said and "坚果" not in said and chat.slots.get("proposal_id")


def test_what_is_faulty_is_called_by_its_own_name_and_only_offered(chat: Chat) -> None:
    text = "收到的坚果袋子破了 全漏了"
    said = chat.says(text, "complaint", kind(text, "坚果"), product("每日坚果", NUTS))
    assert "每日坚果" in said and "等 2 件" not in said
    assert chat.titles == ["申请换货", "转人工"]
    assert "每日坚果" in chat.clicks("申请换货")


@pytest.mark.parametrize("text", ["奶钱 啊不 坚果钱退不退", "要是退了能退我多少"])
def test_whether_money_would_come_back_is_told_by_the_goods(chat: Chat, text: str) -> None:
    first = "坚果漏了 我要退款"
    chat.says(first, "return_refund", kind(first, "坚果"))
    words = [kind(text, "坚果")] if "坚果" in text else []
    said = chat.says(text, "refund_progress", *words)
    assert "每日坚果" in said and "没有查到退款" not in said


@pytest.mark.parametrize(
    "text",
    ["T恤不换了 退了吧 不想要了", "不修T恤了 直接退 不想要了", "鞋子不退 退T恤 不想要了",
     "T恤退 鞋子留着 不想要了"],
)  # fmt: skip
def test_a_deed_that_is_denied_denies_not_the_goods(chat: Chat, text: str) -> None:
    words = [at(text, "T恤", "category", "T恤")]
    words += [at(text, "鞋子", "category", "跑步鞋")] if "鞋子" in text else []
    said = chat.says(text, "return_refund", *words)
    assert "优衣库 纯棉T恤" in said and "赤兔" not in said and chat.slots.get("proposal_id")


def test_faulty_goods_have_the_days_of_an_exchange(talk: Talk, means: Means, now: datetime) -> None:
    number = "DD20261122000078"
    with means.database.transaction() as tx:
        order(tx, number, "shipped", now, lines=((NUTS, "P8-1", 1, 9_900),), days_ago=1)
        for line in tx.query(OrderLineRow).where(OrderLineRow.order_no == number):
            line.returnable = False
    said = talk(ANNA).says(f"{number}想退货", "return_refund",
                           at(f"{number}想退货", number, "order_no", number))  # fmt: skip
    assert f"{means.policies.exchange_days} 天内可以申请换货" in said


def test_the_day_of_an_order_is_no_product(talk: Talk) -> None:
    text = "exchange the phone from my order on nov 19"
    chat = talk(ANNA, "en")
    said = chat.says(text, "exchange", kind(text, "phone") | {"value": "手机"},
                     at(text, "nov 19", "product", "nova 12"))  # fmt: skip
    assert "nova" not in said and (chat.slots.get("task") or {}).get("name") == "exchange"
