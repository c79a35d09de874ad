"""The basket in plain words: another one, take it out, empty it, as many; the sold out left."""

import pytest

from actions.desk import Means
from actions.hearing.ordinals import count_said
from shop import baskets
from tests.actions.conftest import Talk
from tests.actions.stocking import AIRPODS, ANNA, GALAXY, MATE, NUTS, SHIRT, TABLET
from tests.actions.talking import Chat, named, product

NUTS_NAMED = product("每日坚果", NUTS)


def held(means: Means, owner: str = ANNA) -> list[tuple[str, int]]:
    with means.database.reading() as tx:
        return [(line.variant_id, line.quantity) for line in baskets.lines(tx, owner)]


def with_two(talk: Talk) -> Chat:
    chat = talk(ANNA)
    chat.says("坚果加购物车", "purchase", NUTS_NAMED)
    chat.says("AirPods加购物车", "purchase", product("Apple AirPods Pro 2", AIRPODS))
    return chat


@pytest.mark.parametrize(
    ("words", "intent", "entities", "left"),
    [
        ("删掉耳机", "cancel_order", [named("category", "耳机")], ["P8-1"]),
        ("把坚果删了", "out_of_scope", [NUTS_NAMED], ["P4-w"]),
        ("remove it", "cancel_order", [], ["P8-1"]),
        ("去掉第一个", "refine_recommendation", [], ["P4-w"]),
        ("坚果不要了，删掉", "cancel_order", [NUTS_NAMED], ["P4-w"]),
        ("坚果不要了", "cancel_order", [NUTS_NAMED], ["P4-w"]),
        ("确认下单吧，不过坚果不是我要的，删掉", "affirm", [NUTS_NAMED], ["P4-w"]),
    ],
)
def test_taken_out_in_plain_words(
    talk: Talk, means: Means, words: str, intent: str, entities: list[dict[str, object]],
    left: list[str],
) -> None:  # fmt: skip
    chat = with_two(talk)
    chat.says(words, intent, *entities)
    assert [variant for variant, _ in held(means)] == left


@pytest.mark.parametrize(
    ("words", "intent"),
    [
        ("不要了 清空吧", "deny"),
        ("全部清空吧 不买了", "cancel_order"),
        ("购物车全部清空", "purchase"),
        ("把購物車清空", "purchase"),
        ("车里的都清了 先不买", "deny"),
        ("empty my basket", "out_of_scope"),
        ("clear everything", "cancel_order"),
    ],
)
def test_the_basket_is_cleared_after_a_yes_alone(
    talk: Talk, means: Means, words: str, intent: str
) -> None:
    chat = with_two(talk)
    chat.says(words, intent)
    assert len(held(means)) == 2
    chat.says("好的", "affirm")
    assert held(means) == []


@pytest.mark.parametrize(
    "words",
    ["坚果不要了 再把剩下的总价告诉我", "堅果不要了 剩下的一共多少錢", "坚果不要了，看看总共多少"],
)
def test_what_the_rest_comes_to_is_told_along_with_it(talk: Talk, means: Means, words: str) -> None:
    chat = with_two(talk)
    said = chat.says(words, "return_refund", NUTS_NAMED)
    assert [variant for variant, _ in held(means)] == ["P4-w"] and "1,799" in said


def test_the_words_for_taking_out_mean_something_else_without_a_basket(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("取消坚果那单", "cancel_order", NUTS_NAMED)
    assert chat.slots["task"]["name"] == "cancel_order"


def test_a_bare_count_after_it_went_in(talk: Talk, means: Means) -> None:
    chat = talk(None)
    chat.says("坚果加购物车", "purchase", NUTS_NAMED)
    chat.says("两袋", "inform", named("quantity", 2))
    assert held(means, chat.conversation_id) == [("P8-1", 2)]
    chat.says("改成一个", "change_address")
    assert held(means, chat.conversation_id) == [("P8-1", 1)]


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("改成一个", 1),
        ("把数量改成3", 3),
        ("只要两支", 2),
        ("make it two", 2),
        ("改成3月5号", None),
    ],
)
def test_the_count_in_a_sentence(words: str, count: int | None) -> None:
    assert count_said(words) == count


def test_one_of_the_shown_is_added_in_english(talk: Talk, means: Means) -> None:
    chat = talk(None, "en")
    chat.says("Mate 60", "product_info", product("Mate 60", MATE))
    chat.says("add one of those", "refine_recommendation", named("quantity", 1))
    assert chat.slots["task"]["name"] == "add_to_basket" and chat.slots["asked"] == "variant"
    said = chat.says("in pink", "inform", named("color", "粉色"))
    assert "pink" in said and chat.slots["asked"] == "variant"


def test_a_sold_out_product_begins_nothing(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    chat.says("小米平板加购物车", "purchase", product("小米平板 6", TABLET))
    assert chat.slots.get("task") is None and chat.kinds == ["products"]
    chat.says("再要一个耳机", "purchase", named("quantity", 1), named("category", "耳机"))
    assert AIRPODS in chat.slots["shown"]
    chat.says("第一个 加上", "inform")
    assert held(means) == [("P4-w", 1)]


def test_another_kind_of_goods_leaves_the_open_choice(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("Mate60加购物车", "purchase", product("华为 Mate 60", MATE))
    assert chat.slots["asked"] == "variant"
    chat.says("再要一件T恤", "purchase", named("quantity", 1), named("category", "T恤"))
    assert chat.slots["shown"] == [SHIRT] and "没有放进购物车" in chat.text


def test_ordering_while_the_version_is_open_stays_with_the_product(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("Mate60和A55对比", "compare", product("Mate 60", MATE), product("A55", GALAXY))
    chat.says("Mate60加购物车", "purchase", product("华为 Mate 60", MATE))
    said = chat.says("下单", "purchase")
    assert "Mate 60" in said and chat.slots["task"]["order"] is True
    chat.says("黑色", "inform", named("color", "黑色"))
    assert chat.slots["task"]["name"] == "place_order"


def test_a_guest_who_says_buy_it_has_it_in_the_basket_and_is_asked_to_sign_in(
    talk: Talk, means: Means
) -> None:
    chat = talk(None, "en")
    chat.says("nuts in stock?", "stock", NUTS_NAMED)
    said = chat.says("buy it", "purchase")
    assert held(means, chat.conversation_id) == [("P8-1", 1)] and "Sign in" in said


def test_the_whole_basket_is_told_once_and_then_in_short(talk: Talk) -> None:
    chat = with_two(talk)
    assert "2" in chat.text and "¥99" not in chat.text.split("购物车共")[0]
    said = chat.says("下单", "purchase")
    assert "每日坚果" not in said and "合计" in said
    assert "每日坚果" in chat.says("货到付款", "inform")


@pytest.mark.parametrize("words", ["把聊天记录也删了", "把地址删了"])
def test_something_else_taken_out_leaves_the_basket(talk: Talk, means: Means, words: str) -> None:
    chat = talk(ANNA)
    chat.says("坚果加购物车", "purchase", NUTS_NAMED)
    chat.says(words, "out_of_scope")
    assert held(means) == [("P8-1", 1)]
