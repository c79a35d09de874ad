"""Cotton was asked for: what is asked next of the same kind is of cotton too."""

from datetime import datetime

import pytest

from actions.desk import Means
from tests.actions.conftest import Talk
from tests.actions.keeping import says_and_keeps
from tests.actions.talking import Chat, at, named
from tests.shop.making import product

COTTON, FLEECE = "P30", "P31"


@pytest.fixture(autouse=True)
def sets(means: Means, now: datetime) -> None:
    with means.database.transaction() as tx:
        for number, stuff in ((COTTON, "棉100%"), (FLEECE, "聚酯纤维100%")):
            product(tx, number, now, name=f"四件套 {number}", brand="水星", category="四件套",
                    categories=["家纺", "四件套"], attributes={"材质": stuff},
                    variants=[(f"{number}-g", "灰色", "1.8米床", 30_000, 5),
                              (f"{number}-b", "蓝色", "1.8米床", 30_000, 5)])  # fmt: skip


def _asked(talk: Talk) -> Chat:
    chat, text = talk(None), "四件套 纯棉的"
    says_and_keeps(chat, text, "purchase", at(text, "四件套", "category", "四件套"))
    return chat


def _ids(chat: Chat) -> list[str]:
    return [one["product_id"] for one in chat.cards]


def test_it_holds_for_the_colour_asked_next(talk: Talk) -> None:
    chat, text = _asked(talk), "灰色的四件套有吗"
    assert _ids(chat) == [COTTON]
    says_and_keeps(chat, text, "purchase", at(text, "灰色", "color", "灰色"),
                   at(text, "四件套", "category", "四件套"))  # fmt: skip
    assert _ids(chat) == [COTTON]


def test_another_kind_is_free_of_it(talk: Talk) -> None:
    chat = _asked(talk)
    says_and_keeps(chat, "手机", "purchase", named("category", "手机"))
    assert len(_ids(chat)) > 1


def test_without_it_all_are_shown(talk: Talk) -> None:
    chat, text = talk(None), "灰色的四件套有吗"
    says_and_keeps(chat, text, "purchase", at(text, "灰色", "color", "灰色"),
                   at(text, "四件套", "category", "四件套"))  # fmt: skip
    assert set(_ids(chat)) == {COTTON, FLEECE}
