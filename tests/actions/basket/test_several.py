"""Several goods in one message, and ordinals said after a list of products."""

import pytest

from actions.desk import Means
from tests.actions.conftest import Talk
from tests.actions.stocking import AIRPODS, ANNA, GALAXY, MATE, NOTE, NUTS, SHIRT, held
from tests.actions.talking import Chat, named, product


def at(text: str, part: str) -> dict[str, int]:
    return {"start": text.index(part), "end": text.index(part) + len(part)}


def test_two_goods_with_their_numbers_wait_for_one_yes(talk: Talk, means: Means) -> None:
    chat, text = talk(ANNA), "要两个AirPods和三袋每日坚果"
    said = chat.says(
        text, "purchase",
        product("AirPods", AIRPODS) | at(text, "AirPods"),
        product("每日坚果", NUTS) | at(text, "每日坚果"),
    )  # fmt: skip
    assert "×2" in said and "×3" in said
    assert held(means) == {}
    chat.says("可以", "affirm")
    assert held(means) == {"P4-w": 2, "P8-1": 3}


def test_a_version_that_is_missing_is_asked_for_first(talk: Talk, means: Means) -> None:
    chat, text = talk(ANNA), "来一件T恤和两袋坚果"
    chat.says(
        text, "purchase",
        product("T恤", SHIRT) | at(text, "T恤"), product("坚果", NUTS) | at(text, "坚果"),
    )  # fmt: skip
    assert any("XL" in title for title in chat.titles)
    said = chat.says("XL", "inform", named("size", "XL"))
    assert "XL" in said and "×2" in said
    chat.clicks("加入购物车")
    assert held(means) == {"P6-XL": 1, "P8-1": 2}


def test_goods_to_be_returned_are_not_bought(talk: Talk, means: Means) -> None:
    chat, text = talk(ANNA), "我要退两件T恤和一双鞋"
    chat.says(
        text, "return_refund",
        named("category", "T恤", **at(text, "T恤")), named("category", "鞋", **at(text, "鞋")),
    )  # fmt: skip
    assert "购物车" not in chat.text


def phones(talk: Talk) -> Chat:
    chat = talk(ANNA)
    chat.says("手机", "purchase", named("category", "手机"))
    return chat


def test_an_ordinal_chooses_from_the_list_and_not_the_product_in_focus(
    talk: Talk, means: Means
) -> None:
    chat = phones(talk)
    second = chat.slots["shown"][1]
    chat.says("第一个内存多大", "product_info", named("attribute", "内存"))
    chat.says("那要第二个，两台", "inform", named("quantity", 2))
    assert chat.slots["product_id"] == second or second in str(chat.slots["task"])


def test_the_list_stays_when_one_of_it_was_looked_at(talk: Talk) -> None:
    chat = phones(talk)
    shown = chat.slots["shown"]
    chat.says("第一个", "inform")
    chat.says("还是换成第二个吧", "exchange")
    assert chat.slots["product_id"] == shown[1]


def test_an_ordinal_beyond_the_list_is_said_to_be_none(talk: Talk) -> None:
    chat = phones(talk)
    assert "只有" in chat.says("换成第九个", "exchange")


