"""The text of a complaint that waits, said anew in any words; and who is complained of."""

import pytest

from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA
from tests.actions.talking import Chat


def _complaining(talk: Talk, text: str = "你们发货太慢了 我要投诉圆通") -> Chat:
    chat = talk(ANNA, "en" if text.isascii() else "zh")
    chat.says(text, "complaint")
    assert chat.slots["task"]["step"] == "confirm"
    return chat


def _reason(chat: Chat) -> str:
    return str(chat.slots["task"]["reason"])


def test_the_courier_is_kept(talk: Talk) -> None:
    assert "圆通" in _reason(_complaining(talk))
    assert "送太慢" in _reason(_complaining(talk, "我要投诉圆通快递 送太慢了"))
    said = _reason(_complaining(talk, "i want to complain about YTO, way too slow"))
    assert said == "YTO Express: way too slow"


@pytest.mark.parametrize(
    ("text", "intent", "reason"),
    [
        ("写成快递慢吧 圆通从成都走了两天", "shipping_info", "快递慢，圆通从成都走了两天"),
        ("不是问这个 我说投诉内容改成圆通送得慢", "complaint", "圆通送得慢"),
        ("改成快递三天不动", "shipping_info", "快递三天不动"),
    ],
)
def test_it_is_worded_anew(talk: Talk, text: str, intent: str, reason: str) -> None:
    chat = _complaining(talk)
    said = chat.says(text, intent)
    assert _reason(chat) == reason and "付款后 48 小时" not in said


def test_more_of_it_is_added(talk: Talk) -> None:
    chat = _complaining(talk, "你们发货太慢了 我要投诉")
    chat.says("圆通送得慢", "shipping_info")
    assert _reason(chat) == "你们发货太慢了；圆通送得慢"


def test_a_question_is_no_text(talk: Talk) -> None:
    chat = _complaining(talk)
    before = _reason(chat)
    chat.says("圆通一般几天到成都", "shipping_info")
    assert _reason(chat) == before


@pytest.mark.parametrize(
    ("text", "intent", "added"),
    [("再加一句，箱子也压扁了", "complaint", "箱子也压扁了"),
     ("再补一句 打电话也不接", "deny", "打电话也不接"),
     ("补充一下：门卫也看见了", "inform", "门卫也看见了"),
     ("帮我加一条 他还摔门", "purchase", "他还摔门"),
     ("add one more thing: the box was crushed", "purchase", "the box was crushed")],
)  # fmt: skip
def test_a_line_is_added_without_the_words_for_it(
    talk: Talk, text: str, intent: str, added: str
) -> None:
    first = "你们发货太慢了 我要投诉" if not text.isascii() else "i want to complain, way too slow"
    chat = _complaining(talk, first)
    before = _reason(chat)
    chat.says(text, intent)
    gap = "; " if text.isascii() else "；"
    assert _reason(chat) == f"{before}{gap}{added}" and chat.slots["proposal_id"]


@pytest.mark.parametrize("text", ["再加一句行吗", "不用再加了", "还要再加什么吗"])
def test_no_line_is_added_by_these(talk: Talk, text: str) -> None:
    chat = _complaining(talk, "你们发货太慢了 我要投诉")
    before = _reason(chat)
    chat.says(text, "inform")
    assert _reason(chat) == before
