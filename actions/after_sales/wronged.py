"""A wrong that is told: a complaint, whatever the sentence was taken for."""

from dataclasses import replace

from actions.answer import Answer
from actions.business.faults import told_as_fault
from actions.business.flows import begin
from actions.business.ordered import recent
from actions.desk import Desk
from actions.hearing.wording import asks, leaving_out, says
from actions.memory import CONFIRM
from actions.reference.bought import mentioned, speaks_of_goods
from actions.reference.history import last_matter
from shop.masking import mask

COMPLAINT = "complaint"


def complained(desk: Desk) -> Answer | None:
    """快递员态度差, 我要投诉: a complaint, whatever the sentence was taken for.

    A wrong told while goods are sent back is their reason unless a complaint is asked for.
    """
    turn, task = desk.turn, desk.memory.task
    deed, wanted = says("complaint_deed", turn.text), says("wants_complaint", turn.text)
    wanted = wanted or (deed and says("wants_heard", turn.text))
    if not (deed or (wanted and not asks(turn.text))) or says("not_complaining", turn.text):
        return None
    own = task is not None and task.name == COMPLAINT
    if (desk.memory.busy and not own and not wanted) or (_only_faulty(desk) and not wanted):
        return None
    turn = replace(turn, intent=COMPLAINT)
    return desk.means.topics[COMPLAINT].answer(replace(desk, turn=turn))


def _only_faulty(desk: Desk) -> bool:
    """牙刷充不进电了 你们管不管: own goods that are faulty, and nobody did wrong."""
    told = leaving_out("anyone_cares", desk.turn.text)
    if desk.turn.customer_id is None or says("complaint_deed", told) or not told_as_fault(told):
        return False
    return bool(mentioned(desk, recent(desk)))


def of_before(desk: Desk) -> Answer | None:
    """继续刚才那个投诉: proposed again with the text it had, and no yes to what waits now."""
    turn, task = desk.turn, desk.memory.task
    if not says("complaint_of_before", turn.text) or turn.customer_id is None:
        return None
    if asks(turn.text) or says("not_complaining", turn.text):
        return None
    if task is not None and task.name == COMPLAINT and task.step == CONFIRM:
        return None
    turn = replace(turn, intent=COMPLAINT)
    return desk.means.topics[COMPLAINT].answer(replace(desk, turn=turn))


def not_received(desk: Desk) -> Answer | None:
    """我没收到啊, right after an order that was signed for was told."""
    number = desk.memory.order_no
    who = desk.turn.customer_id
    told = [one for one in recent(desk) if one.order_no == number] if who and number else []
    after = last_matter(desk) in (None, "order_status")  # 退款没收到 is no parcel
    signed = bool(told) and told[0].signed_at is not None and told[0].status == "signed"
    return never_received(desk) if signed and after else None


def never_received(desk: Desk) -> Answer | None:
    """显示签收了可我没收到: a person looks for the parcel; registered after a yes.

    Without signing in only what can be done is told.
    """
    turn = desk.turn
    if desk.memory.busy:
        return None
    if turn.customer_id is None or says("for_others", turn.text):
        return desk.answer(desk.text("complaint.not_received"))
    arrived = [one for one in recent(desk) if one.signed_at is not None]
    meant = mentioned(desk, arrived) if speaks_of_goods(turn) else [
        one for one in arrived if one.order_no == desk.memory.order_no
    ] or arrived[:1]  # fmt: skip
    if not meant:
        return None
    flow = desk.means.flows[COMPLAINT]
    return begin(flow, desk, order_no=meant[0].order_no, reason=mask(turn.text.strip()))
