"""i can't make it on the 24th: no day wished for; nor is one in 28号可以来几个人, 是约的28号吗."""

from datetime import date

import pytest

from actions.hearing.days import day_of
from tests.actions.after_sales.test_day_wanted import MONDAY
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA
from tests.actions.talking import Chat, named


@pytest.fixture
def told(talk: Talk) -> Chat:
    """The air conditioner is to be fitted on Thursday the 26th."""
    chat = talk(ANNA)
    chat.says("周四来装空调", "installation", named("category", "空调"))
    chat.says("确认", "affirm")
    return chat


@pytest.mark.parametrize(
    "text",
    ["i can't make it on the 24th, change it please", "can't make the 24th, change it",
     "i'm away on the 24th, please move it", "cannot do the 24th, reschedule please",
     "i won't be home on the 24th, move it"],
)  # fmt: skip
def test_a_day_refused_is_not_wished_for(told: Chat, text: str) -> None:
    said = told.says(text, "installation")
    assert day_of(text, MONDAY) is None and "24" not in said


@pytest.mark.parametrize(
    "text",
    ["你们28号可以来几个人", "28号能来几个师傅", "是约的28号吗，能来吗", "约的28号吗 能来吗",
     "是不是约了28号，能来吗"],
)  # fmt: skip
def test_a_question_of_the_visit_moves_nothing(told: Chat, text: str) -> None:
    told.says(text, "installation")
    assert (told.slots.get("task") or {}).get("name") != "move_visit"


@pytest.mark.parametrize(
    "text",
    ["i can't make it on the 26th, make it the 28th", "can't you make it the 28th",
     "约的时间不行，改28号", "28号可以来吗"],
)  # fmt: skip
def test_another_day_is_still_wished_for(told: Chat, text: str) -> None:
    told.says(text, "installation")
    assert day_of(text, MONDAY) == date(2026, 11, 28)
    assert told.slots["task"]["name"] == "move_visit"
