"""Packs and goods in place of others: which one, and how many."""

import pytest

from actions.desk import Means
from shop import baskets
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, held
from tests.actions.talking import Chat, at, product
from tests.shop import making


@pytest.fixture
def chat(talk: Talk, means: Means) -> Chat:
    begun = talk(ANNA)
    with means.database.transaction() as tx:
        making.product(tx, "P20", begun.now, name="诚实一口 P40", brand="诚实一口",
                       category="猫粮", categories=["宠物", "猫粮"],
                       variants=[("P20-1", "", "1.5kg", 8_500, 9),
                                 ("P20-6", "", "6kg", 28_900, 9)])  # fmt: skip
        baskets.set_quantity(tx, ANNA, "P20-6", 1, begun.now)
    return begun


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("算了 6kg太大怕放坏 换成两袋小的", {"P20-1": 2}),
        ("换成三包小的", {"P20-1": 3}),
        ("换成小包装的", {"P20-1": 1}),
        ("换成两袋大的", {"P20-6": 2}),
        ("改成两袋", {"P20-6": 2}),
    ],
)
def test_a_pack_in_place_of_another(
    chat: Chat, means: Means, text: str, there: dict[str, int]
) -> None:
    sizes = [at(text, "6kg", "size", "6kg")] if "6kg" in text else []
    chat.says(text, "exchange", *sizes)
    assert held(means) == there


@pytest.fixture
def lamps(talk: Talk, means: Means) -> Chat:
    """A white lamp of one brand lies in the basket; another brand has one too."""
    begun = talk(ANNA)
    with means.database.transaction() as tx:
        for number, brand in (("P21", "米家"), ("P22", "欧普")):
            making.product(tx, number, begun.now, name=f"{brand} 台灯", brand=brand,
                           category="台灯", categories=["家电", "台灯"],
                           variants=[(f"{number}-w", "白色", "", 13_900, 9),
                                     (f"{number}-p", "粉色", "", 13_900, 9)])  # fmt: skip
        baskets.set_quantity(tx, ANNA, "P21-w", 1, begun.now)
    return begun


def test_the_goods_in_talk_take_the_place_of_what_goes(lamps: Chat, means: Means) -> None:
    lamps.says("欧普台灯怎么样", "product_info", product("欧普 台灯", "P22"))
    text = "换成它 白的 米家那个不要了"
    lamps.says(text, "exchange", at(text, "米家", "brand", "米家"),
               at(text, "白的", "color", "白色"))  # fmt: skip
    assert held(means) == {"P22-w": 1}


def test_an_exchange_that_was_none_is_left_for_the_basket(lamps: Chat, means: Means) -> None:
    lamps.says("我要换货", "exchange")
    assert lamps.slots["task"]["name"] == "exchange"
    text = "不是换货 是购物车里米家换成欧普白色"
    lamps.says(text, "exchange", at(text, "米家", "brand", "米家"),
               at(text, "欧普", "brand", "欧普"), at(text, "白色", "color", "白色"))  # fmt: skip
    assert held(means) == {"P22-w": 1}


@pytest.mark.parametrize("text", ["我要换货 台灯换成欧普的", "购物车里的米家先不动 看下欧普的"])
def test_neither_an_exchange_nor_a_look_changes_the_basket(
    lamps: Chat, means: Means, text: str
) -> None:
    lamps.says("我要换货", "exchange")
    lamps.says(text, "exchange", at(text, "欧普", "brand", "欧普"))
    assert held(means) == {"P21-w": 1}
