"""Colours and sizes: which variant is meant, and what is one size larger."""

import re
from collections.abc import Sequence
from dataclasses import replace

from actions.hearing.hues import HUES
from actions.hearing.ordinals import count_said, counts_pieces
from actions.hearing.pack_sizes import amounts_in, pack_called, without_packs
from actions.hearing.rejecting import without_rejected
from actions.hearing.sizes_said import without_denied
from actions.hearing.wording import found_in, says, simplified, spans, without
from actions.turn import Turn, nameless
from shop.products import Product, Variant

_COLOR = re.compile(rf"([{HUES}])(?:色)?的")
MOST = 99  # pieces of one thing
_WEIGHT = re.compile(r"(\d+(?:\.\d+)?)\s*(?:kgs?|公斤|千克|斤|g|克|lbs?|磅)", re.IGNORECASE)
_WEIGHED = re.compile(r"\d\s*(?:kg|g(?![a-z])|克|斤|lb|磅)", re.IGNORECASE)
FEW = 10  # pieces; a larger number is rather a size: 要42
NUMBERS = re.compile(r"\d+(?:\.\d+)?")
NO_COUNTS = ("edit_not_so_many", "count_condition")
_WORN_SIZE = re.compile(r"[2-4]\d(?:\.5)?")
LETTERS = ("XXS", "XS", "S", "M", "L", "XL", "XXL", "3XL", "4XL", "5XL")


_LETTERS = re.compile(r"(?<![A-Za-z0-9'’])(XXS|XS|S|M|L|XL|XXL|[2-5]XL)(?![A-Za-z0-9'’])")


def plain_size(size: str) -> str:
    """`42码`, `42 号` and `42` are the same size, as are `1.5米床` and `1.5米`."""
    return re.sub(r"[\s码号]|(?<=米)床", "", size).upper()


def plain_color(color: str) -> str:
    return color.strip().lower().removesuffix("色")


def color_said(text: str) -> str | None:
    """The colour in 黑的, 要白的, which is too short to be recognised otherwise; no refused one."""
    return next(iter(colors_said(text)), None)


def colors_said(text: str) -> list[str]:
    """Every colour said so that is not refused: 黑的 and 白的 of 黑的白的都行."""
    said = _COLOR.finditer(simplified(without_rejected(text)))
    return [f"{each.group(1)}色" for each in said if not without(text, each.group(0))]


def color_wanted(turn: Turn) -> str | None:
    """The colour the message asks for: not 黑色 in 不要黑色."""
    refused = colors_refused(turn)
    named = (str(each.value) for each in turn.all("color"))
    return next((one for one in named if one not in refused), None) or color_said(turn.text)


def number_said(turn: Turn, of: Sequence[Variant] = ()) -> int | None:
    """How many pieces the message speaks of, of goods in these versions."""
    text = without_packs(nameless(turn))  # the 60 of a Mate 60 counts nothing
    others = [one.span() for name in NO_COUNTS for one in found_in(name, text)]
    for start, end in [*others, *amounts_in(text, [one.size for one in of])]:
        text = text[:start] + " " * (end - start) + text[end:]
    last = list(spans("taken_back", text))[-1][0] if text else 0
    said = count_said(text[last:]) or _quantity(turn, text) or count_said(text)
    if not isinstance(said, int | float) or not 1 <= said <= MOST:
        return None
    sizes = {plain_size(str(one.value)) for one in turn.all("size")}
    return None if said >= FEW and str(int(said)) in sizes else int(said)


def _quantity(turn: Turn, text: str) -> object:
    """The number recognised, when its words are left in the text."""
    kept = (one.value for one in turn.all("quantity")
            if one.start is None or (text[one.start : one.start + 1].strip()
                                     and counts_pieces(text, one.start, one.end)))  # fmt: skip
    return next(kept, None)


