"""My coupon does not work: none is held, the basket is empty, or it is tried on what is in it."""

from datetime import datetime

import pytest

from actions.desk import Means
from actions.hearing.wording import says
from shop import coupons
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, MATE60, NUTS, offer_changed
from tests.actions.talking import product

FAILS = (
    ("我的券为什么用不了", "zh"),
    ("为啥不能用券啊", "zh"),
    ("why can't I use my coupon", "en"),
    ("my voucher isn't working", "en"),
)


@pytest.mark.parametrize(("text", "language"), FAILS)
def test_who_holds_none_is_told_so(talk: Talk, text: str, language: str) -> None:
    chat = talk(ANNA, language)
    said = chat.says(text, "promotion")
    assert "没有未使用的券" in said or "no unused coupon" in said
    assert "open to everybody" not in said


@pytest.mark.parametrize(("text", "language"), FAILS)
def test_it_is_tried_on_the_basket(
    talk: Talk, means: Means, now: datetime, text: str, language: str
) -> None:
    with means.database.transaction() as tx:
        coupons.claim(tx, ANNA, "welcome", now)
    chat = talk(ANNA, language)
    said = chat.says(text, "promotion")
    assert "购物车现在是空的" in said or "basket is empty" in said
    chat.says("坚果加入购物车", "purchase", product("每日坚果", NUTS))
    chat.language = language
    said = chat.says(text, "promotion")
    assert "空的" not in said and "is empty" not in said and "¥" in said


@pytest.mark.parametrize(
    "text", ["券怎么用", "这张券能用吗", "how do i use my coupon", "which coupons can i use"]
)
def test_how_it_is_used_is_another_question(text: str) -> None:
    assert not says("coupon_fails", text)


@pytest.mark.parametrize(
    ("text", "language"),
    [("满100减10怎么没给我减", "zh"), ("why don't I get the 10 off on my basket", "en")],
)
def test_an_offer_that_comes_off_by_itself_is_tried_too(
    talk: Talk, means: Means, now: datetime, text: str, language: str
) -> None:
    title = {"zh": "满100减10", "en": "10 yuan off from 100"}
    offer_changed(means, now, "full-100", title=title, claimable=False)
    said = talk(ANNA, language).says(text, "promotion")
    assert title[language] in said and ("空的" in said or "is empty" in said)


def test_it_is_asked_while_a_version_is_chosen(talk: Talk) -> None:
    chat = talk(ANNA, "en")
    chat.says("add the Mate 60", "purchase", MATE60)
    assert chat.slots["task"]["name"] == "add_to_basket"
    assert "no unused coupon" in chat.says("why didn't the coupon come off", "promotion")
    assert chat.slots["task"]["name"] == "add_to_basket"
