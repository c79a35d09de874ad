"""Some of the basket is to be ordered, the rest to stay in it."""

import pytest

from actions.desk import Means
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, NUTS, SHIRT, held
from tests.actions.talking import Chat, at, product

BOTH = {"P8-1": 1, "P6-M": 1}


def _filled(talk: Talk, language: str = "zh") -> Chat:
    chat = talk(ANNA, language)
    chat.says("坚果来一袋", "purchase", product("每日坚果", NUTS))
    chat.says("优衣库T恤黑色M加购物车", "purchase", product("优衣库 纯棉T恤", SHIRT),
              {"entity": "color", "value": "黑色"}, {"entity": "size", "value": "M"})  # fmt: skip
    return chat


@pytest.mark.parametrize(
    ("text", "nuts", "shirt", "intent"),
    [
        ("先下单坚果 那个T恤先留着", "坚果", "T恤", "purchase"),
        ("T恤先放着，只买坚果", "坚果", "T恤", "purchase"),
        ("坚果先付款 T恤回头再买", "坚果", "T恤", "payment"),
        ("just order the nuts for now, leave the t-shirt in the cart", "nuts", "t-shirt",
         "purchase"),
    ],
)  # fmt: skip
def test_nothing_is_done_before_it_is_asked(
    talk: Talk, means: Means, text: str, nuts: str, shirt: str, intent: str
) -> None:
    chat = _filled(talk, "en" if text.isascii() else "zh")
    assert held(means) == BOTH
    said = chat.says(text, intent, at(text, nuts, "category", "坚果"),
                     at(text, shirt, "category", "T恤"))  # fmt: skip
    assert held(means) == BOTH and "每日坚果" in said and "纯棉T恤" in said
    assert len(chat.titles) == 2 and not (chat.slots.get("task") or {}).get("name")
    chat.clicks("纯棉T恤")
    assert held(means) == {"P8-1": 1}


def test_the_rest_stays_too(talk: Talk, means: Means) -> None:
    chat, text = _filled(talk), "先下单坚果 其他的先放着"
    said = chat.says(text, "purchase", at(text, "坚果", "category", "坚果"))
    assert held(means) == BOTH and "纯棉T恤" in said


@pytest.mark.parametrize("text", ["下单", "先放着吧", "坚果和T恤一起下单"])
def test_the_whole_is_no_part(talk: Talk, means: Means, text: str) -> None:
    chat = _filled(talk)
    named = [at(text, word, "category", word) for word in ("坚果", "T恤") if word in text]
    chat.says(text, "purchase", *named)
    assert held(means) == BOTH and "移出" not in "".join(chat.titles)
