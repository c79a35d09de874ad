"""我寄回去了，快递单号多少多少: noted on the case whose goods go back, after a yes."""

import re
from collections.abc import Sequence

from actions.after_sales.case_meant import GOODS_KINDS, facts, goods_of, spoken_of
from actions.answer import Answer, Reply
from actions.business.flows import Flow, Step, begin
from actions.business.noting import case_under_way, noting
from actions.business.ordered import recent
from actions.desk import Desk
from actions.hearing.wording import asks, says
from actions.memory import Task
from shop.cases import Case

NAME = "sent_off"
REFUND = "refund_progress"
_NUMBER = re.compile(r"(?<![A-Za-z\d])[A-Za-z]{0,4}\d{10,18}(?![A-Za-z\d])")


def sent_off(desk: Desk) -> Answer | None:
    """Told with its number, or asked where to fill it in; None when nothing is to go back."""
    turn = desk.turn
    if turn.customer_id is None or turn.clicked or says("not_sent_off", turn.text):
        return None
    case = _case_meant(desk)
    if case is None:
        return None
    if turn.intent == REFUND and parcel_number_in(turn.text) is None:
        return _money_first(desk, case)
    return begin(SENT_OFF, desk, case_id=case.id, order_no=case.order_no)


def number_given(desk: Desk) -> Answer | None:
    """Posted with SF, the number is SF…: noted on the case, though nobody asked for it just now.

    None when it is the number of an own order or of a parcel that comes.
    """
    turn = desk.turn
    number = parcel_number_in(turn.text) if not turn.clicked else None
    if number is None or turn.customer_id is None or desk.memory.busy:
        return None
    told = says("posted", turn.text) or not says("letters_beside", turn.text.replace(number, " "))
    if not told or asks(turn.text) or says("not_sent_off", turn.text):
        return None
    own = recent(desk)
    coming = [one.shipment.tracking_no.upper() for one in own if one.shipment is not None]
    if number in coming or any(_like(number, one.order_no) for one in own):
        return None
    case = _case_meant(desk.turned(entities=()))
    if case is None:
        return None
    return begin(SENT_OFF, desk, case_id=case.id, order_no=case.order_no)


def _like(number: str, order_no: str) -> bool:
    """Whether it is written as order numbers are, be it mistyped."""
    return number == order_no or (order_no[:2].isalpha() and number[:2] == order_no[:2])


def _case_meant(desk: Desk) -> Case | None:
    unnamed = desk.turned(entities=())  # 鞋子, of what is called otherwise
    return spoken_of(desk, GOODS_KINDS) or spoken_of(unnamed, GOODS_KINDS)


def _money_first(desk: Desk, case: Case) -> Answer:
    """Any news on the money, i sent them back: how far it is; the number may be told then."""
    told: Answer = desk.means.topics[REFUND].answer(desk)
    return told.then(desk.text("filed.parcel_too", name=goods_of(desk, case)))


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
