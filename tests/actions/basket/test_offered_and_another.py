"""A yes to what was offered, and another version of it beside it: both are taken."""

import pytest

from actions.desk import Means
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, SHOES, held
from tests.actions.talking import Chat, Entity, at
from tests.shop import making

JACKET = "北面 三合一冲锋衣"


@pytest.fixture
def chat(talk: Talk, means: Means) -> Chat:
    """A black jacket in L was told to be there; it comes in red too, and in M."""
    begun = talk(ANNA)
    with means.database.transaction() as tx:
        making.product(tx, "P40", begun.now, name=JACKET, brand="北面",
                       category="冲锋衣", categories=["服饰", "冲锋衣"],
                       variants=[(f"P40-{hue}{size}", hue, size, 149_800, 9)
                                 for hue in ("黑色", "红色") for size in ("M", "L")])  # fmt: skip
    text = "北面那件黑色L有货吗"
    begun.says(text, "stock", at(text, "北面", "brand", "北面"),
               at(text, "黑色", "color", "黑色"), at(text, "L", "size", "L"))  # fmt: skip
    return begun


def red(text: str) -> Entity:
    return at(text, "red" if "red" in text else "红", "color", "红色")


@pytest.mark.parametrize(
    "text",
    [
        "yes please, and one in red too for my wife",
        "ok, and a red one as well",
        "要 红的也来一件",
        "好的 再来一件红色的",
        "嗯，红色也要",
    ],
)
@pytest.mark.parametrize("intent", ["affirm", "purchase", "inform"])
def test_both_are_put_in(chat: Chat, means: Means, text: str, intent: str) -> None:
    chat.says(text, intent, red(text))
    assert held(means) == {"P40-黑色L": 1, "P40-红色L": 1}


@pytest.mark.parametrize(
    "text", ["好 红的也看看", "yes, and is it there in red too?", "嗯 红的也有吗"]
)
def test_another_that_is_only_looked_at_is_not(chat: Chat, means: Means, text: str) -> None:
    chat.says(text, "stock", red(text))
    assert "P40-红色L" not in held(means)


def test_another_instead_is_taken_alone(chat: Chat, means: Means) -> None:
    text = "好的 要红色的"
    chat.says(text, "inform", red(text))
    assert "P40-黑色L" not in held(means)


def test_other_goods_beside_the_yes_are_no_version(chat: Chat, means: Means) -> None:
    text = "好的 再来一双赤兔黑色42"
    chat.says(text, "purchase", at(text, "赤兔", "product", "李宁 赤兔 8",
                                   extra={"product_id": SHOES}),
              at(text, "黑色", "color", "黑色"), at(text, "42", "size", "42"))  # fmt: skip
    assert "P40-红色L" not in held(means)
