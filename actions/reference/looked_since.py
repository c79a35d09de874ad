"""Whether other goods were looked at while business waits: 这个 then means those."""

from dataclasses import replace

from actions.answer import Answer
from actions.desk import Desk
from actions.memory import Task

LOOKED = "looked"
BUYING = ("add_to_basket", "add_several", "place_order")


def noticing(desk: Desk, answer: Answer) -> Answer:
    """The answer, with it noted on the waiting business that goods were shown beside it."""
    before, now = desk.memory, answer.memory
    task = now.task
    if before.task is None or task is None or task.soft or task.name in BUYING:
        return answer
    if task.name != before.task.name:
        return answer
    if task.step != before.task.step:
        return answer.remembering(task=task.knowing(looked=None))
    anew = now.shown not in ((), before.shown) or now.product_id not in (None, before.product_id)
    if not anew or LOOKED in task:
        return answer
    return replace(answer, memory=replace(now, task=task.knowing(looked=True)))


def looked_since(task: Task | None) -> bool:
    """Whether goods of no concern to this business were shown last."""
    return task is not None and LOOKED in task
