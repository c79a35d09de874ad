"""Offers, coupons, the basket and ordering in the chat."""

from actions.desk import Means
from shop import baskets, orders
from shop.offering import coupons
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, MATE, NUTS
from tests.actions.talking import named, product


def test_a_coupon_is_claimed_after_a_yes_and_only_once(
    talk: Talk, means: Means, now: object
) -> None:
    chat = talk(ANNA)
    chat.says("有优惠券吗", "promotion")
    assert "offer" in chat.kinds
    chat.clicks("领取")
    assert chat.titles == ["确认", "取消"]
    said = chat.clicks("确认")
    with means.database.reading() as tx:
        (coupon,) = coupons(tx, ANNA, chat.now)
    assert coupon.code in said and chat.replies[0]["offer"]["code"] == coupon.code
    chat.says("有优惠券吗", "promotion")
    assert "领取" not in chat.titles


def test_haggling_is_answered_with_the_offers_there_are(talk: Talk) -> None:
    said = talk(ANNA).says("能便宜点吗", "promotion")
    assert "新人券" in said


def test_from_stock_to_a_placed_order(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    chat.says("Mate60有货吗", "stock", product("华为 Mate 60", MATE))
    chat.says("好的", "affirm")
    assert chat.slots["asked"] == "variant"
    said = chat.says("黑色的", "inform", named("color", "黑色"))
    assert "购物车" in said
    chat.says("下单吧", "affirm")
    assert chat.slots["asked"] == "choice"
    said = chat.says("货到付款", "inform")
    assert "¥4,999" in said and "世纪大道" in said and "138****5678" in said
    said = chat.says("确认", "affirm")
    number = chat.slots["order_no"]
    assert number in said
    with means.database.reading() as tx:
        placed = orders.one(tx, ANNA, number)
        assert placed.total == 499_900 and baskets.lines(tx, ANNA) == []


def test_an_order_refused_leaves_the_basket(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    chat.says("坚果加入购物车", "purchase", product("每日坚果", NUTS))
    chat.says("下单", "purchase")
    chat.says("支付宝", "inform")
    chat.says("算了", "deny")
    with means.database.reading() as tx:
        assert [line.quantity for line in baskets.lines(tx, ANNA)] == [1]


def test_a_message_answered_again_adds_nothing(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    for _ in range(2):
        chat.slots = {}
        nuts = (product("每日坚果", NUTS), named("quantity", 2))
        chat.says("坚果来两份加购", "purchase", *nuts, message_id="m-add")
    with means.database.reading() as tx:
        assert [line.quantity for line in baskets.lines(tx, ANNA)] == [2]


def test_the_basket_is_shown_and_emptied_in_words(talk: Talk) -> None:
    chat = talk(None)
    assert "空" in chat.says("看看购物车", "purchase") or "没有商品" in chat.text
    chat.says("坚果加购", "purchase", product("每日坚果", NUTS))
    assert "每日坚果" in chat.says("购物车里有什么", "purchase")
    assert "移出" in chat.says("把坚果从购物车删了", "purchase", product("每日坚果", NUTS))


def test_a_guest_signs_in_before_ordering(talk: Talk) -> None:
    chat = talk(None)
    chat.says("坚果加购", "purchase", product("每日坚果", NUTS))
    assert "登录" in chat.says("下单", "purchase")
