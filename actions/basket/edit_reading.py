"""What a message makes of the goods held: this one out, two of that, the other in another colour.

It is read part by part. What a part leaves unsaid (拿掉, make it two) is about the goods of the
part before; a version wanted beside one that goes takes its place.
"""

from collections.abc import Sequence
from dataclasses import replace

from actions.basket.edit_fewer import fewer_by, left_of, made_fewer, one_of_which
from actions.basket.edit_parts import Part
from actions.basket.edit_state import (
    Reading,
    Version,
    counts_same,
    in_talk,
    meant_of,
    scope_of,
    set_count,
    version_of,
    wished_in,
)
from actions.basket.edit_swaps import (
    all_in_it,
    corrects,
    denied_settled,
    swap_read,
    version_settled,
    version_wanted,
)
from actions.basket.held import Held, joined, products_of
from actions.basket.lines_said import Meant, names_others, versions_said
from actions.basket.takings import takings
from actions.desk import Desk
from actions.hearing.ordinals import step_said
from actions.hearing.rejecting import rejected
from actions.hearing.wording import agrees, leaving_out, says


def read(desk: Desk, held: Sequence[Held], parts: Sequence[Part]) -> Reading:
    """All parts, one after the other."""
    reading = Reading(list(held), tuple(held))
    reading.focus = _found_fault_with(reading, parts)
    reading.faulted = bool(reading.focus)
    for at, part in enumerate(parts):
        if at == 0 and _only_turns(part, parts[1:]):
            continue
        if part.asked and part.count and part.says("edit_ill"):
            continue  # 送两盒会不会太多: why it is to be fewer
        if part.asked:
            reading.rest.append(part)
        elif agrees(part.text) and not part.text.startswith("对了"):
            reading.agreed = True
        else:
            _part_read(desk, reading, part, parts[at - 1] if part.listed and at else None)
    _undone_settled(reading)
    denied_settled(reading)
    version_settled(desk, reading)
    reading.held = list(joined(reading.held))
    return reading


def _faulted(part: Part) -> bool:
    """6kg太大, 粉色太嫩了: what is wrong with a version, which nobody wants by that."""
    return part.says("edit_ill") or bool(rejected(part.text))


def _found_fault_with(reading: Reading, parts: Sequence[Part]) -> list[Held]:
    """换个白的吧 粉色太嫩了: the line that a version calls, when it is only found fault with."""
    faulted = (one for one in parts if rejected(one.text) and not one.says("edit_swap"))
    meant = (meant_of(reading, one) for one in faulted)
    return next((list(one.lines) for one in meant if one.how == "version"), [])


def _only_turns(first: Part, others: Sequence[Part]) -> bool:
    """算了 换成小的: a word that leads to the change, and takes nothing out itself."""
    changed = any(one.says("edit_swap") or one.count for one in others)
    return changed and first.bare and says("give_up", first.text)


def _undone_settled(reading: Reading) -> None:
    """A number of something unknown is that of the one thing that is left."""
    left = scope_of(reading)
    if reading.gone and len(left) == 1 and len(reading.undone) == 1:
        set_count(reading, left[0], reading.undone.pop().count or left[0].quantity)


def _part_read(desk: Desk, reading: Reading, part: Part, before: Part | None) -> None:
    topic = _taken_lines(reading)
    swapped = part.says("edit_swap") or corrects(reading, part)
    if swapped and not (part.says("edit_stopped") or part.says("swap_thought")):
        reading.mild = False
        swap_read(desk, reading, part)
        return
    meant = meant_of(reading, part)
    only = part.says("edit_only")
    if part.every and all_in_it(reading, part, version_wanted(reading, part)):
        return
    listed = before is not None and before.out and bool(meant.lines) and part.count is None
    listed = listed and not part.says("edit_fine")
    if part.says("edit_others") and (part.out or only or part.says("edit_keep")):
        _kept(reading, meant.lines or tuple(reading.focus), everything=True)
    elif (part.out or (listed and not part.says("edit_wants"))) and not part.says("edit_stays"):
        _out_read(desk, reading, part, meant, topic)
    elif only and meant.lines:
        _only_read(reading, part, meant)
    elif counts_same(reading, part):
        return
    elif _one_more(desk, reading, part, meant):
        line = reading.focus[0]
        set_count(reading, line, line.quantity + (step_said(part.text) or part.count or 1))
    elif part.count and _counts(part, reading) and _countable(desk, reading, part, meant):
        _counted(reading, meant.lines or tuple(reading.focus or in_talk(desk, reading)), part)
    elif part.says("edit_denied") and meant.how in ("name", "version"):
        reading.denied = list(meant.lines)
    else:
        _other_read(desk, reading, part, meant)


