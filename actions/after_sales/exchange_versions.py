"""What goods that were bought may be exchanged for, and whether a version asked about is there."""

import re

from actions import replies
from actions.answer import Answer
from actions.business.exchange_difference import difference
from actions.business.faults import is_a_fault
from actions.business.ordered import order_of
from actions.desk import Desk
from actions.hearing.answering import assents
from actions.hearing.pieces_said import pieces_said
from actions.hearing.wording import agrees, asks, leaving_out, says
from actions.memory import Task
from actions.reference.variants import (
    color_wanted,
    colors_refused,
    colors_said,
    instead_of,
    matching,
    plain_color,
    plain_size,
    spoken_of,
    stepwise,
)
from actions.turn import Turn
from shop import catalogue
from shop.products import Product, Variant

CHOSEN_BEFORE = "chosen_before"  # the version that stood before another was asked about
NEAR = 3  # so far from the sizes it comes in a number is still one
_WORN = re.compile(r"[2-4]\d(?:\.5)?")
_SIZE_ASKED = re.compile(
    r"(?:没有?|有)\s*([2-4]\d(?:\.5)?)(?![\d.])"
    r"|(?<![\d.])([2-4]\d(?:\.5)?)\s*(?:码|号)?的?(?:到底|现在|真的?|就|都|是)*(?:没有?|有)"
    r"|\b(?:no|an?|have|got|any|in)\s+(?:size\s+)?([2-4]\d(?:\.5)?)(?![\d.])",
    re.IGNORECASE,
)
SHOWN = 8  # versions to choose from
FAULTS = ("reason_quality", "reason_wrong")


def in_stock(product: Product, have: str) -> list[Variant]:
    """What may be had instead: another size or colour, last the same in another piece."""
    there = [variant for variant in product.variants if variant.stock > 0]
    return sorted(there, key=lambda variant: variant.variant_id == have)


def others(desk: Desk, task: Task, product: Product, have: str) -> list[Variant]:
    """The same again stands first when it is faulty, and is left out when it is not wanted."""
    offered = in_stock(product, have)
    if faulty(desk, task):
        return sorted(offered, key=lambda variant: variant.variant_id != have)
    different = [variant for variant in offered if variant.variant_id != have]
    own = product.variant(have)
    fitting = stepwise(desk.turn.text, own, different) if own is not None else different
    return fitting or different or offered


def faulty(desk: Desk, task: Task) -> bool:
    """Whether what is wrong with the goods is told, not that another would be liked better."""
    said = _fault_said(desk.turn.text)
    return said or bool(task.get("faulty")) or is_a_fault(str(task.get("reason") or ""))


def _fault_said(text: str) -> bool:
    """Whether a fault is told, not denied: 没发错货 tells none."""
    told = leaving_out("denies_fault", text)
    return any(says(name, told) for name in FAULTS)


def same_again(desk: Desk, task: Task, own: Variant) -> bool:
    """同款灰色的就行, 换一个没刮花的: another piece of what was bought; so is one for a fault."""
    text = desk.turn.text
    if asks(text):
        return says("swapped_new", text) and (says("fault_told", text) or faulty(desk, task))
    if (of_own := _of_own_color(desk.turn, own)) is not None:
        return of_own
    named = desk.turn.first("color") or desk.turn.first("size")
    fault = task.step == "variant_id" and not named and _fault_said(text)
    new = says("swapped_new", text) and not named
    return fault or new or (says("same_version", text) and not _counts_only(task, text, own))


def _counts_only(task: Task, text: str, own: Variant) -> bool:
    """不 只换一瓶, once another version is chosen: how many of it, and no other version again."""
    chosen = task.get("variant_id")
    counts = pieces_said(text) is not None and not says("new_or_same", text)
    return chosen not in (None, own.variant_id) and counts


def _of_own_color(turn: Turn, own: Variant) -> bool | None:
    """不要粉的 就换同样灰色的, of a grey one; 同款粉色的 is another. None when it tells neither."""
    refused = colors_refused(turn)
    named = [*(str(one.value) for one in turn.all("color")), *colors_said(turn.text)]
    kept = {plain_color(one) for one in named if one not in refused}
    if kept and plain_color(own.color) not in kept:
        return False
    same = says("same_version", turn.text) or says("same_words", turn.text)
    return True if kept and (refused or same) and not turn.first("size") else None


