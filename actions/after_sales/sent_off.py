"""我寄回去了，快递单号多少多少: noted on the case whose goods go back, after a yes."""

import re
from collections.abc import Sequence

from actions.after_sales.filed import GOODS_KINDS, facts, goods_of, spoken_of
from actions.answer import Answer, Reply
from actions.business.flows import Flow, Step, begin
from actions.business.noting import case_under_way, noting
from actions.desk import Desk
from actions.hearing.wording import says
from actions.memory import Task

NAME = "sent_off"
_NUMBER = re.compile(r"(?<![A-Za-z\d])[A-Za-z]{0,4}\d{10,18}(?![A-Za-z\d])")


def sent_off(desk: Desk) -> Answer | None:
    """Told with its number, or asked where to fill it in; None when nothing is to go back."""
    turn = desk.turn
    if turn.customer_id is None or turn.clicked or says("not_sent_off", turn.text):
        return None
    unnamed = desk.turned(entities=())  # 鞋子, of what is called otherwise
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
    name = goods_of(desk, case_under_way(desk, task))
    return [desk.text("filed.which_parcel", [person], name=name)]


def _propose(desk: Desk, task: Task) -> Answer:
    case, number = case_under_way(desk, task), str(task.get("parcel_no"))
    words = desk.say("filed.confirm_parcel", number=number, **facts(desk, case))
    return noting(desk, task, case, words, desk.say("filed.parcel_note", number=number))


SENT_OFF = Flow(NAME, frozenset(), (Step("parcel_no", "parcel", _hear, _ask),), _propose)
