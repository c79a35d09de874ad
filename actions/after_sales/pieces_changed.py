"""是只换一支 不是三支: another number of pieces for what is registered; withdrawn, then anew."""

from actions import replies
from actions.after_sales.case_meant import facts, spoken_of
from actions.after_sales.lined import UNWANTED
from actions.after_sales.withdrawing import WITHDRAW
from actions.answer import Answer, Reply
from actions.business.flows import begin
from actions.business.ordered import recent
from actions.business.refunds import of_case
from actions.business.requests import Wish
from actions.desk import Desk
from actions.hearing.pieces_said import pieces_said
from actions.hearing.wording import says
from actions.turn import Entity
from shop.cases import Case
from shop.withdrawing import withdrawable

OPENING = {"exchange": "exchange", "return": "return_refund"}  # kind → intent


def pieces_changed(desk: Desk) -> Answer | None:
    """The one step before it, a yes to the withdrawal; None when no other number is said."""
    turn = desk.turn
    if turn.clicked or turn.customer_id is None or not says("pieces_put_right", turn.text):
        return None
    case, count = spoken_of(desk, tuple(OPENING)), pieces_said(turn.text)
    if case is None or count is None or case.order_no != desk.memory.order_no:
        return None
    held, bought = case.pieces, _bought(desk, case)
    if held is None or not 1 <= count <= bought:
        return None
    values = {**facts(desk, case), "count": count, "held": held}
    if count == held:
        return _told(
            desk, case, replies.text(desk.say("filed.pieces_so", **values) + _money(desk, case))
        )
    if not withdrawable(case):
        person = desk.button("general.person_button", "human_agent")
        return _told(desk, case, desk.text("filed.pieces_person", [person], **values))
    return _withdrawn_first(desk, case, count, desk.say("filed.pieces_first", **values))


def _money(desk: Desk, case: Case) -> str:
    """What comes back for them, when that is asked along with it."""
    order = next((one for one in recent(desk) if one.order_no == case.order_no), None)
    asked = order is not None and case.kind == "return" and says("amount", desk.turn.text)
    gap = "" if desk.language == "zh" else " "
    return gap + of_case(desk, order, case) if order is not None and asked else ""


def _bought(desk: Desk, case: Case) -> int:
    order = next((one for one in recent(desk) if one.order_no == case.order_no), None)
    lines = order.lines if order is not None else ()
    return next((one.quantity for one in lines if one.line_id == case.line_id), 0)


def _told(desk: Desk, case: Case, reply: Reply) -> Answer:
    return desk.answer(reply).remembering(order_no=case.order_no)


def _withdrawn_first(desk: Desk, case: Case, count: int, lead: str) -> Answer:
    named = [Entity("order_no", case.order_no), Entity("line_id", case.line_id),
             Entity("pieces", count)]  # fmt: skip
    if (variant := case.details.get("variant_id")) is not None:
        named.append(Entity("variant_id", variant))
    reason = case.reason or desk.label("reasons", UNWANTED)
    wish = Wish(OPENING[case.kind], reason, tuple(named)).as_slot()
    asked = begin(WITHDRAW, desk, case_id=case.id, order_no=case.order_no, then=[wish])
    told = Answer((replies.led_by(lead, asked.replies[0]), *asked.replies[1:]), asked.memory)
    return told.remembering(order_no=case.order_no)
