"""Goods on which a coupon can be used, and the last days of one's own."""

import pytest

from actions.hearing.wording import says
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA


def test_goods_are_shown_with_the_coupon_they_bring(talk: Talk) -> None:
    chat = talk(ANNA)
    said = chat.says("那给我推荐个能用上券的", "promotion")
    shown = [card for reply in chat.replies for card in reply.get("products", ())]
    assert shown and "单买一件就能用" in said


def test_a_guest_signs_in_first(talk: Talk) -> None:
    assert "登录" in talk(None).says("推荐个能用券的", "promotion")


def test_a_coupon_claimed_before_is_one_of_his_own(talk: Talk) -> None:
    assert "没有未使用" in talk(ANNA).says("我上次领的券能用吗", "promotion")
    assert says("bare_expiry", "什么时候到期") and not says("bare_expiry", "积分什么时候到期")


@pytest.mark.parametrize(
    "text",
    [
        "推荐个能用券的", "看看有没有能用券的", "找点能用上优惠券的东西",
        "有什么可以用券的", "来个能用券的", "something i can use my coupon on",
    ],
)  # fmt: skip
def test_goods_on_which_a_coupon_can_be_used_are_asked_for(text: str) -> None:
    assert says("goods_for_coupon", text)


@pytest.mark.parametrize(
    "text",
    [
        "有什么券能用", "这个能用券吗", "what coupons can i use", "再帮我看看还能不能用券",
        "看看能用券吗", "看看这单能用什么优惠券", "买这个能用券吗", "有什么能用的券",
        "找找能不能用优惠券",
    ],
)  # fmt: skip
def test_coupons_asked_for_are_no_goods(text: str) -> None:
    assert not says("goods_for_coupon", text)
