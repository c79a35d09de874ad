"""42黑, 小袋的, the 2kg bag in black: which versions of a product some words say.

Read by the product's own colours and sizes, whatever the model of language made of the words.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from actions.hearing.hues import HUES_TOO
from actions.hearing.pack_sizes import pack_meant, packs_in, singles, times_in
from actions.hearing.rejecting import without_rejected
from actions.hearing.wording import found_in, simplified
from actions.hearing.words import term
from shop.products import Product, Variant

_HUE = re.compile(f"[{HUES_TOO}]")
_COUNTER = "[个件台双部只支条套瓶本盒袋包箱罐张份把辆桶提杯顶对组副](?!装)"
_NUMBER = re.compile(
    rf"(?<![\d.])(?P<number>\d+(?:\.\d+)?)(?!\d|\.\d|\s*{_COUNTER}(?!的|那))\s*"
    r"(?P<unit>kg|mm|ml|gb|tb|g|l|t|公斤|千克|斤|毫升|升|米)?(?P<so>(?:[包袋盒瓶罐]?(?:码|号|的|装|那)种?)*)",
    re.IGNORECASE,
)
_LETTERS = re.compile(r"(?<![a-z0-9'’])(xxs|xs|s|m|l|xl|xxl|[2-5]xl)(?![a-z0-9'’])(?:码|号)?")
_UNITS = {"公斤": "kg", "千克": "kg", "毫升": "ml", "升": "l", "t": "tb"}
_OF_SIZE = re.compile(r"(?P<number>\d+(?:\.\d+)?)\s*(?P<unit>[a-z]*|[\u4e00-\u9fff]?)", re.I)
_PACKED = re.compile(
    rf"[×x*]\s*\d|(?:\d|[一二两三四五六七八九十])\s*{_COUNTER[:-5]}装|整箱|箱装", re.I
)
_WORDS = re.compile("[\u4e00-\u9fff]{2,}")
SHORTEST = 2  # letters of a word of a size
_TIMES = re.compile(r"\s*(?:[×x*]|乘)\s*(?P<number>\d{1,2})(?!\d)", re.I)
PACKS = ("smaller_pack", "larger_pack")
BARE = 10  # a smaller number by itself counts pieces
Span = tuple[int, int]


@dataclass(frozen=True)
class Said:
    """The versions left by the words, and where in the text these stand."""

    variants: tuple[Variant, ...]
    spans: tuple[Span, ...]
    several: bool = False  # words that no one version fits: 一件白色M 一件黑色M

    @property
    def one(self) -> Variant | None:
        return self.variants[0] if len(self.variants) == 1 else None


def versions_said(text: str, product: Product) -> Said:
    """Those in stock that every word about a version fits; all of them when none is said."""
    there = tuple(one for one in product.variants if one.stock > 0)
    plain, left, spans, several = _nameless(text, product), there, [], False
    for span, fits in (*_colors(plain, there), *_sizes(plain, there), *_worded(plain, there)):
        narrowed = tuple(one for one in left if one in fits)
        if narrowed:
            left = narrowed
            spans.append(span)
        several = several or not narrowed
    pack = pack_meant(text, left)
    if pack or (spans and len(left) == 1):
        left = (pack,) if pack else left
        spans += [match.span() for name in PACKS for match in found_in(name, text)]
        spans += packs_in(text) if pack else []
    return Said(left, tuple(spans), several)


def colors_in(text: str, product: Product) -> list[tuple[Span, Variant]]:
    """The different versions that its colours alone tell apart, in the order said."""
    there = tuple(one for one in product.variants if one.stock > 0)
    found = [(span, fits[0]) for span, fits in _colors(_nameless(text, product), there)
             if len(fits) == 1]  # fmt: skip
    ids = {one.variant_id for _, one in found}
    return found if len(ids) > 1 else []


def in_another(text: str, after: str, product: Product | None) -> bool:
    """一件红的L, 一件黑色M: whether both texts say versions, and no version fits both."""
    if product is None or not all(versions_said(one, product).spans for one in (text, after)):
        return False
    return versions_said(f"{text} {after}", product).several


def _nameless(text: str, product: Product) -> str:
    """The text without the words of the product's name and kind, 口红 is no red, nor versions
    that are only found fault with: 白的不耐脏."""
    plain = without_rejected(simplified(text)).lower()
    for word in (*product.name.lower().split(), product.category.lower()):
        if len(word) > 1 and not word.isdigit():
            plain = plain.replace(word, " " * len(word))
    return plain


def _colors(text: str, there: Sequence[Variant]) -> Iterator[tuple[Span, list[Variant]]]:
    taken: list[Span] = []
    aliases = {alias for one in there for alias in _called(one)}
    for alias in sorted(aliases, key=len, reverse=True):
        pattern = rf"\b{re.escape(alias)}\b" if alias.isascii() else rf"{re.escape(alias)}色?"
        for match in re.finditer(pattern, text):
            if not any(start < match.end() and match.start() < end for start, end in taken):
                taken.append(match.span())
                yield match.span(), [one for one in there if alias in _called(one)]


def _called(variant: Variant) -> set[str]:
    """黑色, 黑, black, 卡其; a colour in the size's place too: 象牙白."""
    in_size = variant.size if _HUE.search(variant.size) else ""
    named = [one for one in (variant.color, in_size) if one]
    found = {each.lower() for one in named for each in (one, one.removesuffix("色"))}
    found |= {term(one, "en").lower() for one in named}
    return {one for one in found if one} | {hue for one in named for hue in _HUE.findall(one)[-1:]}


