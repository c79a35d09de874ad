"""Jasmine or green tea, 茉莉的或者绿茶都行: goods of the kind in talk that are one or the other."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from actions.goods.amounts import Required
from actions.hearing.wording import found_in, simplified, without
from actions.hearing.words import term
from shop.products import Product

SHORTEST, SHORTEST_EN, NEAR = 2, 3, 3
_LATIN = re.compile(r"[a-z][a-z'’-]+")
_CJK = re.compile("[\u3400-\u9fff]+")


def either_of(text: str, goods: Sequence[Product]) -> Required | None:
    """Which of the goods are the one or the other; None when the text names no two of them."""
    plain = simplified(text.lower())
    if not (joints := [*found_in("either_wish", plain)]):
        return None
    telling = _telling(goods)
    for joint in joints:
        before, after = plain[: joint.start()], plain[joint.end() :]
        first, second = _nearest(before, telling, last=True), _nearest(after, telling, last=False)
        if not first or not second or any(without(text, one) for one in (first, second)):
            continue
        one, other = telling[_stem(first)], telling[_stem(second)]
        if one != other:
            fits = tuple(each.product_id for each in goods if each.product_id in one | other)
            said = plain[plain.rfind(first, 0, joint.start()) : joint.end() + after.find(second)]
            words = tuple(value for each in goods if each.product_id in fits
                          for value in (*each.attributes.values(), each.name))  # fmt: skip
            return Required(f"{said}{second}".strip(), "", fits, words)
    return None


def _telling(goods: Sequence[Product]) -> dict[str, set[str]]:
    """The words that some of the goods are described by, and which; none that most of them are."""
    found: dict[str, set[str]] = {}
    for each in goods:
        for word in _described(each):
            found.setdefault(word, set()).add(each.product_id)
    counts = Counter({word: len(ids) for word, ids in found.items()})
    kinds = {word for each in goods for word in _words(term(each.category, "en").lower())}
    return {word: ids for word, ids in found.items()
            if counts[word] * 2 <= max(len(goods), 2) and word not in kinds}  # fmt: skip


def _described(product: Product) -> Iterator[str]:
    told = (product.name, *product.short_names, *product.attributes.values())
    for one in told:
        yield from _words(one.lower())
        yield from _words(term(one, "en").lower())
        for run in _CJK.findall(one):
            yield from (run[at : at + size] for size in range(SHORTEST, len(run) + 1)
                        for at in range(len(run) - size + 1))  # fmt: skip


def _words(text: str) -> Iterator[str]:
    return (_stem(word) for word in _LATIN.findall(text) if len(word) >= SHORTEST_EN)


def _stem(word: str) -> str:
    """Green of greener; a Chinese word as it is."""
    return re.sub(r"(?<=[a-z]{3})(er|ish|y|s)$", "", word) if word.isascii() else word


def _nearest(part: str, telling: dict[str, set[str]], *, last: bool) -> str:
    """The word nearest to the joint that tells goods apart, as it was said; none far from it."""
    clause = re.split(r"[，,。.;；!！?？]", part)[-1 if last else 0]
    latin = [*_LATIN.findall(clause)]
    near = latin[-NEAR:][::-1] if last else latin[:NEAR]
    if said := next((word for word in near if _stem(word) in telling), ""):
        return said
    runs = _CJK.findall(clause)[-1:] if last else _CJK.findall(clause)[:1]
    pieces = [run[at : at + size] for run in runs for size in range(len(run), SHORTEST - 1, -1)
              for at in range(len(run) - size + 1)]  # fmt: skip
    return next((one for one in pieces if one in telling), "")
