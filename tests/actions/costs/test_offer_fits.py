"""Whether an offer applies to certain goods and what they then cost, by the engine's evaluation."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import update

from actions.desk import Means
from shop.baskets import add as put_in
from shop.offering import claim, coupons
from shop.tables import CouponRow, OfferRow
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, MATE, NUTS, SHIRT, SHOES
from tests.actions.talking import Chat, at, named, product
from tests.shop.making import offer
from tests.shop.making import product as put

MATE60 = product("华为 Mate 60", MATE)
OFFERS: dict[str, dict[str, Any]] = {
    "from-300": {
        "title": {"zh": "满300减30", "en": "30 yuan off from 300"},
        "condition": {"kind": "basket_at_least", "amount": 30_000},
        "benefit": {"kind": "amount_off", "amount": 3_000},
        "claimable": False,
    },
    "phones": {
        "title": {"zh": "手机满2000减150券", "en": "150 yuan coupon on phones from 2000"},
        "condition": {"kind": "category_at_least", "category": "手机", "amount": 200_000},
        "benefit": {"kind": "amount_off", "amount": 15_000, "category": "手机"},
    },
    "beauty": {
        "title": {"zh": "美妆85折券", "en": "15% coupon on beauty"},
        "condition": {"kind": "category_at_least", "category": "美妆", "amount": 9_900},
        "benefit": {"kind": "percent_off", "percent": 15, "category": "美妆"},
    },
}


@pytest.fixture(autouse=True)
def offers(means: Means, now: datetime) -> None:
    with means.database.transaction() as tx:
        for name, values in OFFERS.items():
            offer(tx, name, now)
            tx.execute(update(OfferRow).where(OfferRow.offer_id == name).values(**values))


def mine(means: Means, chat: Chat) -> list[str]:
    with means.database.reading() as tx:
        return [each.offer_id for each in coupons(tx, ANNA, chat.now)]


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("满300减30的活动买mate60能用吗 用完多少钱", "promotion"),
        ("满三百减三十买mate60能用吗", "promotion"),
        ("mate60可以用满300减30吗", "product_info"),
        ("买mate60满300减30适用吗", "nlu_fallback"),
        ("does the 30 yuan off from 300 apply to the mate60", "promotion"),
    ],
)
def test_an_offer_that_applies_is_told_with_the_sum(talk: Talk, text: str, intent: str) -> None:
    chat = talk(ANNA, "en" if text.isascii() else "zh")
    said = chat.says(text, intent, {**MATE60, "start": text.index("mate60"),
                                    "end": text.index("mate60") + 6})  # fmt: skip
    if "三百" in text:
        assert "¥4,9" in said
        return
    assert "¥30" in said and "¥4,969" in said and "¥4,999" in said


@pytest.mark.parametrize("text", ["手机券能用在mate60上吗", "mate60能用手机满2000减150券吗"])
def test_a_coupon_to_be_claimed_is_reckoned_and_can_be_claimed(
    talk: Talk, means: Means, text: str
) -> None:
    chat = talk(ANNA)
    said = chat.says(text, "promotion", MATE60)
    assert "¥150" in said and "¥4,819" in said and "还没领" in said  # with the 30 off
    chat.says("那领一下", "promotion")
    assert mine(means, chat) == []
    chat.clicks("确认")
    assert mine(means, chat) == ["phones"]
    said = chat.says("这张券买mate60能用吗", "promotion", MATE60)
    assert "¥4,819" in said and "还没领" not in said


def test_what_is_missing_and_what_it_is_for(talk: Talk) -> None:
    chat = talk(ANNA)
    shirt = product("优衣库 纯棉T恤", SHIRT)
    said = chat.says("这件T恤能用满300减30吗", "promotion", shirt)
    assert "还差 ¥201" in said
    said = chat.says("买3件这件T恤能用满300减30吗", "promotion", shirt)
    assert "还差 ¥3" in said
    said = chat.says("美妆85折券能用在T恤上吗", "promotion", shirt)
    assert "只适用于美妆" in said and "减 ¥" not in said


def test_over_used_and_not_for_him(talk: Talk, means: Means, now: datetime) -> None:
    chat = talk(ANNA)
    with means.database.transaction() as tx:
        claim(tx, ANNA, "phones", now)
        tx.execute(update(CouponRow).values(state="used"))
        over = now - timedelta(hours=1)
        tx.execute(update(OfferRow).where(OfferRow.offer_id == "beauty").values(ends_at=over))
        tx.execute(update(OfferRow).where(OfferRow.offer_id == "welcome")
                   .values(condition={"kind": "first_order"}))  # fmt: skip
    assert "用掉了" in chat.says("手机券能用在mate60上吗", "promotion", MATE60)
    assert "有效期" in chat.says("美妆85折券能用在mate60上吗", "promotion", MATE60)
    assert "仅限首单" in chat.says("新人券能用在mate60上吗", "promotion", MATE60)


def test_a_coupon_that_ran_out_is_not_told_as_used(talk: Talk, means: Means, now: datetime) -> None:
    chat = talk(ANNA)
    with means.database.transaction() as tx:
        claim(tx, ANNA, "phones", now)
        tx.execute(update(CouponRow).values(state="expired"))
    said = chat.says("手机券能用在mate60上吗", "promotion", MATE60)
    assert "过期" in said and "用掉" not in said


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("买mate60用哪张券最划算", "promotion"),
        ("mate60最省的券是哪张", "product_info"),
        ("which coupon is best for the mate60", "promotion"),
        ("what is the single best coupon for it", "nlu_fallback"),
    ],
)
def test_the_best_single_coupon(talk: Talk, text: str, intent: str) -> None:
    chat = talk(ANNA, "en" if text.isascii() else "zh")
    chat.says("mate60", "product_info", MATE60)
    said = chat.says(text, intent, *([MATE60] if "mate60" in text else []))
    assert "¥150" in said and "¥4,819" in said and "¥10 " not in said


@pytest.mark.parametrize(
    "text",
    ["我的券能用在mate60上吗 用完多少", "can I use my coupon on the mate60, what would I pay"],
)
def test_own_coupons_are_tried_without_a_name(
    talk: Talk, means: Means, now: datetime, text: str
) -> None:
    with means.database.transaction() as tx:
        claim(tx, ANNA, "welcome", now)
    chat = talk(ANNA, "en" if text.isascii() else "zh")
    said = chat.says(text, "promotion", MATE60)
    assert "¥10" in said and "¥4,9" in said


def test_figures_of_no_offer_are_said_to_be_none(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("mate60", "product_info", MATE60)
    said = chat.says("满300减40的券买这个能用吗 用完多少钱", "promotion")
    assert "满300减40" in said and "没有查到" in said and "¥150" in said


def test_nothing_fits(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    nuts = product("每日坚果", NUTS)
    said = chat.says("我的券能用在每日坚果上吗", "promotion", nuts)
    assert "都不能用" in said and "还差 ¥1" in said


def test_a_kind_alone_and_other_questions_stay_what_they_were(talk: Talk) -> None:
    chat = talk(ANNA)
    said = chat.says("手机能用哪张券", "promotion", named("category", "手机"))
    assert "手机满2000减150券" in said
    chat.says("赤兔", "product_info", product("李宁 赤兔 8", SHOES))
    text = "这双42码有货吗"
    said = chat.says(text, "stock", at(text, "42码", "size", "42"))
    assert "黑色 42" in said and "券" not in said


def test_the_kind_in_an_offers_name_is_not_what_is_bought(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("mate60", "product_info", MATE60)
    text = "美妆85折券买它能用吗"
    said = chat.says(text, "promotion", at(text, "美妆", "category", "美妆"))
    assert "只适用于" in said and "华为 Mate 60" in said
    assert "¥150" in chat.says("用哪张券最划算", "promotion")


def test_goods_called_by_what_is_no_kind_of_ours_are_the_one_so_named(
    talk: Talk, means: Means, now: datetime
) -> None:
    with means.database.transaction() as tx:
        put(tx, "Q1", now, name="乐肤洁 泰国乳胶枕", brand="乐肤洁", category="枕头",
            categories=["家居", "枕头"], variants=[("Q1-1", "", "", 18_900, 5)])  # fmt: skip
    text = "有什么券能用在乳胶枕上"
    said = talk(ANNA).says(text, "promotion", at(text, "乳胶枕", "category", "乳胶枕"))
    assert "泰国乳胶枕" in said
    text = "有什么券能用在硅胶枕上"
    said = talk(ANNA).says(text, "promotion", at(text, "硅胶枕", "category", "硅胶枕"))
    assert "泰国乳胶枕" not in said


@pytest.mark.parametrize("words", ["然后有券能用不", "有啥优惠能用吗"])
def test_of_goods_in_the_basket_all_that_is_in_there_counts(
    talk: Talk, means: Means, words: str
) -> None:
    chat = talk(ANNA)
    with means.database.transaction() as tx:
        put_in(tx, ANNA, "P6-M", 4, chat.now)
    chat.says("纯棉T恤怎么样", "product_info", product("纯棉T恤", SHIRT))
    said = chat.says(words, "promotion")
    assert "已享「满300减30」" in said and "单买" not in said
    assert "T恤" in chat.says("这件能用什么券", "promotion")


@pytest.mark.parametrize(
    "words",
    ["母婴券 我昨天下的手机那单 能不能用上", "已经付过钱的那单 能补用券退我40不",
     "付过的单还能不能用券"],
)  # fmt: skip
@pytest.mark.parametrize("intent", ["order_status", "price_protection", "promotion"])
def test_no_coupon_comes_upon_an_order_that_is_placed(talk: Talk, words: str, intent: str) -> None:
    assert "下一单" in talk(ANNA).says(words, intent)


@pytest.mark.parametrize("words", ["下单前能用券吗", "付钱的时候能用券吗", "这单还没付 能用券吗"])
def test_a_coupon_before_the_order_is_another_question(talk: Talk, words: str) -> None:
    assert "下一单" not in talk(ANNA).says(words, "promotion")


@pytest.mark.parametrize(
    ("language", "text"), [("en", "any discount on it?"), ("zh", "这个有什么优惠券能用吗")]
)
def test_of_goods_in_the_basket_as_many_as_lie_there(
    talk: Talk, means: Means, language: str, text: str
) -> None:
    chat = talk(ANNA, language)
    with means.database.transaction() as tx:
        put_in(tx, ANNA, "P6-M", 4, chat.now)
    chat.says("T恤有货吗", "stock", product("优衣库 纯棉T恤", SHIRT))
    said = chat.says(text, "promotion")
    assert "×4" in said and "¥396" in said


def test_a_number_that_is_said_is_tried(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    with means.database.transaction() as tx:
        put_in(tx, ANNA, "P6-M", 4, chat.now)
    chat.says("T恤有货吗", "stock", product("优衣库 纯棉T恤", SHIRT))
    said = chat.says("这个买5件能用满300减30吗", "promotion", named("quantity", 5))
    assert "×5" in said


@pytest.mark.parametrize(
    "text", ["每日坚果买1份能用满300减30吗", "每日坚果只买一份能用满300减30吗"]
)
def test_one_that_is_said_is_not_what_lies_in_the_basket(
    talk: Talk, means: Means, text: str
) -> None:
    chat = talk(ANNA)
    with means.database.transaction() as tx:
        put_in(tx, ANNA, "P8-1", 10, chat.now)
    said = chat.says(text, "promotion", product("每日坚果", NUTS))
    assert "×10" not in said and "还差 ¥201" in said
