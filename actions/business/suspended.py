"""Business that waits while something else is settled, and goes on afterwards.

A purchase, while a coupon for it is claimed; goods sent back, while somebody is complained of.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from actions import replies
from actions.answer import Answer
from actions.business.flows import Flow, advance
from actions.business.parking import BUYING, ENDS, UNDER, beneath
from actions.business.waited import state_waited
from actions.desk import Desk
from actions.hearing.wording import says
from actions.memory import Memory, Task
from actions.reference.history import with_person


def taken_up(desk: Desk, answer: Answer) -> Answer:
    """The answer that ends what was done in between, and then the question of what waited.

    Beneath a suggestion (shall it be ordered?) and beneath other business it waits on.
    """
    task, after = desk.memory.task, answer.memory.task
    kept = task.get(UNDER) if task else None
    if task is None or not kept or with_person(desk) or _is_over(desk, task, kept):
        return answer
    if after is not None:
        waits = UNDER not in after and after.name != kept["name"]
        return answer.remembering(task=after.knowing(under=kept)) if waits else answer
    waiting = beneath(task)
    assert waiting is not None
    onward = _onward(desk, answer.memory, waiting)
    if waiting.soft or waiting.name in BUYING:
        return Answer((*answer.replies, *onward.replies), onward.memory)
    back = desk.say("flow.back", title=desk.label("flows", waiting.name))
    first, *rest = onward.replies
    return Answer((*answer.replies, replies.led_by(back, first), *rest), onward.memory)


def _onward(desk: Desk, memory: Memory, waiting: Task) -> Answer:
    """What the business that waited asks, as if nothing had come between."""
    flow: Flow = desk.means.flows[waiting.name]
    number = waiting.get("order_no") or memory.order_no
    memory = replace(memory, task=waiting, asked=None, order_no=number)
    silent = replace(desk.turn, text="", entities=(), intent="inform", memory=memory)
    return advance(flow, replace(desk, turn=silent), waiting)


def _is_over(desk: Desk, task: Task, kept: Mapping[str, Any]) -> bool:
    """Whether all of it was called off, or its order was cancelled in between."""
    number = kept["known"].get("order_no")
    if state_waited(desk) != "done":
        return not desk.turn.clicked and says("all_called_off", desk.turn.text)
    return task.name == ENDS and number is not None and number == task.get("order_no")
