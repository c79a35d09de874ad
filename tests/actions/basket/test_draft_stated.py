"""A draft of several goods that waits for its yes, corrected, said anew or refused."""

import pytest

from actions.desk import Means
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, held
from tests.actions.talking import Chat, at, product
from tests.shop import making

DRAFT = "两袋泰金香茉莉香米，一个苏泊尔小饭煲，两本好饿的毛毛虫 加购物车"


@pytest.fixture
def chat(talk: Talk, means: Means) -> Chat:
    """Two bags of rice, a cooker and two books wait; another rice and another book are known."""
    begun = talk(ANNA)
    goods = [
        ("P50", "泰金香 茉莉香米", "泰金香", "大米", ["食品", "大米"]),
        ("P51", "柴火大院 五常大米", "柴火大院", "大米", ["食品", "大米"]),
        ("P52", "苏泊尔 小饭煲", "苏泊尔", "电饭煲", ["家电", "电饭煲"]),
        ("P53", "好饿的毛毛虫", "明天", "绘本", ["图书", "绘本"]),
        ("P54", "猜猜我有多爱你", "明天", "绘本", ["图书", "绘本"]),
    ]
    with means.database.transaction() as tx:
        for number, name, brand, kind, kinds in goods:
            making.product(tx, number, begun.now, name=name, brand=brand, category=kind,
                           categories=kinds,
                           variants=[(f"{number}-1", "", "", 5_000, 9)])  # fmt: skip
    begun.says(
        DRAFT, "purchase", named_at(DRAFT, "泰金香茉莉香米", product("泰金香 茉莉香米", "P50")),
        named_at(DRAFT, "苏泊尔小饭煲", product("苏泊尔 小饭煲", "P52")),
        named_at(DRAFT, "好饿的毛毛虫", product("好饿的毛毛虫", "P53")),
    )  # fmt: skip
    return begun


def named_at(text: str, word: str, said: dict[str, object]) -> dict[str, object]:
    start = text.index(word)
    return {**said, "start": start, "end": start + len(word)}


def waits(chat: Chat) -> dict[str, int]:
    task = chat.slots["task"] or {}
    return {one["product_id"]: one["quantity"] for one in task.get("goods") or ()}


def kind(text: str, word: str, value: str) -> dict[str, object]:
    return at(text, word, "category", value)


def test_it_waits_with_a_way_to_say_no(chat: Chat, means: Means) -> None:
    assert waits(chat) == {"P50": 2, "P52": 1, "P53": 2}
    assert "先不加" in chat.titles
    chat.clicks("先不加")
    assert waits(chat) == {} and held(means) == {}


@pytest.mark.parametrize(
    "text",
    ["不要了，这些都别加", "先不加了", "都不要了", "算了，都别加购物车", "别加了",
     "none of them, thanks", "don't add any of those", "no, don't add them"],
)  # fmt: skip
def test_a_plain_refusal_ends_it(chat: Chat, means: Means, text: str) -> None:
    chat.says(text, "refine_recommendation")
    assert waits(chat) == {} and held(means) == {}
    assert chat.slots["task"] is None


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("不是，就刚才那三样，每样一个", {"P50": 1, "P52": 1, "P53": 1}),
        ("每样都来一个就行", {"P50": 1, "P52": 1, "P53": 1}),
        ("just those three, one of each", {"P50": 1, "P52": 1, "P53": 1}),
    ],
)
def test_a_number_of_each_is_of_all_that_waits(
    chat: Chat, text: str, there: dict[str, int]
) -> None:
    chat.says(text, "refine_recommendation")
    assert waits(chat) == there


def test_a_kind_counts_all_its_goods(chat: Chat) -> None:
    text = "小饭煲一个就够了，书各一本"
    chat.says(text, "purchase", kind(text, "饭煲", "电饭煲"), kind(text, "书", "图书"))
    assert waits(chat) == {"P50": 2, "P52": 1, "P53": 1}


