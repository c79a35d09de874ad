"""A range of prices in which there is nothing: the nearest are shown."""

from datetime import datetime

from actions.desk import Means
from tests.actions.conftest import Talk
from tests.actions.talking import at, named
from tests.shop.making import product


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


def test_another_version_in_the_range_is_no_nothing(talk: Talk) -> None:
    chat = talk(None)
    text = "5400到5600的手机有吗"
    said = chat.says(text, "purchase", at(text, "手机", "category", "手机"),
                     at(text, "5400", "price", 5400, role="min"),
                     at(text, "5600", "price", 5600, role="max"))  # fmt: skip
    assert "华为 Mate 60 ¥5,499" in said and "没有" not in said and "Redmi" not in said
    assert "12GB+512GB ¥5,499" in chat.replies[-1]["products"][0]["reason"]


def test_those_nearest_below_come_before_one_far_above(
    talk: Talk, means: Means, now: datetime
) -> None:
    with means.database.transaction() as tx:
        for number, price in enumerate((50_000, 60_000, 70_000, 900_000), 1):
            product(tx, f"N{number}", now, name=f"钢琴{number}号", brand="海资曼",
                    category="电钢琴", categories=["乐器", "电钢琴"],
                    variants=[(f"N{number}-1", "", "", price, 5)])  # fmt: skip
    text = "一千左右的电钢琴"
    said = talk(None).says(text, "purchase", at(text, "电钢琴", "category", "电钢琴"),
                           at(text, "一千", "price", 1000))  # fmt: skip
    places = [said.find(name) for name in ("钢琴3号", "钢琴2号", "钢琴1号")]
    assert "¥800" in said or "¥1,200" in said
    assert -1 not in places and places == sorted(places) and "钢琴4号" not in said