def _taken_lines(reading: Reading) -> list[Held]:
    topic, reading.topic = reading.topic, []
    return topic


def _out_read(
    desk: Desk, reading: Reading, part: Part, meant: Meant, topic: Sequence[Held]
) -> None:
    strong = part.says("edit_out")
    lines = list(meant.lines)
    if meant.foreign or meant.how == "other":
        reading.lost.append(part)
        return
    if not lines and part.says("edit_none_of_these"):
        lines = [one for one in reading.held if one.waits]
        meant = replace(meant, lines=tuple(lines))
    if meant.how == "" and not lines:
        if not (strong or part.bare):
            reading.rest.append(part)
            return
        lines = [one for one in topic if one in reading.held]
        if not (lines or reading.gone):
            lines = [one for one in reading.focus or in_talk(desk, reading) if one in reading.held]
    elif part.every:
        lines += [one for one in topic if one in reading.held and one not in lines]
    if not lines:
        return
    if one_of_which(part, lines):
        reading.which, reading.fewer = lines, part.count or 0
        return
    reading.named = reading.named or bool(meant.lines or topic)
    reading.mild = reading.mild and not strong
    reading.by_version = reading.by_version or meant.how == "version" or _versioned(part, lines)
    less = part.count if strong and len(lines) == 1 else None
    reading.pointed = reading.pointed or (bool(less) and part.says("edit_off_alone"))
    if less and not part.every and (left := left_of(reading, lines[0], less)):
        set_count(reading, lines[0], left)
        return
    reading.held = [one for one in reading.held if one not in lines]
    reading.gone += lines
    reading.focus = lines


def _versioned(part: Part, lines: Sequence[Held]) -> bool:
    return any(versions_said(part.text, products_of(lines)))


def _only_read(reading: Reading, part: Part, meant: Meant) -> None:
    """只留灰的: the other versions go; 只留咖啡: all else goes, when it is said so plainly."""
    everything = part.says("edit_keep") or any(one.waits for one in meant.lines)
    everything = everything or (part.says("edit_only_this") and not part.count)
    if meant.how == "version" or everything or (meant.how == "name" and not part.count):
        _kept(reading, meant.lines, everything=meant.how == "name" and everything)
    if part.count:
        _counted(reading, meant.lines, part)
    reading.agreed = reading.agreed or part.says("puts_in") or says("edit_adds", part.text)
    reading.named = True


def _kept(reading: Reading, lines: Sequence[Held], *, everything: bool) -> None:
    """These alone: of their own product, or of all that is there."""
    if not lines:
        return
    ids, waits = {one.product_id for one in lines}, lines[0].waits
    stay = [
        one for one in reading.held
        if one in lines or one.waits != waits or not (everything or one.product_id in ids)
    ]  # fmt: skip
    reading.gone += [one for one in reading.held if one not in stay]
    reading.held, reading.focus, reading.named = stay, list(lines), True


def _filled(reading: Reading, version: Version) -> bool:
    """Only the litter, 2.5kg x8: the one line whose version is still asked for, beside an edit.

    2.5kg x8 alone answers what is asked, and edits nothing.
    """
    product, hues, sizes, count = version
    if not reading.named:
        return False
    open_ones = [one for one in reading.held if one.waits and not one.variant_id
                 and one.product_id == product.product_id]  # fmt: skip
    into = version_of(product, hues, sizes, None) if len(open_ones) == 1 else None
    if into is None:
        return False
    line = replace(open_ones[0], variant_id=into.variant_id,
                   quantity=count or open_ones[0].quantity)  # fmt: skip
    reading.held = [line if one is open_ones[0] else one for one in reading.held]
    reading.focus = [line]
    return True


