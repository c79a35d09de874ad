"""A filed return, exchange or repair taken back, after a yes, while nobody works on it."""

from actions.after_sales.case_meant import GOODS_KINDS, facts, spoken_of
from actions.answer import Answer
from actions.business.flows import Flow, begin
from actions.business.ordered import recent
from actions.business.settling import proposing
from actions.desk import Desk
from actions.hearing.wording import says
from actions.memory import Task
from actions.reference.bought import lines_mentioned, speaks_of_goods
from shop.after_sales import cases
from shop.cases import Case
from shop.errors import Conflict
from shop.withdrawing import withdrawable

VERBS = {"return": "退", "exchange": "换", "repair": "修"}


def withdrawn(desk: Desk) -> Answer | None:
    """退货可以撤销吗, 不退了: of the case spoken of; once it is worked on, a person does it."""
    case = spoken_of(desk, GOODS_KINDS)
    if case is None:
        return _none_on_file(desk)
    elsewhere = desk.memory.order_no not in (None, case.order_no)
    elsewhere = elsewhere and not _over(desk, str(desk.memory.order_no))
    if (elsewhere and not speaks_of_goods(desk.turn)) or _of_another_kind(desk.turn.text, case):
        return None
    if not withdrawable(case):
        person = desk.button("general.person_button", "human_agent")
        return desk.answer(desk.text("returns.withdraw", [person], **facts(desk, case)))
    return begin(WITHDRAW, desk, case_id=case.id, order_no=case.order_no)


def kept_after_all(desk: Desk) -> Answer | None:
    """要不算了 不退了, i changed my mind, want to keep them: of the case just told."""
    turn, memory = desk.turn, desk.memory
    if turn.clicked or memory.busy or memory.shown or not says("kept_after_all", turn.text):
        return None
    case = spoken_of(desk.turned(entities=()), GOODS_KINDS)
    if case is None or case.order_no != memory.order_no or _names_others(desk, case):
        return None
    return withdrawn(desk.turned(entities=()))


def _names_others(desk: Desk, case: Case) -> bool:
    """Keep the address, keep the bed linen: not the goods of the case."""
    if not says("keeps_named", desk.turn.text):
        return False
    lines = [line for order in recent(desk) if order.order_no == case.order_no
             for line in order.lines if line.line_id == case.line_id]  # fmt: skip
    return not lines_mentioned(desk, lines)


def _of_another_kind(text: str, case: Case) -> bool:
    """不换了, of a return: no word of it."""
    stays = says("stays_with_it", text) or says("kept_after_all", text)
    verbs = [kind for kind, verb in VERBS.items() if verb in text]
    return stays and bool(verbs) and case.kind not in verbs and not says("withdraw", text)


def _none_on_file(desk: Desk) -> Answer | None:
    """取消报修, when no repair is under way: said so, and none is begun by these words."""
    turn = desk.turn
    if turn.customer_id is None or desk.memory.busy or not says("calls_off", turn.text):
        return None
    named = [kind for kind in GOODS_KINDS if says(f"kind_{kind}", turn.text)]
    going = cases(desk.tx, turn.customer_id)
    if len(named) != 1 or any(one.active and one.kind == named[0] for one in going):
        return None
    return desk.answer(desk.text("filed.none_of_kind", kind=desk.label("cases", named[0])))


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
