"""A wrong that is told: a complaint, whatever the sentence was taken for."""

from dataclasses import replace

from actions.answer import Answer
from actions.desk import Desk
from actions.wording import asks, says

COMPLAINT = "complaint"


def complained(desk: Desk) -> Answer | None:
    """快递员态度差, 我要投诉: a complaint, whatever the sentence was taken for.

    A wrong told while goods are sent back is their reason unless a complaint is asked for.
    """
    turn, task = desk.turn, desk.memory.task
    deed, wanted = says("complaint_deed", turn.text), says("wants_complaint", turn.text)
    if not (deed or (wanted and not asks(turn.text))) or says("not_complaining", turn.text):
        return None
    own = task is not None and task.name == COMPLAINT
    if desk.memory.busy and not own and not wanted:
        return None
    turn = replace(turn, intent=COMPLAINT)
    answer: Answer = desk.means.topics[COMPLAINT].answer(replace(desk, turn=turn))
    return answer
