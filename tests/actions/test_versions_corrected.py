"""A colour or size that was refused or corrected: the one meant goes into the basket."""

import pytest

from actions.desk import Means
from shop.database import Transaction
from shop.tables import ProductRow, VariantRow
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, SHIRT, SHOES, held
from tests.actions.talking import Chat, Entity, at, product

TEE = product("优衣库 纯棉T恤", SHIRT)
COLORS = {
    "黑": "黑色",
    "白": "白色",
    "灰": "灰色",
    "black": "黑色",
    "grey": "灰色",
    "white": "白色",
}


@pytest.fixture(autouse=True)
def more_colors(means: Means) -> None:
    with means.database.transaction() as tx:
        _more(tx)


def _more(tx: Transaction) -> None:
    row = tx.get_one(ProductRow, SHIRT)
    for color, letter in (("灰色", "g"), ("白色", "w")):
        for size in ("M", "L"):
            tx.add(VariantRow(variant_id=f"P6-{letter}{size}", product_id=SHIRT, color=color,
                              size=size, price=row.price, stock=5))  # fmt: skip
    tx.get_one(VariantRow, "P5-w42").stock = 4


def colors_in(text: str) -> list[Entity]:
    """The full words for colours, as they are recognised; short ones (黑的) are not."""
    words = [word for word in COLORS if word.isascii() and word in text]
    words += [f"{word}色" for word in COLORS if f"{word}色" in text]
    found = [at(text, word, "color", COLORS[word.removesuffix("色")]) for word in words]
    return sorted(found, key=lambda one: int(one["start"]))


def asked_which(talk: Talk) -> Chat:
    chat = talk(ANNA)
    chat.says("纯棉T恤加购物车", "purchase", TEE)
    assert chat.slots["task"]["step"] == "variant_id"
    return chat


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("算了黑的…要灰的M", "deny"),
        ("算了黑色的不要了，要灰色的M", "nlu_fallback"),
        ("黑的算了 灰的吧 M码", "inform"),
        ("不要黑色 要灰色 M码", "refine_recommendation"),
        ("灰的M，黑的不要了", "inform"),
        ("不是黑的，是灰的M", "deny"),
        ("not black, the grey one in M", "inform"),
        ("grey M, not black", "refine_recommendation"),
    ],
)
def test_the_corrected_version_is_put_in(talk: Talk, means: Means, text: str, intent: str) -> None:
    chat = asked_which(talk)
    chat.says(text, intent, *colors_in(text))
    assert held(means) == {"P6-gM": 1}


def test_a_refused_colour_alone_is_left_out_of_the_choice(talk: Talk, means: Means) -> None:
    for text in ("不要黑色的", "黑的不要", "not black"):
        chat = asked_which(talk)
        chat.says(text, "deny" if text != "not black" else "inform", *colors_in(text))
        assert held(means) == {}
        assert chat.titles and not any("黑" in one or "black" in one for one in chat.titles)


def test_an_end_of_it_still_ends_it(talk: Talk, means: Means) -> None:
    chat = asked_which(talk)
    chat.says("算了", "deny")
    assert chat.slots["task"] is None and held(means) == {}


def both(talk: Talk) -> Chat:
    chat, text = talk(ANNA), "纯棉T恤和赤兔各来一件"
    chat.says(
        text, "purchase", TEE | at(text, "纯棉T恤", "product", ""),
        product("李宁 赤兔 8", SHOES) | at(text, "赤兔", "product", ""),
    )  # fmt: skip
    assert chat.slots["task"]["name"] == "add_several"
    return chat


def version(chat: Chat, text: str, size: str = "", intent: str = "inform") -> str:
    sizes = [at(text, size, "size", size)] if size else []
    return chat.says(text, intent, *colors_in(text), *sizes)


@pytest.mark.parametrize("intent", ["inform", "deny", "refine_recommendation", "purchase"])
def test_a_version_said_again_changes_the_goods_it_fits(
    talk: Talk, means: Means, intent: str
) -> None:
    chat = both(talk)
    version(chat, "黑色M", "M")
    version(chat, "不对 要灰色的M", "M", intent)
    assert chat.slots["task"]["name"] == "add_several"
    version(chat, "白色42", "42")
    said = version(chat, "白色M吧", "M", intent)
    assert "白色 M" in said
    assert held(means) == {}
    chat.says("好的", "affirm")
    assert held(means) == {"P6-wM": 1, "P5-w42": 1}


def test_a_version_is_of_the_goods_it_is_said_with(talk: Talk, means: Means) -> None:
    chat = both(talk)
    version(chat, "赤兔要白色42", "42", "stock")
    version(chat, "灰色L", "L", "refine_recommendation")
    chat.says("好的", "affirm")
    assert held(means) == {"P6-gL": 1, "P5-w42": 1}


def test_a_version_of_none_of_them_is_said_to_be_none(talk: Talk) -> None:
    chat = both(talk)
    version(chat, "黑色M", "M")
    assert "没有" in version(chat, "紫的45码", "45码")
