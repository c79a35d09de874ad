"""Coupons claimed by a figure or as the one told of, how many an order takes, orders placed."""

from datetime import datetime

import pytest

from actions.desk import Means
from shop.tables import OfferRow
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA
from tests.shop.making import offer


@pytest.fixture
def with_offers(talk: Talk, means: Means, now: datetime) -> Talk:
    with means.database.transaction() as tx:
        for name, zh, en in (
            ("all", "全场满199减20券", "20 yuan coupon from 199"),
            ("baby", "母婴满299减40券", "40 yuan coupon on baby goods from 299"),
        ):
            offer(tx, name, now)
            tx.get_one(OfferRow, name).title = {"zh": zh, "en": en}
    return talk


@pytest.mark.parametrize(
    ("language", "text", "offer_id"),
    [
        ("en", "get me the 20 off one", "all"),
        ("en", "i'll take the 40 yuan off", "baby"),
        ("zh", "母婴那个领两张 一单能叠着用么", "baby"),
    ],
)
def test_the_one_that_is_called(with_offers: Talk, language: str, text: str, offer_id: str) -> None:
    chat = with_offers(ANNA, language)
    chat.says(text, "promotion")
    assert chat.slots["task"]["offer_id"] == offer_id


@pytest.mark.parametrize("text", ["is there anything 20 off", "take 20 off my order", "有20的吗"])
def test_what_claims_nothing(with_offers: Talk, text: str) -> None:
    chat = with_offers(ANNA)
    chat.says(text, "promotion")
    assert (chat.slots.get("task") or {}).get("offer_id") is None


@pytest.mark.parametrize(
    ("language", "text", "word"),
    [
        ("zh", "已经下的单还能用金卡那张券吗", "下一单"),
        ("zh", "那单已经提交了 现在领券它能减吗", "下一单"),
        ("zh", "刚下了单 还能用券吗", "下一单"),
        ("en", "i already placed the order, can i still use a coupon?", "next order"),
    ],
)
def test_a_placed_order_takes_no_coupon(
    with_offers: Talk, language: str, text: str, word: str
) -> None:
    assert word in with_offers(ANNA, language).says(text, "promotion")


@pytest.mark.parametrize("text", ["下单的时候能用券吗", "取消订单 券退不退", "有什么券能领"])
def test_other_questions_of_coupons(with_offers: Talk, text: str) -> None:
    assert "下一单" not in with_offers(ANNA).says(text, "promotion")


@pytest.mark.parametrize("text", ["那帮我领了再下单吧", "就领这张吧", "帮我领一下"])
def test_the_one_told_of_is_claimed(
    with_offers: Talk, text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = "「全场满199减20券」领取后自动抵扣"
    monkeypatch.setattr("actions.costs.claim_named.said_before", lambda _desk: told)
    chat = with_offers(ANNA)
    chat.says(text, "promotion")
    assert chat.slots["task"]["offer_id"] == "all"


@pytest.mark.parametrize(
    ("language", "text", "offer_id"),
    [
        ("zh", "40那个给我来一张", "baby"),
        ("zh", "给我20的那张", "all"),
        ("zh", "199那个来一张", "all"),
        ("zh", "40的那张吧", "baby"),
        ("en", "ok the 20 one please", "all"),
        ("en", "i'll take the 40 one", "baby"),
    ],
)
def test_one_of_those_just_told(with_offers: Talk, language: str, text: str, offer_id: str) -> None:
    chat = with_offers(ANNA, language)
    chat.says("有什么券" if language == "zh" else "any coupons?", "promotion")
    chat.says(text, "purchase")
    assert chat.slots["task"]["offer_id"] == offer_id


def test_no_coupon_was_told_of(with_offers: Talk) -> None:
    chat = with_offers(ANNA)
    chat.says("40那个给我来一张", "purchase")
    assert (chat.slots.get("task") or {}).get("offer_id") is None
