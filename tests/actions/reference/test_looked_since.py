"""Goods looked at while business waits are meant by 这个; the business itself goes on."""

import pytest

from actions.desk import Means
from shop import baskets
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, NUTS, SHIRT, SHOES_ORDER
from tests.actions.talking import named, product


@pytest.mark.parametrize("text", ["这个多少钱", "它多少钱", "how much is it"])
def test_this_one_is_what_was_shown_beside_a_return(talk: Talk, text: str) -> None:
    chat = talk(ANNA)
    chat.says("退货", "return_refund", named("order_no", SHOES_ORDER))
    chat.says("有没有坚果", "purchase", named("category", "坚果"))
    said = chat.says(text, "product_info")
    assert "99" in said and "每日坚果" in said
    assert chat.slots["task"]["name"] == "return_refund"


def test_without_goods_beside_it_the_goods_sent_back_are_meant(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("空调退货", "return_refund", named("category", "空调"))
    assert "每日坚果" not in chat.says("它多少钱", "product_info")


def test_all_is_cleared_after_a_yes_though_buying_is_given_up_first(
    talk: Talk, means: Means
) -> None:
    chat = talk(ANNA)
    chat.says("每日坚果加购物车", "purchase", product("每日坚果", NUTS))
    with means.database.transaction() as tx:
        assert baskets.lines(tx, ANNA)
    assert "全部" in chat.says("算了不买了 先清空", "deny")
    chat.clicks("清空")
    with means.database.transaction() as tx:
        assert not baskets.lines(tx, ANNA)


def test_one_version_in_place_of_another(talk: Talk, means: Means) -> None:
    chat = talk(ANNA, "en")
    chat.says(
        "add the tshirt in M", "purchase", product("优衣库 纯棉T恤", SHIRT), named("size", "M")
    )
    with means.database.transaction() as tx:
        assert [line.variant_id for line in baskets.lines(tx, ANNA)] == ["P6-M"]
    chat.says("add L and remove the M", "exchange")
    with means.database.transaction() as tx:
        assert [line.variant_id for line in baskets.lines(tx, ANNA)] == ["P6-L"]


@pytest.mark.parametrize("text", ["我们要20台，找个人谈价格", "can i talk to the sales team"])
def test_a_person_for_a_large_order(talk: Talk, text: str) -> None:
    chat = talk(ANNA, "en" if text.isascii() else "zh")
    chat.says("手机", "purchase", named("category", "手机"))
    said = chat.says(text, "purchase", named("quantity", 20))
    assert any(word in said for word in ("人工", "person", "staff"))


def test_how_easy_goods_are_is_said_to_be_unknown(talk: Talk) -> None:
    chat = talk(None)
    chat.says("手机", "purchase", named("category", "手机"))
    assert "没有写" in chat.says("老人家操作复杂吗", "out_of_scope")


def test_two_to_be_recommended_are_no_comparison(talk: Talk) -> None:
    chat = talk(None)
    chat.says("推荐两款手机", "compare", named("category", "手机"))
    assert len(chat.cards) > 1


def test_the_first_of_those_shown_is_priced_beside_a_return(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("退货", "return_refund", named("order_no", SHOES_ORDER))
    chat.says("有没有手机", "purchase", named("category", "手机"))
    first = chat.cards[0]["name"]
    said = chat.says("第一个多少钱", "product_info")
    assert first in said and "运费" not in said


def test_a_kind_of_goods_is_no_goodbye(talk: Talk) -> None:
    chat = talk(None)
    chat.says("手机", "goodbye", named("category", "手机"))
    assert chat.cards
    assert (
        not talk(None)
        .says("手机不看了 再见", "goodbye", named("category", "手机"))
        .count("推荐这几款")
    )


def test_the_first_of_one_is_the_one_spoken_of(talk: Talk) -> None:
    """What is named as the cheapest above the budget is what the first one means."""
    chat = talk(None, "en")
    chat.says(
        "phones under 500", "purchase", named("category", "手机"), named("price", 500, role="max")
    )
    assert not chat.slots.get("shown")
    said = chat.says("how heavy is the first one", "product_info", named("attribute", "重量"))
    assert "Redmi Note 14" in said
