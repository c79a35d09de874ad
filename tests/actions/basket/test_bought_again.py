"""Goods of one's own orders bought once more, called by having been bought."""

from datetime import datetime

import pytest

from actions.desk import Means
from shop.tables import OrderLineRow, ProductRow, VariantRow
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, BERT, SHOES_ORDER, held
from tests.actions.talking import at, named
from tests.shop.making import order
from tests.shop.making import product as put


def test_the_version_of_that_order_in_the_number_said(talk: Talk, means: Means) -> None:
    text = "上次买的坚果再来三袋"
    chat = talk(ANNA)
    chat.says(text, "purchase", at(text, "坚果", "category", "坚果"),
              at(text, "三袋", "quantity", 3))  # fmt: skip
    assert held(means) == {"P8-1": 3}


def test_called_by_the_end_of_its_kind_alone(talk: Talk, means: Means) -> None:
    talk(ANNA).says("我上次买的鞋 再来一双", "purchase")
    assert held(means) == {"P5-41": 1}


@pytest.mark.parametrize(
    "text", ["坚果快没了 还是上次那个 再来一袋", "上次那个坚果也加一袋", "上回那款坚果再来一袋"]
)
def test_called_as_that_of_last_time(talk: Talk, means: Means, text: str) -> None:
    talk(ANNA).says(text, "purchase", at(text, "坚果", "category", "坚果"))
    assert held(means) == {"P8-1": 1}


def test_in_another_version_that_is_said(talk: Talk, means: Means) -> None:
    text = "我上次买的那双鞋 给我弟也来一双 黑色42"
    talk(ANNA).says(text, "purchase", at(text, "黑色", "color", "黑色"),
                    at(text, "42", "size", "42"))  # fmt: skip
    assert held(means) == {"P5-42": 1}


def test_in_english(talk: Talk, means: Means) -> None:
    text = "the nuts i bought last time, one more please"
    talk(ANNA, "en").says(text, "purchase", at(text, "nuts", "category", "坚果"))
    assert held(means) == {"P8-1": 1}


@pytest.mark.parametrize(
    ("text", "count"),
    [("the nuts i got last week, need 2 more bags of it", 2),
     ("4 more of the nuts from my last order please", 4),
     ("the nuts i got last week had 2 bugs", 0)],
)  # fmt: skip
def test_so_many_more_of_what_was_bought(talk: Talk, means: Means, text: str, count: int) -> None:
    talk(ANNA, "en").says(text, "purchase", at(text, "nuts", "category", "坚果"))
    assert held(means).get("P8-1", 0) == count


@pytest.mark.parametrize("text", ["上次买的坚果再来一袋要多少钱", "上次买的坚果到了吗"])
def test_a_question_buys_nothing(talk: Talk, means: Means, text: str) -> None:
    talk(ANNA).says(text, "purchase", at(text, "坚果", "category", "坚果"))
    assert held(means) == {}


def test_what_was_never_bought_is_not_put_in(talk: Talk, means: Means) -> None:
    talk(BERT).says("上次买的鞋 再来一双", "purchase")
    assert held(means, BERT) == {}


@pytest.mark.parametrize(
    "text",
    ["上次买的坚果 以后别再买了", "上次买的坚果有虫 不会再买了", "上次买的坚果坏了 再来投诉一次"],
)
def test_a_complaint_or_a_refusal_buys_nothing(talk: Talk, means: Means, text: str) -> None:
    talk(ANNA).says(text, "inform", at(text, "坚果", "category", "坚果"))
    assert held(means) == {}


def test_what_broke_again_is_not_bought_again(talk: Talk, means: Means) -> None:
    text = "the shoes i bought last week broke again"
    talk(ANNA, "en").says(text, "complaint", at(text, "shoes", "category", "跑步鞋"))
    assert held(means) == {}


def _strawberry(means: Means) -> None:
    with means.database.transaction() as tx:
        tx.get_one(VariantRow, "P5-42").size = "草莓味"


