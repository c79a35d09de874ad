"""一起下单 微信, while several goods wait for a version or a yes: all of them are ordered."""

from collections.abc import Mapping
from typing import Any

from actions.answer import Answer
from actions.basket.several import ADDING
from actions.business.flows import Flow, begin
from actions.desk import Desk


def all_ordered(desk: Desk, told: Mapping[str, Any]) -> Answer | None:
    """What is said of the order is kept with the goods; None when no such goods wait."""
    task = desk.memory.task
    if task is None or task.soft or task.name != ADDING or "goods" not in task:
        return None
    flow: Flow = desk.means.flows[ADDING]
    return begin(flow, desk, order=True, agreed=True, **told)
