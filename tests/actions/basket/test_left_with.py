"""What was looked at beside the basket is given up; the basket stays."""

import pytest

from actions.desk import Means
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, held
from tests.actions.talking import Chat, at, named


def _with_nuts(talk: Talk) -> Chat:
    chat = talk(ANNA)
    chat.says(
        "来一袋每日坚果", "purchase", named("product", "每日坚果", extra={"product_id": "P8"})
    )
    chat.says("加购物车", "purchase")
    return chat


@pytest.mark.parametrize(
    "text", ["手机太贵算了 就坚果", "手机不买了 只要坚果", "手机算了就要坚果吧"]
)
def test_the_basket_is_shown_as_it_is(talk: Talk, means: Means, text: str) -> None:
    chat = _with_nuts(talk)
    before = held(means)
    said = chat.says(text, "refine_recommendation", at(text, "手机", "category", "手机"),
                     at(text, "坚果", "category", "坚果"))  # fmt: skip
    assert "每日坚果" in said and "合计" in said and held(means) == before


@pytest.mark.parametrize("text", ["手机和坚果都要", "坚果算了 就手机"])
def test_not_when_what_stays_is_to_be_found_first(talk: Talk, text: str) -> None:
    chat = _with_nuts(talk)
    said = chat.says(text, "purchase", at(text, "手机", "category", "手机"),
                     at(text, "坚果", "category", "坚果"))  # fmt: skip
    assert not said.startswith("您的购物车")


@pytest.mark.parametrize("text", ["先不买了 清空购物车", "算了 帮我把购物车清空吧"])
def test_the_basket_is_emptied_whatever_is_said_before(talk: Talk, means: Means, text: str) -> None:
    chat = _with_nuts(talk)
    said = chat.says(text, "purchase")
    assert "清空" in said or "移出" in said or not held(means)


@pytest.mark.parametrize("text", ["别清空购物车", "我没让你清空购物车"])
def test_not_when_it_is_said_not_to_be(talk: Talk, means: Means, text: str) -> None:
    chat = _with_nuts(talk)
    before = held(means)
    chat.says(text, "deny")
    assert held(means) == before


def test_fewer_after_all_takes_the_number_that_is_said(talk: Talk, means: Means) -> None:
    chat = _with_nuts(talk)
    chat.says("要4袋", "inform", named("quantity", 4))
    assert list(held(means).values()) == [4]
    said = chat.says("算了少买点 3袋就行", "deny", named("quantity", 3))
    assert list(held(means).values()) == [3] and "×3" in said


@pytest.mark.parametrize("text", ["倒空购物车", "empty out my cart", "购物车帮我删掉"])
def test_the_whole_basket_goes_by_a_yes_alone(talk: Talk, means: Means, text: str) -> None:
    chat = _with_nuts(talk)
    before = held(means)
    chat.says(text, "purchase")
    assert before and held(means) == before
    chat.says("好", "affirm")
    assert not held(means)
