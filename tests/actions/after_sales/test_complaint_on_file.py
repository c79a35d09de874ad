"""A complaint on file that nobody answered; a refusal is never part of a complaint."""

import pytest

from actions.desk import Means
from shop import proposals
from shop.after_sales import cases
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA
from tests.actions.talking import Chat


@pytest.fixture
def filed(talk: Talk) -> Chat:
    chat = talk(ANNA)
    chat.says("我要投诉，客服骂人", "complaint")
    chat.says("确认", "affirm")
    return talk(ANNA)


@pytest.mark.parametrize(
    "text",
    ["上次跟你们反映的问题都没人理我 怎么回事", "嗯 就是这个 我说客服不回我 你们到底处理没有",
     "投诉了都没人回复", "nobody answered my complaint"],
)  # fmt: skip
def test_its_deadline_is_told_and_a_person_offered(filed: Chat, means: Means, text: str) -> None:
    said = filed.says(text, "complaint")
    assert "24" in said and any("人工" in one or "person" in one for one in filed.titles)
    assert "确认" not in filed.titles
    with means.database.reading() as tx:
        assert len([one for one in cases(tx, ANNA) if one.kind == "complaint"]) == 1


def test_a_new_wrong_is_a_new_complaint(filed: Chat) -> None:
    filed.says("我要投诉 快递员摔我的包裹", "complaint")
    assert "确认" in filed.titles


@pytest.mark.parametrize(
    "text",
    ["没人处理 快递员还骂人 我要投诉了", "客服不理人 我要投诉了", "没人管 我想投诉了",
     "没人理 快递员还骂人", "nobody answers and the courier was rude"],
)  # fmt: skip
def test_a_new_complaint_beside_silence_is_begun(filed: Chat, text: str) -> None:
    filed.says(text, "complaint")
    assert (filed.slots.get("task") or {}).get("name") == "complaint"


@pytest.mark.parametrize(
    "text",
    ["我投诉过一次了 没人回复", "上次的投诉没人理我 快递员还骂人那个", "早就投诉了 没人管",
     "投诉都没人回复", "i complained that the courier was rude and nobody answered"],
)  # fmt: skip
def test_one_on_file_is_still_told(filed: Chat, text: str) -> None:
    filed.says(text, "complaint")
    assert not filed.slots.get("task")


@pytest.mark.parametrize("text", ["说了不登记了", "不登了", "别投诉了", "don't file it"])
def test_a_refusal_ends_it(talk: Talk, means: Means, text: str) -> None:
    chat = talk(ANNA)
    chat.says("我要投诉，客服骂人", "complaint")
    chat.says(text, "deny")
    assert "确认" not in chat.titles
    with means.database.reading() as tx:
        last = proposals.last_of(tx, ANNA, chat.conversation_id, "complaint")
    assert last is not None and last.state == "refused"


def test_a_refusal_beside_a_call_for_a_person_holds(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("我要投诉，客服骂人", "complaint")
    chat.says("不登了 都说过一次了 找个真人跟我说", "human_agent")
    assert not chat.slots.get("task")
