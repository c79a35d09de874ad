"""The version said beside another question is remembered when the goods are put in."""

import pytest

from actions.desk import Means
from shop import messages
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, MATE60, SHOES, held
from tests.actions.talking import Chat, product


def spoken_of(talk: Talk, means: Means, before: str, *entities: dict[str, object]) -> Chat:
    """The phone is in talk, and this was said just before."""
    chat = talk(ANNA)
    chat.says("Mate60怎么样", "product_info", MATE60)
    chat.slots["task"] = None
    with means.database.transaction() as tx:
        messages.receive(tx, chat.conversation_id, "earlier", text=before, digest="d", now=chat.now)
    return chat


@pytest.mark.parametrize("before", ["就Mate60吧 绿的512 有啥券", "the green one. any coupon?"])
@pytest.mark.parametrize("text", ["先放购物车里吧", "加购物车"])
def test_the_version_said_before_is_put_in(
    talk: Talk, means: Means, before: str, text: str
) -> None:
    spoken_of(talk, means, before).says(text, "purchase")
    assert held(means) == {"P1-g": 1}


def test_another_that_is_said_now_wins(talk: Talk, means: Means) -> None:
    chat = spoken_of(talk, means, "绿的512有啥券")
    chat.says("黑色的加购物车", "purchase", {"entity": "color", "value": "黑色"})
    assert held(means) == {"P1-b": 1}


def test_the_colour_of_other_goods_is_not_theirs(talk: Talk, means: Means) -> None:
    chat = spoken_of(talk, means, "绿的512有啥券")
    chat.says("赤兔加购物车", "purchase", product("李宁 赤兔 8", SHOES))
    assert held(means) == {} and "41" in str(chat.titles)


@pytest.mark.parametrize("before", ["绿的太丑了", "不要绿的", "i don't like the green one"])
def test_a_version_found_fault_with_is_not_put_in(talk: Talk, means: Means, before: str) -> None:
    spoken_of(talk, means, before).says("加购物车", "purchase")
    assert "P1-g" not in held(means)
