"""Which order is meant: by number, by place in the list, by what was bought, or the only one."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from actions import replies
from actions.answer import Answer, Reply
from actions.business.awaited import Likely, narrowed
from actions.business.flows import Step
from actions.business.of_the_one_told import of_the_one_told
from actions.business.order_months import month_named, of_month, of_other_month
from actions.business.orders_by_state import by_state, likeliest
from actions.business.orders_pointed import (
    in_focus,
    just_placed,
    named_after_all,
    newest_meant,
    of_it,
    of_its_day,
    of_those_days,
    placed_then,
    pointed_at,
    several_pointed,
    waits_instead,
)
from actions.business.titles import number_said, untitled
from actions.desk import Desk
from actions.hearing.ordinals import position
from actions.hearing.wording import asks, corrects, says
from actions.memory import Task
from actions.reference.bought import called_so, goods_said, mentioned, put_right, speaks_of_goods
from actions.reference.kept_order import KEPT, of_these, still_fits
from actions.reference.line_titles import as_rest
from shop import orders
from shop.after_sales import eligible, may
from shop.errors import NotFound
from shop.orders import Order

RECENT = 30  # orders looked through
LISTED = 5  # orders offered to choose from
NAME_LENGTH = 20
SHORT = 20  # letters of a sentence that only says which order is meant

Fits = Callable[[Desk, Order], bool]
Refusing = Callable[[Desk, Order], Answer]


def order_step(
    fits: Fits, refusing: Refusing, *, none_key: str, case: str = "", likely: Likely | None = None
) -> Step:
    """The step that finds the customer's order; `refusing` answers for one that does not fit.

    When none fits, one with such a `case` under way already is told of. The words may ask about
    orders in some states only: those are the `likely` ones.
    """

    def hear(desk: Desk, task: Task) -> Task | Answer:
        if likely is not None:
            task = narrowed(desk, task, _candidates(desk, task, fits), likely)
        heard = _several(desk, task, fits, case) or _heard(desk, task, fits, refusing, none_key)
        heard = of_these(desk, task, heard) if isinstance(heard, Task) else heard
        if isinstance(heard, Task) and KEPT in heard:
            return still_fits(desk, heard, fits, refusing, case)
        none = isinstance(heard, Answer) and not _candidates(desk, task, fits)
        running = _running(desk, case) if none and case and not number_said(desk.turn) else None
        return heard if running is None else refusing(desk, running)

    def ask(desk: Desk, task: Task) -> Sequence[Reply]:
        return [_question(desk, task, _candidates(desk, task, fits))]

    return Step("order_no", "order", hear, ask)


def order_of(desk: Desk, task: Task) -> Order:
    """The order the task knows."""
    return orders.one(desk.tx, desk.customer_id(), str(task.get("order_no")))


def title(desk: Desk, order: Order) -> str:
    """An order in a few words: what, when, how far."""
    day, status = desk.day(order.placed_at), desk.label("status", order.status)
    return f"{goods(desk, order)} · {day} · {status}"


def goods(desk: Desk, order: Order) -> str:
    """What was bought, by its first line and the number of lines."""
    name, count = short(order.lines[0].name) if order.lines else order.order_no, len(order.lines)
    return desk.say("order.and_more", name=name, count=count) if count > 1 else name


def short(name: str) -> str:
    return name if len(name) <= NAME_LENGTH else name[: NAME_LENGTH - 1] + "…"


def choices(desk: Desk, found: Sequence[Order]) -> list[replies.Button]:
    return [replies.button(title(desk, each), "inform", order_no=each.order_no) for each in found]


def recent(desk: Desk) -> list[Order]:
    """The customer's latest orders, the newest first."""
    return list(orders.of_customer(desk.tx, desk.customer_id(), limit=RECENT).data)


def unknown(desk: Desk, number: str, memory_task: Task | None = None) -> Answer:
    """No such order of this customer: said plainly, and the own ones offered."""
    found = recent(desk)[:LISTED]
    asked = replace(desk.memory, asked="order", task=memory_task or desk.memory.task)
    words = desk.text("order.unknown", choices(desk, found), order_no=number)
    return desk.answer(words, memory=asked)


