"""Which of the goods shown suits somebody's skin better, as their own data say."""

from datetime import datetime

import pytest

from actions.desk import Means
from tests.actions.conftest import Talk
from tests.actions.talking import Chat, named, product
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


TWO = (("S1", "李宁 训练跑鞋", "训练"), ("S2", "安踏 碳板跑鞋", "比赛"))


@pytest.fixture
def pairs(talk: Talk, means: Means, now: datetime) -> Chat:
    with means.database.transaction() as tx:
        for key, name, use in TWO:
            making.product(tx, key, now, name=name, brand=name[:2], category="碳跑鞋",
                           categories=["运动", "碳跑鞋"],
                           attributes={"适用场景": use, "重量": f"{key[1]}99g"},
                           variants=[(f"{key}-1", "", "", 30_000, 9)])  # fmt: skip
    return talk(None)


def _asks(chat: Chat, text: str, named_too: bool = True) -> str:
    both = [product(name, key) for key, name, _ in TWO]
    return chat.says(text, "compare", *(both if named_too else []))


@pytest.mark.parametrize(
    ("text", "name", "use"),
    [("这两双哪个适合我 就日常跑跑", "李宁 训练跑鞋", "训练"),
     ("我要跑马拉松 买哪双好", "安踏 碳板跑鞋", "比赛")],
)  # fmt: skip
def test_the_one_made_for_that_use_is_told(pairs: Chat, text: str, name: str, use: str) -> None:
    last = _asks(pairs, text).splitlines()[-1]
    assert name in last and use in last and "没有写" in last
    again = _asks(pairs, "那到底选哪个嘛 你给个意见", named_too=False)
    assert name in again and "重量" not in again and len(pairs.titles) == 2


def test_without_a_use_the_data_are_told_and_nothing_is_guessed(pairs: Chat) -> None:
    last = _asks(pairs, "选哪双好").splitlines()[-1]
    assert all(name in last and use in last for _, name, use in TWO)


def test_a_comparison_gives_no_advice(pairs: Chat) -> None:
    said = _asks(pairs, "对比一下这两双")
    assert "没有写" not in said and "重量" in said
    assert "重量" in _asks(pairs, "有什么区别")
