"""Flows: business that takes several turns. What is known is used, the rest is asked in turn.

A flow has no state of its own. At each turn every step hears the message first, whether it was
asked or not; then the first step that still lacks its piece asks for it. So pieces may come in
advance, in any order, and a later word corrects an earlier one.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from actions.answer import Answer, Reply
from actions.desk import Desk
from actions.faults import SENDING_BACK, is_fault, repair_meant
from actions.grievances import grievance
from actions.matters import asks_for
from actions.memory import CONFIRM, Task
from actions.referring import known, of_another_kind
from actions.replies import led_by, with_button
from actions.settling import lapse
from actions.switching import INSTEAD, instead, of_the_same, switched
from actions.wording import (
    agrees,
    asks,
    consents,
    corrects,
    gives_up,
    insists,
    keeps,
    leaving_out,
    refuses,
    says,
)

Hearing = Callable[[Desk, Task], Task | Answer]

FEW_WORDS = 10
FULL_SENTENCE = 18  # letters; a longer one that is no piece of the matter is another matter
TALK = frozenset({"affirm", "deny", "inform"})
LOOKING = frozenset(
    {"purchase", "recommend", "refine_recommendation", "compare", "product_info", "stock", "inform"}
)
CORRECTING = TALK | {"nlu_fallback", "out_of_scope", "refine_recommendation"}
SAID_FREELY = frozenset(
    {
        "inform", "nlu_fallback", "out_of_scope", "exchange", "repair_warranty", "complaint",
        "product_info", "return_refund", "refine_recommendation", "stock", "cancel_order",
        "change_address", "invoice", "installation", "deny", "affirm", "purchase",
    }
)  # fmt: skip

OF_GOODS = SENDING_BACK | {"repair", "complaint", "faulty"}
MOST_ASKED = 2  # times the same question is asked in vain before a person is offered


@dataclass(frozen=True)
class Step:
    """One piece to know: the slot it fills, how it is heard and asked for.

    `asked` is the word for it in the memory. A `free` step takes any statement as its answer.
    A step can only hear when what it `needs` is known.
    """

    slot: str
    asked: str
    hear: Hearing
    ask: Callable[[Desk, Task], Sequence[Reply]]
    free: bool = False
    needs: str | None = None


@dataclass(frozen=True)
class Flow:
    """The steps in order, and what is done when all is known.

    A `light` flow (filling the basket) gives way without a word when the shopper looks on.
    """

    name: str
    intents: frozenset[str]
    steps: tuple[Step, ...]
    finish: Callable[[Desk, Task], Answer]
    guests: bool = False
    light: bool = False

    def step(self, slot: str) -> Step | None:
        return next((each for each in self.steps if each.slot == slot), None)


def begin(flow: Flow, desk: Desk, **known: object) -> Answer:
    """Start a flow with what is known already."""
    before = desk.memory.task
    if before is not None and before.name == flow.name:
        return advance(flow, desk, before.knowing(**known))
    lapse(desk)
    task = Task(flow.name)
    if before is not None and {before.name, flow.name} <= OF_GOODS:
        # 算了不退了，换一个: of the same order, for the same reason
        task = task.knowing(**of_the_same(before))
        if of_others(desk):
            task = task.knowing(reason=None)  # it was told of other goods
        focus = desk.memory.order_no if before.name != "complaint" else None
        number = before.get("order_no") or focus
        desk = replace(desk, turn=replace(desk.turn, memory=replace(desk.memory, order_no=number)))
    return advance(flow, desk, task.knowing(**known))


def of_others(desk: Desk) -> bool:
    """Whether goods are named, and what is wrong with them is told."""
    named = any(each.name in ("product", "category") for each in desk.turn.entities)
    return named and grievance(desk.turn) is not None


def advance(flow: Flow, desk: Desk, task: Task) -> Answer:
    """Hear the message with every step, then ask for what is missing, or finish.

    A guest is asked to sign in first, unless the flow is for guests too.
    """
    if desk.turn.customer_id is None and not flow.guests:
        return desk.answer(desk.text("general.sign_in"), memory=desk.memory.idle())
    task = task.knowing(asides=None)
    missing: Step | None = None
    for step in flow.steps:
        if step.needs is not None and step.needs not in task:
            continue
        heard = step.hear(desk, task)
        if isinstance(heard, Answer):
            if missing is None:
                return heard
            continue
        task = heard
        if step.slot not in task:
            missing = missing or step
    return flow.finish(desk, task) if missing is None else waiting(desk, task, missing)


def waiting(desk: Desk, task: Task, step: Step) -> Answer:
    """Ask for the step's piece and remember that it was asked."""
    before = desk.memory.task
    untouched = before is not None and before.known == task.known
    again = before is not None and before.name == task.name and before.step == step.slot
    vain = int(task.get("vain") or 0) + 1 if again and untouched and not task.soft else None
    task = replace(task.at(step.slot), soft=task.soft and untouched).knowing(vain=vain)
    memory = replace(desk.memory, asked=step.asked, task=task, proposal_id=None)
    asked = list(step.ask(desk, task))
    if vain and vain >= MOST_ASKED and asked:
        person = desk.button("general.person_button", "human_agent")
        asked[0] = with_button(led_by(desk.say("flow.in_vain"), asked[0]), person)
    if lead := only_one(desk, task):
        asked[0] = led_by(lead, asked[0])
    return desk.answer(*asked, memory=memory)


def only_one(desk: Desk, task: Task) -> str:
    """A word about the order, once, when it was taken without asking."""
    before = desk.memory.task if desk.memory.task and desk.memory.task.name == task.name else None
    for slot, key in (("only", "order.only_one"), ("focus", "order.same_one")):
        title = task.get(slot)
        if title is not None and (before is None or before.get(slot) != title):
            return desk.say(key, title=title)
    return ""


