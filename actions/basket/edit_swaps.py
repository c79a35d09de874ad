"""黑的换灰的, make both black, 龙井换成铁观音: what gives way, and what takes its place."""

from collections.abc import Sequence
from dataclasses import replace

from actions.basket.edit_packs import in_no_pack, names_else, pack_in_place
from actions.basket.edit_parts import Part, part_between
from actions.basket.edit_state import (
    Reading,
    Version,
    in_another_size,
    in_talk,
    meant_of,
    of_one_kind,
    scope_of,
    set_count,
    version_of,
    wished_in,
)
from actions.basket.held import Held, products_of
from actions.basket.lines_said import Meant, all_of, versions_said
from actions.desk import Desk
from actions.hearing.swapping import swaps
from actions.hearing.wording import found_in, says
from actions.reference.variants import comes_in_no_such
from shop import catalogue
from shop.catalogue import Wishes
from shop.products import Product, Variant

Piece = tuple[int, int]  # how many of a line stay as they are, and how many go


def swap_read(desk: Desk, reading: Reading, part: Part) -> None:
    """What stands left of the word gives way to what stands right of it."""
    left, right = _sides(part)
    meant = meant_of(reading, left) if left is not None else Meant()
    lines = _still_in(desk, reading, meant) or list(meant.lines)
    gone = reading.gone
    lines = lines or [one for one in reading.focus if one in reading.held]
    reading.named = reading.named or bool(lines)
    if not (lines or gone or meant.foreign):
        lines = in_talk(desk, reading) or of_one_kind(desk, reading)
        reading.pointed = bool(lines)
    every = part.every
    reading.named = reading.named or every
    lines = all_of(lines, scope_of(reading)) if every else lines
    reading.swapped = True
    reading.focus = lines or reading.focus
    if right is not part and lines and not right.desk.turn.text.strip("掉了吧啊呀 "):
        return  # 把好奇换掉: what takes its place is said next
    piece = _piece_of(reading, part, left, lines)
    reading.no_such = in_no_pack(right, lines or gone)
    if reading.no_such is None:
        _put_in_place(desk, reading, part, right, lines or gone, piece)


def _piece_of(
    reading: Reading, part: Part, left: Part | None, lines: Sequence[Held]
) -> Piece | None:
    """其中一盒, 另外那盒, the other one: how many stay and how many go; None when all of it goes.

    还是一盒吧，另外那盒换成 …: the pieces that the line was just made fewer by are the other ones.
    """
    if len(lines) != 1:
        return None
    line = lines[0]
    other = says("edit_other_one", (left or part).text)
    was = next((one.quantity for one in reading.before if one.key == line.key), 0)
    if other and was > line.quantity:
        return line.quantity, was - line.quantity
    if left is not None and left.says("edit_some") and 0 < (left.count or 0) < line.quantity:
        return line.quantity - (left.count or 0), left.count or 0  # 一件换黑的, of two
    one_of = other or part.says("edit_one_of")
    return (line.quantity - 1, 1) if one_of and line.quantity > 1 else None


def _still_in(desk: Desk, reading: Reading, meant: Meant) -> list[Held]:
    """Make mine black too, still L: the line that has what is said to stay as it is."""
    spot = next(found_in("version_kept", desk.turn.text), None)
    lines = scope_of(reading)
    if spot is None or meant.how == "name":
        return []
    hues, sizes = versions_said(desk.turn.text[spot.end() :], products_of(lines))
    found = [one for one in lines if _in_version(one, hues, sizes)] if hues or sizes else []
    return found if len(found) == 1 else []


def corrects(reading: Reading, part: Part) -> bool:
    """Wait 43 not 44: a version of what is held gives way to another, with no word for it."""
    sides = next(iter(swaps(part.text)), None)
    if sides is None or part.says("edit_out"):
        return False
    for product in products_of(scope_of(reading)):
        wanted, gone = (versions_said(part.text[slice(*one)], [product]) for one in sides)
        if any(wanted) and any(gone) and wanted != gone:
            return any(one.product_id == product.product_id and _in_version(one, *gone)
                       for one in scope_of(reading))  # fmt: skip
    return False


def _in_version(one: Held, hues: Sequence[str], sizes: Sequence[str]) -> bool:
    have = one.version
    return (
        have is not None
        and have.color in (hues or [have.color])
        and (have.size in (sizes or [have.size]))
    )


def _sides(part: Part) -> tuple[Part | None, Part]:
    """Left and right of the swap; of make both black each side is the whole."""
    english = next(found_in("edit_swap_en", part.text), None)
    if english is not None:
        return _within(part, *english.span("left")), _within(part, *english.span("right"))
    word = next(found_in("edit_swap", part.text), None)
    said = swaps(part.text) if word is None or word.group().isascii() else []
    if said:  # M instead of S
        wanted, gone = said[0]
        return _within(part, *gone), _within(part, *wanted)
    if word is None:
        return None, part
    if word.group().isascii():
        named = (one for one in part.desk.turn.entities if one.name not in ("color", "size"))
        return replace(part, desk=part.desk.turned(entities=tuple(named))), part
    before = _within(part, 0, word.start()) if word.start() else None
    return before, _within(part, word.end(), len(part.text))


def _within(part: Part, start: int, end: int) -> Part:
    """That stretch of the part; what is a size in the one is no number in the other."""
    return replace(part_between(part.desk, start, end), sizes=part.sizes)


