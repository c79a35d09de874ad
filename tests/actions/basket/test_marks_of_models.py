"""The mini one is the iPad mini; the mini fridge, the air purifier and 苹果 pro are none of it."""

import pytest

from actions.desk import Means
from shop import baskets
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, held
from tests.actions.talking import Chat, Entity, at
from tests.shop import making

GOODS = {
    "P60": ("Apple iPad mini 7", "平板电脑"),
    "P61": ("Apple MacBook Air 13", "笔记本电脑"),
    "P62": ("VGN V98 Pro", "键盘"),
    "P63": ("全棉时代 棉柔巾", "洗脸巾"),
}
ALL = {f"{one}-1": 1 for one in GOODS}


@pytest.fixture
def filled(talk: Talk, means: Means) -> Chat:
    begun = talk(ANNA)
    with means.database.transaction() as tx:
        for number, (name, kind) in GOODS.items():
            making.product(tx, number, begun.now, name=name, brand=name.split()[0], category=kind,
                           categories=[kind],
                           variants=[(f"{number}-1", "", "", 50_000, 9)])  # fmt: skip
            baskets.set_quantity(tx, ANNA, f"{number}-1", 1, begun.now)
    return begun


def named(text: str) -> list[Entity]:
    kinds = {"冰箱": "冰箱", "fridge": "冰箱", "purifier": "空气净化器", "mattress": "床垫"}
    return [at(text, word, "category", kind) for word, kind in kinds.items() if word in text]


@pytest.mark.parametrize(
    "text",
    ["mini冰箱不要了", "remove the mini fridge", "remove the air purifier",
     "take out the air mattress", "iphone pro删掉", "remove the mini speaker"],
)  # fmt: skip
def test_a_mark_before_other_goods_takes_nothing_out(filled: Chat, means: Means, text: str) -> None:
    filled.says(text, "purchase", *named(text))
    assert held(means) == ALL


@pytest.mark.parametrize(
    ("text", "gone"),
    [("mini那个不要了", "P60"), ("remove the mini one", "P60"), ("remove the air", "P61"),
     ("take the air out please", "P61"), ("pro那款删掉", "P62"), ("pro不要了", "P62")],
)  # fmt: skip
def test_a_mark_alone_calls_the_model(filled: Chat, means: Means, text: str, gone: str) -> None:
    filled.says(text, "purchase")
    assert held(means) == {one: 1 for one in ALL if one != f"{gone}-1"}
