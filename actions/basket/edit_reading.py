"""What a message makes of the goods held: this one out, two of that, the other in another colour.

It is read part by part. What a part leaves unsaid (拿掉, make it two) is about the goods of the
part before; a version wanted beside one that goes takes its place.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from actions.basket.edit_parts import Part, number_in, part_between
from actions.basket.held import Held, joined, products_of
from actions.basket.lines_said import Meant, all_of, meant_in, names_others, versions_said
from actions.basket.pointing import pointed_at
from actions.desk import Desk
from actions.hearing.pack_sizes import pack_meant
from actions.hearing.wording import agrees, found_in, says
from actions.reference.by_pieces import called
from actions.reference.variants import matching
from shop import catalogue
from shop.products import Product, Variant

MANY = 3
Version = tuple[Product, list[str], list[str], int | None]


@dataclass
class Reading:
    """The goods held as they are to be, and what else the message says."""

    held: list[Held]
    focus: list[Held] = field(default_factory=list)
    topic: list[Held] = field(default_factory=list)  # named by the part before, with no wish
    gone: list[Held] = field(default_factory=list)
    by_version: bool = False  # what goes was told from the rest by its colour or size
    swapped: bool = False
    wish: Part | None = None  # other goods in place of what goes
    wished: Product | None = None
    count: int | None = None
    version: Version | None = None
    of_version: Part | None = None
    denied: list[Held] = field(default_factory=list)  # said not to be what is wanted
    rest: list[Part] = field(default_factory=list)
    lost: list[Part] = field(default_factory=list)  # what was to go out and is not there
    agreed: bool = False
    undone: list[Part] = field(default_factory=list)  # of what is not known
    named: bool = False  # by name, version or place
    pointed: bool = False  # by a mere it that can be one thing alone
    mild: bool = True  # nothing but 不要 and numbers


def read(desk: Desk, held: Sequence[Held], parts: Sequence[Part]) -> Reading:
    """All parts, one after the other."""
    reading = Reading(list(held))
    for at, part in enumerate(parts):
        if part.asked:
            reading.rest.append(part)
        elif agrees(part.text) and not part.text.startswith("对了"):
            reading.agreed = True
        else:
            _part_read(desk, reading, part, parts[at - 1] if part.listed and at else None)
    _undone_settled(reading)
    _denied_settled(reading)
    _version_settled(desk, reading)
    reading.held = list(joined(reading.held))
    return reading


def _undone_settled(reading: Reading) -> None:
    """A number of something unknown is that of the one thing that is left."""
    left = _scope(reading)
    if reading.gone and len(left) == 1 and len(reading.undone) == 1:
        _set(reading, left[0], reading.undone.pop().count or left[0].quantity)


def _part_read(desk: Desk, reading: Reading, part: Part, before: Part | None) -> None:
    topic = _taken_lines(reading)
    if part.says("edit_swap") and not part.says("edit_stopped"):
        reading.mild = False
        _swap_read(desk, reading, part)
        return
    meant = _meant(reading, part)
    only = part.says("edit_only")
    if part.says("edit_all") and _all_in_it(reading, part, _version_wanted(reading, part)):
        return
    listed = before is not None and before.out and bool(meant.lines) and part.count is None
    listed = listed and not part.says("edit_fine")
    if part.says("edit_others") and (part.out or only or part.says("edit_keep")):
        _kept(reading, meant.lines or tuple(reading.focus), everything=True)
    elif (part.out or (listed and not part.says("edit_wants"))) and not part.says("edit_stays"):
        _out_read(desk, reading, part, meant, topic)
    elif only and meant.lines:
        _only_read(reading, part, meant)
    elif part.count and not _adds(part, reading) and _countable(desk, reading, part, meant):
        _counted(reading, meant.lines or tuple(reading.focus or _in_talk(desk, reading)), part)
    elif part.says("edit_denied") and meant.how in ("name", "version"):
        reading.denied = list(meant.lines)
    else:
        _other_read(desk, reading, part, meant)


def _meant(reading: Reading, part: Part) -> Meant:
    """Among what waits for its yes first, then in the basket."""
    waiting = [one for one in reading.held if one.waits]
    meant = meant_in(part.desk, waiting, reading.focus) if waiting else Meant()
    if meant.lines:
        return meant
    return meant_in(part.desk, [one for one in reading.held if not one.waits], reading.focus)


def _scope(reading: Reading) -> list[Held]:
    """What an edit that names nothing is about: the draft while there is one."""
    waiting = [one for one in reading.held if one.waits]
    return waiting or reading.held


def _in_talk(desk: Desk, reading: Reading) -> list[Held]:
    """The goods spoken of last, or the only ones there are."""
    scope = _scope(reading)
    talk = [one for one in scope if one.product_id == desk.memory.product_id]
    return talk or (scope if len(scope) == 1 and desk.memory.product_id is None else [])


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
    if meant.how == "" and not lines:
        if not (strong or part.bare):
            reading.rest.append(part)
            return
        lines = [one for one in topic if one in reading.held]
        if not (lines or reading.gone):
            lines = [one for one in reading.focus or _in_talk(desk, reading) if one in reading.held]
    elif part.says("edit_all"):
        lines += [one for one in topic if one in reading.held and one not in lines]
    if not lines:
        return
    reading.named = reading.named or bool(meant.lines or topic)
    reading.mild = reading.mild and not strong
    reading.by_version = reading.by_version or meant.how == "version" or _versioned(part, lines)
    less = part.count if strong and len(lines) == 1 else None
    if less and less < lines[0].quantity and not part.says("edit_all"):
        _set(reading, lines[0], lines[0].quantity - less)
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


def _adds(part: Part, reading: Reading) -> bool:
    return part.says("edit_adds") and not any(one.waits for one in reading.held)


def _countable(desk: Desk, reading: Reading, part: Part, meant: Meant) -> bool:
    """Whether the number is that of one line: of the one named, else of the one spoken of."""
    if meant.foreign or meant.how in ("other", "place"):
        return False
    if meant.lines:
        return len(meant.lines) == 1
    if meant.how == "version" or names_others(part.desk.turn):
        return False
    return len(reading.focus) == 1 or (
        not reading.focus
        and says("edit_wrong", desk.turn.text)
        and len(_in_talk(desk, reading)) == 1
    )


def _counted(reading: Reading, lines: Sequence[Held], part: Part) -> None:
    focus = [one for one in reading.held if one.key in {each.key for each in lines}]
    if part.count and len(focus) == 1:
        reading.named = reading.named or bool(lines)
        reading.pointed = True
        _set(reading, focus[0], part.count)
    elif part.count:
        reading.count = part.count  # of what takes the place of what goes


def _set(reading: Reading, line: Held, count: int) -> None:
    changed = replace(line, quantity=count)
    reading.held = [changed if one == line else one for one in reading.held]
    reading.focus = [changed]


def _other_read(desk: Desk, reading: Reading, part: Part, meant: Meant) -> None:
    """What is merely named stays in mind; a version or other goods wanted may take a place."""
    wants = part.says("edit_wants") or part.says("edit_only")
    others = meant.foreign or meant.how in ("", "other")
    product = _wished(part.desk, reading) if others and not reading.wished else None
    if product is not None and (wants or part.says("edit_adds")):
        reading.wish, reading.wished = part, product
        reading.count = part.count or reading.count
        return
    version = _version_wanted(reading, part) if meant.how in ("", "version", "other") else None
    if version is not None and (reading.version is None or wants):
        reading.version, reading.of_version = version, part
    elif part.count and _adds(part, reading):
        reading.rest.append(part)
    elif meant.lines and meant.how == "name":
        reading.focus = reading.topic = list(meant.lines)
    elif not (part.says("edit_stays") or part.says("edit_denied")):
        explains = part.says("edit_only") and meant.foreign and reading.gone
        reading.rest += [] if explains else [part]


def _all_in_it(reading: Reading, part: Part, version: Version | None) -> bool:
    """Both black please: all lines of these goods become that version."""
    if version is None:
        return False
    product, hues, sizes, _ = version
    lines = [one for one in reading.held if one.product_id == product.product_id]
    into = version_of(product, hues, sizes, lines[0].version) if len(lines) > 1 else None
    if into is None or part.out:
        return False
    reading.named, reading.mild = True, False
    _versions_put(reading, part, lines, into, None)
    return True


def _version_wanted(reading: Reading, part: Part) -> Version | None:
    """我要灰色L 一件: which product comes so, and how many."""
    for product in products_of([*reading.focus, *reading.held, *reading.gone]):
        hues, sizes = versions_said(part.text, [product])
        if hues or sizes:
            return product, hues, sizes, part.count
    return None


def _denied_settled(reading: Reading) -> None:
    """不是龙井: it gives way to what is wanted instead, and to nothing else."""
    wanted_too = reading.version is not None or reading.wished is not None
    lines = [one for one in reading.denied if one in reading.held] if wanted_too else []
    reading.held = [one for one in reading.held if one not in lines]
    reading.gone += lines
    reading.named = reading.named or bool(lines)
    reading.by_version = reading.by_version or bool(lines)


def _version_settled(desk: Desk, reading: Reading) -> None:
    """The version wanted, in place of the one that goes; else it is no edit."""
    if reading.version is None:
        return
    product, hues, sizes, count = reading.version
    gone = [one for one in reading.gone if one.product_id == product.product_id]
    wrong = reading.swapped or says("edit_wrong", desk.turn.text)
    if wrong and not gone:
        gone = [one for one in reading.focus or _of_one_kind(desk, reading)
                if one in reading.held][:1]  # fmt: skip
        reading.pointed = reading.pointed or bool(gone)
    if not gone or not (reading.by_version or wrong):
        reading.rest += [reading.of_version] if reading.of_version else []
        return
    into = version_of(product, hues, sizes, gone[0].version)
    there = next((one for one in reading.held if into and one.variant_id == into.variant_id), None)
    if into is None:
        reading.held += gone
        return
    if there is None:
        quantity = count or reading.count or gone[0].quantity
        reading.held = [one for one in reading.held if one not in gone]
        reading.held.append(Held(product, into.variant_id, quantity, gone[0].waits))
    elif count or reading.count:
        _set(reading, there, count or reading.count or there.quantity)


def version_of(
    product: Product, hues: Sequence[str], sizes: Sequence[str], have: Variant | None
) -> Variant | None:
    """The one version said; what is not said stays as it was."""
    color, size = (hues[-1] if hues else None), (sizes[-1] if sizes else None)
    fits = matching(product.variants, color, size, have) if color or size else []
    return fits[0] if len(fits) == 1 else None


def _wished(desk: Desk, reading: Reading) -> Product | None:
    """Goods that are not held, named so that they can be nothing else."""
    before = [reading.wished] if reading.wished else []
    if before and called(desk.turn.text, before):
        return reading.wished
    memory = replace(desk.memory, product_id=None, task=None)
    named = pointed_at(desk.turned(memory=memory)) if names_others(desk.turn) else None
    own = {one.product_id for one in [*reading.held, *reading.gone]}
    if named is None and names_others(desk.turn):
        named = _so_called(desk)
    return named if named and named.product_id not in own and named.in_stock else None


def _so_called(desk: Desk) -> Product | None:
    """铁观音, taken for a kind, is the one product of that name."""
    words = [desk.turn.text[one.start : one.end] for one in desk.turn.all("category")
             if one.start is not None]  # fmt: skip
    found = catalogue.named(desk.tx, words[0], limit=MANY) if len(words) == 1 else []
    return found[0] if len(found) == 1 else None


def _swap_read(desk: Desk, reading: Reading, part: Part) -> None:
    """What stands left of the word gives way to what stands right of it."""
    left, right = _sides(part)
    meant = _meant(reading, left) if left is not None else Meant()
    lines = list(meant.lines)
    gone = reading.gone
    lines = lines or [one for one in reading.focus if one in reading.held]
    reading.named = reading.named or bool(lines)
    if not (lines or gone or meant.foreign):
        lines = _in_talk(desk, reading) or _of_one_kind(desk, reading)
        reading.pointed = bool(lines)
    every = part.says("edit_all")
    reading.named = reading.named or every
    lines = all_of(part.text, lines, _scope(reading)) if every else lines
    reading.swapped = True
    reading.focus = lines or reading.focus
    _put_in_place(desk, reading, part, right, lines or gone)


def _of_one_kind(desk: Desk, reading: Reading) -> list[Held]:
    """The lines, when they are all of one product."""
    scope, talk = _scope(reading), desk.memory.product_id
    return scope if len(products_of(scope)) == 1 and talk in (None, scope[0].product_id) else []


def _sides(part: Part) -> tuple[Part | None, Part]:
    """Left and right of the swap; of make both black each side is the whole."""
    english = next(found_in("edit_swap_en", part.text), None)
    if english is not None:
        left = part_between(part.desk, *english.span("left"))
        return left, part_between(part.desk, *english.span("right"))
    word = next(found_in("edit_swap", part.text))
    if word.group().isascii():
        named = (one for one in part.desk.turn.entities if one.name not in ("color", "size"))
        return replace(part, desk=part.desk.turned(entities=tuple(named))), part
    before = part_between(part.desk, 0, word.start()) if word.start() else None
    return before, part_between(part.desk, word.end(), len(part.text))


def _put_in_place(
    desk: Desk, reading: Reading, part: Part, right: Part, lines: Sequence[Held]
) -> None:
    count = number_in(right.desk.turn)
    product = lines[0].product if lines else None
    told = right.text or part.text
    hues, sizes = versions_said(told, [product]) if product else ([], [])
    into = version_of(product, hues, sizes, lines[0].version) if product else None
    if product is not None and not (hues or sizes) and says("edit_pack", right.text):
        pack = pack_meant(right.text, product.variants)
        into, count = (pack, None) if pack not in (None, lines[0].version) else (None, count)
    if into is not None and lines:
        _versions_put(reading, part, lines, into, count)
    elif (other := _wished(right.desk, reading)) is not None and lines:
        reading.wish, reading.wished, reading.count = right, other, count or reading.count
        reading.held = [one for one in reading.held if one not in lines]
        reading.gone += [one for one in lines if one not in reading.gone]
    elif count and lines and not (hues or sizes) and (len(lines) == 1 or part.says("edit_all")):
        for line in lines:
            _set(reading, line, count)
    elif count and not (lines or reading.gone):
        reading.undone.append(part)
    elif right.text:
        reading.rest.append(part)


def _versions_put(
    reading: Reading, part: Part, lines: Sequence[Held], into: Variant, count: int | None
) -> None:
    """These lines in that version; one of two, when but one of them is to change."""
    first = lines[0]
    number = sum(one.quantity for one in lines)
    split = part.says("edit_one_of") and first.quantity > 1
    reading.held = [one for one in reading.held if one not in lines]
    if split:
        reading.held.append(replace(first, quantity=number - 1))
        number = 1
    new = Held(first.product, into.variant_id, number if split else count or number, first.waits)
    if count and not split:
        reading.held = [one for one in reading.held if one.key != new.key]
    reading.held.append(new)
    reading.gone = [one for one in reading.gone if one not in lines]
    reading.focus = [new]
