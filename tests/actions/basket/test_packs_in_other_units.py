"""A pack said in another unit than its label is that pack: 2公斤, 4斤 are 2kg."""

from datetime import datetime

import pytest

from actions.desk import Means
from actions.hearing.pack_sizes import as_labelled
from shop import baskets
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA
from tests.actions.talking import Chat
from tests.shop import making

FOOD, SMALL, LARGE = "P36", "P36-2", "P36-4"


@pytest.fixture
def chat(talk: Talk, means: Means, now: datetime) -> Chat:
    with means.database.transaction() as tx:
        making.product(tx, FOOD, now, name="皇家 K36 幼猫粮", brand="皇家", category="猫粮",
                       categories=["宠物", "猫粮"],
                       variants=[(SMALL, "", "2kg", 10_900, 48),
                                 (LARGE, "", "4.5kg", 21_900, 9)])  # fmt: skip
        baskets.set_quantity(tx, ANNA, LARGE, 1, now)
    return talk(ANNA)


def _lines(means: Means) -> dict[str, int]:
    with means.database.reading() as tx:
        return {one.variant_id: one.quantity for one in baskets.lines(tx, ANNA)}


@pytest.mark.parametrize(
    "text",
    [
        "换成2公斤的两袋吧",
        "嗯 还是换成2公斤的两袋吧 小猫吃不完怕潮",
        "换成两公斤的 两袋",
        "换成4斤的两袋",
        "换成2千克的两袋吧",
    ],
)
def test_the_pack_and_its_number_are_taken(chat: Chat, means: Means, text: str) -> None:
    chat.says(text, "purchase")
    assert _lines(means) == {SMALL: 2}


def test_the_number_alone_keeps_the_pack(chat: Chat, means: Means) -> None:
    chat.says("改成两袋吧", "purchase")
    assert _lines(means) == {LARGE: 2}


@pytest.mark.parametrize(
    ("said", "labelled"),
    [("两公斤的", "2kg的"), ("4斤", "2kg"), ("500毫升", "500ml"), ("1.5升", "1.5L"),
     ("升级版", "升级版"), ("二升级", "二升级"), ("3袋", "3袋")],
)  # fmt: skip
def test_amounts_are_read_as_labels(said: str, labelled: str) -> None:
    assert as_labelled(said) == labelled
