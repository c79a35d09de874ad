"""A range of prices in which there is nothing: the nearest are shown."""

from tests.actions.conftest import Talk
from tests.actions.talking import at, named


def test_around_a_price_names_the_range_and_shows_the_nearest(talk: Talk) -> None:
    chat = talk(None)
    chat.says("手机", "purchase", named("category", "手机"))
    text = "三千五左右的"
    said = chat.says(text, "refine_recommendation", at(text, "三千五", "price", 3500))
    assert "¥2,800" in said and "¥4,200" in said
    assert "三星 Galaxy A55" in said and "华为 Mate 60" in said


def test_a_budget_alone_is_answered_as_before(talk: Talk) -> None:
    chat = talk(None)
    text = "五百以内的手机"
    said = chat.says(text, "purchase", at(text, "手机", "category", "手机"),
                     at(text, "五百", "price", 500, role="max"))  # fmt: skip
    assert "¥999" in said and "预算" in said and not chat.slots.get("shown")


def test_what_lies_in_the_range_is_shown_alone(talk: Talk) -> None:
    chat = talk(None)
    chat.says("手机", "purchase", named("category", "手机"))
    text = "两千五左右的"
    said = chat.says(text, "refine_recommendation", at(text, "两千五", "price", 2500))
    assert "三星 Galaxy A55" in said and "Redmi" not in said


def test_a_range_said_anew_shows_what_was_shown_before(talk: Talk) -> None:
    chat = talk(None)
    first, again = "两千五左右的手机", "不是 我就想看两千五左右的手机"
    chat.says(first, "purchase", at(first, "手机", "category", "手机"),
              at(first, "两千五", "price", 2500))  # fmt: skip
    said = chat.says(again, "deny", at(again, "手机", "category", "手机"),
                     at(again, "两千五", "price", 2500))  # fmt: skip
    assert "三星 Galaxy A55" in said and "没有" not in said
    other = chat.says("换一个", "refine_recommendation")
    assert "三星 Galaxy A55" not in other