def _counts(part: Part, reading: Reading) -> bool:
    """Whether the number is what it is to be, or how much less: 再减一份 adds none."""
    return bool(fewer_by(part)) or not _adds(part, reading)


def _adds(part: Part, reading: Reading) -> bool:
    return part.says("edit_adds") and not any(one.waits for one in reading.held)


def _one_more(desk: Desk, reading: Reading, part: Part, meant: Meant) -> bool:
    """换成蓝的，再多要一个送人: whether it takes more of the line that the message just changed."""
    lines = [one for one in reading.focus if one in reading.held and one not in reading.before]
    if len(lines) != 1 or lines[0].waits or not (part.count and part.says("edit_adds")):
        return False
    line = lines[0]
    if meant.foreign or meant.how in ("other", "version"):
        return False  # 再加一支红的, of a pink one
    if any(one.key != line.key for one in meant.lines):
        return False
    memory = replace(desk.memory, product_id=line.product_id, shown=(), task=None)
    text = leaving_out("one_more_beside", part.text)
    found = takings(part.desk.turned(memory=memory, text=text))
    return [one.product.product_id for one in found] == [line.product_id]


def _countable(desk: Desk, reading: Reading, part: Part, meant: Meant) -> bool:
    """Whether the number is that of one line: of the one named, else of the one spoken of."""
    if meant.foreign or meant.how in ("other", "place"):
        return False
    if meant.lines:
        return len(meant.lines) == 1
    if meant.how == "version" or names_others(part.desk.turn) or _in_its_place(reading, part):
        return False
    if part.says("sum_counted") and len(scope_of(reading)) > 1:
        return False
    return len(reading.focus) == 1 or (
        not reading.focus
        and (
            says("edit_wrong", desk.turn.text)
            or part.says("edit_so_many")
            or part.says("edit_less")
        )
        and len(in_talk(desk, reading)) == 1
    )


def _in_its_place(reading: Reading, part: Part) -> bool:
    """不要绿的了，来两个紫的: whether the number is of another version of what just went."""
    return any(versions_said(part.text, products_of(reading.gone)))


def _counted(reading: Reading, lines: Sequence[Held], part: Part) -> None:
    focus = [one for one in reading.held if one.key in {each.key for each in lines}]
    if part.count and len(focus) == 1:
        reading.named = reading.named or bool(lines)
        reading.pointed = True
        if less := fewer_by(part):
            made_fewer(reading, focus[0], less)
            return
        step = max(step_said(part.text), 0) if focus[0].waits else 0  # 粉色再加一支
        set_count(reading, focus[0], focus[0].quantity + step if step else part.count)
    elif part.count:
        reading.count = part.count  # of what takes the place of what goes


def _other_read(desk: Desk, reading: Reading, part: Part, meant: Meant) -> None:
    """What is merely named stays in mind; a version or other goods wanted may take a place."""
    wants = any(map(part.says, ("edit_wants", "edit_only", "usual_one")))
    others = meant.foreign or meant.how in ("", "other")
    product = wished_in(part.desk, reading) if others and not reading.wished else None
    if product is not None and (wants or part.says("edit_adds")):
        reading.wish, reading.wished = part, product
        reading.count = part.count or reading.count
        return
    version = version_wanted(reading, part) if meant.how in ("", "version", "other") else None
    if version is not None and _faulted(part) and (meant.lines or rejected(part.text)):
        reading.focus = reading.topic = list(meant.lines) or reading.focus  # 6kg太大 换成小的
    elif version is not None and _filled(reading, version):
        return
    elif version is not None and (reading.version is None or wants):
        reading.version, reading.of_version = version, part
    elif part.count and _adds(part, reading):
        reading.rest.append(part)
    elif meant.lines and meant.how == "name":
        reading.focus = reading.topic = list(meant.lines)
    elif not (part.says("edit_stays") or part.says("edit_denied")):
        explains = part.says("edit_only") and meant.foreign and reading.gone
        reading.rest += [] if explains else [part]
