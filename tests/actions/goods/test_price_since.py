"""The price now beside that of one's own order."""

import pytest
from sqlalchemy import update

from actions.desk import Means
from shop.catalogue import set_price
from shop.tables import OrderLineRow
from tests.actions.conftest import Talk
from tests.actions.stocking import AIRPODS, ANNA, BERT
from tests.actions.talking import at, named, product

PODS = product("Apple AirPods Pro 2", AIRPODS)


def test_both_prices_of_what_got_cheaper(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("AirPods多少钱", "product_info", PODS)
    said = chat.says("比上次买的时候便宜了吗", "promotion")
    assert "1,999" in said and "1,799" in said and "¥200" in said


def test_in_english_with_the_goods_named(talk: Talk) -> None:
    said = talk(ANNA, "en").says("are the airpods cheaper than when I bought them",
                                 "product_info", PODS)  # fmt: skip
    assert "1,999" in said and "1,799" in said


def test_what_got_dearer_is_not_said_to_be_cheaper(talk: Talk, means: Means, now: object) -> None:
    with means.database.transaction() as tx:
        set_price(tx, "P4-w", 209_900, now)
    chat = talk(ANNA)
    said = chat.says("AirPods比上次买便宜了吗", "product_info", PODS)
    assert "没有便宜" in said and "2,099" in said


@pytest.mark.parametrize("who", [None, BERT])
def test_nobody_hears_of_what_others_paid(talk: Talk, who: str | None) -> None:
    said = talk(who).says("AirPods比上次买的时候便宜了吗", "product_info", PODS)
    assert "1,999" not in said


@pytest.mark.parametrize(
    "text", ["我买的T恤降价了没", "我那T恤呢 降了没", "T恤我买的99 现在卖多少"]
)
def test_of_an_order_with_other_goods_the_price_is_that_of_the_goods_named(
    talk: Talk, means: Means, now: object, text: str
) -> None:
    with means.database.transaction() as tx:
        set_price(tx, "P6-L", 8_900, now)
    said = talk(ANNA).says(text, "order_status", named("category", "T恤"))
    assert "¥99" in said and "¥89" in said and "399" not in said


def test_what_is_only_compared_is_not_offered_anew(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("我买的T恤降价了没", "price_protection", named("category", "T恤"))
    assert chat.titles == [] and not chat.slots.get("task")


def test_without_a_difference_list_price_and_paid_are_told(
    talk: Talk, means: Means, now: object
) -> None:
    """The shirt's price fell by less than the offer it was bought with."""
    with means.database.transaction() as tx:
        tx.execute(update(OrderLineRow).where(OrderLineRow.variant_id == "P6-L")
                   .values(discount=2_000))  # fmt: skip
        set_price(tx, "P6-L", 8_900, now)
    chat = talk(ANNA)
    said = chat.says("T恤怎么便宜了 能退差价不", "price_protection", named("category", "T恤"))
    assert "¥99" in said and "¥89" in said and "¥79" in said and "没有差价" in said
    assert not chat.slots.get("proposal_id")


@pytest.mark.parametrize(
    "text",
    [
        "上个礼拜买的耳机今天看便宜了两百",
        "前几天买的耳机 现在降了两百",
        "我拍的耳机刚刚降了",
    ],
)
def test_bought_and_cheaper_now_is_paid_back_not_looked_for(talk: Talk, text: str) -> None:
    chat = talk(ANNA)
    assert (
        "¥200" in chat.says(text, "price_protection", at(text, "耳机", "category", "耳机"))
        and chat.slots["proposal_id"]
    )
    said = chat.says("才200啊 要是过几天又降还能再退吗", "price_protection", named("price", 200))
    assert "再降价" in said and chat.slots["task"]["name"] == "price_protection"


@pytest.mark.parametrize("text", ["有没有便宜点的AirPods", "AirPods今天便宜了吗"])
def test_cheaper_goods_that_are_looked_for_are_no_price_protection(talk: Talk, text: str) -> None:
    chat = talk(ANNA)
    chat.says(text, "promotion", PODS)
    assert not chat.slots.get("proposal_id")
