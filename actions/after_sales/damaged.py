"""Goods that came damaged or are faulty: sent back, exchanged or repaired, as the shopper likes.

What is wrong is kept, so that whatever is chosen does not ask for it again.
"""

from collections.abc import Sequence
from dataclasses import replace

from actions import replies
from actions.answer import Answer, Reply
from actions.business.faults import told_as_fault
from actions.business.flows import LOOKING, Flow, Step
from actions.business.grievances import grievance
from actions.business.ordered import goods, order_of, recent, short
from actions.business.orders_by_state import OVER
from actions.business.remainder import clauses
from actions.business.ways_back import way_back, way_buttons
from actions.desk import Desk
from actions.hearing.ordinals import position
from actions.hearing.wording import agrees, says
from actions.hearing.words import either
from actions.memory import Task
from actions.reference.bought import mentioned, says_bought, speaks_of_goods
from actions.reference.denied_goods import lines_meant
from shop.after_sales import may
from shop.orders import Line, Order

NAME = "faulty"
DOUBTFUL = 0.5
OF_MONEY = frozenset({"promotion", "payment", "membership", "shipping_info"})
DENIED = {"return": "not_returning", "exchange": "denies_exchange", "repair": "denies_repair"}
FAULTS = ("reason_quality", "reason_wrong", "fault_told", "trouble_told")
WISHES = {"return": "return_refund", "exchange": "exchange", "repair": "repair_warranty"}


def came_damaged(desk: Desk) -> Answer | None:
    """收到外壳磕瘪了一块: the choice, when nothing is said yet of what is wanted."""
    turn = desk.turn
    if turn.customer_id is None or desk.memory.busy or says("supposed", turn.text):
        return None
    if says("repair_or_complaint", turn.text) or _wish(turn.text):
        return None
    own = mentioned(desk, recent(desk))
    if not own and not speaks_of_goods(turn):
        own = [order for order in recent(desk) if order.order_no == desk.memory.order_no]
    arrived = [order for order in own if ways_open(desk, order)]
    if not arrived:
        return None
    if ways_open(desk, arrived[0]) != ["repair"]:
        return what_now(desk, arrived[0])  # 牛奶漏了 wishes for no exchange yet
    only = WISHES["repair"]
    return desk.means.topics[only].answer(desk.turned(intent=only))


def own_fault(desk: Desk) -> Answer | None:
    """昨天到的婴儿车 一推轮子卡卡的: a fault of goods that came, taken for a wish to buy some."""
    turn = desk.turn
    lately = says("came_lately", turn.text) or says_bought(turn.text)
    unsure = turn.confidence < DOUBTFUL and turn.intent not in OF_MONEY
    looking = turn.intent in LOOKING or unsure
    if turn.clicked or not looking or not lately:
        return None
    wished = says("topic_purchase", turn.text) or says("topic_recommend", turn.text)
    if wished or not told_as_fault(turn.text) or says("buys_new", turn.text):
        return None
    return came_damaged(desk)


def what_now(desk: Desk, order: Order) -> Answer:
    """Everything that can be done for the faulty goods of this order, to choose from."""
    kinds = ways_open(desk, order)
    if not kinds:
        told = desk.answer(_nothing_open(desk, order)).remembering(order_no=order.order_no)
        return told.remembering(task=fault_kept(desk, order), asked="choice")
    words = _faulty_words(desk, order, kinds)
    reply = replies.order(words, order, desk.language, _buttons(desk, order, kinds))
    return desk.answer(reply).remembering(
        order_no=order.order_no, product_id=_product_of(desk, order),
        task=fault_kept(desk, order, kinds), asked="choice",
    )  # fmt: skip


def still_told(desk: Desk) -> Answer | None:
    """昨天才发现, after it was told what is wrong: heard, and the choice still waits."""
    task, turn = desk.memory.task, desk.turn
    if task is None or task.name != NAME or not task.soft or turn.clicked:
        return None
    order = order_of(desk, task)
    kinds = list(task.get("listed") or ())
    if turn.entities or not kinds:
        return None
    ways = either([desk.label("ways", kind) for kind in kinds], desk.language)
    words = desk.text("order.faulty_more", _buttons(desk, order, kinds), ways=ways)
    return desk.answer(words).remembering(task=task.knowing(), asked="choice")


def _product_of(desk: Desk, order: Order) -> str | None:
    """The goods of the order that are faulty, when they are named or the only ones."""
    line = _line_of(desk, order)
    return line.product_id if line is not None else None


def _line_of(desk: Desk, order: Order) -> Line | None:
    named = lines_meant(desk, order.lines) or order.lines
    return named[0] if len(named) == 1 else None


def _faulty_words(desk: Desk, order: Order, kinds: Sequence[str]) -> str:
    """Sorry for it, and what can be done: only what the rules allow."""
    ways, line = [desk.label("ways", kind) for kind in kinds], _line_of(desk, order)
    name = short(line.name) if line is not None else goods(desk, order)
    return desk.say("order.faulty", name=name, ways=either(ways, desk.language))


