"""特仑苏减一箱, L的太小 换XXL, 积木桶不要了: no more of the basket changes than was said."""

import pytest

from actions.desk import Means
from shop import baskets
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, held
from tests.actions.talking import Chat, Entity, at, product
from tests.shop import making

GOODS = {
    "P40": ("骆驼 冲锋衣", "冲锋衣", ("L", "XL", "XXL")),
    "P41": ("布鲁可 大颗粒积木桶", "积木", ("",)),
    "P42": ("费雪 六面盒", "积木", ("",)),
    "P43": ("蒙牛 特仑苏纯牛奶", "牛奶", ("",)),
    "P44": ("算法导论", "编程书", ("",)),
    "P45": ("代码大全", "编程书", ("",)),
    "P46": ("皇家 K36 幼猫粮", "猫粮", ("2kg", "4.5kg")),
    "P47": ("Keep 瑜伽垫", "瑜伽垫", ("粉色", "灰色")),
}
NAMES = {"特仑苏": "P43", "算法导论": "P44", "代码大全": "P45", "皇家K36": "P46"}


@pytest.fixture
def chat(talk: Talk, means: Means) -> Chat:
    begun = talk(ANNA)
    with means.database.transaction() as tx:
        for number, (name, kind, versions) in GOODS.items():
            hued = versions[0].endswith("色")
            making.product(tx, number, begun.now, name=name, brand=name.split()[0], category=kind,
                           categories=[kind], variants=[
                               (f"{number}-{one}", one if hued else "", "" if hued else one,
                                5_000, 9) for one in versions])  # fmt: skip
    return begun


def fill(chat: Chat, means: Means, lines: dict[str, int]) -> None:
    with means.database.transaction() as tx:
        for variant_id, count in lines.items():
            baskets.set_quantity(tx, ANNA, variant_id, count, chat.now)


def heard(text: str) -> list[Entity]:
    found = [at(text, word, "product", GOODS[number][0], extra={"product_id": number})
             for word, number in NAMES.items() if word in text]  # fmt: skip
    found += [at(text, "积木", "category", "积木")] if "积木" in text else []
    sizes = [one for one in ("XXL", "4.5kg", "2kg", "3kg") if one in text]
    return found + [at(text, one, "size", one) for one in sizes]


@pytest.mark.parametrize(
    ("there", "text", "left"),
    [
        ({"P40-L": 1, "P40-XL": 1}, "L的太小 换XXL", {"P40-XL": 1, "P40-XXL": 1}),
        ({"P40-L": 1, "P40-XXL": 1}, "L的换成XL", {"P40-XL": 1, "P40-XXL": 1}),
        ({"P41-": 1, "P42-": 1}, "积木桶不要了", {"P42-": 1}),
        ({"P41-": 1, "P42-": 1}, "积木都不要了", {}),
        ({"P44-": 1, "P43-": 2}, "算法导论不要了 换代码大全", {"P43-": 2, "P45-": 1}),
        ({"P43-": 3, "P41-": 1}, "特仑苏减一箱", {"P43-": 2, "P41-": 1}),
        ({"P43-": 3, "P41-": 1}, "特仑苏少来两箱", {"P43-": 1, "P41-": 1}),
        ({"P43-": 1, "P41-": 1}, "特仑苏减一箱", {"P41-": 1}),
        ({"P43-": 3, "P41-": 1}, "特仑苏减到一箱", {"P43-": 1, "P41-": 1}),
        ({"P47-粉色": 1, "P47-灰色": 1}, "灰的换成两个", {"P47-粉色": 1, "P47-灰色": 2}),
        ({"P47-粉色": 1, "P47-灰色": 1}, "两个都改成2个", {"P47-粉色": 2, "P47-灰色": 2}),
        ({"P46-2kg": 2}, "皇家K36 4.5kg的也来一袋", {"P46-2kg": 2, "P46-4.5kg": 1}),
        ({"P46-4.5kg": 1}, "皇家K36 2kg 要两袋，4.5kg那个去掉", {"P46-2kg": 2}),
        ({"P46-2kg": 2}, "换成3kg的三袋", {"P46-2kg": 2}),
    ],
)
def test_no_more_changes_than_was_said(
    chat: Chat, means: Means, there: dict[str, int], text: str, left: dict[str, int]
) -> None:
    fill(chat, means, there)
    chat.says(text, "purchase", *heard(text))
    assert held(means) == left


