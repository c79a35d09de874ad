"""Which of the goods shown suits somebody's skin better, as their own data say."""

from datetime import datetime

import pytest

from actions.desk import Means
from tests.actions.conftest import Talk
from tests.actions.talking import Chat, named
from tests.shop import making

CREAMS = {
    "薇诺娜 特护霜": "敏感肌",
    "玉兰油 面霜": "所有肤质",
    "珂润 乳霜": "干性和中性",
    "清爽霜": "油性",
}


@pytest.fixture
def creams(talk: Talk, means: Means, now: datetime) -> Chat:
    with means.database.transaction() as tx:
        for at, (name, skin) in enumerate(CREAMS.items()):
            making.product(tx, f"C{at}", now, name=name, brand=name[:2], category="面霜",
                           categories=["美妆", "面霜"], attributes={"适合肤质": skin},
                           variants=[(f"C{at}-1", "", "", 10_000 + at, 9)])  # fmt: skip
    chat = talk(None)
    chat.says("面霜", "purchase", named("category", "面霜"))
    return chat


def test_the_one_for_that_sort_of_skin_is_told(creams: Chat) -> None:
    said = creams.says("哪个更适合敏感皮的", "compare")
    assert "特护霜" in said and "敏感肌" in said
    assert "清爽霜" not in said and "没有写" not in said


def test_a_dry_skin_is_that_of_the_data(creams: Chat) -> None:
    said = creams.says("哪款更适合干皮", "compare")
    assert "珂润" in said and "干性和中性" in said and "清爽霜" not in said


def test_of_those_counted_off_alone(creams: Chat) -> None:
    names = [card["name"] for card in creams.cards]
    places = sorted(names.index(name) for name in ("薇诺娜 特护霜", "清爽霜"))
    first, second = (("一", "二", "三", "四")[at] for at in places)
    said = creams.says(f"第{first}个跟第{second}个哪个更适合干皮敏感的", "compare")
    assert "特护霜" in said and "珂润" not in said


def test_what_the_data_do_not_tell_is_not_guessed(creams: Chat) -> None:
    said = creams.says("哪款更适合老人", "compare")
    assert "没有写" in said
