"""龙井那个, the red one, 第一个: which of the held goods a part of a message means."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from actions.basket.held import Held, products_of
from actions.basket.several import ADDING
from actions.desk import Desk
from actions.hearing.hues import HUES_TOO
from actions.hearing.marks import marks_in, marks_others
from actions.hearing.ordinals import position
from actions.hearing.pack_sizes import as_labelled, pack_called, pack_meant
from actions.hearing.wording import simplified, spans
from actions.hearing.words import term
from actions.reference.bought import lines_mentioned, product_ids, speaks_of_goods
from actions.reference.by_pieces import Called, called
from actions.reference.variants import plain_size
from actions.turn import Turn
from shop.products import Product, Variant

_HUE = re.compile(rf"([{HUES_TOO}])(?:色|的|那|这|款|[SMLX]|$)")
_LETTERS = re.compile(r"(?<![A-Za-z0-9'’])(XXS|XS|S|M|L|XL|XXL|[2-5]XL)(?![A-Za-z0-9'’])")
_COUNTERS = frozenset("包盒袋瓶箱件个双条支罐套")
_PACKS_EN = re.compile(r"\d+ (?:bags|boxes|packs|cans|bottles|pairs|tins|pieces|cartons)\b", re.I)
_UNKNOWN = re.compile(  # make the helicopters three, of which none is held
    r"\b(?:make|set|bump|change|turn) (?:the|my) (?!(?:quantity|number|count|amount|order|total"
    r"|last|first|second|third|other|others|rest|basket|cart|colou?r|size|ones?|two|three|both)\b)"
    r"[a-z]{4,}",
    re.IGNORECASE,
)
SHORTEST_KIND_EN = 4


@dataclass(frozen=True)
class Meant:
    """The lines meant, and how: by name, version, place; `foreign` when other goods are named."""

    lines: tuple[Held, ...] = ()
    how: str = ""
    foreign: bool = False


def meant_in(part: Desk, held: Sequence[Held], focus: Sequence[Held] = ()) -> Meant:
    """The lines that the part names; else those in the version said, or at the place said."""
    named = _named(part, held)
    hues, sizes = versions_said(part.turn.text, [one.product for one in named or held])
    if named and _in_no_such(part.turn, named):
        return Meant(tuple(named), "other")
    if named:
        narrowed = [one for one in named if _fits(one, hues, sizes)]
        narrowed = narrowed or ([] if any(one.variant for one in named) else named)
        return Meant(
            tuple(narrowed or named), "name" if narrowed or not (hues or sizes) else "other"
        )
    if names_others(part.turn) or _UNKNOWN.search(part.turn.text):
        return Meant(foreign=True)
    if hues or sizes:
        among = focus if any(_fits(one, hues, sizes) for one in focus) else held
        return Meant(tuple(one for one in among if _fits(one, hues, sizes)), "version")
    if (packed := _by_pack(part.turn.text, held)) is not None:
        return Meant((packed,), "version")
    counted = _counted_off(part, held)
    return Meant((counted,), "place") if counted is not None else Meant()


def _by_pack(text: str, held: Sequence[Held]) -> Held | None:
    """小的不要了, of a small and a large pack of one thing: the one that is smaller."""
    versions = {one.variant_id: one.version for one in held if one.version is not None}
    if len(products_of(held)) != 1 or len(versions) != len(held):
        return None
    meant = pack_meant(text, [one for one in versions.values() if one is not None])
    return next((one for one in held if meant and one.variant_id == meant.variant_id), None)


def _counted_off(part: Desk, held: Sequence[Held]) -> Held | None:
    """第三个: of the list on the screen while a version is asked for, else of what is held."""
    task, shown, text = part.memory.task, part.memory.shown, part.turn.text
    own, place = position(text, len(held)), position(text, len(shown))
    of_list = own is None or (task is not None and task.name == ADDING and task.step == "ready")
    if place is not None and of_list:
        seen = next((one for one in held if one.product_id == shown[place]), None)
        if seen is not None or own is None:
            return seen
    return held[own] if own is not None else None


def _in_no_such(turn: Turn, named: Sequence[Held]) -> bool:
    """The pink headphones: in a colour in which none of them comes."""
    hues = {one.color for each in named for one in each.product.variants}
    said = [str(one.value) for one in turn.all("color") if one.start is not None]
    return bool(said) and not any(one in hue or hue in one for one in said for hue in hues if hue)


def versions_said(text: str, goods: Sequence[Product]) -> tuple[list[str], list[str]]:
    """The colours and sizes of these goods that the text speaks of, in its order."""
    plain = simplified(text)
    every = [each for one in goods for each in one.variants]
    found = [*_hues(_without_kinds(plain, goods), every)]
    sizes = [*_sizes(_without_names(as_labelled(plain), goods), every)]
    packs = {pack.size for one in goods if (pack := pack_called(text, one.variants))}
    said = [one for _, one in sorted(sizes)]
    return [one for _, one in sorted(found)], [*said, *(one for one in packs if one not in said)]


def names_others(turn: Turn) -> bool:
    """Whether goods are named; the bags of 2 bags are none."""
    if not speaks_of_goods(turn):
        return False
    return not _PACKS_EN.search(turn.text) or any(True for _ in turn.all("product"))


def _hues(text: str, variants: Sequence[Variant]) -> Iterator[tuple[int, str]]:
    low = text.lower()
    for color in dict.fromkeys(one.color for one in variants if one.color):
        short = {each.group(1): each.start() for each in _HUE.finditer(text)}
        english = term(color, "en").lower().split() if term(color, "en") else []
        words = [word for word in (*english, *(["gray"] if "grey" in english else [])) if word]
        at = next((spot.start() for word in words
                   if (spot := re.search(rf"\b{re.escape(word)}\b", low))), -1)  # fmt: skip
        bare = color.removesuffix("色")
        if color in text:
            yield text.index(color), color
        elif len(bare) > 1 and bare in text:
            yield text.index(bare), color  # 卡其吧
        elif color.removesuffix("色")[-1:] in short:
            yield short[color.removesuffix("色")[-1:]], color
        elif at >= 0:
            yield at, color


def _sizes(text: str, variants: Sequence[Variant]) -> Iterator[tuple[int, str]]:
    letters = {each.group(1): each.start() for each in _LETTERS.finditer(text)}
    for size in dict.fromkeys(one.size for one in variants if one.size):
        plain = plain_size(size)
        if plain in letters:
            yield letters[plain], size
        elif len(plain) > 1 and (spot := _number(plain, text)):
            yield spot.start(), size


def _number(size: str, text: str) -> re.Match[str] | None:
    label = re.escape(size).replace("×", r"\s*[×x*]\s*")  # 2.5kg x8 is 2.5kg×8
    apart = "(?<![A-Za-z])" if size[0].isalpha() else ""  # XXL is no XL
    return re.search(rf"(?<![\d.]){apart}{label}(?![\d.×+A-Za-z])", text, re.IGNORECASE)


def _without_kinds(text: str, goods: Sequence[Product]) -> str:
    """The text without the kinds of the goods, whose letters are no colour: 口红, 红酒."""
    kinds = {kind for one in goods for kind in (one.category, *one.categories)}
    for kind in sorted(kinds, key=len, reverse=True):
        text = text.replace(kind, " " * len(kind))
    return text


def _without_names(text: str, goods: Sequence[Product]) -> str:
    """The text without the numbers of the goods' own names."""
    for one in goods:
        for word in re.findall(r"\d[\d.]*\S*", one.name):
            text = text.replace(word, " " * len(word))
    return text


