"""Looking for products: what is shown fits what was said, and no budget is ever broken."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, GALAXY, MATE, NOTE, TABLET
from tests.actions.talking import Chat, named, product

PHONES = named("category", "手机")


def phones(chat: Chat, most: float = 5000) -> str:
    return chat.says(f"{most}以内的手机", "purchase", PHONES, named("price", most, role="max"))


def prices(chat: Chat) -> list[int]:
    return [card["price"]["amount"] for card in chat.cards]


def test_a_budget_holds_and_each_card_has_a_reason(talk: Talk) -> None:
    chat = talk(None)
    phones(chat, 3000)
    assert {card["product_id"] for card in chat.cards} == {NOTE, GALAXY}
    assert all(card["reason"] and card["in_stock"] for card in chat.cards)
    assert chat.kinds == ["products"]


def test_cheaper_goes_below_what_was_shown(talk: Talk) -> None:
    chat = talk(None)
    phones(chat)
    seen = max(prices(chat))
    chat.says("太贵了", "refine_recommendation")
    assert chat.cards and max(prices(chat)) < seen


def test_another_shows_none_again(talk: Talk) -> None:
    chat = talk(None)
    phones(chat)
    before = {card["product_id"] for card in chat.cards}
    chat.says("换一个", "refine_recommendation")
    assert not before & {card["product_id"] for card in chat.cards}


def test_a_refused_brand_stays_out(talk: Talk) -> None:
    chat = talk(None)
    phones(chat)
    brand = named("brand", "小米", start=2, end=4)
    chat.says("不要小米的", "refine_recommendation", brand)
    assert chat.cards and NOTE not in {card["product_id"] for card in chat.cards}


def test_a_larger_screen(talk: Talk) -> None:
    chat = talk(None)
    phones(chat)
    chat.says("屏幕大一点的", "refine_recommendation", named("attribute", "屏幕"))
    assert {card["product_id"] for card in chat.cards} == {GALAXY}


def test_nothing_in_the_budget_is_said_with_the_lowest_price(talk: Talk) -> None:
    chat = talk(None)
    said = phones(chat, 500)
    assert "¥999" in said and not chat.cards


def test_a_colour_that_none_has_is_given_up_visibly(talk: Talk) -> None:
    chat = talk(None)
    said = chat.says("粉色的手机", "purchase", PHONES, named("color", "粉色"))
    assert "颜色" in said and chat.cards


def test_what_is_not_sold_is_not_pretended(talk: Talk) -> None:
    said = talk(None).says("有没有滑板", "purchase")
    assert "滑板" in said and "没有" in said


def test_a_sold_out_product_is_not_offered(talk: Talk) -> None:
    chat = talk(None)
    said = chat.says("小米平板6", "purchase", product("小米平板 6", TABLET))
    assert "货" in said and not any(card["in_stock"] for card in chat.cards)
    assert "加入购物车" not in chat.titles


def test_the_second_one_and_its_memory(talk: Talk) -> None:
    chat = talk(None)
    phones(chat)
    second = chat.cards[1]
    said = chat.says("第二个内存多大", "product_info", named("attribute", "内存"))
    assert second["name"] in said and "GB" in said


def test_an_attribute_nobody_knows_is_said_to_be_unknown(talk: Talk) -> None:
    chat = talk(None)
    said = chat.says(
        "Mate60防水吗", "product_info", product("华为 Mate 60", MATE), named("attribute", "防水")
    )
    assert "没有" in said and "防水" in said


def test_stock_of_a_variant_with_the_day_it_comes_back(talk: Talk) -> None:
    chat = talk(None)
    mate = product("华为 Mate 60", MATE)
    assert "有" in chat.says("Mate60黑色有货吗", "stock", mate, named("color", "黑色"))
    said = chat.says("白色呢", "stock", named("color", "白色"))
    assert "11月28日" in said


def test_two_products_side_by_side(talk: Talk) -> None:
    chat = talk(None)
    said = chat.says(
        "Mate60和A55哪个好",
        "compare",
        product("华为 Mate 60", MATE),
        product("三星 Galaxy A55", GALAXY),
    )
    assert "6.69英寸 | 6.8英寸" in said and "¥4,999 | ¥2,499" in said


def test_a_language_switch_keeps_what_was_said(talk: Talk) -> None:
    chat = talk(ANNA)
    phones(chat, 3000)
    said = chat.says("anything cheaper?", "refine_recommendation")
    assert "cheaper" in said.lower() or "cost less" in said
    assert max(prices(chat)) <= 300_000


WORDS = (
    ("太贵了", "refine_recommendation", ()),
    ("换一个", "refine_recommendation", ()),
    ("贵一点的", "refine_recommendation", ()),
    ("屏幕大一点", "refine_recommendation", (named("attribute", "屏幕"),)),
    ("不要三星", "refine_recommendation", (named("brand", "三星", start=2, end=4),)),
    ("有什么推荐", "recommend", (PHONES,)),
    ("黑色的", "inform", (named("color", "黑色"),)),
    ("第一个", "inform", ()),
    ("包邮吗", "shipping_info", ()),
    ("asdf", "nlu_fallback", ()),
)


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(most=st.integers(900, 6000), said=st.lists(st.sampled_from(WORDS), max_size=5))
def test_whatever_is_said_no_card_is_above_the_budget(
    talk: Talk, most: int, said: list[tuple[str, str, tuple[dict[str, object], ...]]]
) -> None:
    chat = talk(None)
    phones(chat, most)
    for text, intent, entities in said:
        chat.says(text, intent, *entities)
        if "没有更贵的了，往上" in chat.text:
            break  # dearer ones were asked for, and that they are above is said
        assert all(price <= most * 100 for price in prices(chat)), (text, most)


def test_goods_named_in_a_sentence_not_understood_are_searched_all_the_same(talk: Talk) -> None:
    for intent in ("nlu_fallback", "out_of_scope"):
        chat = talk(None)
        chat.says("苹果手机多少钱", intent, PHONES)
        assert chat.kinds == ["products"]


def test_too_expensive_is_understood_without_its_intent(talk: Talk) -> None:
    chat = talk(None)
    phones(chat)
    seen = max(prices(chat))
    chat.says("太贵", "inform")
    assert chat.cards and max(prices(chat)) < seen
