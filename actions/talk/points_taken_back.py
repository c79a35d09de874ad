"""The points I earned, do you take them back when I return it: one question, and no return."""

from actions.answer import Answer
from actions.desk import Desk
from actions.hearing.wording import says


def points_taken_back(desk: Desk) -> Answer | None:
    """What the rules say of it; None while something waits."""
    if desk.turn.clicked or desk.memory.busy or not says("points_taken_back", desk.turn.text):
        return None
    return desk.means.topics["membership"].answer(desk)
