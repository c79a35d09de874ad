"""错啦 我要的是毒刺6 白色42; 哪来的李宁？只要耐克: what was put in wrongly gives way.

It is told that other goods were meant, and which; those just put in, or refused with these words,
leave the basket. What takes their place is put in when it is one, and asked for in one yes when
there are several.
"""

from collections.abc import Sequence
from dataclasses import replace

from actions.answer import Answer
from actions.basket.buying import ADD
from actions.basket.contents import taken_words
from actions.basket.goods_said import fits, in_question, parts_said
from actions.basket.taking import added
from actions.basket.takings import Taking, takings
from actions.business.parted import leading, only
from actions.desk import Desk
from actions.hearing.wording import asks, says
from actions.memory import PLACE_ORDER
from actions.reference.bought import lines_mentioned, speaks_of_goods
from actions.reference.by_pieces import called_so
from actions.reference.own_basket import in_basket, owner
from actions.reference.referring import each_named
from actions.reference.versions_said import versions_said
from actions.turn import NAMES
from shop import baskets
from shop.basket_lines import BasketLine


def taken_wrongly(desk: Desk) -> tuple[Answer, None] | None:
    """The right goods in place of the wrong; None when none were taken, or none are named."""
    if not _may_be(desk):
        return None
    refused, told = _parted(desk)
    if any(asks(one.turn.text) and speaks_of_goods(one.turn) for one in told):
        return None
    wanted = list({one.product.product_id: one for part in told
                   for one in _wanted(desk, part)}.values())  # fmt: skip
    ids = [one.product.product_id for one in wanted]
    there = baskets.lines(desk.tx, owner(desk))
    wrong = [line for part in refused for line in lines_mentioned(part, there)]
    too = any(says("wanted_too", part.turn.text) for part in told)
    just = [] if too else _just_put_in(desk, there)
    wrong = [line for line in wrong or just if line.product_id not in ids]
    new = [one for one in wanted if not in_basket(desk, one.product, one.said.one)]
    if not new or not (wrong or too or _open_version(desk, ids)):
        return None
    for line in wrong:
        baskets.remove(desk.tx, owner(desk), line.variant_id)
    answer = added(desk.idle(), new)
    out = [f"{line.name} {desk.term(line.variant)}".strip() for line in wrong]
    gap = "" if desk.language == "zh" else " "
    return (leading(taken_words(desk, out) + gap, answer) if out else answer), None


def _may_be(desk: Desk) -> bool:
    turn, task = desk.turn, desk.memory.task
    if turn.clicked or turn.first("order_no") or not says("took_wrong", turn.text):
        return False
    return task is None or task.soft or task.name == ADD.name


def _parted(desk: Desk) -> tuple[list[Desk], list[Desk]]:
    """The parts that refuse goods, and those that tell what is meant, each with its version."""
    refused: list[list[tuple[int, int]]] = []
    told: list[list[tuple[int, int]]] = []
    for span in parts_said(desk.turn):
        if _refuses(desk.turn.text[slice(*span)]):
            refused.append([span])
        elif told and not _names(desk, span):
            told[-1].append(span)
        else:
            told.append([span])
    each = [[replace(desk, turn=only(desk.turn, one)) for one in kind] for kind in (refused, told)]
    return each[0], each[1]


def _names(desk: Desk, span: tuple[int, int]) -> bool:
    part = only(desk.turn, [span])
    named = any(one.name in NAMES and one.start is not None for one in part.entities)
    return named or bool(called_so(part.text, in_question(desk)))


def _refuses(text: str) -> bool:
    """校车不要, 哪来的李宁？: no question, though it is worded so."""
    return says("whence", text) or says("edit_refused", text)


def _wanted(desk: Desk, part: Desk) -> list[Taking]:
    """What the part names: by its words for taking, else each of the goods it calls."""
    goods = in_question(desk)
    named = [one for one in part.turn.entities if one.name in NAMES]
    meant = {one.product_id: one for one in (*each_named(part), *called_so(part.turn.text, goods))}
    fitting = [one for one in goods if named and all(fits(one, each) for each in named)]
    if not meant and len(fitting) == 1:
        meant = {fitting[0].product_id: fitting[0]}
    counts = {one.product.product_id: one.count for one in takings(part)}
    return [Taking(one, versions_said(part.turn.text, one), counts.get(one.product_id, 1), ())
            for one in meant.values() if one.in_stock]  # fmt: skip


def _just_put_in(desk: Desk, there: Sequence[BasketLine]) -> list[BasketLine]:
    """What the last answer put into the basket, with the order offered beside it."""
    task, last = desk.memory.task, desk.memory.product_id
    just = task is not None and task.soft and task.name == PLACE_ORDER and last is not None
    lines = [line for line in there if just and line.product_id == last]
    return lines if len(lines) == 1 else []  # of two versions it is not known which


def _open_version(desk: Desk, ids: Sequence[str]) -> bool:
    """Whether the version of other goods is asked for."""
    task = desk.memory.task
    begun = task is not None and task.name == ADD.name and not task.soft
    return begun and task is not None and task.get("product_id") not in ids
