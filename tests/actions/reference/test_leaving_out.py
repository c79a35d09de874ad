"""Goods of one list are left out of the basket together, and the order follows."""

import pytest

from actions.desk import Means
from shop import baskets
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, MATE, NUTS, SHOES
from tests.actions.talking import Chat, at, named, product


def _filled(talk: Talk) -> Chat:
    chat = talk(ANNA)
    chat.says("Mate60", "product_info", product("华为 Mate 60", MATE))
    chat.says("加一个黑色的", "affirm", named("color", "黑色"))
    chat.says("坚果", "product_info", product("每日坚果", NUTS))
    chat.says("加一个", "affirm")
    chat.says("赤兔", "product_info", product("李宁 赤兔 8", SHOES))
    chat.says("加一双", "affirm")
    if chat.titles and "去下单" not in "".join(chat.titles):
        chat.clicks(chat.titles[0])
    return chat


def _held(means: Means) -> set[str]:
    with means.database.reading() as tx:
        return {line.product_id for line in baskets.lines(tx, ANNA)}


@pytest.mark.parametrize(
    "text",
    [
        "把华为手机和坚果去掉，然后下单，货到付款",
        "我说把手机和坚果去掉啊",
    ],
)
def test_both_goods_of_a_list_go_out(talk: Talk, means: Means, text: str) -> None:
    chat = _filled(talk)
    assert _held(means) == {MATE, NUTS, SHOES}
    brand = [at(text, "华为", "brand", "华为")] if "华为" in text else []
    chat.says(text, "purchase", *brand, at(text, "手机", "category", "手机"),
              at(text, "坚果", "category", "坚果"))  # fmt: skip
    assert _held(means) == {SHOES}


def test_what_is_not_in_the_list_stays(talk: Talk, means: Means) -> None:
    text = "把坚果去掉，然后下单"
    chat = _filled(talk)
    chat.says(text, "purchase", at(text, "坚果", "category", "坚果"))
    assert _held(means) == {MATE, SHOES}
