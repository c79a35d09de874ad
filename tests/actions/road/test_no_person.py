"""No person after all: the assistant goes on with what is asked, or says that it does."""

import pytest

from actions.desk import Means
from actions.hearing.wording import says
from shop import hand_over
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA


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
