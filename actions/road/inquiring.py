"""Questions that are no wish: until when a warranty runs, what becomes of an unpaid order.

They are answered, nothing is opened by them, and business that is said not to be wanted is left.
"""

from collections.abc import Callable
from dataclasses import replace

from actions import replies
from actions.after_sales.case_meant import KINDS, spoken_of
from actions.after_sales.damaged import came_damaged
from actions.after_sales.returned import where_we_were
from actions.answer import Answer
from actions.basket.asked_of_which import size_asked
from actions.basket.putting_back import put_back
from actions.business.denied import denied
from actions.business.ordered import goods, recent
from actions.business.progress import dropped, resumed
from actions.business.remainder import remainder, saying
from actions.business.settling import lapse
from actions.business.warranty import warranty_told
from actions.desk import Desk
from actions.goods.attributes import attributes_in
from actions.goods.size_advice import doubt_answered
from actions.hearing.wording import keeps, says
from actions.orders.unpaid import more_time, unpaid_told
from actions.reference.bought import mentioned, speaks_of_goods
from actions.reference.history import said_before
from actions.reference.referring import product_meant
from actions.road.denying import left_or_declined
from actions.talk.handing_over import erasing
from shop.order_states import allowed
from shop.orders import Order


def _warranty(desk: Desk) -> Answer | None:
    """保修到什么时候; a fault told along with it is the beginning of a repair."""
    text = desk.turn.text
    unwanted = denied(desk) or says("denies_repair", text)
    faulty = any(says(name, text) for name in ("reason_quality", "fault_told", "wants_repair"))
    fee = says("repair_cost", text) and says("costs", text)  # answered in filed.py
    if (faulty and not unwanted) or fee or _of_product(desk):
        return None
    return _answered(desk, warranty_told(_wanted(desk) if unwanted else desk), left=unwanted)


def _wanted(desk: Desk) -> Desk:
    """台灯先不修了 枕头保修不保修: without the part that only says what is not wanted."""
    turn = desk.turn
    left = saying(turn.text, lambda part: says("denies_repair", part)
                  and not says("warranty_asked", part))  # fmt: skip
    return replace(desk, turn=remainder(turn, left))


def _of_product(desk: Desk) -> bool:
    """带不带变频啊 保修几年: asked of a product on the screen along with its attributes."""
    product = None if says("part_warranty", desk.turn.text) else product_meant(desk)
    return product is not None and bool(attributes_in(desk.turn.text, product))


def _warranty_too(desk: Desk) -> Answer | None:
    """吹风机呢, right after the warranty of something else was asked for."""
    if desk.memory.busy or not speaks_of_goods(desk.turn):
        return None
    return warranty_told(desk) if says("warranty_asked", said_before(desk)) else None


def _unpaid(desk: Desk) -> Answer | None:
    """多久不付款就取消: of the order that waits for its payment."""
    if desk.turn.customer_id is None:
        return _answered(desk, desk.answer(replies.text(_deadline(desk))))
    if says("calls_it_off", desk.turn.text):
        return None  # 先把没付的取消了
    meant = _meant(desk)
    unpaid = [order for order in meant if order.status == "unpaid"]
    waiting = [order for order in unpaid if not order.on_delivery] or unpaid
    words = _unpaid_words(desk, waiting, meant) + _unchanged(desk)
    answer = desk.answer(replies.text(words))
    if len(waiting) == 1:
        answer = answer.remembering(order_no=waiting[0].order_no)
    return _answered(desk, answer, left=_of_cancelling(desk))


def _lapses(desk: Desk) -> Answer | None:
    """那单还能留多久, 什么时候会关: of an unpaid order that is named, or was told last."""
    if desk.turn.customer_id is None or desk.turn.clicked:
        return None
    own, number = recent(desk), desk.turn.first("order_no") or desk.memory.order_no
    named = mentioned(desk, own) if speaks_of_goods(desk.turn) else []
    told = [one for one in own if one.order_no == number and not speaks_of_goods(desk.turn)]
    return _unpaid(desk) if any(one.due for one in named or told) else None


def _unpaid_words(desk: Desk, waiting: list[Order], meant: list[Order]) -> str:
    if not waiting:
        return desk.say("asked.none_unpaid") if meant else _deadline(desk)
    if len(waiting) > 1:
        gap = "、" if desk.language == "zh" else ", "
        names = gap.join(goods(desk, order) for order in waiting)
        told = desk.say("asked.unpaid_several", count=len(waiting), names=names)
        return told + _deadline(desk)
    order = waiting[0]
    values = {"order_no": order.order_no, "name": goods(desk, order)}
    if order.on_delivery:
        return desk.say("asked.on_delivery", **values)
    return desk.say("asked.unpaid_one", total=desk.money(order.total), **values) + _deadline(desk)


