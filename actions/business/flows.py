"""Flows: business that takes several turns. What is known is used, the rest is asked in turn.

A flow has no state of its own. At each turn every step hears the message first, whether it was
asked or not; then the first step that still lacks its piece asks for it. So pieces may come in
advance, in any order, and a later word corrects an earlier one.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from actions.answer import Answer, Reply
from actions.business.faults import OF_GOODS
from actions.business.grievances import grievance
from actions.business.other_goods import of_another_line, of_other_goods
from actions.business.parking import UNDER, parked, waiting_beneath
from actions.business.settling import lapse, proposed_parts
from actions.business.switching import of_the_same
from actions.desk import Desk
from actions.hearing.wording import gives_up, says
from actions.memory import CONFIRM, Task
from actions.reference.bought import speaks_of_goods
from actions.replies import led_by, with_button, with_buttons

Hearing = Callable[[Desk, Task], Task | Answer]

FEW_WORDS = 10
LOOKING = frozenset(
    {"purchase", "recommend", "refine_recommendation", "compare", "product_info", "stock", "inform"}
)

ONLY_ONE = (
    ("only", "order.only_one"), ("focus", "order.same_one"), ("instead", "order.put_right"),
)  # fmt: skip
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
    unheard: str = "flow.still_confirm"  # when what is said before the yes changes nothing
    sign_in: str = "general.sign_in"  # what a guest is told

    def step(self, slot: str) -> Step | None:
        return next((each for each in self.steps if each.slot == slot), None)


def begin(flow: Flow, desk: Desk, **known: object) -> Answer:
    """Start a flow with what is known already; what was in progress waits beneath it."""
    before = desk.memory.task
    if before is not None and before.name == flow.name:
        return advance(flow, desk, before.knowing(**known))
    answer = _begun(flow, desk, before, known)
    if before is not None and _waits_beneath(desk, flow, before, answer):
        answer = answer.remembering(task=before, asked=desk.memory.asked)
    kept = answer.memory.task is before and answer.memory.proposal_id == desk.memory.proposal_id
    if kept:  # 换成XL, which cannot be done: what waited for its yes still waits
        return answer
    told = proposed_parts(desk)
    lapse(desk)
    lost = before is not None and not flow.light and _is_lost(desk, before, answer)
    return _told_of_loss(desk, flow, before, told, answer) if lost and before else answer


def _is_lost(desk: Desk, before: Task, answer: Answer) -> bool:
    """Whether what waited for its yes is gone, and nothing has taken its place."""
    waited = before.step == CONFIRM and not before.soft and desk.memory.proposal_id is not None
    over = _drops_it(desk.turn.text) or desk.turn.customer_id is None
    return waited and not over and answer.memory.task is None and not answer.memory.proposal_id


def _drops_it(text: str) -> bool:
    """不退了, 算了: the shopper's own word that it is over."""
    return says("declines_business", text) or gives_up(text)


def _told_of_loss(
    desk: Desk, flow: Flow, before: Task, parts: Mapping[str, str], answer: Answer
) -> Answer:
    """What waited is shown anew for its yes; after a question only that it was not done."""
    beneath = parked(desk, flow.name)
    same = flow.name == "cancel_order" or (beneath is not None and beneath["name"] == before.name)
    asks_back = answer.memory.asked or str(answer.replies[-1]["text"]).rstrip().endswith(
        ("?", "？")
    )
    if same and not asks_back and (shown := _shown_anew(desk, before, parts)) is not None:
        told = (with_buttons(one, ()) for one in answer.replies)  # yes and no alone
        return Answer((*told, *shown.replies), shown.memory)
    title = desk.label("flows", before.name)
    return answer.then(desk.text("flow.not_submitted", title=title))


def _ends_asking(answer: Answer) -> bool:
    return str(answer.replies[-1]["text"]).rstrip().endswith(("?", "？"))


def _shown_anew(desk: Desk, before: Task, parts: Mapping[str, str]) -> Answer | None:
    memory = replace(desk.memory, proposal_id=None, asked=None)
    silent = desk.turned(text="", entities=(), intent="inform", memory=memory)
    task = before.knowing(parts=dict(parts)) if parts and "parts" not in before else before
    shown = advance(desk.means.flows[before.name], silent, task)
    return shown if shown.memory.proposal_id else None


def _waits_beneath(desk: Desk, flow: Flow, before: Task, answer: Answer) -> bool:
    """Whether what was in progress would have waited: it goes on when the other cannot be done.

    Not beside a question, to which the next yes may be meant; what waits for its yes is
    shown anew.
    """
    if answer.memory.task is not None or answer.memory.asked or desk.memory.proposal_id:
        return False
    kept = parked(desk, flow.name)
    return not before.soft and kept is not None and kept["name"] == before.name


def _begun(flow: Flow, desk: Desk, before: Task | None, known: Mapping[str, object]) -> Answer:
    task = Task(flow.name)
    if before is not None:
        if beneath := waiting_beneath(before, flow.name):
            task = task.knowing(**beneath)
        elif _of_the_same_goods(desk, before, flow.name):
            task, desk = _with_its_order(desk, before, task)
        elif (number := before.get("order_no")) and not speaks_of_goods(desk.turn):
            desk = desk.turned(memory=replace(desk.memory, order_no=number))  # 这单
    return advance(flow, desk, task.knowing(**{UNDER: parked(desk, flow.name), **known}))


def _of_the_same_goods(desk: Desk, before: Task, name: str) -> bool:
    return {before.name, name} <= OF_GOODS | {"installation"} and not of_other_goods(desk, before)


def _with_its_order(desk: Desk, before: Task, task: Task) -> tuple[Task, Desk]:
    """算了不退了，换一个: of the same order, for the same reason."""
    task = task.knowing(**of_the_same(before, task.name))
    if of_others(desk) or of_another_line(desk, before):
        task = task.knowing(reason=None)  # it was told of other goods
    focus = desk.memory.order_no if before.name != "complaint" else None
    number = before.get("order_no") or focus
    return task, desk.turned(memory=replace(desk.memory, order_no=number))


def of_others(desk: Desk) -> bool:
    """Whether goods are named, and what is wrong with them is told."""
    named = any(each.name in ("product", "category") for each in desk.turn.entities)
    return named and grievance(desk.turn) is not None


def advance(flow: Flow, desk: Desk, task: Task) -> Answer:
    """Hear the message with every step, then ask for what is missing, or finish.

    A guest is asked to sign in first, unless the flow is for guests too.
    """
    if desk.turn.customer_id is None and not flow.guests:
        return desk.answer(desk.text(flow.sign_in), memory=desk.memory.idle())
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
    for slot, key in ONLY_ONE:
        title = task.get(slot)
        if title is not None and (before is None or before.get(slot) != title):
            return desk.say(key, title=title)
    return ""


def flow_of(desk: Desk) -> Flow | None:
    """The flow in progress."""
    task = desk.memory.task
    found: Flow | None = desk.means.flows.get(task.name) if task else None
    return found
