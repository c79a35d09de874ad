"""A complaint of the courier tells of him, and nothing that was only said by the way."""

import pytest

from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA


@pytest.mark.parametrize(
    ("text", "language", "told"),
    [
        (
            "ok fine. the last update is so slow though, I want to complain about the courier",
            "en",
            "courier: the last update is so slow though",
        ),
        ("alright, the tracking is way too slow, i want to complain about your driver", "en",
         "driver: the tracking is way too slow"),
        ("物流更新太慢了，我要投诉快递", "zh", "快递：物流更新太慢了"),
    ],
)  # fmt: skip
def test_the_courier_stands_before_what_is_told(
    talk: Talk, language: str, text: str, told: str
) -> None:
    chat = talk(ANNA, language)
    chat.says(text, "complaint")
    assert chat.slots["task"]["reason"] == told


@pytest.mark.parametrize("text", ["the glass is not fine, i want to complain about the lamp",
                                  "it is all right but so slow, i want to complain"])  # fmt: skip
def test_other_complaints_stay_as_they_are_told(talk: Talk, text: str) -> None:
    chat = talk(ANNA, "en")
    chat.says(text, "complaint")
    reason = chat.slots["task"]["reason"]
    assert "courier" not in reason and ("not fine" in reason or "all right" in reason)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("不是投诉快递，我要投诉你们发错货", "发错货"),
        ("我不是要投诉快递，是你们发错货，我要投诉", "你们发错货"),
        ("不是怪快递员，是你们发错货，我要投诉", "你们发错货"),
        ("发错货了，我要投诉商家，不是投诉快递", "发错货"),
        ("没有要投诉圆通，我要投诉你们客服骂人", "客服骂人"),
    ],
)
def test_who_is_not_complained_of_is_left_out(talk: Talk, text: str, told: str) -> None:
    chat = talk(ANNA)
    chat.says(text, "complaint")
    reason = chat.slots["task"]["reason"]
    assert told in reason and not any(one in reason for one in ("快递", "圆通", "不是", "没有要"))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("不是投诉商家，是投诉快递员骂人", "快递员骂人"),
        ("我要投诉快递，箱子压坏了", "快递"),
        ("送太慢了 我要投诉圆通", "圆通"),
    ],
)
def test_who_is_complained_of_stays(talk: Talk, text: str, told: str) -> None:
    chat = talk(ANNA)
    chat.says(text, "complaint")
    assert told in chat.slots["task"]["reason"]


@pytest.mark.parametrize(
    ("text", "told"),
    [("我没投诉客服，我投诉的是快递", "快递"), ("我投诉的是圆通", "圆通"),
     ("我要投诉的是快递员", "快递员"), ("送太慢了，我投诉的是快递", "快递")],
)  # fmt: skip
def test_that_is_who_is_complained_of(talk: Talk, text: str, told: str) -> None:
    chat = talk(ANNA)
    chat.says(text, "complaint")
    task = chat.slots.get("task") or {}
    assert "的是" not in str(task.get("reason")) and "的是" not in chat.text
    assert told in str(task.get("reason")) or task.get("step") == "reason"
