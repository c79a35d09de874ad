"""Numbers and removals of the basket in many words; an exchange nobody asked for is left."""

from datetime import datetime

from actions.desk import Means
from shop import baskets
from tests.actions.conftest import Talk
from tests.actions.stocking import AIRPODS, ANNA, NUTS, SHIRT
from tests.actions.talking import Chat, at, named, product


def _held(means: Means, who: str = ANNA) -> dict[str, int]:
    with means.database.reading() as tx:
        return {line.variant_id: line.quantity for line in baskets.lines(tx, who)}


def _with_nuts(talk: Talk, language: str = "en") -> Chat:
    chat = talk(ANNA, language)
    chat.says("add the nuts to my cart", "purchase", product("每日坚果", NUTS))
    return chat


def test_a_quantity_is_changed_whatever_it_was_taken_for(talk: Talk, means: Means) -> None:
    chat = _with_nuts(talk)
    chat.says("change quantity to 2", "change_address")
    assert _held(means) == {"P8-1": 2}
    chat.says("it still says 2?? i want 4", "order_status")
    assert _held(means) == {"P8-1": 4}
    chat.says("forget it, 1 is fine", "deny")
    assert _held(means) == {"P8-1": 1}


def test_a_number_that_is_still_fine_says_nothing_without_a_basket(talk: Talk) -> None:
    chat = talk(ANNA, "en")
    assert "changed" not in chat.says("1 is fine", "affirm").lower()


def test_the_price_of_two_is_reckoned_and_changes_nothing(talk: Talk, means: Means) -> None:
    chat = _with_nuts(talk)
    text = "how much would i pay if i take two of them"
    said = chat.says(text, "payment", at(text, "two of them", "quantity", 2))
    assert "198" in said and _held(means) == {"P8-1": 1}


def test_one_more_of_what_is_there_is_asked_with_its_number(talk: Talk, means: Means) -> None:
    chat = _with_nuts(talk)
    chat.says("add one more nuts", "purchase", product("每日坚果", NUTS))
    assert _held(means) == {"P8-1": 1}
    chat.says("yes", "affirm")
    assert _held(means) == {"P8-1": 2}


def test_the_number_before_the_break_is_of_what_is_in_talk(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    chat.says("AirPods有货吗", "stock", product("AirPods", AIRPODS))
    text = "来两个 再来三盒每日坚果"
    chat.says(
        text, "purchase", at(text, "两个", "quantity", 2), at(text, "三盒", "quantity", 3),
        at(text, "每日坚果", "product", "每日坚果", extra={"product_id": NUTS}),
    )  # fmt: skip
    chat.says("好", "affirm")
    assert _held(means) == {"P4-w": 2, "P8-1": 3}


def test_what_is_to_go_goes_first_and_the_rest_is_heard(talk: Talk, means: Means) -> None:
    chat = _with_nuts(talk)
    text = "the airpods, one. and take the nuts out of my cart first"
    said = chat.says(
        text, "purchase", at(text, "airpods", "product", "AirPods", extra={"product_id": AIRPODS}),
        at(text, "nuts", "category", "坚果"),
    )  # fmt: skip
    assert "每日坚果" in said and "P8-1" not in _held(means)


def test_a_removal_tells_what_the_rest_comes_to(talk: Talk) -> None:
    chat = _with_nuts(talk)
    chat.says("add AirPods to my cart", "purchase", product("AirPods", AIRPODS))
    text = "remove the nuts from my basket"
    said = chat.says(text, "purchase", at(text, "nuts", "category", "坚果"))
    assert "每日坚果" in said and "1 item" in said


def test_an_exchange_that_was_not_asked_for_is_left(talk: Talk) -> None:
    chat = talk(ANNA, "en")
    chat.says("i want to exchange something", "exchange")
    chat.says("exchange?? no…", "deny")
    assert chat.slots["task"] is None


def test_after_it_is_left_the_basket_is_changed(talk: Talk, means: Means) -> None:
    chat = _with_nuts(talk)
    chat.says("i want to exchange something", "exchange")
    text = "stop, nothing to exchange. remove the nuts from my basket"
    chat.says(text, "exchange", at(text, "nuts", "category", "坚果"))
    assert _held(means) == {}


def test_goods_of_an_order_are_still_exchanged(talk: Talk) -> None:
    chat = talk(ANNA, "en")
    chat.says("i need to exchange my shoes", "exchange", named("category", "跑步鞋"))
    assert "exchange" in str(chat.slots["task"])


def test_a_complaint_beside_it_keeps_nothing_in_the_order(talk: Talk, means: Means) -> None:
    chat = _with_nuts(talk, "zh")
    chat.says("耳机加入购物车", "purchase", product("AirPods", AIRPODS))
    chat.says("下单", "purchase")
    text = "等等 坚果怎么也在里面 坚果不要 只要耳机"
    start = text.rindex("坚果")
    chat.says(
        text, "complaint", at(text, "坚果", "category", "坚果"),
        {"entity": "category", "value": "坚果", "start": start, "end": start + 2},
        at(text, "耳机", "category", "耳机"),
    )  # fmt: skip
    assert _held(means) == {"P4-w": 1}


def test_a_place_without_its_address_is_asked_for(talk: Talk, now: datetime) -> None:
    chat = _with_nuts(talk, "zh")
    said = chat.says("寄我妈公司 不是家里 先下单吧 货到付款", "cancel_order")
    assert "地址" in said and "世纪大道" not in said


def test_an_order_is_placed_by_it_looks_good(talk: Talk) -> None:
    chat = _with_nuts(talk)
    chat.says("checkout", "purchase")
    chat.says("cash on delivery", "inform")
    said = chat.says("looks good, place it", "affirm")
    assert "DD2026" in said and chat.titles == []


def test_a_size_said_as_a_letter_narrows_what_is_removed(talk: Talk, means: Means) -> None:
    chat = talk(ANNA, language="en")
    for size in ("M", "L"):
        chat.says(f"add the T-shirt in black {size}", "purchase", product("优衣库 纯棉T恤", SHIRT),
                  named("size", size))  # fmt: skip
    chat.says("remove the black M T-shirt from my basket", "purchase",
              product("优衣库 纯棉T恤", SHIRT), named("color", "黑色"))  # fmt: skip
    assert _held(means) == {"P6-L": 1}
