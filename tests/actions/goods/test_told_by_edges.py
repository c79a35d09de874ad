"""How wide goods are whose data tell all edges together, and the same asked of the next."""

from datetime import datetime

import pytest

from actions.desk import Means
from tests.actions.conftest import Talk
from tests.actions.keeping import says_and_keeps
from tests.actions.talking import Chat, at, named, product
from tests.shop.making import product as put

HAIER = "海尔 468升 十字对开门"


@pytest.fixture
def chat(means: Means, now: datetime, talk: Talk) -> Chat:
    with means.database.transaction() as tx:
        for one, name, edges in (("E1", "美的 508升 法式多门", "833×678×1775mm"),
                                 ("E2", HAIER, "833×657×1804mm")):  # fmt: skip
            put(tx, one, now, name=name, brand=name[:2], category="冰箱",
                categories=["家电", "冰箱"], attributes={"总容积": name[3:6] + "L", "尺寸": edges},
                variants=[(f"{one}-g", "灰色", "", 399_900, 3)])  # fmt: skip
    chat = talk(None)
    chat.says("冰箱", "purchase", named("category", "冰箱"))
    return chat


def _wide(chat: Chat) -> str:
    text = "508升的那个多宽"
    return says_and_keeps(chat, text, "product_info", at(text, "508升", "size", "508L"))


def test_the_size_that_names_one_of_those_shown_is_no_version(chat: Chat) -> None:
    said = _wide(chat)
    assert "833×678×1775mm" in said and "没有508L" not in said


@pytest.mark.parametrize(
    ("text", "intent", "called"),
    [("海尔468的呢", "purchase", "海尔468"), ("那海尔468升呢", "product_info", "海尔468"),
     ("what about the haier 468?", "compare", "haier 468")],
)  # fmt: skip
def test_the_same_is_asked_of_the_next(chat: Chat, text: str, intent: str, called: str) -> None:
    _wide(chat)
    name = {**product(HAIER, "E2"), "start": text.index(called),
            "end": text.index(called) + len(called)}  # fmt: skip
    assert "833×657×1804mm" in says_and_keeps(chat, text, intent, name)


@pytest.mark.parametrize("asked", ["宽度是多少", "几公分宽", "有多深"])
def test_one_edge_is_told_by_all(chat: Chat, asked: str) -> None:
    text = f"海尔468{asked}"
    name = {**product(HAIER, "E2"), "start": 0, "end": 5}
    heard = [at(text, "宽度", "attribute", "宽度")] if "宽度" in text else []
    assert "833×657×1804mm" in chat.says(text, "product_info", name, *heard)


def test_a_weight_is_no_edge(chat: Chat) -> None:
    text = "海尔468有多重"
    name = {**product(HAIER, "E2"), "start": 0, "end": 5}
    assert "尺寸" not in chat.says(text, "product_info", name)
