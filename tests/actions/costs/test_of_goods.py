"""Of goods at any time: reviews, instalments of what is spoken of, no budget, where the shop is."""

from datetime import datetime

import pytest

from actions.desk import Means
from shop import interactions
from shop.basket_lines import lines
from tests.actions.conftest import Talk
from tests.actions.stocking import AIRPODS, ANNA, BERT, MATE, PAID, SHIPPED, UNPAID
from tests.actions.talking import named, product


def test_an_instalment_of_the_version_spoken_of(talk: Talk) -> None:
    chat = talk(None)
    chat.says("Mate60绿色有吗", "stock", product("华为 Mate 60", MATE), named("color", "绿色"))
    assert "5,499" in chat.says("多少钱", "product_info")
    said = chat.says("12期每期多少", "out_of_scope")
    assert "458.25" in said and "12 期" in said


@pytest.mark.parametrize("words", ["有没有差评", "评价怎么样"])
def test_reviews_are_not_made_up(talk: Talk, words: str) -> None:
    assert "商品页" in talk(None).says(words, "complaint")


def test_a_budget_is_given_up(talk: Talk) -> None:
    chat = talk(None)
    chat.says(
        "三千以内的手机", "purchase", named("category", "手机"), named("price", 3000, role="max")
    )
    chat.says("预算无所谓", "inform")
    assert MATE in chat.slots["shown"] and "max_price" not in chat.slots["wishes"]


def test_a_budget_holds_for_a_kind_of_what_was_looked_for(talk: Talk) -> None:
    chat = talk(None)
    chat.says(
        "两千以内的数码", "purchase", named("category", "数码"), named("price", 2000, role="max")
    )
    chat.says("手机吧", "inform", named("category", "手机"))
    assert chat.slots["wishes"]["max_price"] == 200_000


def test_a_good_camera_is_no_yes(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("AirPods怎么样", "product_info", product("AirPods", AIRPODS))
    said = chat.says("音质好的", "affirm")
    assert "购物车共" not in said


def test_an_address_after_an_order_is_for_that_order(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("手机那单改地址", "change_address", named("order_no", SHIPPED))
    said = chat.says("上海市徐汇区漕溪北路100号 李雷 13800002222", "inform")
    assert SHIPPED in said and UNPAID not in said and not chat.slots.get("proposal_id")


def test_a_part_of_an_order_is_not_cancelled(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("取消订单", "cancel_order", named("order_no", PAID))
    said = chat.says("只取消其中一件可以吗", "cancel_order")
    assert "整单" in said and chat.titles[-2:] == ["确认取消", "先不取消"]


def test_a_guest_hears_the_rules_of_returns_before_signing_in(talk: Talk) -> None:
    said = talk(None).says("拆封了能退吗", "return_refund")
    assert "7 天" in said and "登录" in said


def test_where_the_shop_is(talk: Talk) -> None:
    assert "线上" in talk(None).says("你们店在哪", "shipping_info")


def test_one_more_is_asked_with_the_number_it_comes_to(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    chat.says("AirPods加购物车", "purchase", product("AirPods", AIRPODS))
    said = chat.says("再来一个", "purchase", named("quantity", 1))
    assert "2" in said and quantities(means) == [1]
    chat.clicks("改成")
    assert quantities(means) == [2]
    chat.says("少一个", "refine_recommendation")
    chat.says("好", "affirm")
    assert quantities(means) == [1]


def quantities(means: Means) -> list[int]:
    with means.database.reading() as tx:
        return [line.quantity for line in lines(tx, ANNA)]


def test_checking_out_an_empty_basket_is_told(talk: Talk) -> None:
    chat = talk(ANNA)
    assert "空" in chat.says("去结算", "refine_recommendation") or "还没有商品" in chat.text


def test_the_end_of_a_kind_that_is_sold_is_looked_for(talk: Talk) -> None:
    chat = talk(None)
    chat.says("折叠屏手机", "purchase", named("category", "折叠屏手机"))
    assert MATE in chat.slots["shown"]


def test_the_stars_of_a_product_are_told(talk: Talk, means: Means, now: datetime) -> None:
    with means.database.transaction() as tx:
        for who, stars in ((ANNA, 5.0), (BERT, 4.0)):
            interactions.record(tx, who, MATE, "rating", now, stars)
    chat = talk(None)
    chat.says("mate60", "product_info", product("华为 Mate 60", MATE))
    said = chat.says("评价怎么样", "product_info")
    assert "4.5" in said and "2 人" in said
