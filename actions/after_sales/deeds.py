"""催上了没, 四件套的退货提交了没, is it filed yet: yes or no, from what was really done."""

from collections.abc import Sequence

from actions import replies
from actions.after_sales.case_meant import spoken_of
from actions.after_sales.filed import case_progress, settled
from actions.answer import Answer
from actions.business.denied import denied
from actions.business.ordered import recent
from actions.business.progress import asked_again, resumed
from actions.business.settling import told_again
from actions.desk import Desk
from actions.hearing.wording import says, weight
from actions.memory import CONFIRM, Task
from actions.reference.bought import mentioned, speaks_of_goods
from shop import proposals
from shop.outcomes import hurried_before
from shop.proposals import Proposal

LONGEST = 24  # letters of a question that asks nothing else
BUSINESS = {  # the business a word names → the kinds of its proposals, its case, its button
    "hurry": (("hurry",), "", "hurry"),
    "complaint": (("complaint", "missing_goods"), "complaint", "complaint"),
    "exchange": (("exchange",), "exchange", "exchange"),
    "repair": (("repair",), "repair", "repair_warranty"),
    "return_refund": (("return_refund",), "return", "return_refund"),
    "cancel_order": (("cancel_order",), "", "cancel_order"),
    "change_address": (("change_address",), "", "change_address"),
    "invoice": (("invoice", "resend_invoice"), "", "invoice"),
    "installation": (("installation", "move_visit"), "", "installation"),
    "place_order": (("place_order",), "", ""),
    "claim_coupon": (("claim_coupon", "claim_coupons"), "", ""),
}
ELSEWHERE = ("claim_coupon", "installation", "invoice")  # told of where they are looked up
OF_ORDER = ("cancel_order", "change_address", "place_order")


def deed_asked(desk: Desk) -> Answer | None:
    """Whether what was asked for is done: it waits, it was done, it was dropped, or never begun."""
    text = desk.turn.text
    if desk.turn.customer_id is None or weight(text) > LONGEST or not _asked(text):
        return None
    if denied(desk) or (desk.turn.intent == "stock" and says("in_stock_asked", text)):
        return None  # 没有要投诉的; L现在有货吗 别我取消了又没了
    if says("nothing_more", text):
        return None  # 不开别的 没事了
    name = next((one for one in BUSINESS if says(f"asked_done_{one}", text)), None)
    task = desk.memory.task
    if task is not None and not task.soft and _is_of(task, name):
        return _waits(desk, task)
    kinds = BUSINESS[name][0] if name else ()
    made = _made(desk, kinds)
    if made is not None and made.state == "done" and name == "installation":
        return None  # the visit itself is told, with its day and goods
    told = told_again(desk, made) if made is not None and made.state == "done" else None
    told = told or (_filed_before(desk, name) if name and made is None else None)
    told = told or _not_done(desk, name or _name_of(made), made)
    return resumed(desk, told) if told is not None and desk.memory.busy else told


def _asked(text: str) -> bool:
    return says("asked_done", text) and not says("asked_done_else", text)


def _is_of(task: Task, name: str | None) -> bool:
    return name is None or task.name == name or task.name in BUSINESS[name][0]


def _waits(desk: Desk, task: Task) -> Answer:
    """Not yet: the yes is still missing, or a piece of it."""
    if task.step == CONFIRM:
        return asked_again(desk, task, "deeds.waits")
    words = desk.text("deeds.unfinished", title=desk.label("flows", task.name))
    return resumed(desk, desk.answer(words, memory=desk.memory))


def _made(desk: Desk, kinds: Sequence[str]) -> Proposal | None:
    """The last of these that was proposed in this conversation, for the goods named if any."""
    turn = desk.turn
    made = [one for one in proposals.made(desk.tx, desk.customer_id(), turn.conversation_id)
            if not kinds or one.kind in kinds]  # fmt: skip
    numbers = {one.order_no for one in mentioned(desk, recent(desk))} if made else set()
    named = [one for one in made if one.arguments.get("order_no") in numbers]
    return next(iter(named or made), None)


def _name_of(made: Proposal | None) -> str | None:
    kind = made.kind if made is not None else None
    return next((name for name, (kinds, *_) in BUSINESS.items() if kind in kinds), None)


def _filed_before(desk: Desk, name: str) -> Answer | None:
    """The same, filed in an earlier conversation."""
    if name == "hurry":
        return _hurried(desk)
    kind = BUSINESS[name][1]
    if not kind:
        return None
    going = spoken_of(desk, (kind,))
    return case_progress(desk) if going is not None or settled(desk) is not None else None


def _hurried(desk: Desk) -> Answer | None:
    own = mentioned(desk, recent(desk)) if speaks_of_goods(desk.turn) else [
        one for one in recent(desk) if desk.memory.order_no in (None, one.order_no)
    ]  # fmt: skip
    notes = ((order, note) for order in own if (note := hurried_before(order)) is not None)
    order, note = next(notes, (None, None))
    if order is None or note is None:
        return None
    told = desk.text("hurry.already", order_no=order.order_no, case_id=note.id)
    return desk.answer(told).remembering(order_no=order.order_no)


def _order_meant(desk: Desk) -> bool:
    return bool(mentioned(desk, recent(desk))) or desk.memory.order_no is not None


def _not_done(desk: Desk, name: str | None, made: Proposal | None) -> Answer | None:
    """No: it was dropped or its yes never came; or nothing of the kind is on record."""
    if name is None or (made is None and name in ELSEWHERE):
        return None
    if made is None and name in OF_ORDER and _order_meant(desk):
        told: Answer = desk.means.topics["order_status"].answer(desk)
        return told  # the order itself tells
    key = "never" if made is None else "failed" if made.state == "failed" else "dropped"
    intent = BUSINESS[name][2]
    number = made.arguments.get("order_no") if made is not None else None
    offer = made.arguments.get("offer_id") if made is not None else None
    known = {"order_no": str(number)} if number else {}
    if offer:
        intent, known = "promotion", {"offer_id": str(offer)}
    wanted = intent if intent != "hurry" else "order_status"
    known |= {"choice": "hurry"} if intent == "hurry" else {}
    begun = bool(intent) and (bool(number) or intent != "hurry")
    start = [desk.button("deeds.now", wanted, **known)] if begun else []
    return desk.answer(
        replies.text(desk.say(f"deeds.{key}", title=desk.label("flows", name)), start)
    )
