"""Sentences taken for something else: budgets, points, a guest's goods, ways to pay, couriers."""

from datetime import datetime

import pytest

from actions.desk import Means
from shop import baskets
from shop.customers import customer
from tests.actions.conftest import Talk
from tests.actions.stocking import (
    AIRPODS,
    ANNA,
    MATE,
    NOTE,
    NUTS,
    PAID,
    UNPAID,
    in_segment,
    offer_changed,
)
from tests.actions.talking import at, named, product


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


def test_a_number_in_a_name_counts_nothing(talk: Talk, means: Means) -> None:
    chat = talk(None, "en")
    chat.says("add it in green", "purchase", product("华为 Mate 60", MATE), named("color", "绿色"))
    text = "remove the mate 60 from basket"
    said = chat.says(text, "purchase", at(text, "mate 60", "product", "华为 Mate 60",
                                          extra={"product_id": MATE}))  # fmt: skip
    assert "out of your basket" in said


def test_only_the_order_is_declined_not_the_basket(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("airpods", "product_info", product("Apple AirPods Pro 2", AIRPODS))
    said = chat.says("帮我加到购物车 先不下单哈", "purchase")
    assert "已加" in said or "加入购物车" in said
    assert "付款" not in said and not chat.slots.get("proposal_id")


@pytest.mark.parametrize(
    ("text", "language"),
    [("你们是不是一直记录我看了啥", "zh"), ("聊天记录会存多久", "zh"),
     ("what data do you keep about me if i just browse", "en"),
     ("what is your privacy policy", "en")],
)  # fmt: skip
def test_what_is_kept_is_told(talk: Talk, text: str, language: str) -> None:
    said = talk(None, language).says(text, "return_policy")
    assert "打码" in said or "masked" in said


def test_not_to_be_followed_turns_personalisation_off(talk: Talk, means: Means) -> None:
    talk(ANNA).says("别再按我浏览记录推东西了", "deny")
    with means.database.reading() as tx:
        assert not customer(tx, ANNA).personalised


def test_a_question_about_the_address_is_no_change_of_it(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("加购每日坚果", "purchase", product("每日坚果", NUTS))
    chat.says("下单 货到付款", "purchase")
    said = chat.says("确认 手滑的话还能改地址吗", "affirm")
    assert "发货之前" in said and chat.slots["task"]["step"] == "confirm"


def test_why_an_offer_of_a_group(talk: Talk, means: Means, now: datetime) -> None:
    in_segment(means, now)
    offer_changed(
        means, now, "loyal", title={"zh": "老客专享92折", "en": "8% off"}, segments=["loyal"]
    )
    said = talk(ANNA).says("为什么给我这张老客92折的券", "promotion")
    assert "老客专享92折" in said and "购买记录" in said


def test_how_long_the_order_in_talk_takes_to_its_own_region(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("查订单", "order_status", named("order_no", PAID))
    said = chat.says("大概几天能到呀", "shipping_info")
    assert PAID in said and "新疆" not in said
    chat.says("查订单", "order_status", named("order_no", UNPAID))
    said = chat.says("大概几天能到呀", "shipping_info")
    assert "还没有付款" in said and "付款后" in said and "新疆" not in said


def test_leaving_with_a_full_basket_says_that_it_stays(talk: Talk) -> None:
    chat = talk(None)
    chat.says("加购AirPods", "purchase", product("Apple AirPods Pro 2", AIRPODS))
    said = chat.says("先不买了 拜拜", "goodbye")
    assert "不加" not in said and "加购" not in said


def test_recommending_again_is_no_goodbye(talk: Talk) -> None:
    chat = talk(ANNA, "en")
    chat.sure = 0.41
    chat.says("now recommend again", "goodbye")
    assert chat.cards


def test_a_goodbye_stays_one(talk: Talk) -> None:
    chat = talk(ANNA, "en")
    chat.sure = 0.41
    chat.says("bye, I would recommend you to others", "goodbye")
    assert not chat.cards


@pytest.mark.parametrize(
    ("text", "intent"),
    [("那我这六千多的用不了吧 别的都能怎么付", "payment"),
     ("我问的是付款方式 不是换手机", "inform"),
     ("我是问怎么付款", "inform"), ("我刚才问的是支付方式呀", "deny")],
)  # fmt: skip
def test_ways_to_pay_that_are_asked_find_no_goods(talk: Talk, text: str, intent: str) -> None:
    chat = talk(None)
    chat.says("手机", "purchase", named("category", "手机"))
    prices = [at(text, "六千多", "price", 6000, role="min"),
              at(text, "六千多", "price", 7000, role="max")] if "六千" in text else []  # fmt: skip
    kinds = [at(text, "手机", "category", "手机")] if "手机" in text else []
    said = chat.says(text, intent, *prices, *kinds)
    assert "支付宝" in said and "微信" in said and not chat.cards
    assert ("用不了货到付款" in said) == bool(prices)


def test_goods_paid_in_parts_are_still_found_by_their_price(talk: Talk) -> None:
    chat, text = talk(None), "一千以内能分期的有吗"
    chat.says("手机", "purchase", named("category", "手机"))
    chat.says(text, "payment", at(text, "一千以内", "price", 1000, role="max"))
    assert chat.slots["shown"] == [NOTE]
