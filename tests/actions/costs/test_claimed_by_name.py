"""A coupon that was told of is claimed by its name alone; nothing else is read as one."""

from datetime import datetime
from typing import Any

import pytest
from sqlalchemy import update

from actions.desk import Means
from shop.tables import OfferRow
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, offer_changed
from tests.actions.talking import Chat, named

TITLES = {
    "welcome": ("新人首单立减25", "25 yuan off the first order"),
    "beauty": ("美妆85折券", "15% off beauty"),
    "phones": ("手机满2000减150券", "150 yuan off phones"),
    "baby": ("母婴满299减40券", "40 yuan off baby goods"),
    "pets": ("宠物用品满99减5券", "5 yuan off pet goods"),
}
WELCOME = "welcome"  # the one that the shop has already
ASKED = {"zh": "第一次来，听说新人有优惠？", "en": "is there a new customer discount?"}


@pytest.fixture
def several(talk: Talk, means: Means, now: datetime) -> Talk:
    """More of them than are shown with a button."""
    for name, (zh, en) in TITLES.items():
        if name != WELCOME:
            offer_changed(means, now, name, title={"zh": zh, "en": en})
    welcome_changed(means)
    return talk


def welcome_changed(means: Means, **values: Any) -> None:
    """The coupon of the test shop, called as one for newcomers is."""
    zh, en = TITLES[WELCOME]
    values = {"title": {"zh": zh, "en": en}, **values}
    with means.database.transaction() as tx:
        tx.execute(update(OfferRow).where(OfferRow.offer_id == WELCOME).values(**values))


def claimed(chat: Chat) -> object:
    """Which coupon waits for its yes; None when none does."""
    task = chat.slots.get("task")
    waits = task and task["name"] == "claim_coupon" and chat.slots.get("proposal_id")
    return task["offer_id"] if waits else None


@pytest.mark.parametrize("language", ["zh", "en"])
def test_what_newcomers_get_has_the_button_that_claims_it(several: Talk, language: str) -> None:
    chat = several(ANNA, language)
    chat.says(ASKED[language], "promotion")
    chat.clicks("新人首单立减25" if language == "zh" else "25 yuan off the first")
    assert claimed(chat) == "welcome"


@pytest.mark.parametrize(
    "text", ["新人首单立减25", "对，帮我领一下这个", "就领新人那个", "新人那张", "领吧", "首单那个"]
)
def test_by_name_or_this_after_one_was_told_of(several: Talk, text: str) -> None:
    chat = several(ANNA)
    chat.says(ASKED["zh"], "promotion")
    chat.says(text, "promotion")
    assert claimed(chat) == "welcome"


@pytest.mark.parametrize(
    ("text", "intent", "coupon"),
    [
        ("就领新人那个", "promotion", "welcome"),
        ("新人首单立减25", "nlu_fallback", "welcome"),
        ("新人首单立减25吧", "promotion", "welcome"),
        ("宠物那张", "inform", "pets"),
        ("母婴那个吧", "purchase", "baby"),
        ("只要美妆那张", "promotion", "beauty"),
    ],
)
def test_by_name_out_of_all_that_were_told_of(
    several: Talk, text: str, intent: str, coupon: str
) -> None:
    chat = several(ANNA)
    chat.says("有什么优惠", "promotion")
    chat.says(text, intent)
    assert claimed(chat) == coupon


def test_the_whole_title_is_a_claim_at_any_time(several: Talk) -> None:
    chat = several(ANNA, "en")
    chat.says("40 yuan off baby goods", "nlu_fallback")
    assert claimed(chat) == "baby"


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("新人首单立减25是什么", "promotion"),
        ("美妆那张不要", "deny"),
        ("手机有什么推荐的", "recommend"),
        ("母婴的有啥", "purchase"),
    ],
)
def test_a_name_with_more_said_of_it_claims_nothing(several: Talk, text: str, intent: str) -> None:
    chat = several(ANNA)
    chat.says("有什么优惠", "promotion")
    chat.says(text, intent)
    assert claimed(chat) is None


@pytest.mark.parametrize("text", ["新人那个", "手机"])
def test_a_piece_of_a_name_is_none_before_it_was_told_of(several: Talk, text: str) -> None:
    chat = several(ANNA)
    chat.says(text, "purchase", named("category", "手机"))
    assert claimed(chat) is None


def test_who_may_not_have_it_is_told_why(talk: Talk, means: Means) -> None:
    welcome_changed(means, condition={"kind": "first_order"})
    chat = talk(ANNA)
    assert "领不了" in chat.says(ASKED["zh"], "promotion")
    assert not any("领取" in one for one in chat.titles)
    chat.says("就领新人那个", "promotion")
    assert claimed(chat) is None


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "i don't want the 150 one, just tell me the price"), ("zh", "不要150那张 太贵了"),
     ("zh", "150那张不要，别领"), ("en", "no need for the 150 one")],
)  # fmt: skip
def test_one_that_is_refused_is_not_claimed(several: Talk, language: str, text: str) -> None:
    chat = several(ANNA, language)
    told = "手机有什么券" if language == "zh" else "any coupon for phones?"
    chat.says(told, "promotion", named("category", "手机"))
    chat.says(text, "promotion")
    assert claimed(chat) is None


@pytest.mark.parametrize("text", ["150那个来一张", "不要40那张，150那张给我来一张"])
def test_one_that_is_taken_is(several: Talk, text: str) -> None:
    chat = several(ANNA)
    chat.says("手机有什么券", "promotion", named("category", "手机"))
    chat.says(text, "promotion")
    assert claimed(chat) == "phones"
