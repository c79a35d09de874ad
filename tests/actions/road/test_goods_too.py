"""Other goods said to go back too, while one is in hand: noted, and done after it."""

import pytest

from actions.desk import Means
from shop.cases import cases
from tests.actions.business.test_parking import returning
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, PODS_ORDER, SHIPPED, SHOES_ORDER
from tests.actions.talking import named

PODS, PHONE = named("category", "耳机"), named("category", "手机")


@pytest.mark.parametrize("text", ["耳机也要退", "耳机也不要了", "还有耳机一起退了吧",
                                  "return the earphones too"])  # fmt: skip
def test_they_are_filed_after_it_each_with_its_own_reason(
    talk: Talk, means: Means, text: str
) -> None:
    english = text.isascii()
    chat = returning(talk, "en" if english else "zh")
    said = chat.says(text, "return_refund", PODS)
    assert "AirPods" in said and chat.slots["task"]["order_no"] == SHOES_ORDER
    chat.says("too tight" if english else "尺码小了", "inform")
    said = chat.says("yes" if english else "确认", "affirm")
    assert "AirPods" in said and chat.slots["asked"] == "reason"
    chat.says("bad sound" if english else "音质差", "inform")
    chat.says("yes" if english else "确认", "affirm")
    with means.database.reading() as tx:
        filed = {each.order_no: each.reason for each in cases(tx, ANNA)}
    assert set(filed) == {SHOES_ORDER, PODS_ORDER}
    assert filed[SHOES_ORDER] != filed[PODS_ORDER]


def test_what_cannot_go_back_says_why_and_the_first_stays_open(talk: Talk) -> None:
    chat = returning(talk)
    said = chat.says("手机也要退", "return_refund", named("product", "华为 Mate 60",
                     extra={"product_id": "P1"}))  # fmt: skip
    assert "没有签收" in said and chat.slots["asked"] == "reason"
    assert chat.slots["task"]["order_no"] == SHOES_ORDER and SHIPPED not in said


@pytest.mark.parametrize("text", ["耳机能退吗", "耳机那单开个发票"])
def test_a_question_or_another_matter_is_none(talk: Talk, text: str) -> None:
    chat = returning(talk)
    chat.says(text, "return_policy" if "吗" in text else "invoice", PODS)
    assert "rest" not in (chat.slots["task"] or {})
