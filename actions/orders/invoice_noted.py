"""抬头…, before the order is told: what was noted of the invoice is said with the question."""

from collections.abc import Sequence
from dataclasses import replace

from actions import replies
from actions.answer import Reply
from actions.business.flows import Step
from actions.business.titles import tax_number_in, title_in
from actions.desk import Desk
from actions.memory import Task


def noting(step: Step) -> Step:
    """The step that asks for the order, its question led by what this message told."""

    def ask(desk: Desk, task: Task) -> Sequence[Reply]:
        asked, lead = step.ask(desk, task), _noted(desk, task)
        return [replies.led_by(lead, asked[0]), *asked[1:]] if lead else asked

    return replace(step, ask=ask)


def _noted(desk: Desk, task: Task) -> str:
    """Its name and tax number, as far as the message told one of them."""
    text = desk.turn.text
    told = title_in(text) or tax_number_in(text)
    known = {"title": task.get("title"), "tax_no": task.get("tax_no")}
    if not told or task.name != "invoice" or not any(known.values()):
        return ""
    key = "both" if all(known.values()) else "title" if known["title"] else "tax"
    return desk.say(f"invoice.noted_{key}", **known) + ("" if desk.language == "zh" else " ")
