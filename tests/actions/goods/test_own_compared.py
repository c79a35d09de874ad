"""What he has beside what is looked at, what was bought wrong, new ones whatever the old were."""

from datetime import datetime

import pytest

from actions.desk import Means
from shop import messages
from tests.actions.conftest import Talk
from tests.actions.stocking import AIRPODS, ANNA, NOTE, PAID, SHIRT, SHOES, SHOES_ORDER
from tests.actions.talking import Chat, at, named
from tests.shop.making import product as put


@pytest.fixture
def chat(talk: Talk, means: Means, now: datetime) -> Chat:
    """A phone is spoken of; Anna has a Redmi Note 14 of an order."""
    with means.database.transaction() as tx:
        put(tx, "X1", now, name="华为 畅享", brand="华为", category="手机",
            categories=["数码", "手机"], attributes={"内存": "16GB"},
            variants=[("X1-1", "黑色", "16GB", 129_900, 9)])  # fmt: skip
        put(tx, "X2", now, name="小米 15", brand="小米", category="手机",
            categories=["数码", "手机"], attributes={"内存": "12GB"},
            variants=[("X2-1", "黑色", "12GB", 99_000, 9)])  # fmt: skip
    begun = talk(ANNA)
    begun.says("华为 畅享", "product_info", at("华为 畅享", "华为 畅享", "product", "华为 畅享",
                                          extra={"product_id": "X1"}))  # fmt: skip
    return begun


@pytest.mark.parametrize(
    "text", ["跟我上次买的小米那个比哪个好", "和我买的那个小米比呢", "比我之前买的小米怎么样",
             "how does it compare with the 小米 i bought before?"]
)  # fmt: skip
def test_what_was_bought_is_looked_for_in_the_orders(chat: Chat, text: str) -> None:
    said = chat.says(text, "compare", at(text, "小米", "brand", "小米"))
    assert {one["product_id"] for one in chat.cards} == {"X1", NOTE}
    assert "个比" not in said


def test_a_brand_alone_is_any_of_it(chat: Chat) -> None:
    text = "和小米比哪个好"
    chat.says(text, "compare", at(text, "小米", "brand", "小米"))
    assert "X1" in {one["product_id"] for one in chat.cards} and len(chat.cards) == 2


@pytest.mark.parametrize("intent", ["promotion", "purchase", "product_info", "out_of_scope"])
@pytest.mark.parametrize("text", ["T恤买小了，穿不上", "T恤买大了", "T恤拍错了 太紧了"])
def test_what_was_bought_wrong_is_exchanged(talk: Talk, text: str, intent: str) -> None:
    begun = talk(ANNA)
    begun.says(text, intent, at(text, "T恤", "category", "T恤"))
    task = begun.slots["task"]
    assert task["name"] == "exchange" and task["order_no"] == SHOES_ORDER
    assert task.get("reason") == "尺码不合适" or "错" in text


@pytest.mark.parametrize("text", ["T恤会不会买小了？", "想买大码的T恤", "T恤买三件有优惠吗"])
def test_what_is_to_be_bought_is_not(talk: Talk, text: str) -> None:
    begun = talk(ANNA)
    begun.says(text, "purchase", at(text, "T恤", "category", "T恤"))
    assert (begun.slots.get("task") or {}).get("name") != "exchange"


@pytest.mark.parametrize(
    ("text", "intent", "word"),
    [("need new running shoes, my last pair was too tight lol. whatcha got", "exchange",
      "running shoes"),
     ("the return is all fine. I wanna buy a different pair of running shoes", "price_protection",
      "running shoes"),
     ("looking for another pair of running shoes, the old ones are too small", "exchange",
      "running shoes"),
     ("之前那双跑步鞋太紧了，想买双新的", "exchange", "跑步鞋")],
)  # fmt: skip
def test_new_ones_are_bought_whatever_the_old_were(
    talk: Talk, text: str, intent: str, word: str
) -> None:
    begun = talk(ANNA)
    begun.says(text, intent, at(text, word, "category", "跑步鞋"))
    assert not begun.slots.get("task") and SHOES in begun.slots["shown"]


@pytest.mark.parametrize(
    "text", ["跑步鞋太紧了，想换双新的大一码", "my running shoes are too tight, exchange them"]
)
def test_an_exchange_that_is_asked_for_stays_one(talk: Talk, text: str) -> None:
    begun = talk(ANNA)
    word = "跑步鞋" if "跑步鞋" in text else "running shoes"
    begun.says(text, "exchange", at(text, word, "category", "跑步鞋"))
    assert begun.slots["task"]["name"] == "exchange"


@pytest.mark.parametrize(
    ("text", "intent"),
    [("手机今天能发出来吗，快没电了", "order_status"), ("手机什么时候发货呀", "shipping_info"),
     ("我的手机明天能寄走不", "purchase")],
)  # fmt: skip
def test_whether_goods_go_out_is_asked_of_the_order(talk: Talk, text: str, intent: str) -> None:
    begun = talk(ANNA)
    begun.says("看看耳机", "purchase", at("看看耳机", "耳机", "category", "耳机"))
    assert AIRPODS in begun.slots["shown"]
    said = begun.says(text, intent, at(text, "手机", "category", "手机"))
    assert PAID in said or "订单" in said


def test_goods_that_are_not_ordered_do_not_go_out(talk: Talk) -> None:
    text = "坚果今天能发货吗"
    said = talk(None).says(text, "shipping_info", at(text, "坚果", "category", "坚果"))
    assert "哪一单" not in said


@pytest.mark.parametrize(
    "text", ["we only opened the bag, never used it, that's ok right?", "i still have the bag"]
)
def test_what_goods_come_in_is_not_looked_for(talk: Talk, text: str) -> None:
    said = talk(None, "en").says(text, "nlu_fallback", at(text, "bag", "category", "女包"))
    assert "bag" not in said


def test_a_bag_that_is_looked_for_is(talk: Talk) -> None:
    text = "do you have a bag"
    said = talk(None, "en").says(text, "purchase", at(text, "bag", "category", "女包"))
    assert "bag" in said


def test_a_use_holds_for_cheaper_ones(talk: Talk, means: Means, now: datetime) -> None:
    with means.database.transaction() as tx:
        for key, use, price in (("Y1", "比赛", 50_000), ("Y2", "比赛", 40_000), ("Y3", "训练", 9)):
            put(tx, key, now, name=f"{use}{key}", brand=key, category="钉鞋", categories=["钉鞋"],
                attributes={"适用场景": use},
                variants=[(f"{key}-1", "", "", price, 9)])  # fmt: skip
    begun = talk(None)
    begun.says("钉鞋 比赛用的", "purchase", named("category", "钉鞋"))
    with means.database.transaction() as tx:
        got = messages.receive(tx, begun.conversation_id, "1", text="钉鞋 比赛用的", digest="d",
                               now=now)  # fmt: skip
        messages.answer(tx, got.message.message_id, begun.replies, {}, now)
    assert set(begun.slots["shown"]) == {"Y1", "Y2"}
    begun.says("便宜点的", "refine_recommendation")
    assert "Y3" not in begun.slots["shown"] and SHIRT not in begun.slots["shown"]
