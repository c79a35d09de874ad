"""Where a discount comes from, offers for people of some kind, and what a guest is shown."""

from datetime import datetime

import pytest

from actions.desk import Means
from actions.hearing.wording import says
from shop.offering import coupons
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, in_segment, offer_changed


@pytest.fixture
def with_rates(talk: Talk, means: Means, now: datetime) -> Talk:
    """8% for a group of customers, 5% for gold members."""
    loyal = {"zh": "老客专享92折", "en": "8% off for our best customers"}
    gold = {"zh": "金卡会员95折", "en": "5% off for gold members"}
    offer_changed(means, now, "loyal", title=loyal, segments=["loyal"], claimable=False)
    offer_changed(means, now, "gold", title=gold, condition={"kind": "level", "levels": ["gold"]})
    in_segment(means, now)
    return talk


@pytest.mark.parametrize("text", ["那个优惠为啥是92折 我不是金卡会员吗", "减了8%是因为啥 会员吗"])
def test_the_offer_its_rule_and_why_he_has_it(with_rates: Talk, text: str) -> None:
    said = with_rates(ANNA).says(text, "membership")
    assert "老客专享92折" in said and "购买记录" in said
    assert "和会员等级没有关系" in said and "金卡会员95折" in said


def test_a_discount_of_the_level(with_rates: Talk) -> None:
    said = with_rates(ANNA).says("95折又是怎么来的", "promotion")
    assert "金卡会员95折" in said and "等级符合" in said and "没有关系" not in said


def test_in_english(with_rates: Talk) -> None:
    said = with_rates(ANNA, "en").says("what does the 8% come from? is that because i'm gold?",
                                       "membership")  # fmt: skip
    assert "best customers" in said and "nothing to do with your level" in said


def test_a_discount_that_is_missed_is_another_question(with_rates: Talk) -> None:
    assert "购买记录" not in with_rates(ANNA).says("为什么92折不能用", "promotion")


@pytest.mark.parametrize("text", ["有学生优惠吗", "老师有折扣吗", "any student discount?"])
def test_no_offer_for_students(with_rates: Talk, text: str) -> None:
    chat = with_rates(ANNA, "en" if "any" in text else "zh")
    said = chat.says(text, "promotion")
    assert len(chat.replies) == 1 and "92折" not in said and "8%" not in said


def test_an_offer_for_students_is_told(talk: Talk, means: Means, now: datetime) -> None:
    offer_changed(means, now, "students", title={"zh": "学生专享9折", "en": "10% for students"})
    assert "学生专享9折" in talk(ANNA).says("有学生优惠吗", "promotion")


def test_a_coupon_left_for_later(with_rates: Talk, means: Means) -> None:
    chat = with_rates(ANNA)
    chat.says("有什么优惠", "promotion")
    assert "哪一张" not in chat.says("券先不领 谢谢", "promotion")
    with means.database.reading() as tx:
        assert coupons(tx, ANNA, chat.now) == []
    assert not says("not_claiming", "别的券能领吗")


def test_a_guest_sees_no_button_and_no_offer_of_a_level(with_rates: Talk) -> None:
    chat = with_rates(None)
    said = chat.says("有什么优惠", "promotion")
    assert "金卡" not in said and "登录" in said and not chat.titles
    assert "账户" in chat.says("帮我领一下这张", "promotion")


@pytest.mark.parametrize("text", ["积分能不能换猫粮", "我积分能换商品吗"])
def test_points_are_money_and_no_goods(talk: Talk, text: str) -> None:
    assert "没有写可以直接换商品" in talk(ANNA).says(text, "membership")


def test_a_refund_is_no_goods_for_points() -> None:
    assert not says("points_goods", "can i get a refund with points?")
    assert not says("points_goods", "积分能换多少钱")


def test_level_points_and_their_use_in_one(talk: Talk) -> None:
    said = talk(ANNA).says("我是金卡吗 有多少积分 能抵钱不", "membership")
    assert "金卡" in said and "1230" in said and "抵 1 元" in said and "白金" not in said


def test_when_points_run_out(talk: Talk, means: Means) -> None:
    said = talk(ANNA).says("我积分这么多，哪天过期", "membership")
    assert str(means.policies.points_months) in said and "1230" not in said


def test_paying_with_points(talk: Talk) -> None:
    said = talk(ANNA, "en").says("can I pay this with points", "membership")
    assert "worth" in said and "platinum" not in said


def test_a_coupon_left_and_the_rest_answered(with_rates: Talk) -> None:
    chat = with_rates(ANNA)
    chat.says("先不领券了 运费多少", "shipping_info")
    assert len(chat.replies) == 2


def test_of_the_own_level_the_coupon_is_offered_to_be_claimed(with_rates: Talk) -> None:
    chat = with_rates(ANNA)
    said = chat.says("哦 那金卡的折扣呢 没算进去啊", "promotion")
    assert "金卡会员95折" in said and "还没领" in said
    assert any("金卡会员95折" in one for one in chat.titles)
    guest = with_rates(None)
    assert "还没领" not in guest.says("金卡能打几折", "promotion") and not guest.titles


@pytest.mark.parametrize(
    ("text", "language"),
    [("老客那个折扣回来了没", "zh"), ("老顾客优惠现在还有吗", "zh"),
     ("is my regulars discount back?", "en")],
)  # fmt: skip
def test_an_offer_told_by_those_whom_it_is_for(with_rates: Talk, text: str, language: str) -> None:
    said = with_rates(ANNA, language).says(text, "promotion")
    title = "老客专享92折" if language == "zh" else "8% off for our best customers"
    assert title in said and "95" not in said and "5% off for gold" not in said


@pytest.mark.parametrize("text", ["对了生日有啥礼物没", "过生日你们送东西不"])
def test_what_members_get_on_their_birthday(talk: Talk, text: str) -> None:
    chat = talk(ANNA)
    assert "生日" in chat.says(text, "recommend") and not chat.slots.get("shown")


def test_a_gift_for_somebody_is_goods(talk: Talk) -> None:
    assert "会员" not in talk(ANNA).says("给女朋友买个生日礼物", "recommend")
