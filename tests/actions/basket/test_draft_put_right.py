"""Goods that wait for one yes, put right by what is wrong with them."""

import pytest

from actions.desk import Means
from tests.actions.conftest import Talk
from tests.actions.stocking import AIRPODS, ANNA, NUTS, SHOES, held
from tests.actions.talking import Chat, at, product

NUTS_SAID = {"extra": {"product_id": NUTS}}


def drafted(talk: Talk, language: str = "zh") -> Chat:
    chat = talk(ANNA, language)
    text = "每日坚果来两袋，AirPods来一个"
    chat.says(text, "purchase", at(text, "每日坚果", "product", "每日坚果", **NUTS_SAID),
              at(text, "AirPods", "product", "Apple AirPods Pro 2",
                 extra={"product_id": AIRPODS}),
              at(text, "两袋", "quantity", 2), at(text, "一个", "quantity", 1))  # fmt: skip
    assert chat.slots["task"]["name"] == "add_several"
    return chat


def goods(chat: Chat) -> dict[str, int]:
    task = chat.slots.get("task") or {}
    return {one["product_id"]: one["quantity"] for one in task.get("goods") or ()}


@pytest.mark.parametrize("text", ["别加AirPods", "AirPods不要了", "别给我放AirPods", "不要AirPods"])
def test_what_is_named_goes(talk: Talk, means: Means, text: str) -> None:
    chat = drafted(talk)
    chat.says(text, "deny", at(text, "AirPods", "product", "Apple AirPods Pro 2",
                               extra={"product_id": AIRPODS}))  # fmt: skip
    assert goods(chat) in ({NUTS: 2}, {}) and AIRPODS not in goods(chat)
    assert "P4-w" not in held(means)


@pytest.mark.parametrize(
    "text",
    [
        "这些都不要!就加李宁赤兔 两双",
        "都不要了，就要李宁赤兔两双",
        "这两个都不要，就买李宁赤兔两双",
    ],
)
def test_all_goes_and_other_goods_take_its_place(talk: Talk, means: Means, text: str) -> None:
    chat = drafted(talk)
    said = chat.says(text, "purchase", at(text, "李宁赤兔", "product", "李宁 赤兔 8",
                                          extra={"product_id": SHOES}),
                     at(text, "两双", "quantity", 2))  # fmt: skip
    assert goods(chat) == {SHOES: 2}, said
    assert held(means) == {}


def test_what_is_not_meant_gives_way_to_ones_own(talk: Talk, means: Means) -> None:
    chat = drafted(talk)
    text = "不是AirPods，我一直买的李宁那双"
    chat.says(text, "inform", at(text, "AirPods", "product", "Apple AirPods Pro 2",
                                 extra={"product_id": AIRPODS}),
              at(text, "李宁", "brand", "李宁"))  # fmt: skip
    assert set(goods(chat)) == {NUTS, SHOES}
    assert held(means) == {}


@pytest.mark.parametrize("text", ["先别加购物车", "别加急", "这些都不要辣的吗"])
def test_nothing_lies_otherwise(talk: Talk, means: Means, text: str) -> None:
    chat = talk(ANNA)
    chat.says("坚果来一袋", "purchase", product("每日坚果", NUTS))
    chat.says(text, "deny")
    assert held(means) == {"P8-1": 1}