def _sizes(text: str, there: Sequence[Variant]) -> Iterator[tuple[Span, list[Variant]]]:
    for one in _NUMBER.finditer(text):
        unit = _UNITS.get(one["unit"] or "", one["unit"] or "")
        if not (unit or one["so"]) and float(one["number"]) < BARE:
            continue
        fits = [each for each in there if _holds(each.size, one["number"], unit)]
        times = _TIMES.match(text, one.end())
        exact = [each for each in fits if times and times_in(each.size) == int(times["number"])]
        if times and exact and int(times["number"]) > 1:
            yield (one.start(), times.end()), exact  # 2.5kg x8, where there is a 2.5kg×8
        elif fits:
            yield one.span(), fits if _times_said(text, one) else singles(fits)
    for one in _LETTERS.finditer(text):
        fits = [each for each in there if each.size.lower() == one.group(1)]
        if fits:
            yield one.span(), fits
    for size in {each.size for each in there if len(each.size) > 1 and each.size.lower() in text}:
        at = text.index(size.lower())
        yield (at, at + len(size)), [each for each in there if each.size == size]


def _worded(text: str, there: Sequence[Variant]) -> Iterator[tuple[Span, list[Variant]]]:
    """滋润的 of 滋润型50g and 清爽型50g: a piece of the words of its size that not all have."""
    words = {one.variant_id: _WORDS.findall(simplified(one.size)) for one in there}
    pieces = {word[:end] for each in words.values() for word in each
              for end in range(SHORTEST, len(word) + 1)}  # fmt: skip
    taken: list[Span] = []
    for piece in sorted(pieces, key=len, reverse=True):
        fits = [
            one for one in there if any(word.startswith(piece) for word in words[one.variant_id])
        ]
        for match in re.finditer(re.escape(piece), text) if len(fits) < len(there) else ():
            if not any(start < match.end() and match.start() < end for start, end in taken):
                taken.append(match.span())
                yield match.span(), fits


def _times_said(text: str, size: re.Match[str]) -> bool:
    """750g×6, 750的那个六罐装: whether several of that size in one are meant."""
    return bool(_PACKED.search(text, size.end(), size.end() + BARE))


def _holds(size: str, number: str, unit: str) -> bool:
    """Whether the size has that number, in that unit when one is said."""
    return any(
        float(one["number"]) == float(number) and unit in ("", one["unit"].lower())
        for one in _OF_SIZE.finditer(size)
    )