def _put_in_place(
    desk: Desk, reading: Reading, part: Part, right: Part, lines: Sequence[Held],
    piece: Piece | None,
) -> None:  # fmt: skip
    count = right.count
    product = lines[0].product if lines else None
    told = right.text or part.text
    hues, sizes = versions_said(told, [product]) if product else ([], [])
    into = version_of(product, hues, sizes, lines[0].version) if product else None
    if lines and not hues and says("edit_pack", right.text):
        pack, pieces = pack_in_place(right, lines)
        if not sizes or (pack is not None and sizes == [pack.size]):
            into, count = pack, pieces
    other = wished_in(right.desk, reading) or _of_brand(desk, right, lines)
    if into is not None and lines and other is None and not names_else(right, lines[0]):
        _versions_put(reading, lines, into, count, piece)
    elif other is not None:
        reading.wish, reading.wished, reading.count = right, other, count or reading.count
        if piece is not None:
            set_count(reading, lines[0], piece[0])
            reading.count = count or piece[1]
            return
        reading.held = [one for one in reading.held if one not in lines]
        reading.gone += [one for one in lines if one not in reading.gone]
    elif count and lines and not (hues or sizes) and _so_many(part, right, lines):
        for line in lines:
            set_count(reading, line, count)
    elif count and not (lines or reading.gone):
        reading.undone.append(part)
    elif right.text:
        reading.rest.append(part)


def _so_many(part: Part, right: Part, lines: Sequence[Held]) -> bool:
    """Whether the number is that of these lines, beside no size in which they do not come."""
    alone = len(lines) == 1 or part.every
    return alone and not comes_in_no_such(right.desk.turn, lines[0].product)


def _of_brand(desk: Desk, right: Part, lines: Sequence[Held]) -> Product | None:
    """购物车里米家换成欧普: the only one of that brand that is of the kind of what goes."""
    brands = tuple(str(one.value) for one in right.desk.turn.all("brand"))
    if len(brands) != 1 or not lines or not says("basket", desk.turn.text):
        return None
    wishes = Wishes(brands=brands, categories=(lines[0].product.category,))
    found = catalogue.find(desk.tx, wishes, limit=2).data
    return found[0] if len(found) == 1 and found[0].brand != lines[0].product.brand else None


def _versions_put(
    reading: Reading, lines: Sequence[Held], into: Variant, count: int | None,
    piece: Piece | None,
) -> None:  # fmt: skip
    """These lines in that version; one of two, when but one of them is to change."""
    first = lines[0]
    number = sum(one.quantity for one in lines)
    reading.held = [one for one in reading.held if one not in lines]
    if piece is not None:
        reading.held.append(replace(first, quantity=piece[0]))
    number = piece[1] if piece else count or number
    new = Held(first.product, into.variant_id, number, first.waits)
    if count and piece is None:
        reading.held = [one for one in reading.held if one.key != new.key]
    reading.held.append(new)
    reading.gone = [one for one in reading.gone if one not in lines]
    reading.focus = [new]


def all_in_it(reading: Reading, part: Part, version: Version | None) -> bool:
    """Both black please: all lines of these goods become that version."""
    if version is None:
        return False
    product, hues, sizes, _ = version
    lines = [one for one in reading.held if one.product_id == product.product_id]
    into = version_of(product, hues, sizes, lines[0].version) if len(lines) > 1 else None
    if into is None or part.out:
        return False
    reading.named, reading.mild = True, False
    _versions_put(reading, lines, into, None, None)
    return True


def version_wanted(reading: Reading, part: Part) -> Version | None:
    """我要灰色L 一件: which product comes so, and how many."""
    for product in products_of([*reading.focus, *reading.held, *reading.gone]):
        hues, sizes = versions_said(part.text, [product])
        if hues or sizes:
            return product, hues, sizes, part.count
    return None


def denied_settled(reading: Reading) -> None:
    """不是龙井: it gives way to what is wanted instead, and to nothing else."""
    wanted_too = reading.version is not None or reading.wished is not None
    lines = [one for one in reading.denied if one in reading.held] if wanted_too else []
    reading.held = [one for one in reading.held if one not in lines]
    reading.gone += lines
    reading.named = reading.named or bool(lines)
    reading.by_version = reading.by_version or bool(lines)


def _added_beside(reading: Reading, version: Version) -> bool:
    """换成两支吧 再加支红的: one more in another colour; two is what both come to."""
    product, hues, sizes, count = version
    adds = reading.of_version is not None and reading.of_version.says("edit_adds")
    lines = [one for one in reading.focus if one.product_id == product.product_id]
    if not (reading.swapped and adds and len(lines) == 1):
        return False
    line, more = lines[0], count or 1
    into = version_of(product, hues, sizes, line.version)
    if into is None or any(one.variant_id == into.variant_id for one in reading.held):
        return False
    was = next((one.quantity for one in reading.before if one.key == line.key), 0)
    if was and line.quantity == was + more:
        set_count(reading, line, was)
    reading.held.append(Held(product, into.variant_id, more, line.waits))
    return True


def version_settled(desk: Desk, reading: Reading) -> None:
    """The version wanted, in place of the one that goes; else it is no edit."""
    if reading.version is None or reading.wished is not None:
        return  # of the goods wished for, when others are
    product, hues, sizes, count = reading.version
    gone = [one for one in reading.gone if one.product_id == product.product_id]
    if not gone and _added_beside(reading, reading.version):
        return
    of_version = reading.of_version
    rather = of_version is not None and of_version.says("edit_rather")
    if of_version is not None and not (
        of_version.says("edit_adds") or of_version.says("wanted_too")
    ):
        rather = rather or reading.faulted or in_another_size(reading, of_version)
    wrong = reading.swapped or rather or says("edit_wrong", desk.turn.text)
    if wrong and not gone:
        gone = [one for one in reading.focus or of_one_kind(desk, reading)
                if one in reading.held][:1]  # fmt: skip
        reading.pointed = reading.pointed or bool(gone)
        reading.mild = reading.mild and not (rather and gone)
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
        set_count(reading, there, count or reading.count or there.quantity)
