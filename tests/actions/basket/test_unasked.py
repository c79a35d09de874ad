"""What was put in without being asked for is taken out, and what else is said is heard."""

import pytest

from actions.desk import Means
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, NUTS, SHIRT, held
from tests.actions.talking import Chat, at, product


@pytest.fixture
def chat(talk: Talk) -> Chat:
    """A shirt was put in before, and nuts a moment ago."""
    begun = talk(ANNA)
    begun.says("T恤L加购物车", "purchase", product("优衣库 纯棉T恤", SHIRT),
               at("T恤L加购物车", "L", "size", "L"))  # fmt: skip
    begun.says("坚果加购物车", "purchase", product("每日坚果", NUTS))
    return begun


@pytest.mark.parametrize(
    "text",
    [
        "没让你加那个，拿掉",
        "我没要这个，去掉",
        "谁让你加的 把它删了",
        "i didn't ask you to add that, take it out please",
        "i never asked for that, remove it",
    ],
)
@pytest.mark.parametrize("intent", ["exchange", "deny", "nlu_fallback", "cancel_order"])
def test_the_last_thing_put_in_goes_out(chat: Chat, means: Means, text: str, intent: str) -> None:
    chat.says(text, intent)
    assert held(means) == {"P6-L": 1}


def test_what_is_looked_for_instead_is_shown(chat: Chat, means: Means) -> None:
    text = "没让你加那个，拿掉，有别的手机吗"
    said = chat.says(text, "exchange", at(text, "手机", "category", "手机"))
    assert held(means) == {"P6-L": 1}
    assert chat.cards and "每日坚果" in said


@pytest.mark.parametrize("text", ["没让你加啊", "坚果我没要加吗", "没让你下单啊"])
def test_nothing_goes_out_that_is_not_said_to(chat: Chat, means: Means, text: str) -> None:
    chat.says(text, "deny")
    assert held(means) == {"P6-L": 1, "P8-1": 1}
