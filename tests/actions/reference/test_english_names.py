"""Chinese names of goods, told to a reader of English."""

from collections.abc import Sequence
from datetime import datetime

import pytest

from actions.desk import Means
from actions.reference.english_names import english_name
from shop import catalogue
from tests.actions.conftest import Talk
from tests.actions.talking import product as named
from tests.shop.making import product

COPTER, ENGLISH = "乐高 消防直升机 60411", "LEGO Fire Helicopter 60411"


@pytest.fixture
def copter(means: Means, now: datetime) -> Means:
    with means.database.transaction() as tx:
        product(tx, "P60", now, name=COPTER, brand="乐高", category="积木", categories=["积木"],
                short_names=["乐高直升机", "Copter", ENGLISH, "fire copter"],
                variants=[("P60-1", "", "", 7_900, 5)])  # fmt: skip
    return means


def test_an_english_answer_tells_the_english_name_once(copter: Means, talk: Talk) -> None:
    said = talk(None, "en").says("how much is the copter", "product_info", named(COPTER, "P60"))
    assert said.count(f"{COPTER} ({ENGLISH})") == 1
    assert said.count(ENGLISH) == 1


def test_a_chinese_answer_keeps_the_chinese_name_alone(copter: Means, talk: Talk) -> None:
    said = talk(None).says("直升机多少钱", "product_info", named(COPTER, "P60"))
    assert COPTER in said and ENGLISH not in said


def test_what_lies_in_the_basket_is_told_in_english_too(copter: Means, talk: Talk) -> None:
    chat = talk(None, "en")
    chat.says("add the copter to my basket", "purchase", named(COPTER, "P60"))
    assert f"{COPTER} ({ENGLISH}) ×1" in chat.says("show my basket", "purchase")


@pytest.mark.parametrize(
    ("name", "short_names", "told"),
    [
        ("小米 15", ["mi15"], None),
        ("小米 15", ["mi15", "Xiaomi 15"], "Xiaomi 15"),
        ("iPhone 15", ["Apple iPhone 15"], None),
        ("神奇校车", ["Magic校车 一", "Magic School Bus"], "Magic School Bus"),
    ],
)
def test_the_first_plain_english_short_name_is_told(
    means: Means, now: datetime, name: str, short_names: Sequence[str], told: str | None
) -> None:
    with means.database.transaction() as tx:
        product(tx, "P61", now, name=name, brand="某", category="某", categories=[],
                short_names=[*short_names], variants=[("P61-1", "", "", 7_900, 5)])  # fmt: skip
        assert english_name(catalogue.product(tx, "P61")) == told