def _fits(one: Held, hues: Sequence[str], sizes: Sequence[str]) -> bool:
    have = one.version
    if have is None:
        return not (hues or sizes)
    return (not hues or have.color in hues) and (not sizes or have.size in sizes)


def _named(part: Desk, held: Sequence[Held]) -> list[Held]:
    """What each of the goods listed names: 巴旦木和咖啡."""
    cuts = list(spans("listing", part.turn.text))
    if len(cuts) == 1:
        return _called(part, held)
    found = [line for each in cuts for line in _called(replace(part, turn=_alone(part.turn, each)),
                                                       held)]  # fmt: skip
    return [one for one in held if one in found]


def _alone(turn: Turn, span: tuple[int, int]) -> Turn:
    letters = [letter if span[0] <= at < span[1] else " " for at, letter in enumerate(turn.text)]
    named = tuple(one for one in turn.entities
                  if one.start is None or span[0] <= one.start < span[1])  # fmt: skip
    return replace(turn, text="".join(letters), entities=named)


def _called(part: Desk, held: Sequence[Held]) -> list[Held]:
    """By a piece of the name; by the kind or brand as recognised; by the kind's last word."""
    turn, goods = part.turn, products_of(held)
    ids = {
        one.product_id
        for each in called(turn.text, goods)
        if not (_of_another(turn, each.start, goods) or _marks_another(turn.text, each))
        for one in each.goods
    }
    if ids:
        return [one for one in held if one.product_id in ids]
    exact = any(True for _ in turn.all("product"))
    if found := lines_mentioned(part, held):
        return found
    if exact:
        return []
    return _by_mark(turn, held) or [
        one for one in held if _by_kind(turn, one.product, goods)]  # fmt: skip


