"""What is in the basket, said in other words; which of several is the most of something."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy import select

from actions.desk import Means
from actions.reference.variants import spoken_of
from actions.turn import Entity, _last_said
from shop import baskets, catalogue
from shop.products import Product
from shop.tables import OrderLineRow, OrderRow
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, GALAXY, MATE, NOTE, PODS_ORDER, SHIPPED, SHOES_ORDER
from tests.actions.stocking import held as in_basket
from tests.actions.talking import Chat, at, named, product
from tests.shop.making import product as making


def held(means: Means, chat: Chat) -> list[tuple[str, int]]:
    with means.database.reading() as tx:
        return [(line.variant_id, line.quantity) for line in baskets.lines(tx, ANNA)]


def test_another_number_of_what_is_in_the_basket(with_shirt: Chat, means: Means) -> None:
    with_shirt.says("打错了，改成3件", "exchange", named("quantity", 3))
    assert held(means, with_shirt) == [("P6-L", 3)]
    with_shirt.says("make it two", "inform")
    assert held(means, with_shirt) == [("P6-L", 2)]


def test_another_size_of_what_is_in_the_basket(with_shirt: Chat, means: Means) -> None:
    said = with_shirt.says("换成XL", "exchange", named("size", "XL"))
    assert "XL" in said
    assert held(means, with_shirt) == [("P6-XL", 1)]


def test_a_question_changes_nothing(with_shirt: Chat, means: Means) -> None:
    with_shirt.says("换成XL可以吗？", "exchange", named("size", "XL"))
    assert held(means, with_shirt) == [("P6-L", 1)]


def test_what_it_comes_to_is_told_whatever_else_is_asked(with_shirt: Chat) -> None:
    assert "¥99" in with_shirt.says("一共多少钱 有优惠没", "promotion")


def listed(talk: Talk) -> Chat:
    chat = talk(None)
    chat.says("手机", "purchase", named("category", "手机"))
    assert {MATE, NOTE, GALAXY} <= set(chat.slots["shown"])
    return chat


@pytest.mark.parametrize(
    ("words", "name"),
    [("哪个最便宜", "Redmi Note 14"), ("which one is the most expensive", "Mate 60"),
     ("哪款屏幕大", "Galaxy A55"), ("最贵的是哪个", "Mate 60")],
)  # fmt: skip
def test_the_one_that_has_most_or_least_of_something(talk: Talk, words: str, name: str) -> None:
    assert name in listed(talk).says(words, "compare").split("\n")[0]


def mate(means: Means) -> Product:
    with means.database.reading() as tx:
        return catalogue.product(tx, MATE)


@pytest.mark.parametrize(
    ("words", "found"),
    [("要512的", {"P1-g"}), ("256的", {"P1-b", "P1-w"}), ("12+512", {"P1-g"}),
     ("mate60", {"P1-b", "P1-w", "P1-g"}), ("128的", {"P1-b", "P1-w", "P1-g"})],
)  # fmt: skip
def test_a_bare_number_means_the_variants_it_fits(
    means: Means, talk: Talk, words: str, found: set[str]
) -> None:
    one = mate(means)
    assert {each.variant_id for each in spoken_of(words, one, one.variants)} == found


def test_what_a_message_takes_back_does_not_count() -> None:
    purple, white = Entity("color", "紫色", start=1, end=3), Entity("color", "白色", start=6, end=8)
    assert _last_said("换紫色，哦不，白色吧", [purple, white]) == (white,)
    assert _last_said("换紫色和白色", [purple, white]) == (purple, white)


def test_another_order_than_the_one_just_told(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says(f"查订单{PODS_ORDER}", "order_status", named("order_no", PODS_ORDER))
    chat.says("不对，是另一单", "deny")
    assert chat.buttons and not any(PODS_ORDER in each["payload"] for each in chat.buttons)


def test_a_question_about_the_business_is_answered_and_the_business_goes_on(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("退AirPods，质量问题", "return_refund", product("Apple AirPods Pro 2", "P4"))
    said = chat.says("钱几天能退回来", "refund_progress")
    assert "天到账" in said and chat.titles[-2:] == ["确认", "取消"]
    assert chat.slots["task"]["name"] == "return_refund"


def test_a_question_about_the_order_just_told_is_not_moved_to_another(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says(f"{SHIPPED}到哪了", "order_status", named("order_no", SHIPPED))
    said = chat.says("能取消吗", "cancel_order")
    assert SHIPPED in said and chat.slots.get("task") is None and not chat.slots.get("proposal_id")
    assert SHIPPED not in chat.says("取消另一单", "cancel_order")


def test_a_feature_named_alone_narrows_the_list(talk: Talk) -> None:
    chat = listed(talk)
    chat.says("12GB的", "nlu_fallback", named("attribute", "12GB"))
    assert chat.slots["shown"] == [MATE]


def test_goods_named_are_those_of_the_order_offered_though_bought_before(
    talk: Talk, means: Means
) -> None:
    bought_before(means, SHOES_ORDER)
    chat = talk(ANNA)
    chat.says("帮我开发票", "invoice")
    assert chat.slots["asked"] == "order" and len(chat.buttons) == 5
    chat.says("就是那个李宁 赤兔 8", "inform", product("李宁 赤兔 8", "P5"))
    assert chat.slots["task"]["order_no"] == SHOES_ORDER


def bought_before(means: Means, order_no: str) -> None:
    """The same goods once more, in an order too old to be offered."""
    with means.database.transaction() as tx:
        order = tx.scalars(select(OrderRow).where(OrderRow.order_no == order_no)).one()
        lines = tx.scalars(select(OrderLineRow).where(OrderLineRow.order_no == order_no)).all()
        older = order.placed_at - timedelta(days=390)
        tx.add(copied(order, order_no="DD2025000000001", placed_at=older))
        tx.flush()
        tx.add_all([copied(line, id=None, order_no="DD2025000000001") for line in lines])


def copied[R: (OrderRow, OrderLineRow)](row: R, **other: object) -> R:
    names = [column.key for column in row.__table__.columns]
    values = {name: getattr(row, name) for name in names} | other
    return type(row)(**{name: value for name, value in values.items() if value is not None})


def test_a_number_below_a_list_is_of_the_list(with_shirt: Chat, means: Means) -> None:
    with_shirt.says("想买手机", "purchase", named("category", "手机"))
    with_shirt.says("给我来两台", "purchase", named("quantity", 2))
    assert held(means, with_shirt) == [("P6-L", 1)]
    assert "哪" in with_shirt.text


@pytest.mark.parametrize(
    "text",
    [
        "3件啊 怎么只加了一件",
        "怎么就加购了一件？我要3件",
        "为啥才放进购物车一件 说了3件",
        "i said 3, why did you only add one?",
    ],
)
@pytest.mark.parametrize("intent", ["product_info", "complaint"])
def test_too_few_that_were_put_in_are_put_right(
    with_shirt: Chat, means: Means, text: str, intent: str
) -> None:
    with_shirt.language = "en" if text.isascii() else "zh"
    with_shirt.says(text, intent)
    assert held(means, with_shirt) == [("P6-L", 3)]


@pytest.mark.parametrize("text", ["我买了3件 怎么只收到一件", "怎么只加了一件", "最多只能加3件吗"])
def test_too_few_in_a_parcel_or_no_other_number_change_nothing(
    with_shirt: Chat, means: Means, text: str
) -> None:
    with_shirt.says(text, "complaint")
    assert held(means, with_shirt) == [("P6-L", 1)]


@pytest.mark.parametrize("text", ["我是说坚果再来一袋", "坚果再来一袋", "坚果再加一袋吧"])
def test_one_more_of_what_is_named_is_one_more(talk: Talk, means: Means, text: str) -> None:
    chat = talk(ANNA)
    with means.database.transaction() as tx:
        baskets.set_quantity(tx, ANNA, "P8-1", 2, chat.now)
    chat.slots |= {"shown": ["P1", "P2"], "product_id": None}
    chat.says(text, "purchase", at(text, "坚果", "category", "坚果"))
    assert in_basket(means) == {"P8-1": 2}
    chat.sends(chat.buttons[0]["payload"])
    assert in_basket(means) == {"P8-1": 3}


def test_a_number_put_right_twice_is_told_with_its_sum(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    with means.database.transaction() as tx:
        baskets.set_quantity(tx, ANNA, "P8-1", 2, chat.now)
    chat.slots |= {"task": {"name": "place_order", "step": "ready"}, "asked": "confirm",
                   "product_id": "P8"}  # fmt: skip
    for count, text in ((3, "不是 总共要三袋"), (4, "不是 总共要四袋"), (5, "不对 要五袋")):
        said = chat.says(text, "deny")
        assert in_basket(means) == {"P8-1": count}
        assert f"×{count}" in said and f"¥{99 * count}" in said
        assert "人工" not in said


def test_so_many_more_are_added_to_what_is_there(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    with means.database.transaction() as tx:
        baskets.set_quantity(tx, ANNA, "P8-1", 3, chat.now)
    chat.slots |= {"product_id": "P8"}
    chat.says("再多来两袋吧", "purchase")
    assert in_basket(means) == {"P8-1": 3} and "5" in chat.text


@pytest.mark.parametrize("customer", [ANNA, None])
@pytest.mark.parametrize(
    "text", ["那不要512的了 换成256的就行，给老人够用", "512的不要了，换成256的吧"]
)
def test_a_number_in_place_of_another(
    talk: Talk, means: Means, now: datetime, customer: str | None, text: str
) -> None:
    with means.database.transaction() as tx:
        making(tx, "N1", now, name="米牌 手机 N1", brand="米牌", category="手机",
               categories=["数码", "手机"],
               variants=[("N1-256", "黑色", "8GB+256GB", 99_900, 5),
                         ("N1-512", "黑色", "8GB+512GB", 119_900, 5)])  # fmt: skip
    chat = talk(customer)
    chat.says("N1 512加购物车", "purchase", product("米牌 手机 N1", "N1"), named("size", "512GB"))
    chat.says(text, "exchange")
    assert in_basket(means, customer or chat.conversation_id) == {"N1-256": 1}
