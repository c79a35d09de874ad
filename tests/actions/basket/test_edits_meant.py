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


@pytest.mark.parametrize(
    ("there", "text", "left"),
    [
        ({"P50-黑M": 1, "P50-白M": 1}, "黑的要L码", {"P50-黑L": 1, "P50-白M": 1}),
        ({"P50-黑M": 1, "P50-白M": 1}, "黑的要L码也来一件", {"P50-黑M": 1, "P50-白M": 1}),
        ({"P50-黑M": 1}, "L的吧 M有点小", {"P50-黑L": 1}),
        ({"P50-黑M": 1}, "M有点小 给我换L", {"P50-黑L": 1}),
    ],
)
def test_a_version_gives_way_to_the_one_said(
    chat: Chat, means: Means, there: dict[str, int], text: str, left: dict[str, int]
) -> None:
    with means.database.transaction() as tx:
        making.product(tx, "P50", chat.now, name="优衣库 宽松T恤", brand="优衣库", category="T恤",
                       categories=["T恤"],
                       variants=[(f"P50-{hue}{size}", f"{hue}色", size, 9_900, 9)
                                 for hue in "黑白绿" for size in "ML"])  # fmt: skip
    fill(chat, means, there)
    chat.says(text, "inform")
    assert {key: held(means).get(key) for key in left} == left


def test_another_version_is_added_after_two_of_one_thing(chat: Chat, means: Means) -> None:
    with means.database.transaction() as tx:
        making.product(tx, "P50", chat.now, name="优衣库 宽松T恤", brand="优衣库", category="T恤",
                       categories=["T恤"],
                       variants=[(f"P50-{hue}", f"{hue}色", "", 9_900, 9)
                                 for hue in "黑白绿"])  # fmt: skip
    text = "宽松T恤 黑色和白色各一件"
    chat.says(text, "purchase",
              at(text, "宽松T恤", "product", "优衣库 宽松T恤", extra={"product_id": "P50"}),
              at(text, "黑色", "color", "黑色"), at(text, "白色", "color", "白色"))  # fmt: skip
    chat.says("加吧", "affirm")
    assert held(means) == {"P50-黑": 1, "P50-白": 1}
    text = "绿的也来一件"
    chat.says(text, "purchase", at(text, "绿的", "color", "绿色"))
    assert held(means) == {"P50-黑": 1, "P50-白": 1, "P50-绿": 1}


@pytest.mark.parametrize("text", ["oh wait size 42", "hold on, 42"])
def test_wait_a_size_gives_way(talk: Talk, means: Means, text: str) -> None:
    english = talk(ANNA, "en")
    added = "add the Li-Ning in black 41"
    english.says(added, "purchase", product("李宁 赤兔 8", "P5"),
                 at(added, "black", "color", "黑色"), at(added, "41", "size", "41"))  # fmt: skip
    english.says(text, "stock", at(text, "42", "size", "42"))
    assert held(means) == {"P5-42": 1}


@pytest.mark.parametrize(
    ("there", "text", "left"),
    [
        ({"P47-粉色": 2}, "一个换灰的", {"P47-粉色": 1, "P47-灰色": 1}),
        ({"P47-粉色": 3}, "两个换灰的", {"P47-粉色": 1, "P47-灰色": 2}),
        ({"P47-粉色": 2}, "两个换灰的", {"P47-灰色": 2}),
        ({"P47-粉色": 2}, "灰的不要了", {"P47-粉色": 2}),
        ({"P40-L": 3, "P40-XL": 1}, "减一件L", {"P40-L": 2, "P40-XL": 1}),
        ({"P47-粉色": 3, "P47-灰色": 1}, "少来两个粉的", {"P47-粉色": 1, "P47-灰色": 1}),
    ],
)
def test_pieces_of_a_line(
    chat: Chat, means: Means, there: dict[str, int], text: str, left: dict[str, int]
) -> None:
    fill(chat, means, there)
    hues = [at(text, one, "color", f"{one}色") for one in "粉灰" if one in text]
    chat.says(text, "inform", *heard(text), *hues)
    assert held(means) == left


def test_the_number_of_a_name_counts_nothing(chat: Chat, means: Means) -> None:
    with means.database.transaction() as tx:
        making.product(tx, "P51", chat.now, name="小米 手环 9", brand="小米", category="手环",
                       categories=["手环"],
                       variants=[(f"P51-{hue}", f"{hue}色", "", 23_900, 90)
                                 for hue in "黑粉"])  # fmt: skip
    text = "手环9 黑色和粉色各一个 加购"
    chat.says(text, "purchase",
              at(text, "手环9", "product", "小米 手环 9", extra={"product_id": "P51"}),
              at(text, "黑色", "color", "黑色"), at(text, "粉色", "color", "粉色"))  # fmt: skip
    chat.says("对", "affirm")
    assert held(means) == {"P51-黑": 1, "P51-粉": 1}
