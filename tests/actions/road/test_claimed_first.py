"""A coupon and an order in one message: the coupon first; and whether it was claimed."""

from actions.desk import Means
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, NUTS, offer_changed
from tests.actions.talking import at, named, product

TITLE = {"zh": "金卡会员95折", "en": "5% off for gold members"}
TEXT = "行吧领个金卡的 然后坚果直接下单"


def test_the_claim_is_asked_for_and_the_order_follows(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    offer_changed(means, chat.now, "gold", title=TITLE, claimable=True)
    chat.says(
        "坚果多少钱", "product_info", named("product", "每日坚果", extra={"product_id": NUTS})
    )
    said = chat.says(TEXT, "purchase", at(TEXT, "坚果", "category", "坚果"))
    assert "金卡会员95折" in said and chat.slots["task"]["name"] == "claim_coupon"
    assert "购物车共 1 件" in chat.says("好的", "affirm")
    asked = chat.says("那个金卡券领了没 用上了吗", "promotion")
    assert "券码" in asked and ("购物车" in asked or "用上" in asked)


def test_what_cannot_be_claimed_is_said_and_the_order_goes_on(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    offer_changed(means, chat.now, "gold", title=TITLE, claimable=True, segments=["nobody"])
    chat.says(
        "坚果多少钱", "product_info", named("product", "每日坚果", extra={"product_id": NUTS})
    )
    said = chat.says(TEXT, "purchase", at(TEXT, "坚果", "category", "坚果"))
    assert "领不了" in said and "购物车共 1 件" in said


def test_no_claim_where_none_is_named(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says(
        "坚果多少钱", "product_info", named("product", "每日坚果", extra={"product_id": NUTS})
    )
    chat.says("白色衣领的 直接下单", "purchase")
    assert (chat.slots.get("task") or {}).get("name") != "claim_coupon"


def test_the_order_that_a_yes_brings_twice_can_be_agreed_to(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    offer_changed(means, chat.now, "gold", title=TITLE, claimable=True)
    chat.says("坚果来十份", "purchase", product("每日坚果", NUTS), named("quantity", 10))
    chat.says("下单 微信付", "purchase")
    said = chat.says("先领金卡95折那张再下单", "promotion")
    assert "金卡会员95折" in said and chat.slots["task"]["name"] == "claim_coupon"
    said = chat.says(
        "确认 领完接着下单 微信",
        "affirm",
        clauses={"确认": "affirm", "领完接着下单": "purchase", "微信": "payment"},
    )
    assert "券码" in said and "确认下单" in said
    said = chat.says("嗯 确认", "affirm")
    assert "DD" in said and chat.kinds == ["order"]


def test_a_claim_beside_the_way_to_pay_comes_before_the_order(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    offer_changed(means, chat.now, "gold", title=TITLE, claimable=True)
    chat.says("坚果来十份", "purchase", product("每日坚果", NUTS), named("quantity", 10))
    chat.says("下单", "purchase")
    assert chat.slots["task"]["step"] == "payment"
    clauses = {"领那个95折的用上": "promotion", "微信付": "inform"}
    said = chat.says("领那个95折的用上 微信付", "inform", clauses=clauses)
    assert "领" in said and chat.slots["task"]["name"] == "claim_coupon"
    said = chat.says("确认", "affirm")
    assert "券码" in said and "微信" in said and "金卡会员95折" in said and "确认下单" in said


def test_claim_it_and_order(talk: Talk, means: Means) -> None:
    chat = talk(ANNA, "en")
    offer_changed(means, chat.now, "gold", title=TITLE, claimable=True)
    chat.says("坚果来十份", "purchase", product("每日坚果", NUTS), named("quantity", 10))
    said = chat.says("claim the gold 5% one and order", "promotion")
    assert "5% off" in said and chat.slots["task"]["name"] == "claim_coupon"
    assert "Your basket" in chat.says("yes", "affirm")
    assert chat.slots["task"]["name"] == "place_order"
