"""黑的 有券能用吗, the philips one then, can you gift wrap it: a choice, and a question beside it.

What is chosen is put in, or offered, whatever is asked of the shop along with it.
"""

import re
from collections.abc import Callable
from dataclasses import replace

from actions.answer import Answer
from actions.basket.buying import ADD
from actions.business.flows import Flow, advance, flow_of, waiting
from actions.business.ordered import recent
from actions.business.parted import leading
from actions.business.progress import handed_on
from actions.business.refusing_first import taken_alone
from actions.business.remainder import clauses
from actions.desk import Desk
from actions.hearing.answering import nothing_left
from actions.hearing.matters import OF_THE_SHOP, topic_of
from actions.hearing.wording import asks, says, without
from actions.memory import Task
from actions.reference.referring import known
from actions.reference.versions_said import colors_in, versions_said
from actions.replies import with_buttons
from actions.road.one_prompt import joined
from actions.turn import Turn
from shop import catalogue
from shop.products import Product

VERSION, PLACE, EXCHANGE = "variant_id", "place_order", "exchange"
SAYS_NOTHING = ("takes_plainly", "takes_lightly", "beside_taking", "answer_yes", "answer_filler")
OF_GOODS = frozenset({"product_info", "stock"})
OF_THE_TALK = ("gift_wrap", "why", "coupon_words")
_ANYWAY = re.compile(r"算了[吧\W]*$")  # 那就蓝色44算了
Hearing = Callable[[Desk], Answer]


def chosen_first(desk: Desk, hear: Hearing) -> Answer | None:
    """The choice and the answer to the rest; None when nothing is chosen, or no more is asked."""
    if (last := _chosen_last(desk)) is not None:
        return last
    parts = _parts(desk)
    if parts is None:
        return None
    head, rest = parts
    task = desk.memory.task
    if task is not None and (task.name, task.step, task.soft) == (EXCHANGE, VERSION, False):
        return _exchanged(desk, task, head, rest, hear)
    if not _of_the_shop(rest.text):
        return None
    if task is not None and task.name == ADD.name and not task.soft:
        return _version(desk, head, rest, hear) if task.step == VERSION else None
    if (task is not None and not task.soft) or not _choosing(head.text):
        return None
    told = _heard(replace(desk, turn=replace(head, intent=_alone(desk.turn))), hear)
    if told is None:
        return None
    if not (told.memory.task and told.memory.task.name == ADD.name):
        return joined(told, hear(replace(desk, turn=replace(rest, memory=told.memory))))
    asked = hear(replace(desk, turn=replace(rest, memory=told.memory.idle())))
    return joined(told, asked) if asked.memory.busy else joined(asked, told)


def _heard(desk: Desk, hear: Hearing) -> Answer | None:
    """What the choice alone brings; nothing is kept of it when it chooses none of those shown."""
    with desk.tx.begin_nested() as kept:
        told = hear(desk)
        task, shown = told.memory.task, desk.memory.shown
        taken = task is not None and task.name in (ADD.name, PLACE)
        if not taken or told.memory.product_id not in shown:
            kept.rollback()
            return None
    return told


def _choosing(head: str) -> bool:
    """他喜欢进攻，那就李宁的吧: whether a clause of it chooses, whatever it is chosen for."""
    return says("chooses", head) or any(says("chooses", head[start:end].strip())
                                        for start, end in clauses(head))  # fmt: skip


def _alone(turn: Turn) -> str:
    """What the choice was understood as."""
    chosen = (one.intent for one in turn.clauses if says("chooses", turn.text[one.start : one.end]))
    return next(chosen, next((one.intent for one in turn.clauses), "inform"))


def _parts(desk: Desk) -> tuple[Turn, Turn] | None:
    """What is said before the first question, and the question."""
    turn = desk.turn
    if turn.clicked or turn.swaps:
        return None
    each = clauses(turn.text)
    at = next((start for start, end in each if asks(turn.text[start:end].strip())), 0)
    head, rest = turn.text[:at].strip(" ，,。.!！、;；"), taken_alone(turn, at)
    if not head or says("hedges", rest.text):
        return None
    named = tuple(one for one in turn.entities if one.start is not None and one.start < at)
    return replace(turn, text=head, entities=named, clauses=(), intent="inform"), rest


def _of_the_shop(text: str) -> bool:
    """No question of the goods themselves, on which the choice may hang."""
    return topic_of(text) in OF_THE_SHOP or any(says(name, text) for name in OF_THE_TALK)


