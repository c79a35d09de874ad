"""No person after all: the assistant goes on with what is asked, or says that it does."""

from datetime import datetime

import pytest

from actions.desk import Means
from actions.hearing.wording import says
from shop import conversations, hand_over, messages
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, PODS_ORDER
from tests.actions.talking import named


@pytest.mark.parametrize(
    ("text", "language"),
    [("不等人工了", "zh"), ("算了 别转人工了", "zh"), ("never mind the person", "en")],
)
def test_the_assistant_says_that_it_goes_on(talk: Talk, text: str, language: str) -> None:
    said = talk(ANNA, language).says(text, "human_agent")
    assert any(word in said for word in ("不等人工", "由我来", "I'll go on", "it's me again"))


def test_a_bare_refusal_is_of_what_waits(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("我要退货", "return_refund")
    assert "人工" not in chat.says("算了", "deny")


@pytest.mark.parametrize("text", ["转人工 问下漏尿能不能赔点", "找人工客服，我的券不见了"])
def test_a_person_called_for_comes_whatever_else_is_said(talk: Talk, text: str) -> None:
    said = talk(ANNA).says(text, "complaint")
    assert "人工" in said and ("转接" in said or "转人工" in said or "留言" in said)


@pytest.mark.parametrize(
    ("text", "intent"),
    [("耳机下单了还没付，能不能便宜点，找个人给我说", "promotion"),
     ("耳机有点问题想退，帮我找个客服聊", "return_refund"),
     ("can i get it cheaper? let me talk to somebody", "promotion"),
     ("is it not sent yet, can you put a real person on please", "order_status")],
)  # fmt: skip
def test_a_person_called_for_at_last_comes(
    talk: Talk, means: Means, text: str, intent: str
) -> None:
    talk(ANNA).says(text, intent)
    with means.database.transaction() as tx:
        assert hand_over.waiting(tx) == 1


@pytest.mark.parametrize(
    ("text", "intent"),
    [("推车轮子坏了，能不能找个人来修", "repair_warranty"),
     ("券用不了怎么回事，实在不行就转人工", "promotion"),
     ("dont get me a person, where is my order", "order_status")],
)  # fmt: skip
def test_nobody_is_called_who_is_not_asked_for_now(
    talk: Talk, means: Means, text: str, intent: str
) -> None:
    talk(ANNA).says(text, intent)
    with means.database.transaction() as tx:
        assert hand_over.waiting(tx) == 0


@pytest.mark.parametrize("text", ["没人理我啊 不等了 还是你来吧", "还是你来办吧"])
def test_the_assistant_called_back_goes_on(talk: Talk, text: str) -> None:
    said = talk(ANNA).says(text, "human_agent")
    assert "不等人工" in said or "由我来" in said


@pytest.mark.parametrize("text", ["快递不等了", "不等了"])
def test_whoever_waits_for_something_else_waits_for_no_person(talk: Talk, text: str) -> None:
    said = talk(ANNA).says(text, "deny")
    assert "不等人工" not in said and "由我来" not in said


@pytest.mark.parametrize(
    ("words", "called"),
    [("算了 给我找个人来说吧", True), ("帮我换个真人来弄", True), ("转人工 要等多久", True),
     ("那转人工要等多久啊 算了先换吧", False), ("唉 那转人工太慢了吧", False),
     ("太慢了 转人工", True), ("转人工 太慢了", True), ("发票给我写个人吧", False)],
)  # fmt: skip
def test_a_person_is_called_for_unless_it_is_taken_back(words: str, called: bool) -> None:
    assert says("to_person", words) == called


@pytest.mark.parametrize(
    ("text", "language"),
    [("唉 那转人工太慢了吧 空调保修多久", "zh"), ("人工也太慢了，空调保修多久", "zh"),
     ("an agent takes too long, how long is the warranty", "en")],
)  # fmt: skip
def test_too_slow_a_person_is_not_called_for(talk: Talk, text: str, language: str) -> None:
    chat, last = talk(ANNA, language), text.split()[-1] if language == "zh" else "warranty"
    said = chat.says(text, "human_agent", clauses={last: "repair_warranty"})
    assert not any(word in said for word in ("转接", "不等人工", "留言", "never mind the person"))
    assert "保修" in said or "warranty" in said.lower()


@pytest.mark.parametrize(
    ("text", "language"),
    [("转人工要多久", "zh"), ("先不下了 转人工要多久", "zh"), ("人工客服现在要排队吗", "zh"),
     ("找人工得等几分钟", "zh"), ("how long is the wait for a person?", "en")],
)  # fmt: skip
def test_how_long_a_person_takes_is_told_and_nothing_is_handed_over(
    talk: Talk, means: Means, text: str, language: str
) -> None:
    chat = talk(ANNA, language)
    said = chat.says(text, "human_agent")
    assert "排队" in said or "waiting" in said
    assert "转接人工" not in said and any("human_agent" in one["payload"] for one in chat.buttons)
    with means.database.reading() as tx:
        assert hand_over.waiting(tx) == 0


@pytest.mark.parametrize("text", ["给我转人工 要排队吗", "转人工 要等多久"])
def test_who_wants_one_all_the_same_gets_one(talk: Talk, means: Means, text: str) -> None:
    talk(ANNA).says(text, "human_agent")
    with means.database.reading() as tx:
        assert hand_over.waiting(tx) == 1


@pytest.mark.parametrize("said", ["退款到哪一步了", ""])
def test_what_was_said_while_waiting_is_not_forgotten(
    talk: Talk, means: Means, now: datetime, said: str
) -> None:
    chat = talk(ANNA)
    if said:
        with means.database.transaction() as tx:
            messages.receive(tx, chat.conversation_id, "1", text=said, digest="d", now=now)
    answer = chat.says("不等人工了", "human_agent")
    assert (f"“{said}”" in answer) if said else ("再发一次" not in answer)


@pytest.mark.parametrize(
    ("person", "text", "intent"),
    [("转人工", "不等人工了 照旧退", "return_refund"), ("转人工", "照旧退吧", "return_refund"),
     ("get me a person please", "just return it then", "return_refund")],
)  # fmt: skip
def test_what_was_in_progress_goes_on_without_the_person(
    talk: Talk, person: str, text: str, intent: str
) -> None:
    chat = talk(ANNA, "zh" if "转" in person else "en")
    chat.says(f"{PODS_ORDER} 不想要了 退货", "return_refund", named("order_no", PODS_ORDER))
    assert "确认" in chat.titles or "Confirm" in chat.titles
    chat.says(person, "human_agent")
    assert len(chat.replies) == 1
    said = chat.says(text, intent)
    assert "编号" in said or "number" in said


@pytest.mark.parametrize("agreed", [True, False])
def test_what_waited_is_asked_for_again(talk: Talk, means: Means, agreed: bool) -> None:
    chat = talk(ANNA)
    chat.says(f"{PODS_ORDER} 不想要了 退货", "return_refund", named("order_no", PODS_ORDER))
    chat.says("转人工", "human_agent")
    assert "退货" in chat.says("不等人工了", "human_agent") and "确认" in chat.titles
    said = chat.says("好的" if agreed else "算了", "affirm" if agreed else "deny")
    assert ("编号" in said) is agreed


def test_a_person_who_answered_has_dealt_with_it(talk: Talk, means: Means, now: datetime) -> None:
    chat = talk(ANNA)
    chat.says(f"{PODS_ORDER} 不想要了 退货", "return_refund", named("order_no", PODS_ORDER))
    chat.says("转人工", "human_agent")
    with means.database.transaction() as tx:
        hand_over.take_over(tx, chat.conversation_id, "agent", now)
        hand_over.agent_says(tx, chat.conversation_id, "agent", "帮您退好了", now)
        hand_over.hand_back(tx, chat.conversation_id, "agent", now)
    assert "编号" not in chat.says("好的", "affirm") and chat.slots["task"] is None


@pytest.mark.parametrize("text", ["照旧退吧", "那照旧退", "照常退", "还是照旧退掉"])
def test_as_before_agrees_and_is_no_reason(talk: Talk, text: str) -> None:
    chat = talk(ANNA)
    chat.says(f"{PODS_ORDER} 退货", "return_refund", named("order_no", PODS_ORDER))
    assert "照" not in chat.says(text, "return_refund")
    chat.says("不想要了", "inform")
    assert "编号" in chat.says(text, "return_refund")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("哎不用转 就是随口抱怨下", "zh"),
        ("不用转了", "zh"),
        ("no need to transfer me", "en"),
        ("never mind, you'll do", "en"),
    ],
)
def test_a_transfer_not_wanted_is_taken_back(talk: Talk, text: str, language: str) -> None:
    said = talk(ANNA, language).says(text, "deny")
    assert any(word in said for word in ("不等人工", "由我来", "I'll go on", "it's me again"))


@pytest.mark.parametrize(
    "text", ["等太久了 不等人工了", "都半小时了 别等客服了", "cancel the agent, taking ages"]
)
def test_nobody_is_called_again_by_a_no(talk: Talk, means: Means, text: str) -> None:
    chat = talk(ANNA, "en" if text.isascii() else "zh")
    said = chat.says(text, "human_agent")
    with means.database.reading() as tx:
        assert not conversations.one(tx, chat.conversation_id).with_person
    assert said
