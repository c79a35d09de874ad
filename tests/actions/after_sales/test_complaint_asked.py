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
    "我的投诉快递压坏箱子的，有进展了吗",
    "投诉快递的那个事现在怎么样了",
    "上次投诉客服态度差的，处理好了吗",
    "my complaint from last week, any update?",
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
     "i want to complain, no reply to my return", "i want to file a complaint",
     "投诉客服态度差，现在怎么样了都不说", "投诉商家什么时候能处理退款", "进展这么慢 投诉",
     "快递进度三天没变 我投诉", "投诉你们客服，现在怎么样了都没人管", "投诉流程是什么状态",
     "投诉快递，包裹放了三天什么时候能处理", "我没有投诉过 现在怎么样了",
     "no reply, so I have a complaint", "how do i answer the complaint form?",
     "my complaint is that the courier threw the parcel, any update on the parcel?",
     "an update: my complaint is about the pram wheel"],
)  # fmt: skip
def test_a_new_wrong_asks_for_no_state(text: str) -> None:
    assert not says("complaint_news", text)


@pytest.mark.parametrize(
    "text",
    ["投诉之后什么时候会有回复", "这个投诉什么时候能处理", "投诉多久有结果，什么时候能有回复",
     "投诉 有结果没"],
)  # fmt: skip
def test_its_own_words_leave_the_one_begun(filed: Chat, means: Means, text: str) -> None:
    filed.says("我要投诉 客服态度特别差", "complaint")
    filed.says(text, "complaint")
    filed.says("确认", "affirm")
    with means.database.reading() as tx:
        assert len([one for one in cases(tx, ANNA) if one.kind == "complaint"]) == 2


@pytest.mark.parametrize(
    "text",
    ["耳机送错颜色了，投诉什么时候能处理", "客服骂人，上次投诉什么时候能处理",
     "快递摔我包裹 投诉有结果没", "no answer to my emails, and the complaint line is dead"],
)  # fmt: skip
def test_a_wrong_told_is_kept(filed: Chat, text: str) -> None:
    filed.says("我要投诉", "complaint")
    filed.says(text, "complaint")
    assert (filed.slots.get("task") or {}).get("name") == "complaint"


@pytest.mark.parametrize(
    "text",
    ["我前几天投诉的有结果没", "上次那个投诉现在怎么样了", "登记过的那个投诉有进展吗",
     "any news on the complaint i made last week"],
)  # fmt: skip
def test_the_former_is_told_beside_the_one_begun(filed: Chat, means: Means, text: str) -> None:
    filed.says("我要投诉 快递员摔我的包裹", "complaint")
    said = filed.says(text, "complaint")
    with means.database.reading() as tx:
        (own,) = (one for one in cases(tx, ANNA) if one.kind == "complaint")
    assert str(own.id) in said and filed.slots.get("proposal_id")


@pytest.mark.parametrize("text", ["投诉快递的进展", "我投诉快递的进度", "投诉客服的结果",
                                  "投诉快递的结果怎么样"])  # fmt: skip
def test_the_news_of_it_is_no_new_one(filed: Chat, means: Means, text: str) -> None:
    assert told_of_it(filed, means, filed.says(text, "complaint"))


@pytest.mark.parametrize("text", ["投诉快递的态度", "投诉快递的进度太慢", "投诉快递的进展三天没变",
                                  "我要投诉快递的进展慢"])  # fmt: skip
def test_slow_news_is_a_wrong_of_its_own(text: str) -> None:
    assert not says("complaint_news", text)
