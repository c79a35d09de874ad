"""His own coupons and their days, ages against a range, fees of what is in the basket."""

from datetime import datetime

import pytest

from actions.desk import Means
from actions.hearing.wording import says
from shop import coupons
from tests.actions.conftest import Talk
from tests.actions.keeping import says_and_keeps
from tests.actions.stocking import ANNA, MATE, NUTS, PAID
from tests.actions.talking import at, named, product
from tests.shop.making import product as stocked


def test_none_is_said_to_be_none(talk: Talk) -> None:
    said = talk(ANNA, "en").says("do I have any coupons unused?", "promotion")
    assert "no unused coupons" in said


def test_those_he_has_are_told_with_their_day_and_nothing_else(
    talk: Talk, means: Means, now: datetime
) -> None:
    with means.database.transaction() as tx:
        coupons.claim(tx, ANNA, "welcome", now)
    chat = talk(ANNA)
    assert "到期" in chat.says("我账户里的券有哪些", "promotion") and chat.buttons == []
    said = chat.says("我那张哪天过期", "membership")
    assert "到期" in said and "积分" not in said


def test_a_guest_is_asked_to_sign_in(talk: Talk) -> None:
    said = talk(None, "en").says("which vouchers do i already have?", "promotion")
    assert "sign in" in said.lower()


def test_the_age_is_compared_and_not_the_range_itself(
    talk: Talk, means: Means, now: datetime
) -> None:
    with means.database.transaction() as tx:
        stocked(tx, "P30", now, name="皇家 K36 幼猫粮", brand="皇家", category="猫粮",
                categories=["宠物", "猫粮"], attributes={"适用阶段": "4-12月龄"},
                variants=[("P30-1", "", "2kg", 10_900, 5)])  # fmt: skip
    chat = talk(None)
    chat.says("K36有货吗", "stock", product("皇家 K36", "P30"))
    said = chat.says("才俩月 那k36能吃不？4-12月龄的话是不是太小了", "product_info")
    assert "可以的" not in said and "4-12月龄" in said
    assert "可以的" in chat.says("六个月能吃吗", "product_info")


def test_freight_not_told_yet_is_told_and_no_refund(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("坚果加入购物车", "purchase", product("每日坚果", NUTS))
    assert "退" not in chat.says("运费还没说呢", "refund_progress")


def test_a_refund_that_has_not_come_is_still_a_refund(talk: Talk) -> None:
    said = talk(ANNA).says("退款还没到呢", "refund_progress")
    assert "退款" in said


def test_freight_to_a_far_place_is_of_the_basket(talk: Talk) -> None:
    chat, text = talk(ANNA), "坚果包邮吧 寄新疆要多少钱"
    chat.says("坚果加入购物车", "purchase", product("每日坚果", NUTS))
    said = chat.says(text, "shipping_info", at(text, "坚果", "category", "坚果"))
    assert "购物车" in said and "新疆" in said


def test_two_models_of_a_brand_are_compared(talk: Talk, means: Means, now: datetime) -> None:
    with means.database.transaction() as tx:
        for number, model in (("P31", "K36"), ("P32", "I27")):
            stocked(tx, number, now, name=f"皇家 {model} 猫粮", brand="皇家", category="猫粮",
                    categories=["宠物", "猫粮"], attributes={"净含量": "2kg"},
                    variants=[(f"{number}-1", "", "2kg", 10_900, 5)])  # fmt: skip
    chat, text = talk(None), "那先看看皇家的k36和i27啥区别"
    chat.says(text, "compare", at(text, "皇家", "brand", "皇家"))
    assert [one["product_id"] for one in chat.cards] == ["P31", "P32"]


def test_a_version_in_words_is_priced_as_that_version(talk: Talk) -> None:
    chat = talk(None)
    chat.says("Mate60有货吗", "stock", product("Mate60", MATE))
    text = "512那款多少钱"
    said = chat.says(text, "product_info", at(text, "512", "size", "512GB"))
    assert "5,499" in said and "4,999" not in said


@pytest.mark.parametrize(
    "words", ["那我之前用的优惠券会退给我吧", "用掉的券会不会退回来", "券会退给我吗"]
)
def test_whether_a_coupon_comes_back_is_of_the_order_to_be_cancelled(
    talk: Talk, words: str
) -> None:
    chat = talk(ANNA)
    chat.says(f"取消{PAID}", "cancel_order", named("order_no", PAID))
    said = chat.says(words, "return_refund")
    assert "没有用券" in said and "确认取消" in chat.titles


def test_after_the_yes_coupons_are_told_to_come_back(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says(f"取消{PAID}", "cancel_order", named("order_no", PAID))
    chat.clicks("确认取消")
    assert "退回账户" in chat.says("那我之前用的优惠券会退给我吧", "promotion")


@pytest.mark.parametrize("words", ["这张券怎么用", "不用券了 退货吧", "券用完了 退款到哪"])
def test_other_words_of_coupons_ask_not_whether_they_come_back(words: str) -> None:
    assert not says("coupon_back", words)


@pytest.mark.parametrize(
    ("asked", "text", "language"),
    [("有什么券可以领吗", "这俩啥时候过期", "zh"), ("有什么优惠", "那两张都是什么时候到期", "zh"),
     ("any coupons i can claim", "when do these two expire", "en")],
)  # fmt: skip
def test_the_days_of_those_just_shown_are_told(
    talk: Talk, asked: str, text: str, language: str
) -> None:
    chat = talk(ANNA, language)
    says_and_keeps(chat, asked, "promotion")
    cards = [one for one in chat.replies if one["kind"] == "offer"]
    said = chat.says(text, "promotion")
    assert cards and said.count("到期" if language == "zh" else "until") >= len(cards)
