"""What is told of goods that were bought, in everyday words, is no search for others."""

import pytest

from actions.desk import Means
from shop.after_sales import cases
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, PODS_ORDER, SHOES_ORDER
from tests.actions.talking import named

SHIRT = named("category", "T恤")
SHOES = named("category", "跑步鞋")
PODS = named("category", "耳机")


@pytest.mark.parametrize("intent", ["exchange", "refine_recommendation", "inform"])
@pytest.mark.parametrize(
    "text", ["那双跑步鞋穿着小了", "跑步鞋穿起来有点小", "跑步鞋小了一码", "跑步鞋挤脚"]
)
def test_worn_goods_that_do_not_fit_are_exchanged(talk: Talk, text: str, intent: str) -> None:
    chat = talk(ANNA)
    chat.sure = 0.6
    chat.says(text, intent, SHOES)
    task = chat.slots["task"]
    assert (task["name"], task["order_no"]) == ("exchange", SHOES_ORDER) and not chat.cards


@pytest.mark.parametrize("text", ["跑步鞋穿着太小了 退了吧", "跑步鞋挤脚 我要退货"])
def test_they_go_back_when_that_is_wished(talk: Talk, text: str) -> None:
    chat = talk(ANNA)
    chat.says(text, "return_refund", SHOES)
    assert chat.slots["task"]["name"] == "return_refund"


def test_they_are_so_in_english(talk: Talk) -> None:
    chat = talk(ANNA, "en")
    chat.sure = 0.6
    chat.says("the running shoes are a size too small", "refine_recommendation", SHOES)
    assert chat.slots["task"]["order_no"] == SHOES_ORDER


@pytest.mark.parametrize(
    ("text", "intent"),
    [("有没有大一点的跑步鞋 这些太小了", "refine_recommendation"),
     ("想买双跑步鞋 怕小了", "purchase"), ("跑步鞋码数偏小吗", "product_info")],
)  # fmt: skip
def test_goods_to_buy_are_still_looked_for(talk: Talk, text: str, intent: str) -> None:
    chat = talk(ANNA)
    chat.says(text, intent, SHOES)
    assert (chat.slots.get("task") or {}).get("name") != "exchange"


@pytest.mark.parametrize(
    "text", ["刚收到的T恤有个洞", "T恤上有一块油渍", "T恤味道好大", "T恤有两条裂口"]
)
def test_a_fault_told_plainly_opens_the_choice(talk: Talk, means: Means, text: str) -> None:
    chat = talk(ANNA)
    chat.sure = 0.4
    chat.says(text, "inform", SHIRT)
    assert "申请退货" in chat.titles and not chat.cards
    with means.database.reading() as tx:
        assert not cases(tx, ANNA)


@pytest.mark.parametrize("text", ["the earphones have a dead bud", "my earphones have a crack"])
def test_a_fault_told_in_english(talk: Talk, text: str) -> None:
    chat = talk(ANNA, "en")
    chat.sure = 0.4
    chat.says(text, "out_of_scope", PODS)
    assert "Return it" in chat.titles


@pytest.mark.parametrize("text", ["T恤味道大吗", "这件T恤有洞吗", "T恤有个口袋的有吗"])
def test_a_question_about_goods_tells_no_fault(talk: Talk, text: str) -> None:
    chat = talk(ANNA)
    chat.says(text, "product_info", SHIRT)
    assert "申请退货" not in chat.titles


@pytest.mark.parametrize("text", ["耳机降价没 我才收到", "耳机都降价了吧", "耳机跌价了"])
def test_a_price_that_fell_is_that_of_the_goods_bought(talk: Talk, text: str) -> None:
    chat = talk(ANNA)
    chat.sure = 0.5
    said = chat.says(text, "price_protection", PODS)
    assert PODS_ORDER in said and not chat.cards
