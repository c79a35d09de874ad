"""A basket that is as it should be: fewer will do, and its order is begun."""

import pytest

from actions.desk import Means
from shop import baskets
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, NUTS, SHIRT
from tests.actions.talking import at, named, product


@pytest.mark.parametrize("text", ["先拿一件好了", "只要一件就行", "先来1件就够了"])
def test_one_will_do_of_what_lies_there_twice(talk: Talk, means: Means, text: str) -> None:
    chat = talk(ANNA)
    chat.says("T恤来两件 L码", "purchase", product("优衣库 纯棉T恤", SHIRT), named("size", "L"),
              named("quantity", 2))  # fmt: skip
    chat.says(text, "purchase", named("quantity", 1))
    with means.database.reading() as tx:
        assert [line.quantity for line in baskets.lines(tx, ANNA)] == [1]


@pytest.mark.parametrize(
    ("text", "intent"),
    [("好 就这样 送来再付钱吧", "affirm"), ("就这些了 确认", "affirm"),
     ("perfect, that's all", "affirm")],
)  # fmt: skip
def test_a_settled_basket_begins_its_order(
    talk: Talk, means: Means, text: str, intent: str
) -> None:
    chat = talk(ANNA, "en" if text.isascii() else "zh")
    chat.says("T恤来两件 L码", "purchase", product("优衣库 纯棉T恤", SHIRT), named("size", "L"),
              named("quantity", 2))  # fmt: skip
    chat.says("坚果加购物车", "purchase", product("每日坚果", NUTS))
    chat.says("T恤不要了", "deny", named("category", "T恤"))
    chat.says(text, intent)
    assert chat.slots["task"]["name"] == "place_order" and not chat.slots["task"].get("soft")


@pytest.mark.parametrize("text", ["同事说那个太嫩了，她那个换白色", "换成白色的吧"])
def test_another_colour_of_what_was_just_put_in_exchanges_no_old_order(
    talk: Talk, means: Means, text: str
) -> None:
    chat = talk(ANNA)
    chat.says("T恤来一件 L码", "purchase", product("优衣库 纯棉T恤", SHIRT), named("size", "L"))
    said = chat.says(text, "exchange", at(text, "白色", "color", "白色"))
    assert "没有白色" in said and not chat.slots["task"].get("order_no")


@pytest.mark.parametrize("text", ["加个微信", "再加个人", "能加个客服微信吗", "加我微信吧"])
def test_who_is_to_be_added_is_no_goods(talk: Talk, means: Means, text: str) -> None:
    chat = talk(ANNA)
    chat.says("每日坚果有货吗", "stock", product("每日坚果", NUTS))
    chat.says(text, "purchase")
    with means.database.reading() as tx:
        assert not baskets.lines(tx, ANNA)


@pytest.mark.parametrize("text", ["先买一件", "先买一件吧", "先买一件 不要两件", "我先要一件试试"])
def test_one_for_the_present_is_one(talk: Talk, means: Means, text: str) -> None:
    chat = talk(ANNA)
    chat.says("T恤来两件 L码", "purchase", product("优衣库 纯棉T恤", SHIRT), named("size", "L"),
              named("quantity", 2))  # fmt: skip
    chat.says(text, "purchase", at(text, "一件", "quantity", 1))
    with means.database.reading() as tx:
        assert [line.quantity for line in baskets.lines(tx, ANNA)] == [1]


@pytest.mark.parametrize("text", ["再来一件", "先看看别的"])
def test_more_or_something_else_takes_none_out(talk: Talk, means: Means, text: str) -> None:
    chat = talk(ANNA)
    chat.says("T恤来两件 L码", "purchase", product("优衣库 纯棉T恤", SHIRT), named("size", "L"),
              named("quantity", 2))  # fmt: skip
    chat.says(text, "purchase")
    with means.database.reading() as tx:
        assert [line.quantity for line in baskets.lines(tx, ANNA)][0] >= 2
