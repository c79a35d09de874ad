"""Changing an order before it is shipped: cancel it, or send it somewhere else."""

from collections.abc import Sequence

from actions import replies
from actions.answer import Answer, Reply
from actions.business.belonging import amended
from actions.business.flows import Flow, Step, begin, only_one
from actions.business.ordered import goods, order_of, order_step, recent
from actions.business.other_goods import of_other_goods
from actions.business.progress import asked_again
from actions.business.settling import proposed_parts, proposing, refused
from actions.business.ways_back import OPEN, some_kept, way_back, way_buttons
from actions.clarifying import clarified
from actions.desk import Desk
from actions.hearing.address_edits import completed, edited, in_region
from actions.hearing.addressing import Parts, mended, names_street, parts_of
from actions.hearing.parts_kept import parts_kept
from actions.hearing.wording import agrees, keeps, refuses, says
from actions.memory import CONFIRM, Task
from actions.orders.address_talk import goes_there_too
from actions.reference.bought import mentioned, speaks_of_goods
from actions.topic_action import TopicAction
from shop.after_sales import may
from shop.order_states import allowed
from shop.orders import Order


def _cancellable(_desk: Desk, order: Order) -> bool:
    return allowed(order.status, "cancel")


def _not_cancellable(desk: Desk, order: Order) -> Answer:
    """Why it is too late, and what can be done instead."""
    key = {
        "cancelled": "order.cancelled_already",
        "signed": "order.too_late_signed",
        "returning": "order.returning_already",
        "refunded": "order.refunded_already",
    }.get(order.status, "order.too_late_shipped")
    way = way_back(desk, order) if key.startswith("order.too_late") else None
    key = key if way in (None, "return") else f"{key}_{way}"
    later = order.signed_at is None and way != "return"
    offered = () if way in (None, OPEN) or later else (str(way),)
    told = desk.say(key, order_no=order.order_no)
    told += some_kept(desk, order) if way == "return" else ""
    words = replies.text(told, way_buttons(desk, order, offered))
    return desk.answer(words, memory=desk.memory.idle()).remembering(order_no=order.order_no)


def _propose_cancel(desk: Desk, task: Task) -> Answer:
    order = order_of(desk, task)
    paid = order.payment is not None and order.payment.status == "paid"
    key = "order.confirm_cancel_paid" if paid else "order.confirm_cancel"
    words = only_one(desk, task) + desk.say(
        key, order_no=order.order_no, total=desk.money(order.total), name=goods(desk, order)
    )
    return proposing(desk, task, "cancel_order", {"order_no": order.order_no}, words, order)


def _changeable(_desk: Desk, order: Order) -> bool:
    return allowed(order.status, "change_address")


def _not_changeable(desk: Desk, order: Order) -> Answer:
    sent = order.status in ("packed", "shipped", "in_delivery")
    key = f"order.{_part_meant(desk)}_too_late" if sent else "order.address_over"
    person = [desk.button("general.person_button", "human_agent")] if sent else []
    status = desk.label("status", order.status)
    to = order.address
    words = desk.text(key, person, order_no=order.order_no, status=status, phone=to.phone,
                      receiver=to.receiver)  # fmt: skip
    return desk.answer(words, memory=desk.memory.idle()).remembering(order_no=order.order_no)


def _part_meant(desk: Desk) -> str:
    """phone or receiver when only that is to change, else address: not same name and phone."""
    text = desk.turn.text
    goods_named = any(True for name in ("category", "product") for _ in desk.turn.all(name))
    named = [one for one in ("phone", "receiver") if says(f"{one}_words", text)]
    if goods_named and not says("phone_number_words", text):
        named = [one for one in named if one != "phone"]  # 手机那单 is of a phone that was bought
    named = ["phone"] if says("receivers_phone", text) else named
    place = says("address_words", text) or parts_of(text, None).get("text")
    return "address" if len(named) != 1 or place else named[0]


def _hear_address(desk: Desk, task: Task) -> Task | Answer:
    turn = desk.turn
    stays = parts_kept(turn.text)
    if not turn.text or agrees(turn.text) or (refuses(turn.text) and not stays):
        return task
    drafted = {**proposed_parts(desk), **(task.get("parts") or {})}
    before = {name: part for name, part in drafted.items() if name not in stays}
    old = order_of(desk, task).address.text if "order_no" in task else ""
    heard = parts_of(turn.text, turn.first("phone"), asked=task.step == "parts")
    heard |= _righted(turn.text, {**before, **_whole(heard)}, old)
    if heard.get("text"):
        new = completed(heard["text"], old, str(before.get("text") or ""))
        heard["text"] = in_region(new, old)
    changed = bool(heard) or before != drafted
    return task.knowing(parts={**before, **heard} or None) if changed else task


