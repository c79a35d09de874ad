"""A size or colour that is told by the one bought: 同款大一码, 颜色跟原来那双一样."""

import pytest

from actions.desk import Means
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, held
from tests.actions.talking import Chat, at, named, product
from tests.shop import making

SHOE = product("耐克 Pegasus 41", "P21")


@pytest.fixture
def chat(talk: Talk, means: Means) -> Chat:
    """Anna has bought the shoes in black, 40, and asks for them."""
    begun = talk(ANNA)
    with means.database.transaction() as tx:
        making.product(tx, "P21", begun.now, name="耐克 Pegasus 41", brand="耐克",
                       category="跑步鞋", categories=["运动", "跑步鞋"],
                       variants=[(f"P21-{hue}{size}", color, size, 75_900, 9)
                                 for hue, color in (("b", "黑色"), ("w", "白色"))
                                 for size in ("38", "40", "42", "43")])  # fmt: skip
        tx.flush()
        making.order(tx, "DD20261110000077", "signed", begun.now, days_ago=8,
                     lines=(("P21", "P21-b40", 1, 75_900),))  # fmt: skip
    begun.says("耐克Pegasus 41有货吗", "stock", SHOE)
    return begun


@pytest.mark.parametrize(
    ("text", "there", "away"),
    [
        ("我想重买一双，同款大一码有吗？40的顶脚", "42", "40"),
        ("大一码有货吗", "42", "43"),
        ("小一号的有吗", "38", "42"),
        ("do you have it one size up? the 40 is tight", "42", "40"),
    ],
)
def test_the_next_size_there_is(chat: Chat, text: str, there: str, away: str) -> None:
    sizes = [at(text, "40", "size", "40")] if "40" in text else []
    said = chat.says(text, "stock", *sizes)
    assert there in said and f"黑色 {away}" not in said and f"black {away}" not in said


@pytest.mark.parametrize(
    "text",
    [
        "40我穿不了，要42，颜色就跟原来那双一样",
        "来双42的，颜色跟之前买的一样",
        "42 please, same colour as my old ones, add it",
    ],
)
def test_the_colour_of_the_one_bought(chat: Chat, means: Means, text: str) -> None:
    sizes = [at(text, one, "size", one) for one in ("40", "42") if one in text]
    chat.says(text, "exchange" if "穿" in text else "purchase", *sizes)
    assert held(means) == {"P21-b42": 1}


def test_a_size_that_is_named_is_no_step(chat: Chat, means: Means) -> None:
    text = "大一码的我试过，还是要40白色的，来一双"
    chat.says(text, "purchase", at(text, "40", "size", "40"), named("color", "白色"))
    assert "P21-w42" not in held(means)


def test_without_an_order_no_colour_is_known(talk: Talk, chat: Chat) -> None:
    guest = talk(None)
    guest.says("耐克Pegasus 41有货吗", "stock", SHOE)
    text = "要42，颜色跟原来那双一样"
    said = guest.says(text, "purchase", at(text, "42", "size", "42"))
    assert "黑色 42" in said + " ".join(guest.titles) and "白色 42" in " ".join(guest.titles)