def _by_mark(turn: Turn, held: Sequence[Held]) -> list[Held]:
    """Pro那个, of an AirPods Pro 2 and an AirPods 4; not the mini of a mini fridge."""
    if speaks_of_goods(turn):
        return []
    marks = marks_in(turn.text).keys()
    found = [one for one in held if marks & set(one.name.lower().split())]
    return found if len(products_of(found)) == 1 < len(products_of(held)) else []


def _of_another(turn: Turn, at: int, goods: Sequence[Product]) -> bool:
    """Whether the piece stands in the whole name of a product that is not held."""
    own = {one.product_id for one in goods}
    for each in turn.all("product"):
        ids = product_ids(each.extra)
        if each.start is not None and each.start <= at < (each.end or 0) and ids:
            return not own & set(ids)
    return False


def _marks_another(text: str, piece: Called) -> bool:
    """The air of an air purifier: a mark before a noun, which names nothing that is held."""
    return all(marks_others(text, one) for one in piece.pieces)


def _by_kind(turn: Turn, product: Product, goods: Sequence[Product]) -> bool:
    """推车 or 车 of a 婴儿推车, stroller: the end of the kind, where no other is so called."""
    text, kind = simplified(turn.text), product.category
    others = [one for one in goods if one is not product]
    ends = [end for end in (kind, kind[-2:]) if len(end) > 1]
    if any(end in text for end in ends):
        return True
    last = kind[-1:]
    shared = any(last in one.category or last in one.name for one in others)
    alone = last not in _COUNTERS and not shared and not speaks_of_goods(turn)
    return (alone and last in text) or _in_english(text, kind)


def _in_english(text: str, kind: str) -> bool:
    words = re.findall("[a-z]+", term(kind, "en").lower())
    last = words[-1].removesuffix("s") if words else ""
    return len(last) >= SHORTEST_KIND_EN and bool(
        re.search(rf"\b(?:the|my|that|this) (?:\w+ )?{last}(?:s|es)?\b", text, re.IGNORECASE)
    )


def all_of(lines: Sequence[Held], held: Sequence[Held]) -> list[Held]:
    """Both, all: every line of the goods meant, of all goods when none are."""
    ids = {one.product_id for one in lines}
    return [one for one in held if not ids or one.product_id in ids]