@pytest.mark.parametrize("text", ["好 那帮我下一单草莓的", "那来一双草莓的"])
def test_a_word_of_the_goods_in_talk_is_their_version(talk: Talk, means: Means, text: str) -> None:
    _strawberry(means)
    chat = talk(ANNA)
    chat.says(f"{SHOES_ORDER}到哪了", "order_status", named("order_no", SHOES_ORDER))
    chat.says(text, "purchase", at(text, "草莓", "category", "草莓"))
    assert held(means) == {"P5-42": 1}


def test_a_kind_that_is_sold_is_looked_for(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    chat.says(f"{SHOES_ORDER}到哪了", "order_status", named("order_no", SHOES_ORDER))
    chat.says("那来个耳机", "purchase", at("那来个耳机", "耳机", "category", "耳机"))
    assert "P5-42" not in held(means)


def test_a_kind_that_is_neither_is_not_sold(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    chat.says(f"{SHOES_ORDER}到哪了", "order_status", named("order_no", SHOES_ORDER))
    said = chat.says("那来一箱草莓", "purchase", at("那来一箱草莓", "草莓", "category", "草莓"))
    assert "草莓" in said and not held(means)


@pytest.mark.parametrize("text", ["之前买的坚果 再来两袋 现在多少钱", "上次买的坚果再来两袋，啥价"])
def test_what_it_costs_now_may_be_asked_beside(talk: Talk, means: Means, text: str) -> None:
    talk(ANNA).says(text, "purchase", at(text, "坚果", "category", "坚果"),
                    at(text, "两袋", "quantity", 2))  # fmt: skip
    assert held(means) == {"P8-1": 2}


@pytest.mark.parametrize("text", ["之前买的坚果 再来两袋多少钱", "上次买的坚果 再来两袋能便宜吗"])
def test_what_two_would_cost_buys_none(talk: Talk, means: Means, text: str) -> None:
    talk(ANNA).says(text, "purchase", at(text, "坚果", "category", "坚果"),
                    at(text, "两袋", "quantity", 2))  # fmt: skip
    assert held(means) == {}


@pytest.fixture
def tea_litter(means: Means, now: datetime) -> Means:
    """Two litters bought, the later of them without tea in it."""
    with means.database.transaction() as tx:
        for key, name, more in (
            ("L1", "N1 绿茶豆腐猫砂", {"除臭": "绿茶"}),
            ("L2", "混合猫砂", {}),
        ):
            put(tx, key, now, name=name, brand="N1", category="猫砂", categories=["猫砂"],
                attributes=more, variants=[(f"{key}-1", "", "", 4_900, 9)])  # fmt: skip
        order(tx, "DD20261001000021", "signed", now, lines=(("L1", "L1-1", 1, 4_900),),
              days_ago=30)  # fmt: skip
        order(tx, "DD20261010000022", "signed", now, lines=(("L2", "L2-1", 1, 4_900),),
              days_ago=20)  # fmt: skip
        for line in tx.query(OrderLineRow):
            line.name = tx.get_one(ProductRow, line.product_id).name
    return means


@pytest.mark.parametrize(
    ("text", "bought"), [("上次那个绿茶猫砂再来两袋", "L1-1"), ("上次那个猫砂再来两袋", "L2-1")]
)
def test_two_kinds_in_one_word_are_goods_that_have_both(
    talk: Talk, tea_litter: Means, text: str, bought: str
) -> None:
    kinds = [at(text, one, "category", one) for one in ("绿茶", "猫砂") if one in text]
    talk(ANNA).says(text, "purchase", *kinds, at(text, "两袋", "quantity", 2))
    assert held(tea_litter) == {bought: 2}


@pytest.mark.parametrize(
    ("text", "count"),
    [("坚果快用完了 再来一份上次的", 1), ("坚果没了 老样子再来两袋", 2),
     ("坚果 照上次的再来一袋", 1), ("上次买的坚果还有吗 再来两袋", 2),
     ("想再买点上次那个坚果", 1)],
)  # fmt: skip
def test_as_last_time_in_other_words(talk: Talk, means: Means, text: str, count: int) -> None:
    entities = [at(text, "坚果", "category", "坚果")]
    if count == 2:
        entities.append(at(text, text[text.index("两") :], "quantity", 2))
    talk(ANNA).says(text, "purchase", *entities)
    assert held(means) == {"P8-1": count}
