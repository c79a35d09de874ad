"""小孩玩的积木有吗 asks for bricks, no points; 小天才能打电话吗 asks for no person."""

from datetime import datetime

import pytest

from actions.desk import Means
from tests.actions.conftest import Talk
from tests.actions.talking import at
from tests.shop import making


@pytest.fixture
def shop(means: Means, now: datetime) -> None:
    with means.database.transaction() as tx:
        making.product(tx, "B1", now, name="乐高 消防直升机", brand="乐高", category="积木",
                       categories=["母婴", "积木"], attributes={"适用年龄": "2岁以上"},
                       variants=[("B1-1", "", "", 7_900, 5)])  # fmt: skip
        making.product(tx, "K1", now, name="小天才 电话手表 Z10", brand="小天才",
                       category="智能手表", categories=["数码", "智能手表"],
                       attributes={"续航": "约2天"},
                       variants=[("K1-1", "蓝色", "", 199_800, 5)])  # fmt: skip


@pytest.mark.usefixtures("shop")
@pytest.mark.parametrize(
    "text", ["三岁小孩玩的积木有吗", "小孩玩的积木有吗", "两岁玩的积木有没有", "娃玩的积木"]
)
def test_a_kind_that_was_not_heard_is_looked_for(talk: Talk, text: str) -> None:
    said = talk(None).says(text, "membership")
    assert "乐高 消防直升机" in said and "积分" not in said


@pytest.mark.usefixtures("shop")
@pytest.mark.parametrize("text", ["买积木有积分吗", "会员买积木便宜吗"])
def test_points_are_told_when_they_are_spoken_of(talk: Talk, text: str) -> None:
    assert "乐高" not in talk(None).says(text, "membership")


@pytest.mark.usefixtures("shop")
@pytest.mark.parametrize("text", ["小天才能打电话吗", "小天才那个会漏水吗", "小天才支持通话吗"])
def test_goods_that_can_do_something_are_told_of(talk: Talk, text: str) -> None:
    said = talk(None).says(text, "human_agent", at(text, "小天才", "brand", "小天才"))
    assert "Z10" in said and "转人工，" not in said


@pytest.mark.usefixtures("shop")
@pytest.mark.parametrize("text", ["小天才的客服能打电话吗", "能找个人给我打电话吗"])
def test_a_person_is_still_found(talk: Talk, text: str) -> None:
    named = [at(text, "小天才", "brand", "小天才")] if "小天才" in text else []
    assert "人工" in talk(None).says(text, "human_agent", *named)


@pytest.mark.usefixtures("shop")
def test_a_brand_alone_is_no_greeting(talk: Talk) -> None:
    chat = talk(None, "en")
    assert "消防直升机" in chat.says("lego?", "greet", at("lego?", "lego", "brand", "乐高"))
    text = "hi, lego fan here"
    assert "消防直升机" not in chat.says(text, "greet", at(text, "lego", "brand", "乐高"))


@pytest.mark.usefixtures("shop")
@pytest.mark.parametrize(
    "text",
    ["能帮我接小天才的工作人员吗", "能帮我转接一下小天才的专员吗", "可以帮我接小天才的负责人吗",
     "能联系小天才的售后吗", "可以接通小天才的人员吗"],
)  # fmt: skip
def test_a_person_of_a_brand_is_no_search(talk: Talk, text: str) -> None:
    said = talk(None).says(text, "human_agent", at(text, "小天才", "brand", "小天才"))
    assert "Z10" not in said
