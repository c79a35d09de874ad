"""3 L of clothes that come in L are three pieces; of what is no clothing they are litres."""

import pytest

from actions.desk import Means
from actions.hearing.pack_sizes import amounts_in
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, SHIRT, held
from tests.actions.talking import Entity, at, product


def sized(text: str) -> Entity:
    said = next(one for one in ("3 L", "3L", "2 L", "2L") if one in text)
    return at(text, said, "size", said.replace(" ", ""))


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("add 3 L in black", 3),
        ("i'll take 3 L", 3),
        ("put 2 L in my basket", 2),
        ("buy 2 L pls", 2),
    ],
)
def test_so_many_go_in(talk: Talk, means: Means, text: str, count: int) -> None:
    chat = talk(ANNA, "en" if text.isascii() else "zh")
    chat.says("T恤", "product_info", product("优衣库 纯棉T恤", SHIRT))
    chat.says(text, "purchase", sized(text))
    assert held(means) == {"P6-L": count}


@pytest.mark.parametrize(
    ("text", "sizes"), [("2 L of milk", ["2L"]), ("要5L的", []), ("改成50ml", ["S", "L"])]
)
def test_amounts_stay_amounts(text: str, sizes: list[str]) -> None:
    assert len(amounts_in(text, sizes)) == 1