def _nothing_open(desk: Desk, order: Order) -> Reply:
    """Sorry for it, and that only a person can look into it."""
    if order.signed_at is None and order.status not in OVER:
        kept = "" if way_back(desk, order) == "return" else "_kept"
        return desk.text(f"order.once_come{kept}")
    person = desk.button("general.person_button", "human_agent")
    return desk.text("order.faulty_over", [person], name=goods(desk, order))


def fault_kept(desk: Desk, order: Order, kinds: Sequence[str] = ()) -> Task | None:
    """What is wrong, for whatever is wished for next; None when nothing was told."""
    before = desk.memory.task
    told = before.get("reason") if before else None
    reason = told or grievance(desk.turn)
    if reason is None:
        return None
    known = {"order_no": order.order_no, "reason": reason, "listed": list(kinds)}
    return Task(NAME, "wish", known, soft=True)


def kept_by_rule(desk: Desk, order: Order, line: Line | None = None) -> Answer:
    """Goods nobody may send back without a reason: a fault is exchanged, or told to a person."""
    way = "exchange" if way_back(desk, order, line) == "exchange" else "person"
    kept = fault_kept(desk, order, ("exchange",) if way == "exchange" else ())
    if kept and not any(says(one, str(kept.get("reason"))) for one in FAULTS):
        kept = None  # 不想要了 is no fault
    key = f"returns.kept_{'faulty_' if kept else ''}{way}"
    words = desk.text(
        key, way_buttons(desk, order, tuple(dict.fromkeys((way, "person")))),
        order_no=order.order_no, name=line.name if line else goods(desk, order),
    )  # fmt: skip
    of_line = {"product_id": line.product_id} if line else {}
    told = desk.answer(words, memory=desk.memory.idle())
    told = told.remembering(order_no=order.order_no, **of_line)
    return told.remembering(task=kept, asked="choice") if kept else told


def ways_open(desk: Desk, order: Order) -> list[str]:
    """Which of return, exchange and repair the rules allow for the goods of the order now."""
    line = _line_of(desk, order)
    line_id = line.line_id if line is not None else None
    return [kind for kind in WISHES if may(order, kind, desk.now, line_id).allowed]


def _buttons(desk: Desk, order: Order, kinds: Sequence[str]) -> list[replies.Button]:
    """What may be chosen; a person besides when only an exchange is open: for the money."""
    number = order.order_no
    found = [desk.button(f"order.{kind}_button", WISHES[kind], order_no=number) for kind in kinds]
    person = desk.button("general.person_button", "human_agent")
    return [*found, person] if kinds == ["exchange"] else found


def _wish(text: str) -> str | None:
    """What is to be done, when the words name only one of them."""
    denied = [kind for kind, name in DENIED.items() if says(name, text)]
    named = [kind for kind in WISHES if kind not in denied and says(f"picks_{kind}", text)]
    return named[0] if len(named) == 1 else None


def _hear(desk: Desk, task: Task) -> Task | Answer:
    text, listed = desk.turn.text, list(task.get("listed") or ())
    place = position(text, len(listed)) if listed else None
    only = listed[0] if len(listed) == 1 and agrees(text) else None
    wish = _wish(text) or (listed[place] if place is not None else only)
    return task.knowing(wish=wish) if wish else task


def _ask(desk: Desk, task: Task) -> Sequence[Reply]:
    order = order_of(desk, task)
    kinds = list(task.get("listed") or ()) or ways_open(desk, order)
    if not kinds:
        return [_nothing_open(desk, order)]
    words = _faulty_words(desk, order, kinds)
    return [replies.text(words, _buttons(desk, order, kinds))]


def _chosen(desk: Desk, task: Task) -> Answer:
    """As if it had been asked for in so many words, of this order and for this fault."""
    text = desk.turn.text if says("same_version", desk.turn.text) else ""
    task = _with_more(desk, task)
    memory = replace(desk.memory, task=task, order_no=task.get("order_no"))
    turn = replace(desk.turn, text=text, intent=WISHES[str(task.get("wish"))], memory=memory)
    return desk.means.topics[turn.intent].answer(replace(desk, turn=turn))


def _with_more(desk: Desk, task: Task) -> Task:
    """那报修吧 插上线没反应: the fault with what is told of it beside the wish."""
    text, before = desk.turn.text, str(task.get("reason") or "")
    parts = (text[start:end].strip() for start, end in clauses(text))
    more = " ".join(one for one in parts if one and _wish(one) is None)
    if not before or not told_as_fault(more):
        return task
    return task.knowing(
        reason=f"{before}；{more}" if desk.language == "zh" else f"{before}; {more}"
    )


FAULTY = Flow(NAME, frozenset(), (Step("wish", "choice", _hear, _ask),), _chosen)
