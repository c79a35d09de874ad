"""What was just chosen: by brand or price from the screen, and then in another version."""

import pytest

from actions.desk import Means
from actions.hearing.swapping import swaps
from shop import baskets
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, GALAXY, MATE, SHIRT
from tests.actions.stocking import held as in_basket
from tests.actions.talking import Chat, Entity, at, named, product


def _held(chat: Chat, means: Means, who: str = ANNA) -> list[tuple[str, int]]:
    with means.database.reading() as tx:
        return [(line.variant_id, line.quantity) for line in baskets.lines(tx, who)]


def _compared(talk: Talk) -> Chat:
    chat = talk(ANNA)
    chat.says(
        "华为Mate60和三星A55哪个好", "compare", product("Mate60", MATE), product("A55", GALAXY)
    )
    return chat


def test_after_a_comparison_a_brand_chooses_the_compared_product(talk: Talk, means: Means) -> None:
    chat, text = _compared(talk), "行 那就要华为的 绿色"
    chat.says(text, "nlu_fallback", at(text, "华为", "brand", "华为"),
              at(text, "绿色", "color", "绿色"))  # fmt: skip
    assert _held(chat, means) == [("P1-g", 1)]


def test_the_cheaper_or_the_dearer_one_is_picked_from_the_screen(talk: Talk) -> None:
    assert "三星 Galaxy A55" in _compared(talk).says("便宜的那个", "inform")
    said = _compared(talk).says("the more expensive one", "inform")
    assert "Mate 60" in said and "A55" not in said


def test_a_question_about_a_place_beyond_the_list_is_told_so(talk: Talk) -> None:
    said = _compared(talk).says("第九个有白色吗", "stock", named("color", "白色"))
    assert "只有 2" in said


def test_a_brand_to_look_for_is_still_a_search(talk: Talk) -> None:
    chat = _compared(talk)
    chat.says("有没有小米的手机", "recommend", named("brand", "小米"), named("category", "手机"))
    assert [card["name"] for card in chat.cards] == ["Redmi Note 14"]


def _with_black(talk: Talk) -> Chat:
    chat = talk(ANNA)
    text = "黑色Mate60加购物车"
    chat.says(text, "purchase", product("Mate60", MATE), at(text, "黑色", "color", "黑色"))
    return chat


def test_the_version_changes_in_the_basket_and_then_in_the_order(talk: Talk, means: Means) -> None:
    chat, text = _with_black(talk), "等下 还是绿的吧 黑的不要了"
    chat.says(text, "stock", at(text, "绿", "color", "绿色"), at(text, "黑", "color", "黑色"))
    assert _held(chat, means) == [("P1-g", 1)]
    chat.says("下单", "purchase")
    assert "绿色" in chat.says("支付宝", "inform")
    text = "我要的黑的呀 怎么还是绿的"
    said = chat.says(
        text, "stock", at(text, "黑", "color", "黑色"), at(text, "绿", "color", "绿色")
    )
    assert _held(chat, means) == [("P1-b", 1)]
    assert "黑色" in said and "绿色" not in said and "确认" in chat.titles


def _sizes(text: str, *sizes: str) -> list[Entity]:
    return [at(text, each, "size", each) for each in sizes]


def test_one_size_is_swapped_for_another_in_either_order_of_words(talk: Talk, means: Means) -> None:
    for text, have, kept in (
        ("I want the L instead of the XL", "XL", "P6-L"),
        ("swap the L for the M", "L", "P6-M"),
        ("XL, not M", "M", "P6-XL"),
        ("把XL换成L", "XL", "P6-L"),
    ):
        chat = talk(None)
        add = f"纯棉T恤 {have} 加购物车"
        chat.says(add, "purchase", product("纯棉T恤", SHIRT), *_sizes(add, have))
        chat.says(text, "exchange")
        assert _held(chat, means, chat.conversation_id) == [(kept, 1)], text


def test_a_version_that_does_not_exist_changes_nothing_and_is_told(
    talk: Talk, means: Means
) -> None:
    chat, text = _with_black(talk), "I want the pink one instead of the black one"
    said = chat.says(text, "exchange", at(text, "pink", "color", "粉色"),
                     at(text, "black", "color", "黑色"))  # fmt: skip
    assert _held(chat, means) == [("P1-b", 1)] and "pink" in said


def test_the_wanted_and_the_unwanted_are_told_apart() -> None:
    for text, wanted in (
        ("白的不要了 要绿的", "绿"),
        ("要绿的不要白的", "绿"),
        ("我要的绿的呀 怎么还是白的", "绿"),
        ("swap the white XL for the blue L", "blue"),
    ):
        (first, _), *_rest = swaps(text)
        assert wanted in text[slice(*first)], text


def test_the_product_in_focus_is_chosen_by_its_brand(talk: Talk, means: Means) -> None:
    chat, text = talk(ANNA), "就要三星这个吧"
    chat.says("耳机", "purchase", named("category", "耳机"))
    chat.says("三星A55多少钱", "product_info", product("A55", GALAXY))
    chat.says(text, "purchase", at(text, "三星", "brand", "三星"))
    assert _held(chat, means) == [("P3-b", 1)]


def test_a_version_of_the_product_in_focus_is_taken_though_it_was_misread(
    talk: Talk, means: Means
) -> None:
    chat, text = talk(None), "那来个绿的吧"
    chat.says("Mate60怎么样", "product_info", product("Mate60", MATE))
    chat.says("没让你加啊 就问问", "deny")
    chat.says(text, "exchange", at(text, "绿", "color", "绿色"))
    assert _held(chat, means, chat.conversation_id) == [("P1-g", 1)]


@pytest.mark.parametrize("text", ["我说的是手机 要黑色的", "i meant a 手机, black"])
def test_a_search_said_again_puts_nothing_in(talk: Talk, means: Means, text: str) -> None:
    chat = talk(ANNA)
    chat.slots |= {"shown": ["P1", "P6", "P8"], "product_id": "P1"}
    color = "black" if "black" in text else "黑色"
    chat.says(text, "inform", at(text, "手机", "category", "手机"),
              at(text, color, "color", "黑色"))  # fmt: skip
    assert in_basket(means) == {}
