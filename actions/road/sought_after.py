"""帮我取消 给我换个便宜的鼠标: goods looked for beside what is called off, once that is done."""

from collections.abc import Sequence

from actions.answer import Answer
from actions.business.message_cut import blotted, cuts
from actions.business.requests import Wish
from actions.desk import Desk
from actions.hearing.wording import asks, not_adding, refuses, says
from actions.reference.bought import KINDS
from actions.turn import Clause, Entity, Turn, moved, named_in

LEFT = "cancel_order"  # nothing is exchanged in it, so that 换个大的 can only be bought anew
NOT_SOUGHT = ("not_now", "order_condition", "order_later", "supposed", "bought", "wished_once")
LOOKED_FOR = frozenset({"purchase", "recommend"})


def sought_after(desk: Desk, answer: Answer, others: Sequence[Wish]) -> list[Wish]:
    """The goods wished for instead of those that are cancelled; none when they were heard."""
    task, turn = answer.memory.task, desk.turn
    cancelling = task is not None and task.name == LEFT
    if turn.clicked or not cancelling or any(one.intent in LOOKED_FOR for one in others):
        return []
    after = [*_after_it(turn)]
    start = next((one.start for one in after if _buys(turn.text[one.start : one.end])), None)
    if start is None:
        return []
    named = [*named_in(turn, start, len(turn.text))]
    named += [] if any(one.name in KINDS for one in named) else _kind_before(turn, start)
    text = turn.text[start:].strip()
    return [Wish("purchase", text, moved(named, -start))] if _kinds(named) else []


def sought_beside(turn: Turn) -> list[Wish]:
    """再来两份一样的 然后还要一个保温杯: goods of another kind looked for beside those put in."""
    parts = [*cuts(blotted(turn))]
    before = {one.value for one in named_in(turn, 0, parts[0][1] if parts else 0)}
    for start, end in parts[1:]:
        said = turn.text[start:end]
        named = [*named_in(turn, start, end)]
        others = [one for one in named if one.name == "category" and one.value not in before]
        if others and says("wanted_besides", said) and not (asks(said) or not_adding(said)):
            return [Wish("purchase", said.strip(), moved(named, -start))]
    return []


def is_search(wish: Wish) -> bool:
    """Whether it only shows goods, or puts those named into the basket."""
    off = refuses(wish.text) or not_adding(wish.text)
    off = off or any(says(name, wish.text) for name in NOT_SOUGHT)
    plain = not (off or asks(wish.text) or says("checkout", wish.text))
    return wish.intent in LOOKED_FOR and plain and _kinds(wish.entities)


def _after_it(turn: Turn) -> Sequence[Clause]:
    """The clauses behind the one that calls the order off."""
    off = [at for at, one in enumerate(turn.clauses) if one.intent == LEFT]
    return turn.clauses[off[0] + 1 :] if off else ()


def _buys(said: str) -> bool:
    off = asks(said) or refuses(said) or not_adding(said) or says("not_now", said)
    return (says("buys_instead", said) or says("puts_in", said)) and not off


def _kind_before(turn: Turn, start: int) -> list[Entity]:
    """那个猫粮别发了 我想换个大包装的: the kind of what is cancelled, without a place."""
    kinds = [one for one in named_in(turn, 0, start) if one.name == "category"]
    return [Entity("category", one.value, one.role, one.extra) for one in kinds[:1]]


def _kinds(named: Sequence[Entity]) -> bool:
    return any(one.name in KINDS for one in named)
