"""Words about where an order goes, outside its flow: a part is added, the new phone is asked."""

from collections.abc import Callable

from actions import replies
from actions.answer import Answer
from actions.business.awaited import NOT_THERE
from actions.business.belonging import amended
from actions.business.flows import Flow, advance, begin
from actions.business.ordered import recent
from actions.business.orders_by_state import likeliest
from actions.business.progress import dropped, resumed
from actions.business.settling import proposed_parts
from actions.desk import Desk
from actions.hearing.address_edits import has_already
from actions.hearing.address_tails import ends_so
from actions.hearing.addressing import parts_of
from actions.hearing.matters import asks_for
from actions.hearing.parts_kept import parts_kept
from actions.hearing.wording import asks, says
from actions.memory import CONFIRM, Task
from actions.reference.bought import called_so, mentioned, speaks_of_goods
from actions.reference.history import last_matter, own_words
from actions.turn import Entity, Turn
from shop.order_states import allowed
from shop.orders import Order

CHANGE = "change_address"
SENT = ("packed", "shipped", "in_delivery")
VISITS = frozenset({"installation", "repair", "move_visit"})  # to the address of their order
OF_ONE_ORDER = VISITS | {"hurry", "cancel_order"}
RECENT = 3  # messages back in which the change may have been refused


def address_edit(desk: Desk) -> Answer | None:
    """辽宁省也要加上, 地址后面加个3单元: of the change in hand, else of the order in talk."""
    task, turn = desk.memory.task, desk.turn
    if turn.customer_id is None or turn.clicked:
        return None
    flow: Flow = desk.means.flows["change_address"]
    if task is not None and task.name == flow.name:
        return advance(flow, desk, task) if amended(flow, desk, task) else _there(desk, task)
    order = _in_talk(desk)
    if desk.memory.busy or order is None or not says("address_words", turn.text):
        return None
    of_order = Task(flow.name, known={"order_no": order.order_no})
    return begin(flow, desk) if amended(flow, desk, of_order) else None


def part_taken_back(desk: Desk) -> Answer | None:
    """还是原来电话, 不对 名字还写我, before the yes: shown anew without it; the rest waits."""
    task, turn = desk.memory.task, desk.turn
    flow: Flow = desk.means.flows[CHANGE]
    if task is None or task.name != CHANGE or task.step != CONFIRM or turn.clicked:
        return None
    drafted = proposed_parts(desk, CHANGE)
    stays = parts_kept(turn.text) & drafted.keys()
    if stays and stays == drafted.keys() and not _tells_more(turn):
        return dropped(desk, task)  # 地址不用改了
    return advance(flow, desk, task) if stays else None


def _tells_more(turn: Turn) -> bool:
    """Whether another part of it is told: 地址不改了 电话改成 139…."""
    return bool(parts_of(turn.text)) or turn.first("phone") is not None


def _there(desk: Desk, task: Task) -> Answer | None:
    """What is to be added stands there already: said so, and the change still waits for its yes."""
    own = [each for each in recent(desk) if each.order_no == task.get("order_no")]
    place = proposed_parts(desk).get("text") or (own[0].address.text if own else "")
    if not (has_already(desk.turn.text, place) or ends_so(desk.turn.text, place)):
        return None
    return resumed(desk, desk.answer(desk.text("order.has_it", place=place), memory=desk.memory))


def address_told(desk: Desk) -> Answer | None:
    """那电话是新的那个吧, after an order was changed or told: receiver, phone, address of it."""
    turn, memory = desk.turn, desk.memory
    asked = asks(turn.text) or any(says(one, turn.text) for one in ("address_shown", "goes_where"))
    task = memory.task if memory.task and memory.task.name in OF_ONE_ORDER else None
    if turn.customer_id is None or turn.clicked or not asked or (memory.busy and not task):
        return None
    order = _of_task(desk, task) if task else _in_talk(desk) or _coming(desk)
    if order is None:
        return None
    to = order.address
    if says("phone_words", turn.text) and not says("address_words", turn.text):
        told = desk.say("order.phone_is", order_no=order.order_no, phone=to.phone,
                        receiver=to.receiver)  # fmt: skip
    else:
        told = desk.say("order.goes_to", order_no=order.order_no,
                        to=f"{to.receiver} {to.phone} {to.text}")  # fmt: skip
    if task:
        return resumed(desk, desk.answer(replies.text(told), memory=memory))
    return desk.answer(replies.text(told)).remembering(order_no=order.order_no)


