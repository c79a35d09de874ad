"""我寄回去了，快递单号多少多少: noted on the case whose goods go back, after a yes."""

import re
from collections.abc import Sequence
from dataclasses import replace

from actions.answer import Answer, Reply
from actions.desk import Desk
from actions.filed import GOODS_KINDS, facts, goods_of, spoken_of
from actions.flows import Flow, Step, begin
from actions.memory import Task
from actions.settling import proposing
from actions.wording import says
from shop.after_sales import cases
from shop.cases import Case
from shop.errors import Conflict

NAME = "sent_off"
_NUMBER = re.compile(r"(?<![A-Za-z\d])[A-Za-z]{0,4}\d{10,18}(?![A-Za-z\d])")


def sent_off(desk: Desk) -> Answer | None:
    """Told with its number, or asked where to fill it in; None when nothing is to go back."""
    turn = desk.turn
    if turn.customer_id is None or turn.clicked or says("not_sent_off", turn.text):
        return None
    unnamed = replace(desk, turn=replace(turn, entities=()))  # 鞋子, of what is called otherwise
    case = spoken_of(desk, GOODS_KINDS) or spoken_of(unnamed, GOODS_KINDS)
    if case is None:
        return None
    return begin(SENT_OFF, desk, case_id=case.id, order_no=case.order_no)


def parcel_number_in(text: str) -> str | None:
    """A courier's number: up to four letters and ten to eighteen digits, and no telephone."""
    numbers = (match.group().upper() for match in _NUMBER.finditer(text))
    return next((one for one in numbers if not re.fullmatch(r"1[3-9]\d{9}", one)), None)


def _hear(desk: Desk, task: Task) -> Task | Answer:
    number = parcel_number_in(desk.turn.text)
    return task.knowing(parcel_no=number) if number else task


def _ask(desk: Desk, task: Task) -> Sequence[Reply]:
    person = desk.button("general.person_button", "human_agent")
    return [desk.text("filed.which_parcel", [person], name=goods_of(desk, _case(desk, task)))]


def _case(desk: Desk, task: Task) -> Case:
    own = cases(desk.tx, desk.customer_id())
    case = next((one for one in own if one.id == task.get("case_id") and one.active), None)
    if case is None:
        raise Conflict("This case is over already.", code="case_moved_on")
    return case


def _propose(desk: Desk, task: Task) -> Answer:
    case, number = _case(desk, task), str(task.get("parcel_no"))
    words = desk.say("filed.confirm_parcel", number=number, **facts(desk, case))
    note = desk.say("filed.parcel_note", number=number)
    arguments = {"case_id": case.id, "order_no": case.order_no, "note": note}
    return proposing(desk, task, "note_case", arguments, words)


SENT_OFF = Flow(NAME, frozenset(), (Step("parcel_no", "parcel", _hear, _ask),), _propose)
