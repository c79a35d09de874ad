"""A budget holds for the kind it was told for; dearer goods may be asked for in spite of it."""

import pytest

from actions.desk import Means
from actions.hearing.wording import says
from shop.tables import ProductRow
from tests.actions.conftest import Talk
from tests.actions.stocking import GALAXY, MATE, NOTE, SHOES
from tests.actions.talking import at, named


@pytest.mark.parametrize("text", ["T恤呢", "那T恤呢", "what about a t-shirt", "how about t-shirts"])
def test_the_budget_of_one_kind_is_not_that_of_a_kind_of_another_family(
    talk: Talk, text: str
) -> None:
    chat = talk(None, "en" if text.isascii() else "zh")
    chat.says("两百以内的坚果", "purchase", named("category", "坚果"),
              named("price", 200, role="max"))  # fmt: skip
    chat.says(text, "refine_recommendation", named("category", "T恤"))
    assert "max_price" not in chat.slots["wishes"]


def test_the_budget_holds_within_a_family(talk: Talk) -> None:
    chat = talk(None)
    chat.says("两千以内的耳机", "purchase", named("category", "耳机"),
              named("price", 2000, role="max"))  # fmt: skip
    chat.says("手机呢", "refine_recommendation", named("category", "手机"))
    assert chat.slots["shown"] == [NOTE]


@pytest.mark.parametrize(
    "text", ["贵点的也看看", "再贵点的呢", "有贵的吗", "something pricier", "more expensive ones"]
)
def test_dearer_goods_are_shown_though_a_budget_was_named_which_is_said(
    talk: Talk, text: str
) -> None:
    chat = talk(None, "en" if text.isascii() else "zh")
    chat.says("一千以内的手机", "purchase", named("category", "手机"),
              named("price", 1000, role="max"))  # fmt: skip
    assert chat.slots["shown"] == [NOTE]
    said = chat.says(text, "refine_recommendation")
    assert chat.slots["shown"] == [GALAXY, MATE] and "¥1,000" in said


def test_nothing_dearer_is_said_to_be_there(talk: Talk) -> None:
    chat = talk(None)
    chat.says("跑步鞋", "purchase", named("category", "跑步鞋"))
    said = chat.says("贵一点的有吗", "refine_recommendation")
    assert "最贵" in said and chat.slots["shown"] == [SHOES]


def test_cheaper_ones_may_cost_less_than_the_least_that_was_named(talk: Talk) -> None:
    chat = talk(None)
    chat.says("两三千的手机", "purchase", named("category", "手机"),
              named("price", 2000, role="min"), named("price", 3000, role="max"))  # fmt: skip
    assert chat.slots["shown"] == [GALAXY]
    said = chat.says("便宜点的", "refine_recommendation")
    assert chat.slots["shown"] == [NOTE] and "去掉" not in said


@pytest.mark.parametrize("text", ["一百来块", "千把块的", "around thirty", "30ish"])
def test_an_amount_said_loosely_is_around_it(text: str) -> None:
    assert says("around", text)


@pytest.mark.parametrize("text", ["太贵了点", "有点贵", "贵了点吧", "贵不贵"])
def test_too_dear_asks_for_nothing_dearer(text: str) -> None:
    assert not says("dearer", text)


def test_a_feature_that_nothing_within_the_budget_has_is_said_to_be_left_out(
    talk: Talk, means: Means
) -> None:
    with means.database.transaction() as tx:
        tx.get_one(ProductRow, MATE).attributes = {"形态": "大折叠"}
    chat, text = talk(None), "一千以内的大折叠手机"
    said = chat.says(text, "purchase", at(text, "手机", "category", "手机"),
                     named("price", 1000, role="max"))  # fmt: skip
    assert chat.slots["shown"] == [NOTE] and "大折叠" in said


def test_cheaper_ones_are_shown_though_a_brand_is_refused_with_it(talk: Talk) -> None:
    chat = talk(None)
    chat.says("手机", "purchase", named("category", "手机"))
    chat.says("三星手机", "purchase", named("category", "手机"), named("brand", "三星"))
    chat.says(
        "换个便宜的 不要华为",
        "refine_recommendation",
        at("换个便宜的 不要华为", "华为", "brand", "华为"),
    )
    assert chat.slots["shown"] == [NOTE]


@pytest.mark.parametrize(
    ("text", "kind", "prices"),
    [
        ("看个空调 三千出头", "空调", (300_000, 330_000)),
        ("300多的跑步鞋", "跑步鞋", (30_000, 40_000)),
        ("看看耳机 一千多点", "耳机", (100_000, 200_000)),
        ("坚果 90多块", "坚果", (9_000, 10_000)),
        ("an air conditioner just over 3000", "空调", (300_000, 330_000)),
    ],
)
def test_a_little_more_than_a_sum_is_from_there_on(
    talk: Talk, text: str, kind: str, prices: tuple[int, int]
) -> None:
    chat = talk(None, "en" if text.isascii() else "zh")
    chat.says(text, "purchase", named("category", kind), named("price", 100))
    wishes = chat.slots["wishes"]
    assert (wishes["min_price"], wishes["max_price"]) == prices


@pytest.mark.parametrize("text", ["手机一百多少天到", "手机 100多毫安", "300多个手机"])
def test_no_sum_is_heard_in_other_counts(talk: Talk, text: str) -> None:
    chat = talk(None)
    chat.says(text, "purchase", named("category", "手机"))
    assert "min_price" not in (chat.slots.get("wishes") or {})
