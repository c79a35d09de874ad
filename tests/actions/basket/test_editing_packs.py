"""A pack in place of another: which one, and how many."""

import pytest

from actions.desk import Means
from shop import baskets
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, held
from tests.actions.talking import Chat, at
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
