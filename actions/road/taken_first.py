"""A yes to goods that were offered, and more: yes please. and do I get any discount?

The goods go into the basket, then the rest is heard as a message of its own; while a version is
still to be chosen it waits.
"""

from dataclasses import replace

from actions.answer import Answer
from actions.basket.goods_said import fits
from actions.basket.paying_said import pays_after_yes
from actions.business.flows import advance, flow_of
from actions.business.progress import handed_on
from actions.business.refusing_first import SHORTEST, taken_alone
from actions.business.requests import Wish
from actions.desk import Desk
from actions.hearing.answering import Reading, nothing_left, read
from actions.hearing.matters import BUSINESS, topic_of
from actions.hearing.wording import agrees, asks, consents, found_in, leaving_out, says, spans
from actions.memory import Task
from actions.reference.referring import known
from actions.road.second import with_second
from actions.turn import NAMES, Turn

ADDING = "add_to_basket"
AGREEING = frozenset({Reading.YES, Reading.FILLER})
OFFERED = (ADDING, "add_several")
TOLD = frozenset({"promotion", "shipping_info", "payment", "membership", "return_policy"})
LONGEST = 24  # letters of a yes


def taken_first(desk: Desk) -> tuple[Answer, Desk | None] | None:
    """What is added, and the desk for the rest; None when nothing is offered, or all is a yes."""
    task, flow, turn = desk.memory.task, flow_of(desk), desk.turn
    end = _taken_until(desk)
    if task is None or flow is None or not end:
        return None
    rest = taken_alone(turn, end)
    yes = replace(turn, text=turn.text[:end].strip(" ，,。.!！"), intent="affirm",
                  entities=tuple(one for one in turn.entities if (one.end or end + 1) <= end),
                  clauses=())  # fmt: skip
    added = advance(flow, replace(desk, turn=yes), task)
    if added.memory.busy:
        wish = Wish(_meant(rest) or "purchase", rest.text, rest.entities)
        return with_second(desk, added, [wish]), None
    if says("bare_price", rest.text):
        return added, None  # 要 多少钱: the sum is told with what lies in the basket
    return added, handed_on(replace(desk, turn=replace(rest, memory=desk.memory)), added)


def takes_offered(desk: Desk) -> bool:
    """Put it in my cart. can i send it back: what is offered is plainly taken, and more is said."""
    task, end = desk.memory.task, _taken_until(desk)
    return task is not None and bool(end) and _adds_plainly(desk.turn.text[:end], task)


def _taken_until(desk: Desk) -> int:
    """Where the yes to the goods offered ends, before what else is said; 0 when there is none."""
    task, turn = desk.memory.task, desk.turn
    if task is None or task.name not in OFFERED or turn.clicked:
        return 0
    if task.name != ADDING and task.step != "agreed":
        return 0  # a version is still to be chosen
    if pays_after_yes(turn.text):
        return 0  # of the order that follows (placing.py)
    end = _yes_until(turn, task.name)
    rest = taken_alone(turn, end) if end else turn
    if not end or _only_leads(turn.text[:end], rest):
        return 0
    more = (
        _is_more(rest)
        or _plainly_asked(turn.text[:end], rest, task)
        or (_apart(desk, rest) and not _is_politeness(turn.text[:end], task))
    )
    return end if more else 0


def _only_leads(said: str, rest: Turn) -> bool:
    """ok how long does delivery take: a word that only leads to a question takes nothing."""
    return asks(rest.text) and says("only_leads", leaving_out("leads_to_more", said))


def _plainly_asked(said: str, rest: Turn, task: Task) -> bool:
    """嗯 一起加，总共打完折多少: asked of what goes into the basket by the words of adding."""
    if not asks(rest.text) or _hedged(rest):
        return False
    return _adds_plainly(said, task)


def _is_politeness(said: str, task: Task) -> bool:
    """好的 to an answer, beside which something was offered."""
    return task.soft and nothing_left(said, "mere_assent", "answer_filler")


def _adds_plainly(said: str, task: Task) -> bool:
    said = said.strip(" ，,。.!！~～")
    return says(f"deed_{task.name}", said) or says("adds_plainly", said)


def _apart(desk: Desk, rest: Turn) -> bool:
    """嗯。我那个扫地机不想要了，取消掉吧: a matter of business, of other goods or of an order."""
    if rest.intent not in BUSINESS or says("hangs_on", rest.text):
        return False
    offered = [known(desk, one) for one in _offered_ids(desk.memory.task)]
    named = [one for one in rest.entities if one.name in NAMES]
    return bool(named) and not any(one and all(fits(one, each) for each in named)
                                   for one in offered)  # fmt: skip


def _offered_ids(task: Task | None) -> list[str]:
    """The goods that wait for a yes."""
    goods = [one["product_id"] for one in (task.get("goods") or ())] if task else []
    return [*goods, str(task.get("product_id"))] if task and "product_id" in task else goods


def _yes_until(turn: Turn, business: str) -> int:
    """Where the yes ends, before the first part that is none; 0 when the message is none or all."""
    if says("answer_leads_on", turn.text):
        return 0  # 对了 能开发票吗
    clauses = read(turn.text, business)
    rest = next((at for at, one in enumerate(clauses) if one.reading not in AGREEING), None)
    if rest and any(one.reading is Reading.YES for one in clauses[:rest]):
        return clauses[rest].start
    joined = next(found_in("adds_and", turn.text), None)
    if joined is not None and any(one.name in NAMES for one in turn.entities):
        return joined.end()
    end, pieces = 0, [one for one in spans("splits_lightly", turn.text)
                      if turn.text[slice(*one)].strip()]  # fmt: skip
    for start, stop in pieces:
        said = leaving_out("and_then", turn.text[start:stop]).strip(" ，,。.!！")
        if said and not _agrees(said):
            return start if end else 0
        end = stop
    return 0


def _agrees(said: str) -> bool:
    if len(said) > LONGEST or asks(said):
        return False
    return agrees(said) or consents(said, ADDING) or says("adds_plainly", said)


def _hedged(rest: Turn) -> bool:
    """Whether the yes hangs on it; if it does not fit, can i send it back is only asked."""
    return says("hedges", rest.text) and not says("asks_what_if", rest.text)


def _is_more(rest: Turn) -> bool:
    """Whether it stands on its own and takes nothing of the yes back."""
    if len(rest.text) < SHORTEST or _hedged(rest):
        return False
    return _meant(rest) is not None or _of_other_goods(rest)


def _of_other_goods(rest: Turn) -> bool:
    """Add it and a cheap yoga mat: the mat is looked for after it."""
    return says("and_more_goods", rest.text) and any(one.name in NAMES for one in rest.entities)


def _meant(rest: Turn) -> str | None:
    """The matter that its words name."""
    coupon = says("coupon_words", rest.text) and (asks(rest.text) or says("claiming", rest.text))
    if coupon or rest.intent not in TOLD or not asks(rest.text):
        return "promotion" if coupon else topic_of(rest.text)
    return rest.intent
