"""What the fitter should bring is noted on the booked visit after a yes, and never promised."""

import pytest

from actions.desk import Means
from tests.actions.conftest import Talk
from tests.actions.stocking import AIRCON_ORDER, ANNA, order_of
from tests.actions.talking import Chat, named


def booked(talk: Talk) -> Chat:
    chat = talk(ANNA)
    chat.says(f"{AIRCON_ORDER} 预约安装", "installation", named("order_no", AIRCON_ORDER))
    chat.clicks("月")
    chat.clicks("确认")
    return chat


def note(means: Means) -> str:
    (case,) = order_of(means, AIRCON_ORDER).after_sales
    return case.reason or ""


@pytest.mark.parametrize("text", ["对了让师傅带个架子", "师傅能带个架子来不"])
def test_a_word_for_the_fitter_is_noted_after_a_yes(talk: Talk, means: Means, text: str) -> None:
    chat = booked(talk)
    said = chat.says(text, "installation")
    assert "架子" in said and "电话" in said and note(means) == ""
    chat.says("好的 记上", "affirm")
    assert "师傅" in note(means) and "架子" in note(means)


def test_a_no_notes_nothing(talk: Talk, means: Means) -> None:
    chat = booked(talk)
    chat.says("tell the fitter to bring a bracket", "installation")
    assert "bracket" in chat.text
    chat.clicks("Cancel")
    assert note(means) == "" and order_of(means, AIRCON_ORDER).after_sales[0].active


def test_before_the_yes_to_the_visit_the_booking_goes_on(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says(f"{AIRCON_ORDER} 预约安装", "installation", named("order_no", AIRCON_ORDER))
    chat.says("让师傅带个架子", "installation")
    assert chat.slots["task"]["name"] == "installation" and "架子" not in chat.titles