def flow_of(desk: Desk) -> Flow | None:
    """The flow in progress."""
    task = desk.memory.task
    found: Flow | None = desk.means.flows.get(task.name) if task else None
    return found


def continues(desk: Desk) -> bool:
    """Whether the message belongs to the business in progress rather than opening another."""
    turn, task, flow = desk.turn, desk.memory.task, flow_of(desk)
    if task is None or flow is None:
        return False
    if _names_its_own(desk, flow, task):
        return False
    if insists(turn.text, task.name):
        return True
    if _turns_elsewhere(desk, task):
        return False
    if turn.swaps and flow.light and _is_piece(desk, flow, task):
        return True
    if turn.clicked or turn.intent in TALK:
        light = task.soft or flow.light or len(turn.text) > FULL_SENTENCE
        return turn.intent in TALK and (not light or _takes_up(desk, flow, task))
    if drops(desk) or is_fault(desk.turn, task):
        return True
    if task.step == CONFIRM and says("no_confirming", turn.text):
        return True
    if task.step == CONFIRM:
        settles = agrees(turn.text) or refuses(turn.text) or consents(turn.text, task.name)
        return settles or _amends(desk, flow) or _is_other_piece(desk, flow, task)
    return _amends(desk, flow) or _is_piece(desk, flow, task)


def _names_its_own(desk: Desk, flow: Flow, task: Task) -> bool:
    """A matter of its own in answer to a choice of readings, other goods in a purchase."""
    turn = desk.turn
    if flow.name == "clarify" and turn.entities and turn.intent not in TALK:
        return True
    return flow.light and not turn.clicked and _of_other_goods(desk, task)


def _turns_elsewhere(desk: Desk, task: Task) -> bool:
    """装好的坏了 to a visit, 退钱吧 to an exchange: another business, without dropping this one."""
    broken = task.name == "installation" and repair_meant(desk.turn) is not None
    return broken or (switched(desk) is not None and not drops(desk))


def _of_other_goods(desk: Desk, task: Task) -> bool:
    """Whether the message names goods that the purchase in progress is not about."""
    product = known(desk, task.get("product_id"))
    return product is not None and of_another_kind(desk, product)


def _takes_up(desk: Desk, flow: Flow, task: Task) -> bool:
    """Whether a yes, a no or a piece of information is about what was merely suggested."""
    turn = desk.turn
    if turn.intent == "inform":
        return _is_piece(desk, flow, task) or (not task.soft and amended(flow, desk, task))
    if turn.clicked or not turn.entities or agrees(turn.text) or refuses(turn.text):
        return True
    return not task.soft and amended(flow, desk, task)  # 不对 一双


def drops(desk: Desk) -> bool:
    """Whether the shopper gives up the business in progress."""
    task = desk.memory.task
    return task is not None and not insists(desk.turn.text, task.name) and _drops(desk, task)


def _drops(desk: Desk, task: Task) -> bool:
    turn = desk.turn
    if turn.swaps:
        return False  # 算了黑的，要灰的: another version, not another mind
    if task.name == "cancel_order" and not turn.clicked and keeps(turn.text):
        return True
    if task.name not in ("cancel_order", "order_status") and says("call_off", turn.text):
        return not (task.soft and turn.entities)
    if not turn.clicked and says("turns_away", turn.text) and asks_for(turn.intent, turn.text):
        return turn.intent != task.name and not corrects(turn.text)
    if turn.clicked or turn.intent == "human_agent" or not gives_up(turn.text):
        return False
    return not asks(turn.text) and (len(turn.text) <= 12 or turn.intent in ("deny", "nlu_fallback"))


def _amends(desk: Desk, flow: Flow) -> bool:
    """Says the same business again, or corrects it without asking for something else."""
    turn = desk.turn
    if turn.intent in flow.intents:
        return True
    return corrects(turn.text) and turn.intent in CORRECTING and not asks(turn.text)


def _is_other_piece(desk: Desk, flow: Flow, task: Task) -> bool:
    """A few words before the yes that are another piece: 质量问题, XL."""
    if len(leaving_out("codes", desk.turn.text)) > FEW_WORDS or asks(desk.turn.text):
        return False
    return amended(flow, desk, task)


def amended(flow: Flow, desk: Desk, task: Task) -> bool:
    """Whether the message changes anything of what waits for a yes."""
    before = task
    for step in flow.steps:
        if step.needs is not None and step.needs not in task:
            continue
        heard = step.hear(desk, task)
        if isinstance(heard, Answer):
            return True
        task = heard
    return task.known != before.known


def _is_piece(desk: Desk, flow: Flow, task: Task) -> bool:
    """Whether the open step can take the message as its answer."""
    turn, step = desk.turn, flow.step(task.step)
    if step is None or says("person_offer", turn.text):
        return False
    if agrees(turn.text) or refuses(turn.text):
        return True
    if turn.customer_id is None and not flow.guests:
        return False
    if asks(turn.text) and (step.free or turn.intent not in ("nlu_fallback", "out_of_scope")):
        return False
    if any(instead(task, other, turn.text) for other in INSTEAD.get(task.name, ())):
        return False
    if turn.intent == "repair_warranty" and says("repair_or_complaint", turn.text):
        return task.name not in SENDING_BACK
    if step.free and turn.intent in SAID_FREELY:
        return True
    heard = task if step.free else step.hear(desk, task)
    if isinstance(heard, Answer) or heard.known != task.known:
        return True
    versioned = any(True for name in ("color", "size") for _ in turn.all(name))
    fills = versioned if flow.light else True
    return fills and not task.soft and amended(flow, desk, task)
