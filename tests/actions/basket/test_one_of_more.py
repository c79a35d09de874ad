"""Make it two, one in purple: what lies in the basket stays for the rest of the number."""

import pytest

from actions.desk import Means
from shop import baskets
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, held
from tests.actions.talking import Chat, at
from tests.shop import making

MAT = "P21"
COLORS = {"purple": "紫色", "紫的": "紫色", "紫色": "紫色"}


@pytest.fixture
def chat(talk: Talk, means: Means) -> Chat:
    """A green yoga mat lies in the basket; there is a purple one too."""
    begun = talk(ANNA)
    with means.database.transaction() as tx:
        making.product(tx, MAT, begun.now, name="迪卡侬 舒适款瑜伽垫", brand="迪卡侬",
                       category="瑜伽垫", categories=["运动", "瑜伽垫"],
                       variants=[("P21-g", "绿色", "", 7_900, 9),
                                 ("P21-p", "紫色", "", 7_900, 9)])  # fmt: skip
        baskets.set_quantity(tx, ANNA, "P21-g", 1, begun.now)
    return begun


def _said(chat: Chat, text: str, intent: str) -> str:
    named = [at(text, word, "color", value) for word, value in COLORS.items() if word in text]
    return chat.says(text, intent, *named)


@pytest.mark.parametrize(
    ("text", "green", "purple"),
    [
        ("hm, make it two, one's for my sister, in purple", 1, 1),
        ("actually make it 3, two of them purple", 1, 2),
        ("get me two, the second one in purple please", 1, 1),
        ("要两个吧，一个给我妹，她喜欢紫的", 1, 1),
        ("改成两张，另一张换紫色", 1, 1),
    ],
)
def test_the_one_there_is_stays(
    chat: Chat, means: Means, text: str, green: int, purple: int
) -> None:
    _said(chat, text, "refine_recommendation")
    assert held(means) == {"P21-g": green, "P21-p": purple}


@pytest.mark.parametrize("text", ["make it two, in purple", "不要绿的了，来两个紫的"])
def test_the_one_there_is_gives_way_to_so_many(chat: Chat, means: Means, text: str) -> None:
    more = [at(text, "绿的", "color", "绿色")] if "绿的" in text else []
    named = [at(text, word, "color", value) for word, value in COLORS.items() if word in text]
    chat.says(text, "refine_recommendation", *more, *named)
    assert held(means) == {"P21-p": 2}


def test_a_mere_colour_is_that_of_the_one_there_is(chat: Chat, means: Means) -> None:
    _said(chat, "make it purple", "inform")
    assert held(means) == {"P21-p": 1}
