"""Which offers are good for a kind of goods, or for those that a message points at."""

from datetime import datetime
from typing import Any

import pytest
from sqlalchemy import update

from actions.costs.offers_sought import seeks_offers
from actions.desk import Means
from shop import baskets
from shop.tables import OfferRow
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, BERT, in_segment, offer_changed
from tests.actions.talking import Chat, at, named
from tests.shop.making import offer

OFFERS: dict[str, dict[str, Any]] = {
    "from-300": {
        "title": {"zh": "满300减30", "en": "30 yuan off from 300"},
        "condition": {"kind": "basket_at_least", "amount": 30_000},
        "benefit": {"kind": "amount_off", "amount": 3_000},
        "claimable": False,
    },
    "from-100": {
        "title": {"zh": "全场满100减9券", "en": "9 yuan coupon from 100"},
        "condition": {"kind": "basket_at_least", "amount": 10_000},
        "benefit": {"kind": "amount_off", "amount": 900},
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


def listed(chat: Chat) -> list[str]:
    return list((chat.slots.get("task") or {}).get("known", {}).get("listed", []))


@pytest.mark.parametrize(
    ("text", "word", "intent"),
    [
        ("有没有手机的券", "手机", "purchase"),
        ("手机有啥券", "手机", "promotion"),
        ("手机有优惠不", "手机", "product_info"),
        ("想买个手机 有什么优惠", "手机", "promotion"),
        ("any coupon for phones", "phones", "promotion"),
        ("how about deals on phones", "phones", "recommend"),
    ],
)
def test_the_offers_of_a_kind_are_told_without_those_of_other_kinds(
    talk: Talk, text: str, word: str, intent: str
) -> None:
    english = text.isascii()
    chat = talk(ANNA, "en" if english else "zh")
    said = chat.says(text, intent, at(text, word, "category", "手机"))
    assert ("150 yuan coupon" if english else "手机满2000减150券") in said
    assert ("30 yuan off from 300" if english else "满300减30") in said
    assert "美妆" not in said and "beauty" not in said


@pytest.mark.parametrize("text", ["跑步鞋有没有券", "跑步鞋能用什么券", "跑步鞋有折扣吗"])
def test_a_kind_without_an_offer_of_its_own_is_said_to_have_none(talk: Talk, text: str) -> None:
    said = talk(ANNA).says(text, "promotion", at(text, "跑步鞋", "category", "跑步鞋"))
    assert "跑步鞋" in said and ("没有专" in said or "没有专属" in said)
    assert "全场满100减9券" in said and "手机" not in said and "美妆" not in said


def test_what_can_be_used_on_the_one_pointed_at_is_reckoned_and_nothing_is_claimed(
    talk: Talk,
) -> None:
    chat = talk(ANNA)
    chat.says("手机看看", "purchase", at("手机看看", "手机", "category", "手机"))
    chat.says("有什么优惠", "promotion")
    said = chat.says("第一个能用什么券", "promotion")
    assert "手机满2000减150券" in said and "全场满100减9券" in said
    assert "确认" not in said and "美妆" not in said


def test_offers_of_all_that_is_shown(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("手机看看", "purchase", at("手机看看", "手机", "category", "手机"))
    said = chat.says("那这几款呢 有优惠不", "promotion")
    assert "手机满2000减150券" in said and "美妆" not in said


@pytest.mark.parametrize("text", ["我是说T恤这件能用什么券啊", "T恤这个能用什么优惠券"])
def test_goods_of_another_kind_than_on_the_screen_are_not_those_shown(
    talk: Talk, means: Means, now: datetime, text: str
) -> None:
    with means.database.transaction() as tx:
        baskets.add(tx, ANNA, "P6-L", 1, now)
    chat = talk(ANNA)
    chat.says("手机看看", "purchase", at("手机看看", "手机", "category", "手机"))
    said = chat.says(text, "promotion", at(text, "T恤", "category", "T恤"))
    assert "手机" not in said and "T恤" in said


def test_a_guest_is_told_what_signing_in_opens(talk: Talk) -> None:
    said = talk().says("有没有手机券", "purchase", at("有没有手机券", "手机", "category", "手机"))
    assert "登录后可以领" in said and "手机满2000减150券" in said


@pytest.mark.parametrize(
    ("text", "group"),
    [("学生有折不", "学生"), ("我是学生 有优惠吗", "学生"), ("消防员能便宜吗", "消防员"),
     ("i'm a student, any discounts?", "student"), ("military discount?", "military")],
)  # fmt: skip
def test_a_discount_for_people_that_no_offer_is_for_is_said_not_to_be(
    talk: Talk, text: str, group: str
) -> None:
    said = talk(ANNA, "en" if text.isascii() else "zh").says(text, "promotion")
    assert group in said and ("没有针对" in said or "no " in said) and "满300减30" not in said


def test_both_the_people_and_the_goods_are_answered(talk: Talk) -> None:
    text = "我是学生 买手机有优惠吗"
    said = talk(ANNA).says(text, "promotion", at(text, "手机", "category", "手机"))
    assert "没有针对学生的优惠" in said and "手机满2000减150券" in said


@pytest.mark.parametrize(
    "text",
    [
        "帮我领手机券",
        "我有什么券",
        "券后多少钱",
        "这券能便宜点吗",
        "积分能换什么优惠",
        "有折叠屏手机吗",
    ],
)
def test_other_questions_of_offers_seek_none(text: str) -> None:
    assert not seeks_offers(text)


def test_a_budget_is_searched_with(talk: Talk) -> None:
    text = "5000以内的手机有什么优惠"
    said = talk(ANNA).says(text, "promotion", at(text, "手机", "category", "手机"),
                           named("price", 5000, role="max"))  # fmt: skip
    assert "手机" in said and "¥" in said


def test_what_a_level_brings_off_is_told_or_that_there_is_nothing(
    talk: Talk, means: Means, now: datetime
) -> None:
    with means.database.transaction() as tx:
        offer(tx, "gold", now)
        values = {"title": {"zh": "金卡会员95折", "en": "5% off for gold members"},
                  "condition": {"kind": "level", "levels": ["gold"]}}  # fmt: skip
        tx.execute(update(OfferRow).where(OfferRow.offer_id == "gold").values(**values))
    said = talk(None).says("金卡能打几折", "promotion")
    assert "金卡会员95折" in said and "满300减30" not in said
    assert "没有" in talk(None).says("银卡有折扣吗", "promotion")


def test_offers_are_those_of_the_goods_in_talk_among_several_kinds(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("手机", "purchase", at("手机", "手机", "category", "手机"))
    chat.says("第一个内存多大", "product_info", named("attribute", "内存"))
    assert "美妆" not in chat.says("那有券没", "promotion")


def test_the_amount_said_names_the_offer_that_is_short(talk: Talk) -> None:
    said = talk(ANNA).says("凑够300还差多少", "promotion")
    assert "满300减30" in said


@pytest.mark.parametrize(("shut", "told"), [(True, True), (False, False)])
def test_an_offer_of_other_days_is_said_not_to_come_off_now(
    talk: Talk, means: Means, now: datetime, shut: bool, told: bool
) -> None:
    today = means.policies.day(now).isoweekday()
    days = [day for day in range(1, 8) if (day == today) != shut]
    window = {"kind": "window", "weekdays": days, "zone": "Asia/Shanghai"}
    spent = {"kind": "category_at_least", "category": "坚果", "amount": 9_900}
    with means.database.transaction() as tx:
        offer(tx, "some-days", now)
        tx.execute(
            update(OfferRow)
            .where(OfferRow.offer_id == "some-days")
            .values(condition={"kind": "all", "of": [window, spent]}, claimable=False,
                    title={"zh": "周末满99减15", "en": "weekend"})
        )  # fmt: skip
    for text, words in (("坚果有什么优惠", [named("category", "坚果")]), ("有什么优惠", [])):
        said = talk(ANNA).says(text, "promotion", *words)
        line = next(each for each in said.splitlines() if "周末满99减15" in each)
        assert ("现在不在活动时段" in line) == told, text


def test_coupons_for_what_lies_in_the_basket_come_first(
    talk: Talk, means: Means, now: datetime
) -> None:
    chat = talk(ANNA)
    before = _claims(chat.says("还有别的券能领不", "promotion"))
    with means.database.transaction() as tx:
        baskets.add(tx, ANNA, "P2-b", 1, now)
    chat = talk(ANNA)
    after = _claims(chat.says("还有别的券能领不", "promotion"))
    assert before.index("美妆85折券") < before.index("手机满2000减150券")
    assert after.index("手机满2000减150券") < after.index("美妆85折券")


def _claims(said: str) -> list[str]:
    titles = [str(one["title"]["zh"]) for one in OFFERS.values()]
    return sorted((one for one in titles if one in said), key=said.index)


def test_the_offer_of_his_own_group_is_told(talk: Talk, means: Means, now: datetime) -> None:
    in_segment(means, now)
    for name in ("b-1", "b-2", "b-3"):
        offer_changed(means, now, name, title={"zh": f"常客{name}", "en": name}, claimable=False)
    offer_changed(means, now, "z-own", segments=["loyal"], claimable=False,
                  title={"zh": "老客专享92折", "en": "8% off"})  # fmt: skip
    said = talk(ANNA).says("手机有啥券", "promotion", at("手机有啥券", "手机", "category", "手机"))
    assert "老客专享92折" in said
    told = talk(BERT).says("手机有啥券", "promotion", at("手机有啥券", "手机", "category", "手机"))
    assert "老客专享92折" not in told


def test_the_best_for_a_kind_is_one_of_those_that_are_good_for_it(talk: Talk) -> None:
    chat = talk(ANNA, "en")
    said = chat.says("which coupon is best for nuts", "recommend", named("category", "坚果"))
    assert not chat.cards and "welcome" in said.lower()
