"""Short questions about a parcel: whether it comes by a day, whether things come together."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from actions import replies
from actions.answer import Answer
from actions.business.awaited import NOT_SENT, ON_THE_WAY, due_day
from actions.business.ordered import goods, recent
from actions.business.progress import resumed
from actions.desk import Desk
from actions.hearing.days import day_of
from actions.hearing.matters import OF_THE_WAY, SHOPPING
from actions.hearing.wording import asks, says
from actions.orders.hurrying import hurried
from actions.orders.place_reached import place_reached
from actions.orders.reckoned_days import reckoned_days
from actions.orders.still_to_order import still_to_order, told_unordered
from actions.reference.bought import KINDS, lines_mentioned, mentioned, speaks_of_goods
from actions.reference.history import last_matter
from actions.reference.own_basket import owner
from actions.turn import Entity
from shop import baskets
from shop.orders import Order
from shop.presenting import courier_name

HOURLESS = (
    "in_time",
    "not_yet",
    "that_day",
    "late",
    "no_day",
)  # answers that tell a day and no hour
SEVERAL = 3  # orders that are told of at once


def by_day(desk: Desk) -> Answer | None:
    """明天能到吗: yes or no by the day that is expected, of the order in talk or on its way.

    能催一下明天送到不 asks to hurry it as well.
    """
    wanted = day_of(desk.turn.text, desk.policies.day(desk.now))
    order = _in_talk(desk)
    if wanted is None or order is None:
        return None
    told = by_day_words(desk, order, wanted)
    of_it = desk.turned(entities=(Entity("order_no", order.order_no),))
    hurries = order.signed_at is None and says("hurry", desk.turn.text)
    if hurries and (hurrying := hurried(of_it)) is not None:
        first, *others = hurrying.replies
        return Answer((replies.led_by(told.rstrip() + "\n", first), *others), hurrying.memory)
    return desk.answer(replies.text(told)).remembering(order_no=order.order_no)


def by_day_words(desk: Desk, order: Order, wanted: date) -> str:
    """Whether the order comes by that day, or before it: 周三前行不."""
    due, reckoned = due_day(desk, order), reckoned_days(desk, order)
    if reckoned is not None:
        first, last = reckoned
        before = wanted - timedelta(days=1) if says("before_day", desk.turn.text) else wanted
        key = (
            "sent_in_time" if last <= before else "sent_too_late" if first > before else "sent_yet"
        )
        return desk.say(f"parcel.{key}", order_no=order.order_no, day=desk.day(wanted),
                        first=desk.day(first), last=desk.day(last))  # fmt: skip
    key = _by_then(desk, order, due, wanted)
    hour = key in HOURLESS and says("hour_of_parcel", desk.turn.text)
    return desk.say(
        f"parcel.{key}", order_no=order.order_no,
        name=goods(desk, order), day=desk.day(wanted), expected=desk.day(due) if due else "",
        hours=desk.policies.ships_within_hours,
        signed=desk.day(order.signed_at) if order.signed_at else "",
    ) + (desk.say("parcel.no_hour") if hour else "")  # fmt: skip


def _by_then(desk: Desk, order: Order, due: date | None, wanted: date) -> str:
    today = desk.policies.day(desk.now)
    moment = order.shipment.expected_at if order.shipment is not None else None
    if order.signed_at is not None:
        return "here"
    if order.status == "in_delivery" and wanted == today:
        return "out_today" if due is None or due <= today else "out_till_then"
    if due is None or moment is None:
        return "unsent" if order.status in NOT_SENT else "no_day"
    if moment < desk.now:
        return "late"
    if due == wanted and says("before_day", desk.turn.text):
        return "that_day"
    return "in_time" if due <= wanted else "not_yet"


def one_parcel(desk: Desk) -> Answer | None:
    """猫砂和猫粮是一个包裹吗: by the orders that hold them and their parcels."""
    if desk.turn.customer_id is None or desk.memory.busy or not asks(desk.turn.text):
        return None
    meant = _holding(desk)
    if not meant:
        return None
    order = meant[0]
    if told := told_unordered(desk, order, _not_ordered(desk, meant)):
        return _of(desk, order, told)
    if len(meant) > 1:
        gap = "；" if desk.language == "zh" else "; "
        names = gap.join(f"{each.order_no} {goods(desk, each)}" for each in meant)
        return desk.answer(desk.text("parcel.apart", orders=names))
    values = {"order_no": order.order_no, "name": goods(desk, order)}
    if order.shipment is None:
        return _of(desk, order, desk.say("parcel.one_order", **values))
    courier = courier_name(order.shipment.courier, desk.language)
    return _of(desk, order, desk.say("parcel.one", courier=courier,
                                     tracking_no=order.shipment.tracking_no, **values))  # fmt: skip


def delivery_time(desk: Desk) -> Answer | None:
    """能约时间送吗: the courier calls before; a time is nothing that can be booked here."""
    if says("topic_installation", desk.turn.text) or not asks(desk.turn.text):
        return None
    person = desk.button("general.person_button", "human_agent")
    words = desk.text("parcel.no_time", [person])
    return resumed(desk, desk.answer(words, memory=desk.memory))


def _of(desk: Desk, order: Order, told: str) -> Answer:
    return desk.answer(replies.text(told)).remembering(order_no=order.order_no)


def _holding(desk: Desk) -> list[Order]:
    """The order in talk, when it holds all that is named; else those that hold it."""
    own = recent(desk)
    focus = [each for each in own if each.order_no == desk.memory.order_no]
    going = [each for each in own if each.status in (*NOT_SENT, *ON_THE_WAY)]
    if not speaks_of_goods(desk.turn):
        alone = focus and sum(line.quantity for line in focus[0].lines) == 1
        others = [each for each in going if each not in focus] if alone else []
        return [*focus, *others][:SEVERAL]
    for among in (focus, going):
        several = [each for each in among if len(lines_mentioned(desk, each.lines)) > 1]
        if several:
            return several[:1]
    meant = mentioned(desk, going)[:SEVERAL] or mentioned(desk, focus)
    if _joined_to_another(desk) and still_to_order(desk):  # the others are in no parcel yet
        return sorted(meant, key=lambda one: one not in focus)[:1]
    joined = len(meant) == 1 and _joined_to_another(desk)
    others = [each for each in focus if each not in meant]
    return [*others, *meant] if joined and others else [] if joined else meant


def _joined_to_another(desk: Desk) -> bool:
    """跟狗粮能一起到不, with the dog food: with what is in talk, and is not named."""
    turn = desk.turn
    starts = [one.start for one in turn.entities if one.name in KINDS and one.start is not None]
    return len(starts) == 1 and says("together_with", turn.text[: starts[0]])


def _not_ordered(desk: Desk, meant: Sequence[Order]) -> list[str]:
    """The goods meant that no order holds: 酸奶跟购物车里的猫砂一起到吗, 会跟我手机一起到吗."""
    if not speaks_of_goods(desk.turn):
        return still_to_order(desk) if last_matter(desk) in SHOPPING else []
    bought = {line.product_id for order in meant for line in order.lines}
    there = lines_mentioned(desk, baskets.lines(desk.tx, owner(desk)))
    named = [one.name for one in there if one.product_id not in bought]
    return named or (still_to_order(desk) if _joined_to_another(desk) else [])


def _in_talk(desk: Desk) -> Order | None:
    turn, memory = desk.turn, desk.memory
    if turn.customer_id is None or memory.busy or turn.clicked:
        return None
    hoped = says("day_hoped", turn.text)
    if not (asks(turn.text) or hoped) or (hoped and last_matter(desk) not in OF_THE_WAY):
        return None
    own = recent(desk)
    if speaks_of_goods(turn):
        going = [each for each in own if each.status in (*NOT_SENT, *ON_THE_WAY)]
        meant = mentioned(desk, going)
        meant = [one for one in meant if one.order_no == memory.order_no] or meant
        return meant[0] if len(meant) == 1 else None
    if last_matter(desk) in SHOPPING:
        return None
    return next((each for each in own if each.order_no == memory.order_no), None)


def parcel_refused(desk: Desk) -> Answer | None:
    """到了我直接拒收行吗: what the rules tell; nothing is begun of another order."""
    if desk.turn.clicked:
        return None
    days = desk.policies.return_days
    person = desk.button("general.person_button", "human_agent")
    return resumed(desk, desk.answer(desk.text("parcel.refusing", [person], days=days)))


PARCELS: dict[str, Callable[[Desk], Answer | None]] = {
    "place_reached": place_reached,
    "by_day_question": by_day,
    "day_hoped": by_day,
    "one_parcel": one_parcel,
    "delivery_time": delivery_time,
    "refuses_parcel": parcel_refused,
}