def colors_refused(turn: Turn) -> list[str]:
    """The colours that the message names to leave them out."""
    text = turn.text
    said = [(text[one.start : one.end], str(one.value)) for one in turn.entities
            if one.name == "color" and one.start is not None]  # fmt: skip
    said += [(one.group(0), f"{one.group(1)}色") for one in _COLOR.finditer(text)]
    return [value for spoken, value in said if without(text, spoken)]


def other_colors(turn: Turn, product: Product) -> list[str]:
    """不要黑色的: the ids of the versions there are in other colours; none when none is refused."""
    bare = [plain_color(each) for each in colors_refused(turn)]
    there = [each for each in product.variants if each.stock > 0]
    kept = [each for each in there if not any(one and one in each.color for one in bare)]
    return [each.variant_id for each in kept] if bare else []


def instead_of(
    have: Variant | None, text: str, product: Product, color: object, size: object
) -> list[Variant]:
    """What is meant in place of `have`: another, keeping what is not said; none when none is."""
    numbered = spoken_of(text, product, product.variants)
    by_number = len(numbered) < len(product.variants)
    if not (color or size or by_number):
        return []
    found = [each for each in matching(product.variants, color, size) if each in numbered]
    others = [each for each in found if each != have] or found
    same = [
        each
        for each in others
        if have is not None
        and (color or each.color == have.color)
        and (size or by_number or each.size == have.size)
    ]
    return same or others


def matching(
    variants: Sequence[Variant],
    color: object = None,
    size: object = None,
    have: Variant | None = None,
) -> list[Variant]:
    """The variants in a colour and size; what is not said stays as in `have` when it can."""
    found = list(variants)
    if color:
        wanted = plain_color(str(color))
        found = [each for each in found if wanted and wanted in each.color.lower()]
    if size:
        wanted = plain_size(str(size))
        found = [each for each in found if _has_size(each.size, wanted)]
    if have is not None and len(found) > 1:
        same = [
            each
            for each in found
            if (color or each.color == have.color) and (size or each.size == have.size)
        ]
        found = same or found
    return found


def is_no_version(product: Product, size: object) -> bool:
    """Whether a weight is said of the goods or of who uses them: 90kg, of shoes in 42."""
    match = _WEIGHT.fullmatch(str(size or "").strip())
    sizes = [one.size for one in product.variants if one.size]
    if match is None or any(_WEIGHED.search(one) for one in sizes):
        return False
    figure = re.compile(rf"(?<![\d.]){re.escape(match[1])}(?![\d.])")
    return bool(sizes) or any(figure.search(str(one)) for one in product.attributes.values())


def comes_in_no_such(turn: Turn, product: Product) -> bool:
    """换成3公斤的, of packs of 1.5kg alone: a size in which it does not come."""
    sizes = [one.value for one in turn.all("size") if one.start is not None]
    return bool(sizes) and not any(
        matching(product.variants, None, one) or is_no_version(product, one)
        or pack_called(str(one), product.variants) for one in sizes
    )  # fmt: skip


def as_wished(product: Product, color: str | None, size: str | None) -> dict[str, str]:
    """The colour and size it was looked for in, when it is there in them: 42码的跑鞋 are 42."""
    there = [each for each in product.variants if each.stock > 0]
    wanted = {"color": color, "size": size}
    kept = {name: value for name, value in wanted.items() if value}
    return kept if kept and matching(there, color, size) else {}


def priced_as(product: Product, color: object, size: object) -> Product:
    """The product at the price of the version wished for: the 500ml bottle is not the 350ml one."""
    fits = matching(product.variants, color, size) if color or size else []
    prices = [one.price for one in fits if one.stock > 0] or [one.price for one in fits]
    return replace(product, price=min(prices)) if prices else product


