"""Talk about money on its way back: urging it, and wishing it to go somewhere else."""

from actions import replies
from actions.answer import Answer
from actions.bought import mentioned
from actions.desk import Desk
from actions.ordered import recent
from actions.progress import resumed
from actions.settling import lapse
from actions.wording import says
from shop.orders import Order

HURRY = "hurry"


def refund_urged(desk: Desk) -> Answer | None:
    """催退款, 几号能到支付宝: how far the refund is; never a parcel that is hurried instead."""
    task = desk.memory.task
    if desk.turn.customer_id is None or not _refunding(desk):
        return None
    if desk.memory.busy and (task is None or task.name != HURRY):
        return None
    if task is not None and task.name == HURRY:
        lapse(desk)
    told: Answer = desk.means.topics["refund_progress"].answer(desk)
    told = told.remembering(task=None, asked=None, proposal_id=None)
    if not says("hurry_asks", desk.turn.text):
        return told
    person = desk.button("general.person_button", "human_agent")
    return told.then(desk.text("returns.no_urging", [person]))


def refund_account(desk: Desk) -> Answer | None:
    """要退到微信行不行: it goes back the way it was paid."""
    task = desk.memory.task
    if desk.turn.customer_id is None:
        return None
    number = (task.get("order_no") if task else None) or desk.memory.order_no
    found = mentioned(desk, recent(desk)) or _refunding(desk)
    own = [each for each in recent(desk) if each.order_no == number] or found[:1]
    method = own[0].payment.method if own and own[0].payment else None
    person = desk.button("general.person_button", "human_agent")
    if method is None:
        words = desk.say("returns.back_the_same_way_all")
    else:
        words = desk.say("returns.back_the_same_way", order_no=own[0].order_no,
                         method=desk.label("methods", method))  # fmt: skip
    return resumed(desk, desk.answer(replies.text(words, [person])))


def _refunding(desk: Desk) -> list[Order]:
    return [each for each in recent(desk) if each.refunds or each.status == "returning"]
