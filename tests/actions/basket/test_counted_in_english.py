"""2 cans of 每日坚果, 2 of them not 1: how many, said in English."""

import pytest

from actions.desk import Means
from shop import baskets
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, NUTS
from tests.actions.talking import Chat, at


def held(means: Means) -> int:
    with means.database.reading() as tx:
        return sum(one.quantity for one in baskets.lines(tx, ANNA))


def puts(talk: Talk, text: str) -> Chat:
    chat = talk(ANNA, "en")
    chat.says(text, "purchase",
              at(text, "每日坚果", "product", "每日坚果", extra={"product_id": NUTS}))  # fmt: skip
    return chat


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("put 2 boxes of 每日坚果 in my basket", 2),
        ("put 2 of 每日坚果 in my basket", 2),
        ("two packs of 每日坚果 in my basket please", 2),
        ("add three tins of 每日坚果", 3),
        ("put 每日坚果 in my basket", 1),
        ("put a box of 每日坚果 in my basket", 1),
    ],
)
def test_the_number_before_the_measure(talk: Talk, means: Means, text: str, count: int) -> None:
    puts(talk, text)
    assert held(means) == count


@pytest.mark.parametrize(
    ("text", "count"),
    [("2 of them not 1", 2), ("i want 3, not 1", 3), ("not 1, 4 please", 4), ("no, 2 not 1", 2),
     ("要2个不是1个", 2)],
)  # fmt: skip
def test_so_many_and_not_so_many(talk: Talk, means: Means, text: str, count: int) -> None:
    puts(talk, "put 每日坚果 in my basket").says(text, "deny")
    assert held(means) == count


@pytest.mark.parametrize("text", ["no thanks, not now", "not today", "not sure about it"])
def test_a_plain_no_changes_no_number(talk: Talk, means: Means, text: str) -> None:
    puts(talk, "put 每日坚果 in my basket").says(text, "deny")
    assert held(means) == 1