def spoken_of(text: str, product: Product, found: Sequence[Variant]) -> list[Variant]:
    """Those of the variants that the bare numbers of a text fit: 512 means 16GB+512GB.

    Numbers of the product's own name say nothing; all stay when no number is about a size.
    """
    own = set(NUMBERS.findall(product.name))
    sizes = {number for each in product.variants for number in NUMBERS.findall(each.size)}
    text = without_denied(without_rejected(text))
    count = count_said(text)
    own |= {str(count)} if count is not None and count < FEW else set()  # make it 3 is no 3XL
    said = {number for number in NUMBERS.findall(text) if number not in own} & sizes
    letters = set(_LETTERS.findall(text)) & {plain_size(each.size) for each in product.variants}
    if letters:
        return [each for each in found if plain_size(each.size) in letters]
    if not said:
        return list(found)
    fits = [each for each in found if said <= set(NUMBERS.findall(each.size))]
    return [one for one in fits if set(NUMBERS.findall(one.size)) == said] or fits


def version_said(turn: Turn, product: Product, *, by_number: bool) -> bool:
    """Whether a version is said, by a bare number too: 1.8的现在有货吗, of a mattress in 1.8."""
    if any(True for name in ("color", "size") for _ in turn.all(name)):
        return True
    fits = spoken_of(turn.text, product, product.variants) if by_number else ()
    return 0 < len(fits) < len(product.variants)


def is_size(count: int, product: Product) -> bool:
    """Whether the number is rather one of its sizes: make the shoes 44."""
    return count >= FEW and any(plain_size(one.size) == str(count) for one in product.variants)


def _has_size(size: str, wanted: str) -> bool:
    parts = {plain_size(part) for part in re.split(r"[+/]", size)} | {plain_size(size)}
    return wanted in parts


def larger(text: str, product: Product, have: Variant) -> Variant | None:
    """The next size up in the same colour, when the text asks for it and there is one."""
    return _step(product, have, 1) if says("larger", text) else None


def smaller(text: str, product: Product, have: Variant) -> Variant | None:
    return _step(product, have, -1) if says("smaller", text) else None


def left_out(text: str, product: Product, have: Variant, chosen: Variant) -> str | None:
    """41, of shoes in 40 and 42, when one size up is asked for: the size they do not come in."""
    up, down = says("larger", text), says("smaller", text)
    (kind, own), (other_kind, other) = _order(have.size), _order(chosen.size)
    if up == down or kind != other_kind or abs(other - own) <= 1 or (other > own) != up:
        return None
    step = int(own) + (1 if up else -1)
    if kind == 1 and not _WORN_SIZE.fullmatch(plain_size(have.size)):
        return None  # 1.5米床: nothing lies one step above it
    between = LETTERS[step] if kind == 0 else str(step)
    return None if matching(product.variants, have.color, between) else between


def stepwise(text: str, have: Variant, offered: Sequence[Variant]) -> list[Variant]:
    """Those that are larger, or smaller, when the text asks for that; else all."""
    up, down = says("larger", text), says("smaller", text)
    if up == down:
        return list(offered)
    own = _order(have.size)
    alike = [one for one in offered if _order(one.size)[0] == own[0] != 2]
    return [one for one in alike if (_order(one.size) > own if up else _order(one.size) < own)]


def _step(product: Product, have: Variant, way: int) -> Variant | None:
    sizes = sorted({each.size for each in product.variants if each.color == have.color}, key=_order)
    if have.size not in sizes or _order(have.size)[0] == 2:
        return None
    place = sizes.index(have.size) + way
    if not 0 <= place < len(sizes):
        return None
    same = (one for one in product.variants if (one.color, one.size) == (have.color, sizes[place]))
    return next(same, None)


def _order(size: str) -> tuple[int, float]:
    plain = plain_size(size)
    if plain in LETTERS:
        return 0, float(LETTERS.index(plain))
    number = re.match(r"(\d+(?:\.\d+)?)[^\d+×*/-]*$", plain)  # 42, 1.8米床, 256GB
    return (1, float(number.group(1))) if number else (2, 0.0)