def goes_where(desk: Desk) -> Answer | None:
    """寄到哪的来着, of an order not there yet; of goods that came it is where they go back."""
    task = desk.memory.task
    order = _of_task(desk, task) if task and not task.soft else _in_talk(desk)
    return address_told(desk) if order is not None and order.status in NOT_THERE else None


def _of_task(desk: Desk, task: Task) -> Order | None:
    """The order in hand: of a visit where the fitter is to come, of a hurry where it is going."""
    if speaks_of_goods(desk.turn):
        return None
    return next((one for one in recent(desk) if one.order_no == task.get("order_no")), None)


def _coming(desk: Desk) -> Order | None:
    """Of several orders with the goods named the one that is under way, else the newest."""
    named = called_so(desk, recent(desk)) if says("address_words", desk.turn.text) else []
    going = [one for one in named if one.signed_at is None]
    return likeliest(going or named) if named else None


def stays_as_is(desk: Desk) -> Answer | None:
    """to my office: Room 1203, after the change was refused: nothing of it can be taken."""
    turn, memory = desk.turn, desk.memory
    waits = memory.task is not None or turn.clicked  # 改鼠标那单的地址, offered beside another
    if turn.customer_id is None or waits or asks(turn.text) or _of_goods(desk):
        return None
    order = _in_talk(desk)
    if order is None or allowed(order.status, "change_address") or not _just_refused(desk, order):
        return None
    if not parts_of(turn.text, turn.first("phone"), asked=True):
        return None
    status = desk.label("status", order.status)
    person = desk.button("general.person_button", "human_agent")
    words = desk.text("order.stays_as_is", [person], order_no=order.order_no, status=status)
    return desk.answer(words).remembering(order_no=order.order_no)


def _of_goods(desk: Desk) -> bool:
    """它有几个色号啊 我一般用自然色: words of goods on the shelf, which are no address."""
    return any(desk.turn.first(one) for one in ("attribute", "color", "size", "brand"))


def goes_there_too(desk: Desk) -> Answer | None:
    """And the dress thats coming, can that go there too: of other goods, after a new address."""
    task, turn = desk.memory.task, desk.turn
    if turn.customer_id is None or turn.clicked or not speaks_of_goods(turn):
        return None
    changing = task is not None and task.name == CHANGE
    if not changing and (desk.memory.busy or last_matter(desk) != CHANGE):
        return None
    number = task.get("order_no") if task is not None and changing else desk.memory.order_no
    own = recent(desk)
    meant = [one for one in mentioned(desk, own)
             if one.signed_at is None and one.order_no != number]  # fmt: skip
    if len(meant) != 1:
        return None
    flow: Flow = desk.means.flows[CHANGE]
    if not allowed(meant[0].status, "change_address"):
        named = (Entity("order_no", meant[0].order_no),)
        told = begin(flow, desk.idle().turned(entities=named, intent=CHANGE))
        return resumed(desk, Answer(told.replies, desk.memory)) if changing else told
    place = next((one.address.text for one in own if one.order_no == number), "")
    if changing or not place:
        return None
    return begin(flow, desk.turned(text=""), order_no=meant[0].order_no, parts={"text": place})


def there_too_asked(desk: Desk) -> Answer | None:
    """那连衣裙呢 在派送了是吧 还能改不: one question, however many clauses lead to it."""
    return goes_there_too(desk) if says("goes_there_too", desk.turn.text) else None


def _just_refused(desk: Desk, order: Order) -> bool:
    """Whether a change of where it goes was spoken of in one of the last messages."""
    if order.status not in SENT:
        return False
    if last_matter(desk) == CHANGE:
        return True
    return any(asks_for(CHANGE, text) for text in (desk.turn.text, *own_words(desk)[:RECENT]))


def _in_talk(desk: Desk) -> Order | None:
    own = recent(desk)
    if speaks_of_goods(desk.turn):
        meant = mentioned(desk, own)
        return meant[0] if len(meant) == 1 else None
    return next((each for each in own if each.order_no == desk.memory.order_no), None)


ADDRESS_TALK: dict[str, Callable[[Desk], Answer | None]] = {
    "address_edit": address_edit,
    "goes_there_too": goes_there_too,
    "goes_where": goes_where,
    "address_question": address_told,
    "address_shown": address_told,
    "address_piece": stays_as_is,
}
