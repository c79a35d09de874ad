"""Another version of what was just put into the basket, after a change of mind."""

import pytest

from actions.desk import Means
from shop import baskets
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, SHIRT, SHOES
from tests.actions.talking import Chat, at, named, product


def held(means: Means) -> list[tuple[str, int]]:
    with means.database.reading() as tx:
        return [(line.variant_id, line.quantity) for line in baskets.lines(tx, ANNA)]


@pytest.fixture
def with_shirt(talk: Talk) -> Chat:
    chat = talk(ANNA)
    chat.says("T恤加购物车", "purchase", product("优衣库 纯棉T恤", SHIRT))
    chat.says("L码", "inform", named("size", "L"))
    return chat


@pytest.mark.parametrize(
    "text", ["算了 XL吧", "算了还是XL吧", "等等 要XL的", "actually XL", "no wait, size XL"]
)
def test_the_version_said_takes_the_place(with_shirt: Chat, means: Means, text: str) -> None:
    with_shirt.says(text, "deny", at(text, "XL", "size", "XL"))
    assert held(means) == [("P6-XL", 1)]


@pytest.mark.parametrize("text", ["算了 不要XL", "算了 XL的有吗", "算了 我穿XL会不会大", "算了"])
def test_what_says_more_changes_nothing(with_shirt: Chat, means: Means, text: str) -> None:
    sizes = [at(text, "XL", "size", "XL")] if "XL" in text else []
    with_shirt.says(text, "deny", *sizes)
    assert held(means) == [("P6-L", 1)]


def test_the_version_of_the_goods_asked_of_is_not_that_of_the_basket(
    with_shirt: Chat, means: Means
) -> None:
    with_shirt.says("再要跑鞋", "purchase", product("耐克 跑鞋", SHOES))
    with_shirt.says("加购物车", "purchase", product("耐克 跑鞋", SHOES))
    assert with_shirt.slots["task"]["step"] == "variant_id"
    with_shirt.says("actually make it the XL one", "inform", named("size", "XL"))
    assert ("P6-L", 1) in held(means)