def _heard(desk: Desk, task: Task, fits: Fits, refusing: Refusing, none_key: str) -> Task | Answer:
    turn = desk.turn
    if number := number_said(desk.turn):
        try:
            found = orders.one(desk.tx, desk.customer_id(), number)
        except NotFound:
            # a tax number or a code given in the middle of something looks like an order's too
            if "order_no" in task and not corrects(turn.text):
                return task
            return unknown(desk, number, task.at("order_no"))
        if not fits(desk, found):
            return refusing(desk, found)
        return _taken(task, found.order_no)
    if "order_no" in task and says("other_order", turn.text):
        refused = [*(task.get("not_orders") or []), task.get("order_no")]
        task = _taken(task, None).knowing(not_orders=refused)
    own = recent(desk)
    other = waits_instead(desk, task, own) or just_placed(desk, task, own)
    if other is not None and not fits(desk, other):
        return refusing(desk, other)
    return _guessed(desk, named_after_all(desk, task, own), fits, refusing, none_key)


def _several(desk: Desk, task: Task, fits: Fits, case: str) -> Task | None:
    """第一和第二个都要退: the first of the orders offered, the others wait their turn."""
    if not case or desk.memory.asked != "order" or "order_no" in task:
        return None
    meant = several_pointed(desk.turn.text, _candidates(desk, task, fits)[:LISTED])
    lines = [(order, line) for order in meant for line in eligible(order, case, desk.now)]
    if len(lines) < 2:
        return None
    (order, line), *others = lines
    rest = [as_rest(desk, *each) for each in others]
    return _taken(task, order.order_no).knowing(line_id=line.line_id, rest=rest)


def _guessed(
    desk: Desk, task: Task, fits: Fits, refusing: Refusing, none_key: str
) -> Task | Answer:
    task = _beyond_those(desk, task, fits)
    candidates = _candidates(desk, task, fits)
    listed = candidates[:LISTED]
    offered = desk.memory.asked == "order"
    named = _named(desk, task, candidates, listed if offered else [])
    named = of_it(desk, task, of_its_day(desk, named))
    place = position(desk.turn.text, len(listed)) if offered else None
    pointed = [] if named else pointed_at(desk, candidates, listed)
    newest = pointed[0] if len(pointed) == 1 else newest_meant(desk, named, candidates)
    chosen = listed[place] if place is not None else named[0] if len(named) == 1 else newest
    if chosen is not None and (place is not None or chosen.order_no != task.get("order_no")):
        instead = title(desk, chosen) if "order_no" in task else None
        return _taken(task, chosen.order_no).knowing(instead=instead)
    if "order_no" in task:
        return _of_another(desk, task, named, refusing)
    if several := pointed or (named if len(named) > 1 else []):
        numbers = [each.order_no for each in several]
        return task.knowing(among=numbers, of_goods=goods_said(desk, several))
    if not candidates:
        return _none(desk, task, fits, refusing, none_key)
    if not named and (speaks_of_goods(desk.turn) or month_named(desk) is not None):
        return _named_but_unfit(desk, task, refusing)
    spoken_of = in_focus(desk, candidates)
    if spoken_of is not None and not named:
        return _taken(task, spoken_of.order_no).knowing(focus=title(desk, spoken_of))
    if not named and (unfit := _asked_of_unfit(desk, task, fits)) is not None:
        return refusing(desk, unfit)
    if len(candidates) == 1:
        told = title(desk, candidates[0])
        return _taken(task, candidates[0].order_no).knowing(only=told)
    return task


def _beyond_those(desk: Desk, task: Task, fits: Fits) -> Task:
    """Wrong one, it is the stroller: goods of another order than those it could be before."""
    among = task.get("among")
    if among is None:
        return task
    free = _candidates(desk, task.knowing(among=None), fits)
    others = mentioned(desk, [one for one in free if one.order_no not in among])
    inside = mentioned(desk, _candidates(desk, task, fits))
    if not others or (inside and not corrects(desk.turn.text)) or placed_then(desk, inside):
        return task
    if inside and all(one in inside for one in mentioned(desk, [*inside, *others])):
        return task  # no other order holds both of them
    return task.knowing(among=[one.order_no for one in others])


def _of_another(
    desk: Desk, task: Task, named: Sequence[Order], refusing: Refusing
) -> Task | Answer:
    """Other goods are meant than those of the order taken: one of several, or one that is unfit."""
    if len(named) > 1 and says("puts_goods_right", desk.turn.text):
        return _taken(task, None).knowing(among=[each.order_no for each in named])
    other = None if named else _other_bought(desk, task)
    if other is None and not named and (then := of_other_month(desk, task, recent(desk))):
        other = likeliest(then)
    return task if other is None else refusing(desk, other)


