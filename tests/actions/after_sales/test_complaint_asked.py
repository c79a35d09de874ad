"""How far the complaint on file is: told, and never taken for a new one."""

import pytest

from actions.desk import Means
from actions.hearing.wording import says
from shop.after_sales import cases
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA
from tests.actions.talking import Chat

ASKED = (
    "我前几天投诉快递不送上门，有结果没",
    "不是要新投诉，我是问之前投诉的进度",
    "投诉处理得怎么样了？",
    "我上周提的投诉有进展吗",
    "any news on the complaint i made last week",
    "how is my complaint going?",
)


@pytest.fixture
def filed(talk: Talk) -> Chat:
    chat = talk(ANNA)
    chat.says("我要投诉，客服骂人", "complaint")
    chat.says("确认", "affirm")
    return talk(ANNA)


def told_of_it(chat: Chat, means: Means, said: str) -> bool:
    with means.database.reading() as tx:
        (own,) = (one for one in cases(tx, ANNA) if one.kind == "complaint")
    return str(own.id) in said and "24" in said and not chat.slots.get("task")


@pytest.mark.parametrize("intent", ["complaint", "out_of_scope", "order_status"])
@pytest.mark.parametrize("text", ASKED)
def test_its_state_and_deadline(filed: Chat, means: Means, text: str, intent: str) -> None:
    assert told_of_it(filed, means, filed.says(text, intent))


def test_a_new_one_begun_is_left(filed: Chat, means: Means) -> None:
    filed.says("我要投诉 快递员摔我的包裹", "complaint")
    assert filed.slots.get("proposal_id")
    assert told_of_it(filed, means, filed.says("不是要新投诉，我是问之前投诉的进度", "complaint"))
    assert not filed.slots.get("proposal_id")


@pytest.mark.parametrize("text", ASKED)
def test_none_on_file_is_said_and_one_offered(talk: Talk, text: str) -> None:
    chat = talk(ANNA)
    said = chat.says(text, "complaint")
    assert "没有查到" in said or "No complaint" in said
    assert not chat.slots.get("task") and any("投诉" in one or "ompl" in one for one in chat.titles)


@pytest.mark.parametrize(
    "text",
    ["我要投诉，退款一直没有结果", "你们投诉一般多久有结果", "投诉快递员态度差",
     "i want to complain, no reply to my return", "i want to file a complaint"],
)  # fmt: skip
def test_a_new_wrong_asks_for_no_state(text: str) -> None:
    assert not says("complaint_news", text)