@pytest.mark.parametrize(
    "text",
    ["不是茉莉香米，我要的是五常的，柴火大院那个", "茉莉香米不要，要柴火大院五常大米",
     "不要茉莉香米，五常大米来两袋"],
)  # fmt: skip
def test_another_takes_the_place_of_what_is_refused(chat: Chat, text: str) -> None:
    said = [kind(text, "香米", "大米")]
    if "柴火大院" in text:
        said.append(named_at(text, "柴火大院", product("柴火大院 五常大米", "P51")))
    chat.says(text, "refine_recommendation", *said)
    assert waits(chat) == {"P51": 2, "P52": 1, "P53": 2}


def test_what_is_said_to_be_all_is_all(chat: Chat) -> None:
    text = "不要茉莉香米！就小饭煲一个，柴火大院五常大米一袋"
    for _ in range(2):  # said again, the refused rice is not the other one
        rice = named_at(text, "柴火大院五常大米", product("柴火大院 五常大米", "P51"))
        chat.says(text, "purchase", kind(text, "香米", "大米"), kind(text, "饭煲", "电饭煲"), rice)
        assert waits(chat) == {"P52": 1, "P51": 1}


def test_all_that_waits_named_with_a_word_of_adding_is_a_yes(chat: Chat, means: Means) -> None:
    chat.says("只要小饭煲", "inform", kind("只要小饭煲", "饭煲", "电饭煲"))
    assert waits(chat) == {"P52": 1}
    text = "小饭煲一个 加购"
    chat.says(text, "purchase", kind(text, "饭煲", "电饭煲"))
    assert held(means) == {"P52-1": 1}


@pytest.mark.parametrize("text", ["茉莉香米保质期多久？", "这些加起来多少钱", "推荐个台灯"])
def test_what_asks_or_seeks_says_nothing_of_it(chat: Chat, means: Means, text: str) -> None:
    chat.says(text, "product_info")
    assert waits(chat) in ({"P50": 2, "P52": 1, "P53": 2}, {})
    assert held(means) == {}
    assert "都不加了" not in chat.text


@pytest.mark.parametrize(
    ("text", "word"),
    [("那再加本猜猜我有多爱你 凑三本", "猜猜我有多爱你"), ("猜猜我有多爱你也要", "猜猜我有多爱你"),
     ("also add 猜猜我有多爱你 to make it three", "猜猜我有多爱你"),
     ("再来一袋五常大米", "五常大米")],
)  # fmt: skip
def test_what_comes_in_beside_it_waits_with_it(
    chat: Chat, means: Means, text: str, word: str
) -> None:
    number, name = ("P54", "猜猜我有多爱你") if word == "猜猜我有多爱你" else (
        "P51", "柴火大院 五常大米")  # fmt: skip
    chat.says(text, "purchase", named_at(text, word, product(name, number)))
    assert waits(chat) == {"P50": 2, "P52": 1, "P53": 2, number: 1} and held(means) == {}
    chat.says("好的", "affirm")
    assert held(means) == {"P50-1": 2, "P52-1": 1, "P53-1": 2, f"{number}-1": 1}


def test_what_it_costs_changes_nothing(chat: Chat, means: Means) -> None:
    text = "猜猜我有多爱你多少钱"
    chat.says(
        text, "product_info", named_at(text, "猜猜我有多爱你", product("猜猜我有多爱你", "P54"))
    )
    assert waits(chat) == {"P50": 2, "P52": 1, "P53": 2} and held(means) == {}


def test_all_of_the_screen_is_no_yes_to_some_of_it(chat: Chat, means: Means) -> None:
    chat.slots["shown"] = ["P53", "P54", "P51", "P52"]
    chat.says("四个都给我放购物车", "purchase")
    lines = waits(chat) or {one.removesuffix("-1"): count for one, count in held(means).items()}
    assert set(lines) >= {"P53", "P54", "P51", "P52"}


def test_all_of_what_waits_is_put_in(chat: Chat, means: Means) -> None:
    chat.slots["shown"] = ["P53", "P54", "P51"]
    chat.says("三个都给我放购物车", "purchase")
    assert held(means) == {"P50-1": 2, "P52-1": 1, "P53-1": 2}
