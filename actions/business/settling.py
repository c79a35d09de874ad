"""The one yes before every change: proposed, confirmed once, or refused with nothing changed."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from actions import replies
from actions.answer import Answer, Reply
from actions.business.invoice_time import when_issued
from actions.business.left_undone import left
from actions.business.visit_days import day_written, with_note
from actions.desk import Desk
from actions.memory import CONFIRM, PLACE_ORDER, Memory, Task
from actions.texts import knows
from shop import baskets, orders, proposals
from shop.errors import NotFound
from shop.offering import coupons
from shop.orders import Order
from shop.proposals import Proposal

Outcome = Mapping[str, Any]


def proposing(
    desk: Desk,
    task: Task,
    kind: str,
    arguments: Mapping[str, Any],
    words: str,
    order: Order | None = None,
) -> Answer:
    """Say what is about to be done and ask for a yes; an earlier proposal of the task lapses."""
    lapse(desk)
    given = {name: value for name, value in arguments.items() if value is not None}
    who, talk, key = desk.customer_id(), desk.turn.conversation_id, desk.turn.message_id
    proposal = proposals.propose(desk.tx, who, talk, key, kind, given, desk.now)
    if proposal.state == "refused":  # by what the same message says further on: 领完接着下单 微信
        proposal = proposals.propose(desk.tx, who, talk, f"{key}:again", kind, given, desk.now)
    buttons = confirm_buttons(desk, task, proposal.proposal_id)
    of_order = replies.order(words, order, desk.language, buttons) if order else None
    reply: Reply = of_order or replies.text(words, buttons)
    memory = replace(
        desk.memory,
        asked=CONFIRM,
        task=replace(task.at(CONFIRM), soft=False),
        proposal_id=proposal.proposal_id,
        order_no=order.order_no if order else desk.memory.order_no,
    )
    return desk.answer(reply, memory=memory)


def confirm_buttons(desk: Desk, task: Task, proposal_id: str | None) -> Sequence[replies.Button]:
    """确认 and 取消, for this proposal and no other; in plain words where 取消 could mean both."""
    keys = (f"flow.{answer}_{task.name}" for answer in ("yes", "no"))
    yes, no = (key if knows(key) else key.rsplit(f"_{task.name}")[0] for key in keys)
    return (
        desk.button(yes, "affirm", choice=proposal_id),
        desk.button(no, "deny", choice=proposal_id),
    )


def confirmed(desk: Desk, proposal_id: str | None) -> Answer:
    """The yes: carried out at most once, and the outcome told."""
    if proposal_id is None or desk.turn.customer_id is None:
        return _gone(desk, proposal_id)
    turn = desk.turn
    if turn.holds:
        return _held(desk)
    try:
        proposal = proposals.confirm(
            desk.tx, desk.customer_id(), proposal_id, turn.message_id, desk.now
        )
    except NotFound:
        return _gone(desk, proposal_id)
    if proposal.state == "done":
        return _done(desk, proposal)
    if proposal.state == "failed":
        return _failed(desk, proposal)
    return _gone(desk, proposal_id)


def refused(desk: Desk, proposal_id: str | None) -> Answer:
    """The no: nothing was changed, and that is said."""
    if proposal_id and desk.turn.customer_id:
        try:
            proposal = proposals.refuse(
                desk.tx, desk.customer_id(), proposal_id, desk.turn.message_id, desk.now
            )
        except NotFound:
            return _gone(desk, proposal_id)
        if proposal.state == "done":
            return desk.answer(desk.text("flow.done_already"), memory=_settled(desk, proposal_id))
        if proposal.kind == PLACE_ORDER:
            return desk.answer(not_ordered(desk), memory=_settled(desk, proposal_id))
    task = desk.memory.task if proposal_id == desk.memory.proposal_id else None
    words = left(desk, task.name if task is not None else "", "flow.refused")
    return desk.answer(words, memory=_settled(desk, proposal_id))


def not_ordered(desk: Desk) -> Reply:
    """That nothing was ordered, and what stays in the basket."""
    owner = desk.turn.customer_id or desk.turn.conversation_id
    count = sum(line.quantity for line in baskets.lines(desk.tx, owner))
    return desk.text("buying.not_ordered" if count else "buying.nothing_ordered", count=count)


def done_already(desk: Desk) -> Answer | None:
    """改好了吗: what was carried out last in this conversation, told once more."""
    who = desk.turn.customer_id
    if who is None or desk.memory.busy:
        return None
    last = proposals.last_done(desk.tx, who, desk.turn.conversation_id)
    return None if last is None else _done(desk, last)


def told_again(desk: Desk, proposal: Proposal) -> Answer:
    """What was carried out before, told once more; what is in progress stays."""
    answer = _done(desk, proposal)
    return answer.remembering(task=desk.memory.task, asked=desk.memory.asked,
                              proposal_id=desk.memory.proposal_id)  # fmt: skip


def lapse(desk: Desk) -> None:
    """Refuse the proposal that waits, because another takes its place."""
    waiting = desk.memory.proposal_id
    if waiting and desk.turn.customer_id:
        try:
            proposals.refuse(desk.tx, desk.customer_id(), waiting, desk.turn.message_id, desk.now)
        except NotFound:
            return


def proposed_parts(desk: Desk, kind: str = "") -> dict[str, str]:
    """What the proposal that waits (of this kind) would change: a later sentence adds to it."""
    waiting = desk.memory.proposal_id
    if waiting is None or desk.turn.customer_id is None:
        return {}
    try:
        proposal = proposals.one(desk.tx, desk.turn.customer_id, waiting)
    except NotFound:
        return {}
    given = proposal.arguments if kind in ("", proposal.kind) else {}
    return {name: str(given[name]) for name in ("receiver", "phone", "text") if given.get(name)}


def _held(desk: Desk) -> Answer:
    """Something of it was taken back: what it should be is asked, and it still waits."""
    task = desk.memory.task
    assert task is not None
    words = desk.say("flow.not_heard", title=desk.label("flows", task.name))
    buttons = confirm_buttons(desk, task, desk.memory.proposal_id)
    return desk.answer(replies.text(words, buttons), memory=desk.memory)


def _gone(desk: Desk, proposal_id: str | None) -> Answer:
    return desk.answer(desk.text("flow.gone"), memory=_settled(desk, proposal_id))


def _settled(desk: Desk, proposal_id: str | None) -> Memory:
    """The memory once this proposal is settled; other business in progress stays."""
    same = proposal_id is None or proposal_id == desk.memory.proposal_id
    return desk.memory.idle() if same else desk.memory


def _failed(desk: Desk, proposal: Proposal) -> Answer:
    code = str((proposal.outcome or {}).get("code") or "")
    if proposal.kind == PLACE_ORDER and code == "price_changed":
        return _reckoned_anew(desk, proposal)
    key = f"errors.{code}" if knows(f"errors.{code}") else "errors.refused"
    person = desk.button("general.person_button", "human_agent")
    words = desk.say(key) + desk.say("flow.nothing_changed")
    return desk.answer(replies.text(words, [person]), memory=_settled(desk, proposal.proposal_id))


def _reckoned_anew(desk: Desk, proposal: Proposal) -> Answer:
    """The total is another now: the order is shown with it, and the yes is asked for again."""
    given = proposal.arguments
    parts = {name: str(given[name]) for name in ("receiver", "phone", "text") if given.get(name)}
    task = Task("place_order", CONFIRM).knowing(
        ready=True, to=True, payment=given.get("payment"), parts=parts
    )
    shown: Answer = desk.means.flows[task.name].finish(desk, task)
    lead = desk.say("buying.price_changed")
    return Answer((replies.led_by(lead, shown.replies[0]), *shown.replies[1:]), shown.memory)


def _done(desk: Desk, proposal: Proposal) -> Answer:
    outcome = proposal.outcome or {}
    told = _TOLD.get(proposal.kind, _told_case)(desk, proposal.kind, outcome)
    reply = with_note(desk, proposal.kind, proposal.arguments, told)
    memory = _settled(desk, proposal.proposal_id)
    if number := outcome.get("order_no"):
        memory = replace(memory, order_no=str(number))
    return desk.answer(reply, memory=memory)


def _with_order(desk: Desk, words: str, outcome: Outcome, *buttons: replies.Button) -> Reply:
    found = orders.one(desk.tx, desk.customer_id(), str(outcome["order_no"]))
    return replies.order(words, found, desk.language, buttons)


def _told_cancel(desk: Desk, _kind: str, outcome: Outcome) -> Reply:
    words = desk.say("done.cancel_order", order_no=outcome["order_no"])
    if amount := outcome.get("refund"):
        order = orders.one(desk.tx, desk.customer_id(), str(outcome["order_no"]))
        method = order.payment.method if order.payment else "alipay"
        words += desk.say(
            "done.refund_back",
            amount=desk.money(int(amount)),
            method=desk.label("methods", method),
            days=desk.policies.refund_days.get(method, 3),
        )
    return _with_order(desk, words, outcome)


def _told_address(desk: Desk, _kind: str, outcome: Outcome) -> Reply:
    to = orders.one(desk.tx, desk.customer_id(), str(outcome["order_no"])).address
    told = f"{to.receiver} {to.phone} {to.text}"
    words = desk.say("done.change_address", order_no=outcome["order_no"], to=told)
    return _with_order(desk, words, outcome)


def _told_case(desk: Desk, kind: str, outcome: Outcome) -> Reply:
    values = {
        "case_id": outcome.get("case_id", ""),
        "order_no": outcome.get("order_no") or "",
        "amount": desk.money(int(outcome.get("amount") or 0)),
        "variant": desk.term(str(outcome.get("variant") or "")) or desk.say("product.same_variant"),
        "wanted_at": day_written(desk, outcome.get("wanted_at")),
        "hours": desk.policies.complaint_hours,
    }
    words = desk.say(f"done.{kind}", **values)
    if kind == "complaint":
        return replies.text(words, [desk.button("general.person_button", "human_agent")])
    return _with_order(desk, words, outcome) if outcome.get("order_no") else replies.text(words)


def _told_invoice(desk: Desk, _kind: str, outcome: Outcome) -> Reply:
    words = desk.say(
        "done.invoice",
        order_no=outcome["order_no"],
        kind=desk.label("invoices", str(outcome["invoice_kind"])),
        title=outcome["title"],
        when=when_issued(desk, str(outcome["order_no"])),
    )
    if email := outcome.get("email"):
        words += desk.say("invoice.mail", email=email)
    return replies.text(words)


def _told_coupon(desk: Desk, _kind: str, outcome: Outcome) -> Reply:
    mine = coupons(desk.tx, desk.customer_id(), desk.now)
    coupon = next(each for each in mine if each.code == outcome["code"])
    words = desk.say(
        "done.claim_coupon",
        title=coupon.title[desk.language],
        code=coupon.code,
        day=desk.day(coupon.ends_at),
    )
    card = {
        "offer_id": coupon.offer_id,
        "title": coupon.title[desk.language],
        "terms": coupon.terms[desk.language],
        "ends_at": coupon.ends_at.isoformat(),
        "code": coupon.code,
    }
    return {"kind": "offer", "text": words, "offer": card}


def _told_coupons(desk: Desk, _kind: str, outcome: Outcome) -> Reply:
    mine = coupons(desk.tx, desk.customer_id(), desk.now)
    told = [
        desk.say("done.claim_coupon", title=each.title[desk.language], code=each.code,
                 day=desk.day(each.ends_at))
        for code in outcome["codes"] for each in mine if each.code == code
    ]  # fmt: skip
    return replies.text("\n".join(told))


def _told_order(desk: Desk, _kind: str, outcome: Outcome) -> Reply:
    values = {"order_no": outcome["order_no"], "total": desk.money(int(outcome["total"]))}
    found = orders.one(desk.tx, desk.customer_id(), str(outcome["order_no"]))
    if found.on_delivery:
        return _with_order(desk, desk.say("done.place_order", **values), outcome)
    told = _with_order(desk, desk.say("done.place_order_pay", **values), outcome)
    pay = desk.button("done.pay_button", "order_status", order_no=found.order_no)
    return replies.with_button(told, pay) if desk.means.payments else told


_TOLD: dict[str, Callable[[Desk, str, Outcome], Reply]] = {
    "cancel_order": _told_cancel,
    "change_address": _told_address,
    "invoice": _told_invoice,
    "claim_coupon": _told_coupon,
    "claim_coupons": _told_coupons,
    "place_order": _told_order,
}