def _chosen_last(desk: Desk) -> Answer | None:
    """44会不会太大啊？算了 就蓝色44吧: what is chosen at the end, for the exchange in progress."""
    task, flow, turn = desk.memory.task, flow_of(desk), desk.turn
    waits = task is not None and (task.name, task.step, task.soft) == (EXCHANGE, VERSION, False)
    if not waits or task is None or flow is None or turn.clicked:
        return None
    product, each = _product(desk, task), clauses(turn.text)
    if product is None or len(each) < 2:
        return None
    denied = says("denies_basket", turn.text[slice(*each[0])])
    start = each[1][0] if denied else each[-1][0]
    last, before = taken_alone(turn, start), each[:-1]
    asked = any(asks(turn.text[one:end].strip()) for one, end in before)
    if (asked or denied) and (refused := _refused(last.text, product)):
        return _asked_again(desk, flow, task, refused)
    if asks(last.text):
        return None
    last = replace(last, text=_ANYWAY.sub("", last.text))
    if not denied and not (asked and says_version(last.text, product)):
        return None
    answer = advance(flow, replace(desk, turn=replace(last, intent=EXCHANGE)), task)
    after = answer.memory.task
    return answer if after is not None and VERSION in after else None


def _refused(text: str, product: Product) -> str:
    """那蓝色44算了, 不换蓝色44了: the one version it names, when that is refused."""
    spots = sorted(versions_said(text, product).spans)
    start, end = (spots[0][0], spots[-1][1]) if spots else (0, 0)
    said, before, behind = text[start:end], text[:start], text[end:]
    if not spots or (says("settles_for", before) and says("settled_behind", behind)):
        return ""  # 那就蓝色44算了 takes it
    refused = without(text, said) or says("refuses_next", before)
    return said if refused and not clauses(said)[1:] else ""


def _asked_again(desk: Desk, flow: Flow, task: Task, refused: str) -> Answer:
    """Which it is to be, once that one is not to be."""
    step = flow.step(VERSION)
    assert step is not None
    told = desk.say("exchange.not_this", variant=refused.strip())
    return leading(told, waiting(desk, task, step))


def _product(desk: Desk, task: Task) -> Product | None:
    """The goods that are exchanged."""
    line = next((one for order in recent(desk) for one in order.lines
                 if one.line_id == task.get("line_id")), None)  # fmt: skip
    return catalogue.product(desk.tx, line.product_id) if line is not None else None


def _exchanged(desk: Desk, task: Task, head: Turn, rest: Turn, hear: Hearing) -> Answer | None:
    """41吧 顺便问下这衣服起皱吗: the answer, and the exchange with the version said before it."""
    flow, alone = flow_of(desk), replace(desk, turn=head)
    product = _product(desk, task)
    if flow is None or product is None or not says_version(head.text, product):
        return None
    if _of_the_shop(rest.text):
        return None  # 运费要我出吗 is of the exchange itself
    told = _asked_of(desk, product, rest, hear)
    if told is None:
        return None
    chosen = advance(flow, alone, task)
    if chosen.memory.task is None or VERSION not in chosen.memory.task:
        return None
    replied = (with_buttons(one, ()) for one in told.replies)
    return Answer((*replied, *chosen.replies), chosen.memory)


def _asked_of(desk: Desk, product: Product, rest: Turn, hear: Hearing) -> Answer | None:
    """The question, of the goods that are exchanged or of the shop; None when it begins more."""
    kept = replace(desk.memory, product_id=product.product_id, shown=())
    if rest.intent in OF_GOODS:  # nothing is offered to be bought meanwhile
        told: Answer = desk.means.topics[rest.intent].answer(
            replace(desk, turn=replace(rest, memory=kept))
        )
        return told
    told = hear(replace(desk, turn=replace(rest, memory=kept.idle())))
    return None if told.memory.busy or told.memory.proposal_id else told


def _version(desk: Desk, head: Turn, rest: Turn, hear: Hearing) -> Answer | None:
    """The version that was asked for, and nothing else, before the question."""
    task = desk.memory.task
    assert task is not None
    alone = replace(desk, turn=head)
    if not only_version(alone, task):
        return None
    added = advance(ADD, alone, task)
    if added.memory.busy:
        return None
    after = handed_on(replace(desk, turn=replace(rest, memory=desk.memory)), added)
    return joined(added, hear(after))


def only_version(desk: Desk, task: Task) -> bool:
    """Whether the message names a version of what is put in, and says nothing else."""
    product = known(desk, str(task.get("product_id")))
    return product is not None and says_version(desk.turn.text, product)


def says_version(text: str, product: Product) -> bool:
    """Whether it names one version of the product, in full or in part, and nothing else."""
    said = versions_said(text, product)
    spots = [*said.spans, *(spot for spot, _ in colors_in(text, product))]
    letters = list(text)
    for start, end in spots:
        letters[start:end] = " " * (end - start)
    return bool(spots) and not said.several and nothing_left("".join(letters), *SAYS_NOTHING)
