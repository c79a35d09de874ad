"""What is no kind of the shop's own may still be called so in the names of goods."""

from datetime import datetime

import pytest

from actions.desk import Means
from tests.actions.conftest import Talk
from tests.actions.talking import at
from tests.shop.making import product as put


@pytest.fixture
def tint(means: Means, now: datetime) -> None:
    with means.database.transaction() as tx:
        put(tx, "L1", now, name="3CE 云朵唇釉", brand="3CE", category="口红",
            categories=["美妆", "口红"], short_names=["3CE Cloud Lip Tint"],
            variants=[("L1-1", "红色", "", 9_500, 5)])  # fmt: skip


@pytest.mark.usefixtures("tint")
def test_goods_with_the_words_in_their_names_are_shown(talk: Talk) -> None:
    text = "any lip tint under 100"
    said = talk(language="en").says(
        text, "purchase", at(text, "lip tint", "category", "镜面唇釉"),
        at(text, "under 100", "price", 100, role="max"))  # fmt: skip
    assert "3CE" in said and "found no" not in said


@pytest.mark.usefixtures("tint")
def test_not_above_the_budget_nor_for_a_piece_of_a_word(talk: Talk) -> None:
    text = "any lip tint under 50"
    said = talk(language="en").says(
        text, "purchase", at(text, "lip tint", "category", "镜面唇釉"),
        at(text, "under 50", "price", 50, role="max"))  # fmt: skip
    assert "3CE" not in said
    text = "do you sell tin"
    said = talk(language="en").says(text, "purchase", at(text, "tin", "category", "罐头"))
    assert "3CE" not in said


def test_not_for_a_word_that_only_leads_in_a_name(talk: Talk, means: Means, now: datetime) -> None:
    with means.database.transaction() as tx:
        put(tx, "V1", now, name="富光 商务保温杯", brand="富光", category="保温杯",
            categories=["家居", "保温杯"], short_names=["Fuguang Business Vacuum Flask"],
            variants=[("V1-1", "黑色", "", 4_900, 5)])  # fmt: skip
    text = "a vacuum under 2000"
    said = talk(language="en").says(text, "purchase", at(text, "vacuum", "category", "吸尘器"))
    assert "富光" not in said


def test_a_kind_that_begins_with_the_word_is_offered_as_what_goes_with_it(
    talk: Talk, means: Means, now: datetime
) -> None:
    with means.database.transaction() as tx:
        put(tx, "R1", now, name="川崎 蜘蛛侠 6800", brand="川崎", category="羽毛球拍",
            categories=["运动", "羽毛球拍"], short_names=["蜘蛛侠"],
            variants=[("R1-1", "黑色", "", 19_900, 5)])  # fmt: skip
    text = "刚学羽毛球 买啥合适"
    said = talk().says(text, "recommend", at(text, "羽毛球", "category", "羽毛球"))
    assert "没有「羽毛球」" in said and "蜘蛛侠" in said