@pytest.mark.parametrize(
    ("text", "left"),
    [("少来两箱", 1), ("再减一箱", 2), ("减掉一箱吧", 2), ("少了两箱", 3), ("快递少一箱", 3)],
)
def test_fewer_of_the_one_thing_there(chat: Chat, means: Means, text: str, left: int) -> None:
    chat.says("特仑苏来三箱 加购", "purchase", product("蒙牛 特仑苏纯牛奶", "P43"))
    fill(chat, means, {"P43-": 3})
    chat.says(text, "complaint" if text.startswith("少了") else "inform")
    assert held(means) == {"P43-": left}


def test_more_of_the_same_is_asked_with_the_number_it_comes_to(chat: Chat, means: Means) -> None:
    chat.says("特仑苏来一箱 加购", "purchase", product("蒙牛 特仑苏纯牛奶", "P43"))
    assert "3" in chat.says("那再给我来两个一样的", "purchase")
    chat.clicks("改成")
    assert held(means) == {"P43-": 3}


def test_a_size_there_is_none_of_is_told(chat: Chat, means: Means) -> None:
    fill(chat, means, {"P46-2kg": 2})
    text = "换成3kg的三袋"
    assert "没有3kg" in chat.says(text, "purchase", *heard(text))


@pytest.mark.parametrize(
    ("there", "text", "left"),
    [
        ({"P46-2kg": 1, "P46-4.5kg": 1}, "小的不要了", {"P46-4.5kg": 1}),
        ({"P46-2kg": 1, "P46-4.5kg": 1}, "大包的不要了", {"P46-2kg": 1}),
        ({"P4-w": 1, "P48-": 1}, "pro那个不要了", {"P48-": 1}),
        ({"P4-w": 1, "P48-": 1}, "pro的要俩", {"P4-w": 2, "P48-": 1}),
        ({"P4-w": 1, "P49-": 1}, "pro那个不要了", {"P4-w": 1, "P49-": 1}),
    ],
)
def test_which_is_told_by_its_size_or_mark(
    chat: Chat, means: Means, there: dict[str, int], text: str, left: dict[str, int]
) -> None:
    with means.database.transaction() as tx:
        for number, name in (("P48", "Apple AirPods 4"), ("P49", "华为 FreeBuds Pro 4")):
            making.product(tx, number, chat.now, name=name, brand=name.split()[0],
                           category="耳机", categories=["耳机"],
                           variants=[(f"{number}-", "", "", 89_900, 9)])  # fmt: skip
    fill(chat, means, there)
    chat.says(text, "inform")
    assert held(means) == left


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("make that one two", 2),
        ("make this one three please", 3),
        ("take one off", None),
        ("remove one of them", None),
        ("take one To Live off", 1),
        ("take one of the blue ones off", 1),
    ],
)
def test_a_number_of_the_one_thing_there(
    talk: Talk, means: Means, text: str, left: int | None
) -> None:
    english = talk(ANNA, "en")
    english.says("add the nuts to my basket", "purchase", product("每日坚果", "P8"))
    english.says(text, "inform")
    assert held(means) == ({"P8-1": left} if left else {})


def test_another_of_it_is_asked_with_the_number(talk: Talk, means: Means) -> None:
    english = talk(ANNA, "en")
    english.says("add the nuts to my basket", "purchase", product("每日坚果", "P8"))
    assert "2" in english.says("i wanna buy another bag of it", "purchase")
    english.says("make that one three", "inform")
    assert held(means) == {"P8-1": 3}
