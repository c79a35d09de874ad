"""What lies in the basket when a test begins."""

import pytest

from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, SHIRT
from tests.actions.talking import Chat, named, product


@pytest.fixture
def with_shirt(talk: Talk) -> Chat:
    """Anna has just put one shirt, L, into her basket."""
    chat = talk(ANNA)
    chat.says("T恤加购物车", "purchase", product("优衣库 纯棉T恤", SHIRT))
    chat.says("L码", "inform", named("size", "L"))
    return chat
