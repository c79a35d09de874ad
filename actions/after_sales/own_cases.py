"""我有啥售后单: all that was filed, whatever became of it."""

from actions import replies
from actions.after_sales.case_meant import facts
from actions.answer import Answer
from actions.business.progress import resumed
from actions.desk import Desk
from actions.hearing.wording import says
from shop.after_sales import cases
from shop.cases import Case

SHOWN = 6


def cases_listed(desk: Desk) -> Answer | None:
    """Kind, number, goods, day and state of each, the newest first; None when it is not asked."""
    turn = desk.turn
    if turn.clicked or turn.customer_id is None or not says("own_cases", turn.text):
        return None
    own = cases(desk.tx, turn.customer_id)
    if not own:
        told = desk.answer(desk.text("filed.none_listed"))
        return resumed(desk, told) if desk.memory.busy else told
    person = desk.button("general.person_button", "human_agent")
    lines = [desk.say("filed.listed", count=len(own)), *(_line(desk, one) for one in own[:SHOWN])]
    told = desk.answer(replies.text("\n".join(lines), [person]), memory=desk.memory)
    return resumed(desk, told) if desk.memory.busy else told


def _line(desk: Desk, case: Case) -> str:
    given = facts(desk, case)
    return desk.say("filed.line", **{**given, "name": given["name"] or case.reason})