def _whole(heard: Parts) -> Parts:
    """The place told anew with its street: what else is put right is put right of that."""
    place = heard.get("text", "")
    return {"text": place} if names_street(place) else {}


def _righted(text: str, before: Parts, old: str) -> Parts:
    """What the text puts right of the parts said before, or of the order's own address."""
    place = {"text": before.get("text") or old}
    right = {name: part for name, part in mended(text, {**place, **before}).items()
             if before.get(name, place.get(name)) != part}  # fmt: skip
    if "text" not in right and (changed := edited(text, place["text"])):
        right["text"] = changed
    return right


def _ask_address(desk: Desk, task: Task) -> Sequence[Reply]:
    order = order_of(desk, task)
    number = order.order_no
    return [desk.text("order.which_address", order_no=number, now=_shown(desk, order))]


def _shown(desk: Desk, order: Order) -> str:
    to = order.address
    return f"{to.receiver} {to.phone} {to.text}"


def _propose_address(desk: Desk, task: Task) -> Answer:
    order, parts = order_of(desk, task), dict(task.get("parts"))
    named = [
        desk.say(f"order.new_{name}", value=_masked(name, parts[name]))
        for name in ("receiver", "phone", "text")
        if parts.get(name)
    ]
    gap = "，" if desk.language == "zh" else ", "
    words = only_one(desk, task) + desk.say(
        "order.confirm_address", order_no=order.order_no, changes=gap.join(named)
    )
    arguments = {"order_no": order.order_no, **parts}
    # the clear phone waits in the proposal alone, not in the conversation's memory
    return proposing(desk, task.knowing(parts=None), "change_address", arguments, words, order)


def _masked(name: str, value: str) -> str:
    return f"{value[:3]}****{value[-4:]}" if name == "phone" else value


CANCEL = Flow(
    "cancel_order",
    frozenset({"cancel_order"}),
    (order_step(_cancellable, _not_cancellable, none_key="order.none_to_cancel"),),
    _propose_cancel,
)
CHANGE_ADDRESS = Flow(
    "change_address",
    frozenset({"change_address"}),
    (
        order_step(_changeable, _not_changeable, none_key="order.none_to_change"),
        Step("parts", "address", _hear_address, _ask_address),
    ),
    _propose_address,
)


def _kept(desk: Desk) -> Answer:
    """Said not to cancel: a proposal that waits is refused, and nothing is begun."""
    if desk.memory.proposal_id and desk.memory.task is None:
        return refused(desk, desk.memory.proposal_id)
    return desk.answer(desk.text("general.declined"))


def _come_already(desk: Desk) -> bool:
    """推车不想要了，能退不: goods that are named and have come are sent back, not cancelled."""
    if desk.turn.customer_id is None or says("cancels_words", desk.turn.text):
        return False
    meant = mentioned(desk, recent(desk)) if speaks_of_goods(desk.turn) else []
    open_ones = [one for one in meant if _cancellable(desk, one)]
    return not open_ones and any(may(one, "return", desk.now).allowed for one in meant)


class CancelOrder(TopicAction):
    intent = "cancel_order"

    def answer(self, desk: Desk) -> Answer:
        if keeps(desk.turn.text):
            return _kept(desk)
        if says("unbook", desk.turn.text):
            none: Answer = desk.means.topics["installation"].answer(desk)
            return none  # a visit, and none is booked
        if _come_already(desk):
            return desk.means.topics["return_refund"].answer(desk)
        if desk.turn.text and not says("cancelling", desk.turn.text):
            return clarified(desk)  # nobody is offered to cancel an order who did not speak of it
        return begin(CANCEL, desk)


class ChangeAddress(TopicAction):
    intent = "change_address"

    def answer(self, desk: Desk) -> Answer:
        return _still_waiting(desk) or begin(CHANGE_ADDRESS, desk)


def _still_waiting(desk: Desk) -> Answer | None:
    """裙子那单也改过去, before the yes: told of that order; what waits is kept as it was shown."""
    task = desk.memory.task
    waits = task is not None and task.name == CHANGE_ADDRESS.name and task.step == CONFIRM
    if task is None or not waits or desk.turn.clicked:
        return None
    told = goes_there_too(desk) if of_other_goods(desk, task) else None
    if told is not None or amended(CHANGE_ADDRESS, desk, task):
        return told
    return asked_again(desk, task)