def _deadline(desk: Desk) -> str:
    minutes = desk.policies.payment_minutes
    hours, rest = divmod(minutes, 60)
    span = (
        desk.say("asked.minutes", count=minutes) if rest else desk.say("asked.hours", count=hours)
    )
    return desk.say("asked.deadline", span=span)


def _cancel_later(desk: Desk) -> Answer | None:
    """只是问问以后能不能取消: until when it can be, without beginning it."""
    meant = _meant(desk) if desk.turn.customer_id else []
    if len(meant) != 1:
        words = desk.say("asked.cancel_rule")
    else:
        may = allowed(meant[0].status, "cancel")
        words = desk.say(
            "asked.may_cancel" if may else "asked.no_more_cancel",
            order_no=meant[0].order_no, name=goods(desk, meant[0]),
            status=desk.label("status", meant[0].status),
        )  # fmt: skip
    answer = desk.answer(replies.text(words + _unchanged(desk)))
    if len(meant) == 1:
        answer = answer.remembering(order_no=meant[0].order_no)
    return _answered(desk, answer, left=_of_cancelling(desk))


def _meant(desk: Desk) -> list[Order]:
    """The orders named, in the business in progress or told last; else all that are unpaid."""
    own, memory = recent(desk), desk.memory
    number = desk.turn.first("order_no")
    if number is None and (named := mentioned(desk, own)):
        unpaid = [order for order in named if order.status == "unpaid"]
        return unpaid or named[:1]
    if number is None and not speaks_of_goods(desk.turn):
        number = (memory.task.get("order_no") if memory.task else None) or memory.order_no
    found = [order for order in own if order.order_no == number]
    return found or [order for order in own if order.status == "unpaid"]


def _of_cancelling(desk: Desk) -> bool:
    task = desk.memory.task
    return task is not None and task.name == "cancel_order"


def _unchanged(desk: Desk) -> str:
    said = _of_cancelling(desk) or keeps(desk.turn.text) or says("not_cancelling", desk.turn.text)
    return desk.say("asked.not_cancelled") if said else ""


def _answered(desk: Desk, answer: Answer, *, left: bool = False) -> Answer:
    """The answer; then the business in progress goes on, unless it is left."""
    if left and desk.memory.busy:
        lapse(desk)
        memory = replace(answer.memory, asked=None, task=None, proposal_id=None)
        return Answer(answer.replies, memory)
    return resumed(desk, answer)


def _called_off(desk: Desk) -> Answer | None:
    """Cancel the repair, I only wanted to know: the form in progress, not one that was filed."""
    if denied(desk):
        return left_or_declined(desk)
    filed = desk.turn.customer_id is not None and spoken_of(desk, KINDS) is not None
    nothing = not filed and not desk.memory.busy and says("only_wanted", desk.turn.text)
    return desk.answer(desk.text("general.declined")) if nothing else None


def _erasing(desk: Desk) -> Answer | None:
    """不是投诉，删除聊天记录: what is in progress is left, and the erasure offered."""
    if not denied(desk) or desk.memory.task is None:
        return None
    left = dropped(desk, desk.memory.task)
    told = erasing(desk)
    return Answer((*left.replies, *told.replies), left.memory)


def _made_up(desk: Desk) -> Answer:
    """A poem about rice is no rice: the shop makes up nothing."""
    if says("joke", desk.turn.text):
        return resumed(desk, desk.answer(desk.text("house.joke")))
    unheard = desk.turned(text="", entities=())
    answer: Answer = desk.means.topics["out_of_scope"].answer(unheard)
    return resumed(desk, answer)


def inquired(desk: Desk) -> Answer | None:
    """The answer to such a question, None when the message asks none."""
    text = desk.turn.text
    given = (tell(desk) for name, tell in _INQUIRIES.items() if says(name, text))
    return next((each for each in given if each is not None), None)


_INQUIRIES: dict[str, Callable[[Desk], Answer | None]] = {
    "erase": _erasing,
    "warranty_asked": _warranty,
    "unpaid_all": unpaid_told,
    "pay_time_longer": more_time,
    "unpaid_asked": _unpaid,
    "order_lapses": _lapses,
    "cancel_later": _cancel_later,
    "and_this": _warranty_too,
    "denies_any": left_or_declined,
    "denies_change_address": left_or_declined,
    "calls_off": _called_off,
    "arrived_damaged": came_damaged,
    "where_were_we": where_we_were,
    "keeps_it": put_back,
    "makes_up": _made_up,
    "size_asked": size_asked,
    "doubts": doubt_answered,
}
