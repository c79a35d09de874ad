"""A refusal before a question, and questions of points, suggestions and erasure, heard at once."""

import pytest

from actions.answer import Answer
from actions.hearing.wording import says
from actions.memory import Memory
from actions.replies import button, text
from actions.road.one_prompt import said_once
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, PAID
from tests.actions.talking import named


@pytest.mark.parametrize(
    "said",
    ["取消，不用登记。我11月底买的那个还能退吗", "取消吧。买的东西还能退吗",
     "不用登记了，买的东西还能退吗",
     "cancel it. can i still return things?"],
)  # fmt: skip
def test_what_waits_is_dropped_and_the_question_answered(talk: Talk, said: str) -> None:
    chat = talk(ANNA)
    chat.says("我要投诉，客服骂人", "complaint")
    told = chat.says(said, "return_policy")
    assert not chat.slots.get("proposal_id") and "确认" not in chat.titles
    assert "7" in told or "return" in told


def test_the_yes_to_a_cancellation_is_no_refusal(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("取消", "cancel_order", named("order_no", PAID))
    assert "没有改动" not in chat.says("取消，钱多久退", "cancel_order")


def test_no_choice_is_announced_without_its_buttons() -> None:
    one = button("退货", "return_refund")
    told = said_once(Answer((text("您是要：", [one]), text("还要退吗？", [one])), Memory()))
    assert [each["text"] for each in told.replies] == ["还要退吗？"]


@pytest.mark.parametrize(
    "said",
    ["ok and do i get my points taken away if i return something",
     "i mean the points i earned on the order, do u take them back when i return it",
     "那单给的积分，退货了会扣吗", "退货积分会扣吗"],
)  # fmt: skip
def test_of_points_after_a_return_the_rules_say_nothing(talk: Talk, said: str) -> None:
    told = talk(ANNA).says(said, "membership")
    assert ("没有写" in told or "rules" in told) and "1230" not in told


@pytest.mark.parametrize(
    "said",
    ["are those picked from what i bought before?",
     "no i mean the headphones you showed me, are they based on my shopping history?",
     "这些是根据我买过的东西推荐的吗"],
)  # fmt: skip
def test_what_suggestions_rest_on(talk: Talk, said: str) -> None:
    chat = talk(ANNA)
    chat.says("推荐点东西", "recommend")
    told = chat.says(said, "order_status")
    assert "推荐" in told or "suggested" in told


@pytest.mark.parametrize(
    "said", ["are those based on cotton?", "按我买的那单开发票", "show my history"]
)
def test_no_ground_of_suggestions_is_asked(said: str) -> None:
    assert not says("why", said)


def test_the_erasure_is_handed_on_again(talk: Talk) -> None:
    chat = talk(ANNA)
    assert "核实身份" in chat.says("删除的申请还在吗？我还是想删的", "nlu_fallback")
    assert "先不删除" in chat.titles