def _running(desk: Desk, case: str) -> Order | None:
    """The latest order with such a case under way: the one named, or any."""
    going = [one for one in recent(desk) if may(one, case, desk.now).code == "already_open"]
    focus = desk.memory.order_no
    if speaks_of_goods(desk.turn):
        meant = mentioned(desk, going)
    else:
        meant = [one for one in going if focus in (None, one.order_no)]
    return meant[0] if meant else None


def _named(
    desk: Desk, task: Task, candidates: Sequence[Order], offered: Sequence[Order]
) -> list[Order]:
    """The orders with the goods named; the one just offered, though an older one has them too."""
    of_offered = mentioned(desk, offered)
    named = of_offered if len(of_offered) == 1 else called_so(untitled(desk), candidates)
    named = put_right(desk, of_month(desk, named or candidates) or named, task.get("order_no"))
    return named if "order_no" in task else by_state(desk, named or candidates) or named


def _asked_of_unfit(desk: Desk, task: Task, fits: Fits) -> Order | None:
    """能取消吗 after an order was told is about that order, not about another that would do."""
    focus = desk.memory.order_no
    hurrying = getattr(desk.memory.task, "name", None) == "hurry"
    if (desk.memory.busy and not hurrying) or not of_the_one_told(desk, task):
        return None
    own = [each for each in recent(desk) if each.order_no == focus]
    return own[0] if own and not fits(desk, own[0]) else None


def _named_but_unfit(desk: Desk, task: Task, refusing: Refusing) -> Task | Answer:
    """What the message names was bought, but this cannot be done for it: why."""
    bought = mentioned(desk, recent(desk))
    bought = of_month(desk, bought or recent(desk)) or bought
    return refusing(desk, likeliest(bought)) if bought else task


def _other_bought(desk: Desk, task: Task) -> Order | None:
    """皇家狗粮那个, when an order was taken without asking: the other one, though it is unfit."""
    short_one = len(desk.turn.text) <= SHORT and not asks(desk.turn.text)
    meant = "only" in task or says("puts_goods_right", desk.turn.text)
    if not (meant and short_one and speaks_of_goods(desk.turn)):
        return None
    bought = mentioned(desk, recent(desk))
    known_one = task.get("order_no") in [each.order_no for each in bought]
    return likeliest(bought) if bought and not known_one else None


def _none(desk: Desk, task: Task, fits: Fits, refusing: Refusing, none_key: str) -> Answer:
    """Nothing fits: said so, or why the one meant or spoken of does not."""
    own = recent(desk)
    if bought := mentioned(desk, own) or pointed_at(desk, own, []) or of_month(desk, own):
        return refusing(desk, likeliest(bought))
    if task.get("not_orders"):
        return desk.answer(desk.text("order.no_other"), memory=desk.memory.idle())
    focus = desk.memory.order_no
    found = [each for each in recent(desk) if each.order_no == focus]
    if found and not fits(desk, found[0]):
        return refusing(desk, found[0])
    return desk.answer(desk.text(none_key), memory=desk.memory.idle())


def _taken(task: Task, number: str | None) -> Task:
    if task.get("order_no") == number:
        return task
    return task.knowing(order_no=number, line_id=None, variant_id=None, only=None, focus=None,
                        instead=None)  # fmt: skip


def _candidates(desk: Desk, task: Task, fits: Fits) -> list[Order]:
    refused, among = set(task.get("not_orders") or ()), task.get("among")
    return [
        each
        for each in recent(desk)
        if each.order_no not in refused
        and (among is None or each.order_no in among)
        and fits(desk, each)
    ]


def _question(desk: Desk, task: Task, candidates: Sequence[Order]) -> Reply:
    listed, title = candidates[:LISTED], desk.label("flows", task.name)
    many = len(candidates) > len(listed)
    key = "order.which_of_many" if many else "order.which"
    asked = desk.text(key, choices(desk, listed), count=len(listed), title=title)
    vain = desk.memory.asked == "order" and not of_those_days(desk, candidates)
    return replies.led_by(desk.say("order.none_then"), asked) if vain else asked