def variant_label(desk: Desk, variant: Variant) -> str:
    return desk.term(variant.label) or desk.say("product.same_variant")


def variant_button(desk: Desk, variant: Variant) -> replies.Button:
    return replies.button(variant_label(desk, variant), "inform", variant_id=variant.variant_id)


def version_there(desk: Desk) -> Answer | None:
    """就灰色的没有了吗, while the version for an exchange is chosen: from the stock."""
    task, turn = desk.memory.task, desk.turn
    if task is None or task.name != "exchange" or "line_id" not in task or not asks(turn.text):
        return None
    line = order_of(desk, task).line(int(task.get("line_id")))
    product = catalogue.product(desk.tx, line.product_id)
    own = product.variant(line.variant_id)
    color, size = _color_asked(turn, own), turn.first("size")
    have = product.variant(str(_chosen_before(task))) or own  # what is not said stays
    size = size or size_not_made(turn.text, product)
    numbered = spoken_of(turn.text, product, product.variants)
    if not (color or size) and len(numbered) == len(product.variants):
        return None
    by_number = size is None and len(numbered) < len(product.variants)
    if by_number and not color and have in numbered and have != own:
        found = [have]  # 怎么跳到42了, of the 42 that is chosen
    elif by_number:
        found = instead_of(have, turn.text, product, color, size)
    else:
        found = matching(product.variants, color, size, have)
    there = [one for one in found if one.stock > 0]
    asking = unchosen(task)
    if not there:
        said = desk.term(" ".join(str(part) for part in (color, size) if part))
        key = "exchange.sold_out" if found else "exchange.no_such"
        left = others(desk, task, product, line.variant_id)
        if have is not None and not color:
            left = sorted(left, key=lambda one: one.color != have.color)
        words = desk.text(key, [variant_button(desk, one) for one in left[:SHOWN]], variant=said)
        return desk.answer(words).remembering(asked="variant", task=asking)
    buttons = [variant_button(desk, one) for one in there[:SHOWN]]
    words = desk.text("exchange.there", buttons, variant=variant_label(desk, there[0]))
    if len(there) == 1 and says("price_difference", turn.text):
        gap = difference(desk, line, there[0]) or desk.say("exchange.same_price")
        words = replies.led_by(gap, words)
    offered = there[0].variant_id if len(there) == 1 else None
    asking = asking.knowing(suggested=offered)
    return desk.answer(words).remembering(asked="variant", task=asking)


def size_not_made(text: str, product: Product) -> str | None:
    """没有41的吗, of shoes in 40 and 42: the size asked about that they never came in."""
    made = {
        float(size) for one in product.variants if _WORN.fullmatch(size := plain_size(one.size))
    }
    asked = (next(filter(None, match.groups())) for match in _SIZE_ASKED.finditer(text))
    return next((one for one in asked if made and float(one) not in made
                 and min(abs(float(one) - each) for each in made) <= NEAR), None)  # fmt: skip


def _color_asked(turn: Turn, own: Variant | None) -> str | None:
    """黑色 of 红色不好看 黑色有没有: the colour it has is asked for only when no other is."""
    refused = colors_refused(turn)
    said = [str(one.value) for one in turn.all("color")] + colors_said(turn.text)
    has = plain_color(own.color) if own is not None else ""
    other = [one for one in said if one not in refused and plain_color(one) != has]
    return next(iter(other), None) or color_wanted(turn)


def unchosen(task: Task) -> Task:
    """The task with its version to be chosen anew; what is not said of it stays as it was."""
    before = {CHOSEN_BEFORE: _chosen_before(task), "variant_id": None}
    return task.at("variant_id").knowing(**before)


def _chosen_before(task: Task) -> object:
    return task.get("variant_id") or task.get("suggested") or task.get(CHOSEN_BEFORE)


def taken_up(desk: Desk, task: Task) -> str | None:
    """好的, 行 就它吧: to the one version that was said to be there."""
    suggested, text = task.get("suggested"), desk.turn.text
    agreed = agrees(text) or assents(text, "exchange")
    return str(suggested) if suggested and agreed else None
