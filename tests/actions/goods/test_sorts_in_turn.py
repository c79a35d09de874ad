"""敏感肌, after 干皮: what is asked anew of an attribute takes the place of what was before."""

from datetime import datetime

import pytest

from actions.desk import Means
from tests.actions.conftest import Talk
from tests.actions.keeping import says_and_keeps
from tests.actions.talking import Chat, at
from tests.shop.making import product as put

RICH, MILD, PLAIN = "S1", "S2", "S3"


@pytest.fixture
def chat(talk: Talk, means: Means, now: datetime) -> Chat:
    with means.database.transaction() as tx:
        for one, name, skin, price in (
            (RICH, "雅诗兰黛 智妍面霜", "干性和中性", 78_000),
            (MILD, "珂润 滋养乳霜", "敏感肌", 12_900),
            (PLAIN, "科颜氏 高保湿霜", "所有肤质", 32_000),
        ):
            put(tx, one, now, name=name, brand=name.split()[0], category="面霜",
                categories=["美妆", "面霜"], attributes={"适合肤质": skin},
                variants=[(f"{one}-1", "", "50g", price, 9)])  # fmt: skip
    return talk(None)


def _shown(chat: Chat) -> list[str]:
    return [one["product_id"] for one in chat.cards]


@pytest.mark.parametrize(("first", "then"), [
    ("干皮用的面霜", "太贵了，敏感肌能用的，200以内"),
    ("脸特别干，面霜推荐", "容易泛红的能用的 200以内"),
])  # fmt: skip
def test_another_sort_of_skin_is_found(chat: Chat, first: str, then: str) -> None:
    says_and_keeps(chat, first, "recommend", at(first, "面霜", "category", "面霜"))
    assert _shown(chat) == [RICH]
    says_and_keeps(
        chat, then, "refine_recommendation", at(then, "200以内", "price", 200, role="max")
    )
    assert _shown(chat) == [MILD]
    again = "敏感肌用的面霜，200块以内"
    says_and_keeps(chat, again, "purchase", at(again, "面霜", "category", "面霜"),
              at(again, "200块以内", "price", 200, role="max"))  # fmt: skip
    assert _shown(chat) == [MILD]


def test_skin_that_turns_red_is_sensitive(chat: Chat) -> None:
    text = "最近脸特别干还有点泛红，有没有温和点的面霜"
    says_and_keeps(chat, text, "recommend", at(text, "面霜", "category", "面霜"))
    assert _shown(chat) == [MILD]


def test_a_price_leaves_the_sort_as_it_was(chat: Chat) -> None:
    text, limit = "干皮用的面霜", "1000以内"
    says_and_keeps(chat, text, "recommend", at(text, "面霜", "category", "面霜"))
    says_and_keeps(
        chat, limit, "refine_recommendation", at(limit, limit, "price", 1000, role="max")
    )
    assert MILD not in _shown(chat) and PLAIN not in _shown(chat)
