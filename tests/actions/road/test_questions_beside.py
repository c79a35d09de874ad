"""What is merely asked beside another request is answered along with it."""

import pytest

from actions.answer import Answer
from actions.desk import Means
from actions.memory import Memory
from actions.replies import button, text
from actions.road.one_prompt import said_once
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, MATE, PAID, order_of
from tests.actions.talking import at, product


def test_a_question_after_a_search_is_answered_at_once(talk: Talk) -> None:
    chat = talk(ANNA)
    said = "推荐个手机，能开发票吗"
    chat.says(said, "purchase", at(said, "手机", "category", "手机"),
              clauses={"推荐个手机": "purchase", "能开发票吗": "invoice"})  # fmt: skip
    assert "普票" in chat.text and "要接着办吗" not in chat.text


def test_a_question_beside_business_stands_before_what_the_business_asks(
    talk: Talk, means: Means
) -> None:
    chat = talk(ANNA)
    said = f"取消订单{PAID}，能开发票吗"
    chat.says(said, "cancel_order", at(said, PAID, "order_no", PAID),
              clauses={f"取消订单{PAID}": "cancel_order", "能开发票吗": "invoice"})  # fmt: skip
    assert "普票" in chat.text and chat.titles[-2:] == ["确认取消", "先不取消"]
    assert "开发票" not in chat.titles
    chat.says("确认", "affirm")
    assert order_of(means, PAID).status == "cancelled"


def test_a_second_wish_that_begins_business_is_still_offered_or_begun(
    talk: Talk, means: Means
) -> None:
    chat = talk(ANNA)
    said = "推荐个手机，能帮我取消坚果那单吗"
    chat.says(said, "purchase", at(said, "手机", "category", "手机"),
              at(said, "坚果", "category", "坚果"),
              clauses={"推荐个手机": "purchase",
                       "能帮我取消坚果那单吗": "cancel_order"})  # fmt: skip
    assert "取消" in " ".join(chat.titles) or "取消" in chat.text


@pytest.mark.parametrize("twice", ["运费由我们承担。"])
def test_nothing_is_said_or_shown_twice_in_one_answer(twice: str) -> None:
    press = button("开发票", "invoice")
    once = said_once(Answer((text(twice, [press]), text("别的。"), text(twice, [press])), Memory()))
    assert [one["text"] for one in once.replies] == ["别的。", twice]
    assert [len(one.get("buttons", ())) for one in once.replies] == [0, 1]


def test_questions_of_the_shop_beside_a_version_are_answered_in_their_order(talk: Talk) -> None:
    chat = talk(ANNA)
    said = "黑的还有吗，能货到付款吗，能开发票吗"
    chat.says("Mate60", "product_info", product("华为 Mate 60", MATE))
    chat.says(said, "stock", at(said, "黑", "color", "黑色"),
              clauses={"黑的还有吗": "stock", "能货到付款吗": "payment",
                       "能开发票吗": "invoice"})  # fmt: skip
    assert "黑色" in chat.text and -1 < chat.text.find("货到付款") < chat.text.find("普票")
