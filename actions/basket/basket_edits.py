"""Several wishes about the basket in one message: this one out, two of that one."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from actions.answer import Answer
from actions.basket.buying import ADD
from actions.basket.contents import in_spoken_version, lines_meant, spoken_words, taken
from actions.basket.drafting import COUNTING
from actions.basket.pointing import FILLING, pointed_at
from actions.basket.revising import change_of, told_anew
from actions.business.flows import begin
from actions.business.parted import leading, only
from actions.desk import Desk
from actions.hearing.ordinals import count_said, counts_in, position, times_said
from actions.hearing.swapping import swaps
from actions.hearing.wording import asks, says
from actions.reference.bought import speaks_of_goods
from actions.reference.own_basket import owner
from actions.reference.referring import known, of_another_kind
from actions.reference.variants import number_said
from actions.turn import Entity, Turn
from shop import baskets
from shop.basket_lines import BasketLine
from shop.products import Product

_CUT = re.compile(
    r"[，,。；;！!\n]+|(?<=[\u4e00-\u9fff])\s+|还有|然后|再把|\b(?:and|then|but|also)\b",
    re.IGNORECASE,
)
MOST = 20
SURE = 0.5
OUT = ("take_out", "not_wanted", "remove")


def edited(desk: Desk) -> Answer | None:
    """小饭煲不要了 吹风机改成两个: each is done or told; None for fewer than two such wishes."""
    task = desk.memory.task
    busy = task is not None and not task.soft and task.name not in ("place_order", "add_to_basket")
    if busy or desk.turn.swaps or not baskets.lines(desk.tx, owner(desk)):
        return None
    parts = [part for part in _parts(desk) if _is_edit(part)]
    if len(parts) < 2 or not any(lines_meant(part) for part in parts):
        return None
    told = [_done(part) for part in parts]
    return told_anew(desk, "\n".join([*told, ""]))


def counted(desk: Desk) -> Answer | None:
    """错了，吹风机一个，键盘两个: the number of what is in the basket, named beside it."""
    turn, task = desk.turn, desk.memory.task
    busy = task is not None and not task.soft and task.name not in ("place_order", "add_to_basket")
    misread = turn.intent not in COUNTING and turn.confidence >= SURE
    if busy or turn.clicked or misread or asks(turn.text) or says("remove", turn.text):
        return None
    if not baskets.lines(desk.tx, owner(desk)) or _adds(turn.text):
        return None
    parts = [part for part in _parts(desk) if speaks_of_goods(part.turn)]
    if not parts or any(len(lines_meant(part)) != 1 for part in parts):
        return None
    if any(number_said(part.turn) is None for part in parts):
        return None
    if len(parts) == 1:
        return change_of(parts[0], lines_meant(parts[0])[0])
    told = [_done(part) for part in parts]
    return told_anew(desk, "\n".join([*told, ""]))


def _parts(desk: Desk) -> Iterator[Desk]:
    """The message cut into its sentences, each with what it names."""
    turn, start = desk.turn, 0
    for end in [*_cuts(turn), len(turn.text)]:
        named = tuple(
            replace(one, start=one.start - start, end=(one.end or 0) - start)
            for one in turn.entities
            if one.start is not None and start <= one.start < end
        )
        text = turn.text[start:end].strip(" ，,。；;！!")
        named += _number_in(text, named)
        yield desk.turned(text=text, entities=named)
        start = end


def _cuts(turn: Turn) -> Iterator[int]:
    """Where one sentence ends; not within a name, nor at a mere blank of an English one."""
    for match in _CUT.finditer(turn.text):
        within_name = any(
            one.start is not None and one.start < match.start() < (one.end or 0)
            for one in turn.entities
        )
        blank = not match.group().strip() and turn.language == "en"
        if not (within_name or blank):
            yield match.end()


def _adds(text: str) -> bool:
    return says("more_of_them", text) or says("puts_in", text)


def _number_in(text: str, named: Sequence[Entity]) -> tuple[Entity, ...]:
    """The number of pieces that stands in the part, though it was not recognised: 吹风机一个."""
    counts = counts_in(text) if not any(one.name == "quantity" for one in named) else []
    zh = [count for at, count in counts if not text[at].isascii() or text[at].isdigit()]
    return (Entity("quantity", zh[0]),) if len(zh) == 1 else ()


def _is_edit(desk: Desk) -> bool:
    turn = desk.turn
    counted = position(turn.text, MOST) is not None
    named = speaks_of_goods(turn) or counted or any(True for _ in turn.all("color"))
    out = any(says(name, turn.text) for name in OUT)
    other = says("revise", turn.text) or count_said(turn.text) or turn.first("quantity")
    return named and not asks(turn.text) and bool(out or other)


def _done(desk: Desk) -> str:
    """The wish carried out, in words; or that there is no such thing in the basket."""
    meant = lines_meant(desk)
    if any(says(name, desk.turn.text) for name in OUT):
        what = spoken_words(desk) or desk.turn.text
        return taken(desk, meant) if meant else desk.say("buying.not_in_it", what=what)
    changed = change_of(desk, meant[-1]) if meant else None
    if changed is None:
        return desk.say("buying.not_done", what=desk.turn.text)
    return desk.say("buying.line_changed", name=meant[-1].name)


def goods_swapped(desk: Desk) -> Answer | None:
    """Remove A and add B, 要美的的 不要小米的 换掉: one good of the basket in place of another."""
    turn, task = desk.turn, desk.memory.task
    if task is not None and not task.soft and task.name not in ("place_order", *FILLING):
        return None
    if turn.clicked or asks(turn.text):
        return None
    if (instead := _instead_of_begun(desk)) is not None:
        return instead
    if not baskets.lines(desk.tx, owner(desk)):
        return None
    for out, wanted in (*_by_spans(desk), *_by_parts(desk)):
        lines, product = lines_meant(out), pointed_at(_plainly(wanted))
        if not lines or len(lines) > 1 and says("all_of_it", turn.text) or product is None:
            continue
        if product.in_stock and product.product_id not in [one.product_id for one in lines]:
            return _swapped(desk, wanted, lines, product)
    return _version_swapped(desk)


def _version_swapped(desk: Desk) -> Answer | None:
    """Add khaki L and remove the M: one version of a line in place of another."""
    parts = list(_parts(desk))
    gone = [part for part in parts if any(says(name, part.turn.text) for name in OUT)]
    added = [part for part in parts if part not in gone and says("swaps_in", part.turn.text)]
    if len(gone) != 1 or len(added) != 1 or desk.turn.swaps:
        return None
    lines = in_spoken_version(gone[0], lines_meant(gone[0]))
    if len(lines) != 1:
        return None
    memory = replace(desk.memory, product_id=lines[0].product_id)
    into = replace(added[0], turn=replace(added[0].turn, memory=memory))
    return change_of(into, lines[0])


def _instead_of_begun(desk: Desk) -> Answer | None:
    """The same said of a good whose version is still asked for: that one is begun instead."""
    task = desk.memory.task
    begun = known(desk, task.get("product_id")) if task and task.name == ADD.name else None
    if begun is None or task is None or task.soft:
        return None
    for out, wanted in _by_spans(desk):
        product = pointed_at(_plainly(wanted))
        if product is None or product == begun or of_another_kind(out, begun):
            continue
        count = number_said(wanted.turn) or task.get("quantity")
        idle = wanted.turned(memory=desk.memory.idle())
        return begin(ADD, idle, product_id=product.product_id, agreed=True, quantity=count)
    return None


def _by_spans(desk: Desk) -> Iterator[tuple[Desk, Desk]]:
    """What gives way and what is wanted instead, when both are goods: the Midea, not the Mi."""
    for wanted, left in swaps(desk.turn.text):
        out = replace(desk, turn=only(desk.turn, [left]))
        into = replace(desk, turn=only(desk.turn, [wanted]))
        if speaks_of_goods(out.turn) and speaks_of_goods(into.turn):
            yield out, into


def _by_parts(desk: Desk) -> Iterator[tuple[Desk, Desk]]:
    """A part that takes something out, and another that puts something in."""
    parts = list(_parts(desk))
    gone = [part for part in parts if any(says(name, part.turn.text) for name in OUT)]
    added = [part for part in parts if part not in gone and says("swaps_in", part.turn.text)]
    if len(gone) == 1 and len(added) == 1 and speaks_of_goods(added[0].turn):
        yield gone[0], added[0]


def _plainly(desk: Desk) -> Desk:
    """Without the good spoken of: the one wanted must be named, or stand on the screen."""
    memory = replace(desk.memory, product_id=None, task=None)
    return desk.turned(memory=memory)


def _swapped(desk: Desk, wanted: Desk, lines: Sequence[BasketLine], product: Product) -> Answer:
    lead = taken(desk, lines)
    count = number_said(wanted.turn) or times_said(wanted.turn.text) or lines[0].quantity
    memory = replace(desk.memory.idle(), product_id=product.product_id)
    into = wanted.turned(memory=memory)
    gap = "" if desk.language == "zh" else " "
    return leading(lead + gap, begin(ADD, into, product_id=product.product_id, agreed=True,
                                     quantity=count))  # fmt: skip
