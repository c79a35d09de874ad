"""Too big, massive, quiet: goods in the order of what is meant, without what is rejected."""

from datetime import datetime

import pytest

from actions.desk import Means
from actions.goods.leaning import leans, measure_meant
from actions.goods.needless_kinds import _DONE_BY_IT
from shop import messages
from tests.actions.conftest import Talk
from tests.actions.talking import Chat, at, named
from tests.shop.making import product as put

FRYERS = {"F4": ("小熊 4升", "4L", 15_900), "F41": ("飞利浦 HD", "4.1L", 54_900),
          "F5": ("苏泊尔 5升", "5L", 19_900), "F6": ("九阳 6升", "6L", 26_900),
          "F75": ("山本 7.5升", "7.5L", 29_900)}  # fmt: skip


@pytest.fixture
def chat(talk: Talk, means: Means, now: datetime) -> Chat:
    with means.database.transaction() as tx:
        for one, (name, litres, price) in FRYERS.items():
            put(tx, one, now, name=name, brand=name.split()[0], category="空气炸锅",
                categories=["家电", "空气炸锅"], attributes={"容量": litres, "可视窗": "无"},
                variants=[(f"{one}-1", "白色", "", price, 9)])  # fmt: skip
    return talk(None)


def _shown(chat: Chat) -> list[str]:
    return [one["product_id"] for one in chat.cards]


@pytest.mark.parametrize(
    ("text", "less", "more"),
    [
        ("静音的吹风机", True, False),
        ("nothing huge", True, False),
        ("7.5L is massive lol", True, False),
        ("that one is too big for us", True, False),
        ("太大了", True, False),
        ("小号的", True, False),
        ("太小了", False, True),
        ("大一点的", False, True),
        ("不要太小的", False, True),
        ("just the pink one", False, False),
        ("年轻人用的", False, False),
    ],
)
def test_which_way_it_leans(text: str, less: bool, more: bool) -> None:
    assert leans(text) == (less, more)


def test_what_an_adjective_measures() -> None:
    assert measure_meant("静音的") == "噪音" and measure_meant("声音太大了") == "噪音"
    assert measure_meant("太重了") == "重量" and measure_meant("年轻人用的") is None


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("太大了 我们就两个人", "refine_recommendation"),
        ("no no, that one is too big for us", "deny"),
        ("it's massive, got a smaller one?", "refine_recommendation"),
        ("这个太占地方了", "nlu_fallback"),
    ],
)
def test_the_one_in_talk_is_too_big(chat: Chat, text: str, intent: str) -> None:
    chat.slots["product_id"] = "F6"
    chat.says(text, intent)
    assert _shown(chat) == ["F4", "F41", "F5"]
    assert [one["reason"] for one in chat.cards][0].split()[-1] == "4L"


def test_an_amount_is_too_big_and_another_is_said(chat: Chat) -> None:
    chat.slots["shown"] = ["F75", "F6", "F5", "F41"]
    chat.says("7.5L is massive lol. got a smaller one, and under 300", "refine_recommendation",
              named("size", "7.5L"), named("price", 300))  # fmt: skip
    assert _shown(chat) == ["F4", "F5", "F6"]
    chat.says("no, too big for us. something around 4 or 5 litres", "deny")
    assert _shown(chat) == ["F4", "F5"]


def test_bigger_ones_leave_the_rejected_out(chat: Chat) -> None:
    chat.slots["product_id"] = "F6"
    chat.says("太大了", "refine_recommendation")
    chat.says("大一点的呢", "refine_recommendation")
    assert "F6" not in _shown(chat) and _shown(chat)[0] == "F5"


@pytest.mark.parametrize("text", ["is it too big for two?", "会不会太大了", "这个太大吗"])
def test_whether_it_is_too_big_is_a_question(chat: Chat, text: str) -> None:
    chat.slots["product_id"] = "F6"
    chat.says(text, "product_info")
    assert "F4" not in _shown(chat)


@pytest.mark.parametrize(
    "before",
    ["does that come with a window so i can see the ", "will it keep my ", "can i cook ",
     "能看到里面的", "这个能煮"],
)  # fmt: skip
def test_what_is_done_with_it(before: str) -> None:
    assert _DONE_BY_IT.search(before)


@pytest.mark.parametrize("before", ["can i see some ", "do you have ", "i want to see your "])
def test_what_is_looked_for(before: str) -> None:
    assert not _DONE_BY_IT.search(before)


def test_food_is_not_looked_for(chat: Chat) -> None:
    chat.slots["product_id"] = "F5"
    text = "does that come with a window so i can see the food?"
    said = chat.says(text, "product_info", at(text, "food", "category", "食品"))
    assert "window" in said or "可视窗" in said


def test_what_was_rejected_stays_away_from_the_cheaper_ones(
    chat: Chat, means: Means, now: datetime
) -> None:
    chat.slots["product_id"] = "F5"
    text = "太大了"
    chat.says(text, "refine_recommendation")
    assert _shown(chat) == ["F4", "F41"]
    with means.database.transaction() as tx:
        got = messages.receive(tx, chat.conversation_id, "1", text=text, digest="d", now=now)
        messages.answer(tx, got.message.message_id, chat.replies, {}, now)
    chat.slots["shown"] = ["F41"]
    chat.says("便宜点的", "refine_recommendation")
    assert _shown(chat) == ["F4"]
