"""A size asked about by the body it is for is answered, and takes nothing."""

import pytest

from actions.desk import Means
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, SHIRT, held
from tests.actions.talking import Chat, at, product


@pytest.fixture
def chat(talk: Talk) -> Chat:
    """A shirt in L is offered."""
    begun = talk(ANNA)
    text = "T恤L码有货不"
    begun.says(text, "stock", product("优衣库 纯棉T恤", SHIRT), at(text, "L", "size", "L"))
    return begun


@pytest.mark.parametrize(
    "text",
    ["L是多大身材穿的 我165 120斤", "L对应什么身高", "多高的人穿L", "L码能不能穿，我1米65 120斤",
     "what build is L for, I am 165cm", "would I fit into an L"],
)  # fmt: skip
def test_nothing_is_put_in(chat: Chat, means: Means, text: str) -> None:
    said = chat.says(text, "product_info", at(text, "L", "size", "L"))
    assert held(means) == {}
    assert "身高体重" in said or "height" in said


def test_no_word_of_a_question_takes_it(chat: Chat, means: Means) -> None:
    chat.says("L是哪年的款", "product_info", at("L是哪年的款", "L", "size", "L"))
    assert held(means) == {}


def test_a_size_alone_still_takes_it(chat: Chat, means: Means) -> None:
    chat.says("M的", "inform", at("M的", "M", "size", "M"))
    assert held(means) == {"P6-M": 1}


def test_what_goes_out_again_is_still_what_is_asked_of(chat: Chat, means: Means) -> None:
    chat.says("加购物车", "purchase")
    text = "我没说要加啊，先拿出来。问你L码能不能穿，我1米65 120斤"
    said = chat.says(text, "product_info", at(text, "L", "size", "L"))
    assert held(means) == {} and "身高体重" in said and not chat.cards
