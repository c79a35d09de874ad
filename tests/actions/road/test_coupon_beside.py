"""A coupon spoken of beside an order: told, claimed first, and the order is not lost."""

from datetime import datetime

import pytest
from sqlalchemy import update

from actions.desk import Means
from shop import baskets
from shop.tables import OfferRow
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, SHIRT
from tests.actions.talking import Chat, product
from tests.shop.making import offer

CLOTHES = {
    "title": {"zh": "服饰满50减20券", "en": "20 yuan coupon on clothes from 50"},
    "condition": {"kind": "category_at_least", "category": "服饰", "amount": 5_000},
    "benefit": {"kind": "amount_off", "amount": 2_000, "category": "服饰"},
}


@pytest.fixture(autouse=True)
def coupon(means: Means, now: datetime) -> None:
    with means.database.transaction() as tx:
        offer(tx, "clothes", now)
        tx.execute(update(OfferRow).where(OfferRow.offer_id == "clothes").values(**CLOTHES))


def filled(talk: Talk, means: Means, language: str = "zh") -> Chat:
    chat = talk(ANNA, language)
    with means.database.transaction() as tx:
        baskets.add(tx, ANNA, "P6-L", 1, chat.now)
    chat.says("看看购物车" if language == "zh" else "show my basket", "purchase")
    return chat


@pytest.mark.parametrize("text", ["嗯下单 有服饰券", "有服饰券，下单吧", "下单 我有张服饰的券"])
def test_what_it_takes_off_is_told_and_the_order_goes_on(
    talk: Talk, means: Means, text: str
) -> None:
    chat = filled(talk, means)
    said = chat.says(text, "purchase")
    assert "¥20" in said and "服饰满50减20券" in said
    assert chat.slots["task"]["name"] == "place_order" and "支付宝" in chat.titles


def test_a_yes_with_a_coupon_places_no_order_without_it(talk: Talk, means: Means) -> None:
    chat = filled(talk, means)
    chat.says("下单 支付宝", "purchase")
    waiting = chat.slots["proposal_id"]
    said = chat.says("确认 有服饰券", "affirm")
    assert waiting and chat.slots["proposal_id"] == waiting
    assert "服饰满50减20券" in said and chat.titles[-2:] == ["确认", "取消"]


@pytest.mark.parametrize("text", ["那帮我领了再下单 支付宝", "领了，然后下单，支付宝付"])
def test_the_coupon_told_of_is_claimed_first_and_the_order_follows(
    talk: Talk, means: Means, text: str
) -> None:
    chat = filled(talk, means)
    chat.says("有服饰的券吗", "promotion")
    chat.says(text, "promotion")
    assert chat.slots["task"]["name"] == "claim_coupon" and chat.slots["proposal_id"]
    said = chat.says("好的", "affirm")
    assert "-¥20" in said and "支付宝" in said and "确认" in chat.titles


@pytest.mark.parametrize("text", ["有没有服饰的券", "服饰有券吗", "any coupon for clothes?"])
@pytest.mark.parametrize("intent", ["purchase", "promotion", "nlu_fallback"])
def test_the_coupon_asked_for_is_told_and_no_goods_of_the_kind(
    talk: Talk, text: str, intent: str
) -> None:
    chat = talk(ANNA, "en" if text.isascii() else "zh")
    said = chat.says(text, intent)
    assert CLOTHES["title"]["en" if text.isascii() else "zh"] in said  # type: ignore[index]
    assert "product" not in chat.kinds and "新人券" not in said


def test_goods_taken_and_a_coupon_asked_for_are_both_heard(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    chat.says("纯棉T恤怎么样", "product_info", product("纯棉T恤", SHIRT))
    said = chat.says("L的来两件 有没有服饰的券", "purchase")
    assert "服饰满50减20券" in said and "新人券" not in said


def test_a_coupon_that_is_his_already_is_told_and_no_goods_are_looked_for(
    talk: Talk, means: Means
) -> None:
    chat = talk(ANNA)
    chat.says("有没有服饰的券 有的话帮我领了", "promotion")
    chat.says("好的", "affirm")
    said = chat.says("有没有服饰的券 有的话帮我领了", "purchase")
    assert "服饰满50减20券" in said and "product" not in chat.kinds


@pytest.mark.parametrize(
    "text", ["那个服饰的领一张 领完直接下单 支付宝", "领服饰券，领好就下单，支付宝付"]
)
def test_what_follows_the_claim_is_the_order(talk: Talk, means: Means, text: str) -> None:
    chat = filled(talk, means)
    chat.says(text, "promotion")
    assert chat.slots["task"]["name"] == "claim_coupon" and chat.slots["proposal_id"]
    said = chat.says("好的", "affirm")
    assert "-¥20" in said and "支付宝" in said and "确认" in chat.titles


def test_an_order_without_a_claim_claims_nothing(talk: Talk, means: Means) -> None:
    chat = filled(talk, means)
    chat.says("直接下单 支付宝", "purchase")
    assert chat.slots["task"]["name"] == "place_order"
