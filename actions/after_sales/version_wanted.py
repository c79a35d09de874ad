"""The version goods that were bought are to be exchanged for: 嫌灰的丑 要粉的 is the pink one."""

import re

from actions.after_sales.exchange_versions import CHOSEN_BEFORE, SHOWN, faulty
from actions.desk import Desk
from actions.hearing.ordinals import position
from actions.hearing.sizes_said import only_wished, without_denied
from actions.hearing.wording import asks, says, without
from actions.memory import Task
from actions.reference.variants import (
    colors_refused,
    colors_said,
    instead_of,
    larger,
    matching,
    plain_color,
    plain_size,
    smaller,
    spoken_of,
)
from actions.turn import Turn
from shop.products import Product, Variant

_WORD = re.compile(r"[\u4e00-\u9fff]{2,}")


def version_wanted(
    desk: Desk, task: Task, product: Product, offered: list[Variant], have: Variant | None
) -> Variant | None:
    """The one version that the words name, by its colour and size or its place in the list."""
    color, size = wish(desk, task, have)
    only_asked = _going_on(desk) and asks(desk.turn.text) and not says("changes_to", desk.turn.text)
    text = only_wished(desk.turn.text)  # 44 might be too big chooses none
    settled = product.variant(str(task.get("variant_id") or task.get("suggested")))
    chosen = settled or product.variant(str(task.get(CHOSEN_BEFORE))) or have  # what is not said
    if settled is not None and not only_asked and _said_again(text, product, settled, color, size):
        return settled
    before = product.variant(str(task.get(CHOSEN_BEFORE)))
    if before is not None and not only_asked and _kept(desk, product, before, color, size):
        return before  # 就绿色42, of the green 42 that was chosen before another was asked about
    found = [] if only_asked else instead_of(chosen, text, product, color, size)
    found = found if color or size else [one for one in found if one != have]
    step = _stepped(desk, task, product, have)
    step = step or (None if only_asked else _called(desk.turn.text, offered, have))
    if step is not None and not (color or size) and len(found) != 1:
        return step  # 43 is tight: the size it has is no wish
    if found or color or size:
        there = [variant for variant in found if variant.stock > 0]
        return (there or found)[0] if len(there or found) == 1 else None
    if step is not None:
        return step
    if have is not None and says("another_color", desk.turn.text) and not only_asked:
        return _only_other(product, have)
    place = position(desk.turn.text, min(len(offered), SHOWN)) if _waits(task) else None
    return offered[place] if place is not None else None


def led_back(desk: Desk, task: Task, product: Product) -> Variant | None:
    """Stick with white, after green was asked about: the version chosen before, in that colour."""
    before = product.variant(str(task.get(CHOSEN_BEFORE)))
    asked = product.variant(str(task.get("suggested")))
    if before is None or asked is None or asks(desk.turn.text):
        return None
    if not all(matching([before], None, one) for one in _sizes(desk.turn)):
        return None
    back = any(matching([before], one) and not matching([asked], one)
               for one in _colors(desk.turn))  # fmt: skip
    return before if back else None


def _said_again(
    text: str, product: Product, settled: Variant, color: str | None, size: str | None
) -> bool:
    """不是1.5 是1.8米那个, of the 1.8 one that is chosen already: all that is said fits it."""
    numbered = spoken_of(text, product, product.variants)
    named = bool(color or size) or len(numbered) < len(product.variants)
    fits = matching(product.variants, color, size)
    return named and settled in numbered and settled in fits


def _kept(
    desk: Desk, product: Product, before: Variant, color: str | None, size: str | None
) -> bool:
    """Whether all that is said fits the version chosen before, and its colour is not refused."""
    refused = {plain_color(one) for one in colors_refused(desk.turn)}
    text = only_wished(desk.turn.text)
    sized = before.size and before.size in text or size is not None
    fits = _said_again(text, product, before, color, size)
    return bool(sized) and fits and plain_color(before.color) not in refused


def _called(text: str, offered: list[Variant], have: Variant | None) -> Variant | None:
    """清爽型 of 清爽型50g: the only other version whose own word is said and not refused."""
    own = _word(have.label) if have is not None else ""
    found = [one for one in offered
             if (word := _word(one.label)) and word != own and word in text
             and not without(text, word)]  # fmt: skip
    return found[0] if len(found) == 1 else None


def _word(label: str) -> str:
    match = _WORD.match(label)
    return match.group() if match else ""


def _stepped(desk: Desk, task: Task, product: Product, have: Variant | None) -> Variant | None:
    """One size up or down, when it is asked for and no version is chosen yet."""
    if have is None or "variant_id" in task:
        return None
    return larger(desk.turn.text, product, have) or smaller(desk.turn.text, product, have)


def wish(desk: Desk, task: Task, have: Variant | None) -> tuple[str | None, str | None]:
    """The colour and the size wanted: the own ones only when a fault is to be put right."""
    colors, sizes = _colors(desk.turn), _sizes(desk.turn)
    if have is not None and not faulty(desk, task):
        colors = [one for one in colors if plain_color(one) != plain_color(have.color)]
        sizes = [one for one in sizes if plain_size(one) != plain_size(have.size)]
    return next(iter(colors), None), next(iter(sizes), None)


def no_such(product: Product, color: str | None, size: str | None) -> bool:
    """Whether a version is wished for that these goods never came in."""
    return bool(color or size) and not matching(product.variants, color, size)


def _going_on(desk: Desk) -> bool:
    """Whether the exchange was begun before: what opens it, 能换成粉的吗, is a wish for it."""
    task = desk.memory.task
    return task is not None and task.name == "exchange" and not task.soft


def _waits(task: Task) -> bool:
    return task.step == "variant_id"


def _colors(turn: Turn) -> list[str]:
    refused = colors_refused(turn)
    named = [str(one.value) for one in turn.all("color")]
    return [one for one in (*named, *colors_said(turn.text)) if one not in refused]


def _sizes(turn: Turn) -> list[str]:
    kept = without_denied(only_wished(turn.text))
    return [str(one.value) for one in turn.all("size")
            if one.start is None or kept[one.start : one.end].strip()]  # fmt: skip


def _only_other(product: Product, have: Variant) -> Variant | None:
    """能换个颜色吗: the only other colour there is in the same size."""
    others = [one for one in product.variants
              if one.stock > 0 and one.size == have.size and one.color != have.color]  # fmt: skip
    return others[0] if len(others) == 1 else None
