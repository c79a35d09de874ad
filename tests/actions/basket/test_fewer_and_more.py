"""Drop the tea to one, and the second one in grey: fewer of what is there beside what is taken."""

import pytest

from actions.desk import Means
from shop import baskets
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, held
from tests.actions.talking import Chat, Entity, at
from tests.shop import making


@pytest.fixture
def chat(talk: Talk, means: Means) -> Chat:
    """Two packs of jasmine tea lie in the basket; two cups are on the screen."""
    begun = talk(ANNA, "en")
    with means.database.transaction() as tx:
        for number, name in (("P30", "天福茗茶 茉莉花茶"), ("P31", "大益 7542普洱生茶饼")):
            making.product(tx, number, begun.now, name=name, brand=name.split()[0],
                           category="茶叶", categories=["食品", "茶叶"],
                           variants=[(f"{number}-1", "", "", 6_500, 9)])  # fmt: skip
        for number, name in (("P32", "膳魔师 JNL-500"), ("P33", "哈尔斯 轻量钛杯")):
            making.product(tx, number, begun.now, name=name, brand=name.split()[0],
                           category="保温杯", categories=["家居", "保温杯"],
                           variants=[(f"{number}-g", "灰色", "", 18_900, 9),
                                     (f"{number}-p", "紫色", "", 18_900, 9)])  # fmt: skip
        baskets.set_quantity(tx, ANNA, "P30-1", 2, begun.now)
    text = "show me thermos cups"
    begun.says(text, "recommend", at(text, "thermos cups", "category", "保温杯"))
    return begun


def heard(text: str) -> list[Entity]:
    found = [at(text, "tea", "category", "茶叶")] if "tea" in text else []
    return found + ([at(text, "grey", "color", "灰色")] if "grey" in text else [])


@pytest.mark.parametrize(
    "text",
    [
        "drop the tea to one",
        "take the tea down to 1 please",
        "cut the tea to just one",
        "i only want ONE tea",
    ],
)
def test_fewer_of_it_stay(chat: Chat, means: Means, text: str) -> None:
    chat.says(text, "purchase", *heard(text))
    assert held(means) == {"P30-1": 1}


@pytest.mark.parametrize("text", ["drop the tea", "please take the tea out"])
def test_what_is_dropped_is_out(chat: Chat, means: Means, text: str) -> None:
    chat.says(text, "purchase", *heard(text))
    assert held(means) == {}


def test_the_rest_of_the_message_is_done_too(chat: Chat, means: Means) -> None:
    second = "膳魔师" if chat.cards[1]["name"].startswith("膳魔师") else "哈尔斯"
    text = "second one in grey pls, and drop the tea to one"
    said = chat.says(text, "purchase", *heard(text))
    there = held(means)
    assert there["P30-1"] == 1
    assert len(there) == 2 or second in said
