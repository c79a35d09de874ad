"""A filed return, exchange or repair taken back, after a yes, while nobody works on it."""

from actions.after_sales.case_meant import GOODS_KINDS, facts, spoken_of
from actions.answer import Answer
from actions.business.flows import Flow, begin
from actions.business.ordered import recent
from actions.business.settling import proposing
from actions.desk import Desk
from actions.memory import Task
from actions.reference.bought import speaks_of_goods
from shop.after_sales import cases
from shop.cases import Case
from shop.errors import Conflict
from shop.withdrawing import withdrawable


def withdrawn(desk: Desk) -> Answer | None:
    """退货可以撤销吗, 不退了: of the case spoken of; once it is worked on, a person does it."""
    case = spoken_of(desk, GOODS_KINDS)
    elsewhere = desk.memory.order_no not in (None, case.order_no if case else None)
    elsewhere = elsewhere and not _over(desk, str(desk.memory.order_no))
    if case is None or (elsewhere and not speaks_of_goods(desk.turn)):
        return None
    if not withdrawable(case):
        person = desk.button("general.person_button", "human_agent")
        return desk.answer(desk.text("returns.withdraw", [person]))
    return begin(WITHDRAW, desk, case_id=case.id, order_no=case.order_no)


def _over(desk: Desk, number: str) -> bool:
    """Whether that order, which was told last, is called off already: 撤了吧 is not of it."""
    order = next((one for one in recent(desk) if one.order_no == number), None)
    return order is not None and order.status in ("cancelled", "refunded")


def _case(desk: Desk, task: Task) -> Case:
    own = cases(desk.tx, desk.customer_id())
    case = next((each for each in own if each.id == task.get("case_id")), None)
    if case is None or not withdrawable(case):
        raise Conflict("Somebody works on this case already.", code="case_moved_on")
    return case


def _propose(desk: Desk, task: Task) -> Answer:
    case = _case(desk, task)
    words = desk.say("filed.confirm_withdraw", **facts(desk, case))
    arguments = {"case_id": case.id, "order_no": case.order_no}
    return proposing(desk, task, "withdraw_case", arguments, words)


WITHDRAW = Flow("withdraw_case", frozenset(), (), _propose)