def test_an_ordinal_after_a_list_changes_no_basket_line(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    chat.says("坚果加购物车", "purchase", product("每日坚果", NUTS))
    chat.says("手机", "purchase", named("category", "手机"))
    chosen = chat.slots["shown"][0]
    chat.says("第一个，三台", "inform", named("quantity", 3))
    assert held(means)["P8-1"] == 1
    assert chosen in {MATE, NOTE, GALAXY}


def test_an_ordinal_after_the_basket_is_one_of_its_lines(talk: Talk, means: Means) -> None:
    chat = phones(talk)
    chat.says("AirPods加购物车", "purchase", product("AirPods", AIRPODS))
    chat.says("每日坚果加购物车", "purchase", product("每日坚果", NUTS))
    chat.says("看看购物车", "purchase")
    chat.says("第二个改成三件", "inform", named("quantity", 3))
    assert held(means) == {"P4-w": 1, "P8-1": 3}


def test_a_number_of_each_is_meant_of_all(talk: Talk, means: Means) -> None:
    chat, text = talk(ANNA), "AirPods和每日坚果各来两个"
    chat.says(
        text, "purchase",
        product("AirPods", AIRPODS) | at(text, "AirPods"),
        product("每日坚果", NUTS) | at(text, "每日坚果"),
    )  # fmt: skip
    chat.says("好", "affirm")
    assert held(means) == {"P4-w": 2, "P8-1": 2}


def test_what_is_settled_is_said_while_another_version_is_asked_for(talk: Talk) -> None:
    text = "我要每日坚果一袋 还有纯棉T恤"
    said = talk(ANNA).says(
        text, "purchase", {**product("每日坚果", NUTS), "start": 2, "end": 6},
        {**product("优衣库 纯棉T恤", SHIRT), "start": 12, "end": len(text)},
    )  # fmt: skip
    assert "每日坚果 ×1 记下了" in said and "优衣库 纯棉T恤" in said


def test_one_kind_or_the_other_is_a_search_within_the_budget(talk: Talk) -> None:
    chat, text = talk(None), "想买个手机或者耳机 两千以内"
    chat.says(
        text, "purchase",
        named("category", "手机") | at(text, "手机"), named("category", "耳机") | at(text, "耳机"),
        named("price", 2000, role="max"),
    )  # fmt: skip
    shown = [each for reply in chat.replies for each in reply.get("products") or ()]
    assert shown and all(each["price"]["amount"] <= 200_000 for each in shown)
    assert chat.slots.get("task") is None


@pytest.mark.parametrize(
    ("text", "language"),
    [("来三台手机 Mate60 Note14 A55", "zh"), ("add three phones, Mate60, Note14 and A55", "en")],
)
def test_one_number_of_goods_of_a_kind_is_that_of_all(
    talk: Talk, means: Means, text: str, language: str
) -> None:
    chat = talk(ANNA, language)
    said = chat.says(text, "purchase",
                     product("Mate60", MATE) | at(text, "Mate60"),
                     product("Note14", NOTE) | at(text, "Note14"),
                     product("A55", GALAXY) | at(text, "A55"))  # fmt: skip
    assert "×3" not in said
    assert {one["quantity"] for one in chat.slots["task"]["goods"]} == {1}


def test_a_number_before_goods_of_different_kinds_is_that_of_the_first(talk: Talk) -> None:
    chat, text = talk(ANNA), "来两袋坚果和AirPods"
    chat.says(text, "purchase", product("每日坚果", NUTS) | at(text, "坚果"),
              product("AirPods", AIRPODS) | at(text, "AirPods"))  # fmt: skip
    assert [one["quantity"] for one in chat.slots["task"]["goods"]] == [2, 1]


def test_a_way_to_pay_said_while_a_version_is_asked_for_loses_none_of_them(
    talk: Talk, means: Means
) -> None:
    chat, text = talk(ANNA), "来一件T恤和两袋坚果"
    chat.says(text, "purchase",
              product("T恤", SHIRT) | at(text, "T恤"), product("坚果", NUTS) | at(text, "坚果"),
              )  # fmt: skip
    chat.says("一起下单 货到付款", "purchase")
    said = chat.says("XL", "inform", named("size", "XL"))
    assert held(means) == {"P6-XL": 1, "P8-1": 2}
    assert "货到付款" in said and chat.slots["proposal_id"]


def test_goods_of_another_kind_change_no_number_of_those_that_wait(
    talk: Talk, means: Means
) -> None:
    chat, text = talk(ANNA), "来一件T恤和两袋坚果"
    chat.says(text, "purchase",
              product("T恤", SHIRT) | at(text, "T恤"), product("坚果", NUTS) | at(text, "坚果"),
              )  # fmt: skip
    other = "再看看三百以内的手机 要三台"
    chat.says(other, "purchase", named("category", "手机") | at(other, "手机"))
    goods = chat.slots["task"]["goods"]
    assert [one["quantity"] for one in goods] == [1, 2] and held(means) == {}


@pytest.mark.parametrize("word", ["手机券", "手机优惠券", "手机类专用券"])
def test_the_kind_that_a_coupon_is_for_is_no_goods(talk: Talk, means: Means, word: str) -> None:
    chat, text = talk(ANNA), f"每日坚果拿两袋 有{word}没"
    chat.says(text, "purchase", product("每日坚果", NUTS) | at(text, "每日坚果"),
              named("category", "手机") | at(text, "手机"))  # fmt: skip
    assert held(means) == {"P8-1": 2}
    assert "记下了" not in chat.text


def test_goods_beside_a_question_of_coupons_are_goods(talk: Talk) -> None:
    chat, text = talk(ANNA), "要两袋每日坚果和一个AirPods，有券的话用上"
    said = chat.says(text, "purchase", product("每日坚果", NUTS) | at(text, "每日坚果"),
                     product("AirPods", AIRPODS) | at(text, "AirPods"))  # fmt: skip
    assert "AirPods" in said and "×2" in said


def _put_together(talk: Talk) -> Chat:
    chat, text = talk(ANNA), "要两个AirPods和三袋每日坚果"
    chat.says(text, "purchase", product("AirPods", AIRPODS) | at(text, "AirPods"),
              product("每日坚果", NUTS) | at(text, "每日坚果"))  # fmt: skip
    return chat


@pytest.mark.parametrize("text", ["嗯加 顺便有没有券可以领", "好，加吧，对了运费多少"])
def test_a_yes_with_a_question_adds_them_all(talk: Talk, means: Means, text: str) -> None:
    _put_together(talk).says(text, "promotion")
    assert held(means) == {"P4-w": 2, "P8-1": 3}


def test_a_yes_said_again_is_a_yes(talk: Talk, means: Means) -> None:
    _put_together(talk).says("加啊 刚说了", "inform")
    assert held(means) == {"P4-w": 2, "P8-1": 3}


@pytest.mark.parametrize("text", ["先不加 有没有券可以领", "加的话有券吗", "我刚说了不加"])
def test_a_question_or_a_no_adds_none_of_them(talk: Talk, means: Means, text: str) -> None:
    _put_together(talk).says(text, "promotion")
    assert held(means) == {}
