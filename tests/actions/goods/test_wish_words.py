"""What was looked for, in words; and words for a level that mean the attribute of it."""

import pytest

from actions.goods.wish_words import beside_kind
from actions.hearing.meanings import meanings_in
from shop.catalogue import Wishes
from tests.actions.conftest import Talk
from tests.actions.talking import at


@pytest.mark.parametrize("size", ["M", "L", "XL"])
def test_a_letter_is_told_as_a_size(talk: Talk, size: str) -> None:
    text = f"找件{size}的T恤"
    entities = (at(text, size, "size", size), at(text, "T恤", "category", "T恤"))
    assert f"{size}码的T恤" in talk(None).says(text, "purchase", *entities)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("会不会太难", True),
        ("很难吗", True),
        ("好上手不", True),
        ("难不难", True),
        ("会不会太难看", False),
        ("难闻吗", False),
        ("简单点的款式", False),
    ],
)
def test_how_hard_it_is(text: str, meant: bool) -> None:
    assert any("难度" in one.names for one in meanings_in(text)) is meant


def test_a_kind_is_not_said_twice() -> None:
    kind = ("婴儿推车",)
    assert beside_kind(Wishes(text="婴儿 轻便", categories=kind)) == "轻便"
    assert beside_kind(Wishes(text="轻便", categories=kind)) == "轻便"
    assert beside_kind(Wishes(text="婴儿")) == "婴儿"
