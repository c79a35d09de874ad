"""Sentences taken for something else: budgets, points, a guest's goods, ways to pay, couriers."""

import pytest

from actions.desk import Means
from shop import baskets
from tests.actions.conftest import Talk
from tests.actions.stocking import AIRPODS, ANNA, MATE, NOTE, NUTS
from tests.actions.talking import named, product


@pytest.mark.parametrize("intent", ["promotion", "stock", "nlu_fallback"])
def test_a_budget_refines_what_is_shown(talk: Talk, intent: str) -> None:
    chat = talk(None)
    chat.says("手机", "purchase", named("category", "手机"))
    said = chat.says("一千以内有吗", intent, named("price", 1000, role="max"))
    assert "优惠" not in said and chat.slots["shown"] == [NOTE]


def test_points_that_were_told_are_still_spoken_of(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    chat.says("我有多少积分", "membership")
    assert "24" in chat.says("积分多久过期", "membership")
    assert "没有写" in chat.says("积分能转给我老婆吗", "membership")


def test_a_guest_has_no_order_to_cancel(talk: Talk) -> None:
    chat = talk(None)
    chat.says("airpods", "product_info", product("Apple AirPods Pro 2", AIRPODS))
    said = chat.says("还是白的吧 别的不要了", "cancel_order", named("color", "白色"))
    assert "登录" not in said


@pytest.mark.parametrize("text", ["能用paypal吗", "do you take foreign visa cards"])
def test_a_way_to_pay_that_is_not_listed_is_refused(talk: Talk, text: str) -> None:
    chat = talk(None, "zh" if "能" in text else "en")
    said = chat.says(text, "payment")
    assert any(word in said for word in ("不", "No", "not listed"))


def test_whether_a_courier_can_be_chosen_is_not_known(talk: Talk) -> None:
    assert "没有资料" in talk(None).says("能不能指定顺丰", "shipping_info")


def test_from_which_sum_shipping_is_free_for_this_member(talk: Talk) -> None:
    said = talk(ANNA).says("那下单满多少包邮", "purchase")
    assert "运费" in said and "购物车" not in said


@pytest.mark.parametrize(
    ("text", "count"), [("add 2 of them. no wait just 1", 1), ("add 3, actually make it 2", 2)]
)
def test_the_number_said_last_counts(talk: Talk, means: Means, text: str, count: int) -> None:
    chat = talk(ANNA, "en")
    chat.says("nuts", "product_info", product("每日坚果", NUTS))
    chat.says(text, "affirm", named("quantity", int(text[4])))
    with means.database.reading() as tx:
        assert [line.quantity for line in baskets.lines(tx, ANNA)] == [count]


def test_a_brand_is_no_adjective(talk: Talk) -> None:
    text = "不要小米的 哪个内存最大"
    chat = talk(None)
    chat.says("手机", "purchase", named("category", "手机"))
    said = chat.says(text, "refine_recommendation",
                     {**named("brand", "小米"), "start": 2, "end": 4},
                     {**named("attribute", "内存"), "start": 8, "end": 10})  # fmt: skip
    assert "最小" not in said


def test_a_new_beginning_forgets_the_wishes(talk: Talk) -> None:
    chat = talk(None)
    chat.says("三星手机", "purchase", named("category", "手机"), named("brand", "三星"))
    chat.says("重新来 手机", "purchase", named("category", "手机"))
    assert MATE in chat.slots["shown"]


def test_leaving_for_a_while_is_no_goodbye(talk: Talk) -> None:
    said = talk(None).says("先挂着哈 我去吃个饭", "goodbye")
    assert "再见" not in said
