"""Own goods wished for again beside others, or beside a question of other goods."""

import pytest

from actions.desk import Means
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, held
from tests.actions.talking import Entity, at

BOTH = [("坚果", "坚果"), ("鞋", "跑步鞋"), ("nuts", "坚果"), ("shoes", "跑步鞋"), ("耳机", "耳机")]


def named(text: str) -> list[Entity]:
    return [at(text, word, "category", kind) for word, kind in BOTH if word in text]


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("鞋发了没啊,另外坚果还要上次那款 来三袋", {"鞋发了没啊": "order_status"}),
        ("鞋到哪了？坚果上回买的那个再来三袋", {"鞋到哪了": "order_status"}),
        ("坚果要上次那种 再来三袋，鞋到哪了", {"鞋到哪了": "order_status"}),
        ("where are my shoes? also 3 more of the nuts i bought last time",
         {"where are my shoes?": "order_status"}),
    ],
)  # fmt: skip
def test_the_number_is_of_its_own_goods(
    talk: Talk, means: Means, text: str, clauses: dict[str, str]
) -> None:
    chat = talk(ANNA, "en" if text[0] == "w" else "zh")
    said = chat.says(text, "order_status", *named(text), clauses=clauses)
    assert held(means) == {"P8-1": 3}
    assert "DD20261118000005" in said


@pytest.mark.parametrize(
    "text",
    [
        "坚果上回买的那个再来两袋,鞋也要一双,都放购物车里",
        "上次买的坚果再来两袋 鞋也来一双 放车里",
        "坚果要上次那款 来两袋，鞋也要一双，加购物车",
    ],
)
def test_each_has_its_own_number(talk: Talk, means: Means, text: str) -> None:
    chat = talk(ANNA)
    chat.says(text, "purchase", *named(text))
    assert held(means) == {"P8-1": 2, "P5-41": 1}


@pytest.mark.parametrize(
    "text",
    [
        "上次买的坚果好吃，鞋发了没",
        "上回买的坚果有虫 不会再买了，鞋到哪了",
        "上次那款坚果多少钱，鞋还有吗",
    ],
)
def test_nothing_is_taken_where_nothing_is_wished(talk: Talk, means: Means, text: str) -> None:
    talk(ANNA).says(text, "order_status", *named(text))
    assert held(means) == {}


def test_a_number_behind_other_goods_is_not_of_those_before(talk: Talk, means: Means) -> None:
    text = "坚果发了没，耳机要一样的 来三个"
    talk(ANNA).says(text, "order_status", *named(text), clauses={"坚果发了没": "order_status"})
    assert "P8-1" not in held(means)
