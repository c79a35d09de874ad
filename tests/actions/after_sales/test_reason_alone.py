"""手机不用退, when it is asked why the earphones go back: that is no reason for it."""

from typing import Any

import pytest

from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA
from tests.actions.talking import Chat, at

PODS, PHONE = "耳机", "手机"


def _asked_why(talk: Talk, language: str = "zh") -> Chat:
    chat = talk(ANNA, language)
    said, pods = ("我要退耳机", PODS) if language == "zh" else ("return my earphones", "earphones")
    chat.says(said, "return_refund", at(said, pods, "category", PODS))
    assert _task(chat)["step"] == "reason"
    return chat


def _task(chat: Chat) -> dict[str, Any]:
    task: dict[str, Any] = chat.slots["task"]
    return task


@pytest.mark.parametrize("intent", ["return_refund", "inform"])
@pytest.mark.parametrize(
    "text", ["手机不用退", "手机不退的", "手机我不退", "手机别退啊", "那个手机不用换的"]
)
def test_goods_that_stay_give_no_reason(talk: Talk, text: str, intent: str) -> None:
    chat = _asked_why(talk)
    chat.says(text, intent, at(text, PHONE, "category", PHONE))
    assert _task(chat)["step"] == "reason" and "reason" not in _task(chat)


@pytest.mark.parametrize(
    "text", ["the phone stays", "i'm not returning the phone", "keep the phone"]
)
def test_nor_in_english(talk: Talk, text: str) -> None:
    chat = _asked_why(talk, "en")
    chat.says(text, "return_refund", at(text, "phone", "category", PHONE))
    assert _task(chat)["step"] == "reason" and "reason" not in _task(chat)


@pytest.mark.parametrize("text", ["手机不用退，左边没声音", "左边没声音，手机不用退"])
def test_what_is_told_besides_is_the_reason(talk: Talk, text: str) -> None:
    chat = _asked_why(talk)
    chat.says(text, "return_refund", at(text, PHONE, "category", PHONE))
    assert _task(chat)["reason"] == "左边没声音"


@pytest.mark.parametrize("text", ["跟手机连不上", "没有手机好用", "手机没这个毛病"])
def test_goods_within_a_reason_stay_in_it(talk: Talk, text: str) -> None:
    chat = _asked_why(talk)
    chat.says(text, "inform", at(text, PHONE, "category", PHONE))
    assert _task(chat)["reason"] == text
