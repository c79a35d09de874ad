"""龙井那个, 直升机和布鲁可那桶, the helicopter: goods called by a piece of their names.

A piece counts among the goods that stand in question alone (those shown, told of, or in the
basket): it must not be the name of a kind, and what it leaves open the next piece narrows
(波司登轻薄的). Words of the same part of the message are about one and the same thing.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from actions.hearing.marks import before_noun
from actions.hearing.wording import simplified
from actions.hearing.words import in_names, short_brands, term
from shop.aliases import aliases
from shop.products import Product

SHORTEST = 2  # letters of a Chinese piece
LONGEST_WHOLE = 3  # letters of an English word whose s is no plural
_CJK = "\u3400-\u9fff"
_RUN = re.compile(rf"[{_CJK}]+|[a-z0-9][a-z0-9.+-]*")
_JOINTS = re.compile(
    rf"[，,。；;、！!？?\n/]|(?<=[{_CJK}a-z0-9])[和跟与比](?=\s*[{_CJK}a-z0-9])|还是|或者|以及"
    r"|\b(?:and|or|vs|versus|with|than|from|to|not)\b",
)
_BLANK = re.compile(r"\s")
_NO_NAMES = re.compile(
    "第[一二三四五六七八九十]|[一二三四五六七八九十两几][个次款件条只种张盒]|[这那哪][个款件条只种盒袋瓶]"
    "|可以|不要|什么|没有|多少|怎么|大小|多功能|家用|男女|[男女]士?款?|[大中小]号"
)
_IT = {True: " it ", False: ""}
_PLAIN = frozenset(
    {"the", "one", "for", "pro", "max", "plus", "mini", "new", "box", "pack", "bag", "men",
     "women", "kids", "in", "of", "no", "x", "s"}
)  # fmt: skip


@dataclass(frozen=True)
class Called:
    """The goods that a part of the text may mean, and where their pieces stand in it."""

    goods: tuple[Product, ...]
    start: int
    end: int
    pieces: tuple[str, ...] = ()

    @property
    def one(self) -> Product | None:
        return self.goods[0] if len(self.goods) == 1 else None


def called(text: str, goods: Iterable[Product]) -> list[Called]:
    """What each part of the text calls by pieces of names of these goods, in its order."""
    among = list({one.product_id: one for one in goods}.values())
    spoken = simplified(text.lower())
    if len(spoken) != len(text):
        return []
    pieces = {one.product_id: _pieces(one, among) for one in among}
    found = (_meant(spoken, start, end, among, pieces) for start, end in _parts(spoken))
    return [one for each in found for one in each]


def called_so(text: str, goods: Iterable[Product]) -> list[Product]:
    """The goods that the text calls plainly, each part one of them, none twice."""
    ones = (each.one for each in called(text, goods))
    return list({one.product_id: one for one in ones if one is not None}.values())


def unnamed(text: str, product: Product) -> str:
    """The text with `it` where these goods are named: yes cancel the stage 3, yes cancel it."""
    told = (*_names(product), product.category, term(product.category, "en"))
    words = {word for name in told for word in simplified(name.lower()).split()}
    known = sorted(words | _pieces(product, [product]), key=len, reverse=True)
    word = rf"(?<![a-z0-9])(?:{'|'.join(map(re.escape, known))})(?![a-z0-9])"
    named = rf"(?:\b(?:the|my|that|this)\s+)?{word}(?:\s*{word})*(?:\s(?:ones?|order)\b)?"

    def it(found: re.Match[str]) -> str:  # a figure alone may count them
        return found.group() if found.group().strip().isdigit() else _IT[found.group().isascii()]

    return re.sub(r"  +", " ", re.sub(named, it, simplified(text.lower())))


def _parts(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for joint in _JOINTS.finditer(text):
        yield start, joint.start()
        start = joint.end()
    yield start, len(text)


def _meant(
    text: str, start: int, end: int, among: Sequence[Product], pieces: dict[str, frozenset[str]]
) -> Iterator[Called]:
    """The goods left when the pieces of the part have narrowed them; behind a blank, others."""
    one: Called | None = None
    for at, to in _spans(text, start, end, frozenset().union(*pieces.values())):
        having = [each for each in among if _single(text[at:to]) in pieces[each.product_id]]
        narrowed = [each for each in one.goods if each in having] if one else having
        if one and not narrowed and _BLANK.search(text[one.end : at]):
            yield one
            one, narrowed = None, having
        if one is None and before_noun(text, at, to):
            continue
        if not narrowed or (one is None and len(having) == len(among) > 1):
            continue
        first, said = (one.start, one.pieces) if one else (at, ())
        one = Called(tuple(narrowed), first, to, (*said, text[at:to]))
    if one:
        yield one


def _spans(text: str, start: int, end: int, known: frozenset[str]) -> Iterator[tuple[int, int]]:
    """The longest known pieces of the part, none within another."""
    for run in _RUN.finditer(text, start, end):
        if run.group().isascii():
            if _single(run.group()) in known:
                yield run.span()
            continue
        at = run.start()
        while at < run.end():
            ends = range(run.end(), at + SHORTEST - 1, -1)
            to = next((to for to in ends if text[at:to] in known), None)
            if to is not None:
                yield at, to
            at = to or at + 1


def _pieces(product: Product, among: Sequence[Product]) -> frozenset[str]:
    """What the product may be called by; no kind's name, nothing that says no goods."""
    kinds = {kind.lower() for one in among for kind in (one.category, *one.categories)}
    english = {_single(word) for kind in kinds for word in _RUN.findall(term(kind, "en").lower())}
    brands = {one.lower() for one in _brands(product)}
    words = _RUN.findall(simplified(" ".join(_names(product)).lower()))
    cut = [part for word in words for part in _apart(word, kinds | brands)]
    pieces = {piece for part in (*cut, *brands) for piece in _of_word(part)}
    return frozenset(one for one in pieces - english
                     if not (_NO_NAMES.search(one) or _in_a_kind(one, kinds)))  # fmt: skip


def _names(product: Product) -> tuple[str, ...]:
    return (product.name, *product.short_names, *in_names(product.name))


def _brands(product: Product) -> list[str]:
    """The brand as it is spoken; a brand of several words has no short form here."""
    others = [*aliases()["brands"].get(product.brand, ()), *short_brands(product.brand)]
    return [one for one in (product.brand, *others) if " " not in one]


def _apart(word: str, names: set[str]) -> list[str]:
    """The word without the kinds and brands in it: 苹果手 of 苹果手表 is no piece."""
    for name in sorted(names, key=len, reverse=True):
        word = word.replace(name, " ") if not name.isascii() or word == name else word
    return word.split()


def _of_word(word: str) -> Iterator[str]:
    """A word of Latin letters whole; of a Chinese one its ends, and any three letters and more."""
    if word.isascii():
        one = _single(word)
        if one not in _PLAIN and (len(one) > SHORTEST or not one.isdigit()):
            yield one
        return
    for start in range(len(word)):
        for end in range(start + SHORTEST, len(word) + 1):
            if end - start > SHORTEST or start == 0 or end == len(word):
                yield word[start:end]


def _single(word: str) -> str:
    """The helicopters are called as the helicopter is."""
    plural = word.isascii() and len(word) > LONGEST_WHOLE and word.endswith("s")
    return word.removesuffix("s") if plural and not word.endswith("ss") else word


def _in_a_kind(piece: str, kinds: set[str]) -> bool:
    """车 and 推车 of 婴儿推车 tell no goods from their kind."""
    return any(piece in kind for kind in kinds)
