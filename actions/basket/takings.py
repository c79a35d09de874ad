"""行 黑的来一把, 那拿750g的一份, two of the last one: what a message plainly says to take.

Every word of such a part is accounted for: a verb of taking, the goods or what points at them,
their version, a number of pieces, and words that say nothing. What is left over makes it another
sentence (要大一点的, 来个人, 买两个能便宜吗), which takes nothing.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from actions.basket.bargaining import bargains
from actions.basket.goods_said import (
    LOOSELY,
    facts_in,
    fits,
    goods_of,
    in_question,
    in_talk,
    is_offered,
    parts_said,
    weight,
)
from actions.desk import Desk
from actions.hearing.ordinals import IN_A_NAME, OF_TIME, number_of
from actions.hearing.rejecting import without_rejected
from actions.hearing.wording import asks, corrects, found_in, says, simplified
from actions.reference.variants import is_size, matching
from actions.reference.versions_said import Said, colors_in, in_another, versions_said
from actions.turn import NAMES
from shop.products import Product

Span = tuple[int, int]
SHORTEST = 2.0  # Chinese letters or English words that tell something
_PIECE = "[个件台双部只支条套瓶本盒袋包箱罐张份把辆桶提杯顶对组副]"
_COUNT = re.compile(
    rf"(?<![第哪\d.])(?P<zh>[一二两三四五六七八九十]|\d{{1,2}})\s*{_PIECE}(?:子)?(?![装入码]){IN_A_NAME}{OF_TIME}"
    r"|(?P<pair>[俩仨])|[x×*]\s?(?P<times>\d{1,2})(?![\d.])"
    r"|(?<![\d.+-])\b(?P<en>\d{1,2}|an?(?= (?:pair|set|bag|box|bottle|pack))"
    r"|one(?! (?:of|in|with))|two|three|four|five|six|seven|eight|nine|ten)\b"
    r"(?!\s*(?:kg|g|ml|l|gb|tb|mm|cm|yuan|rmb|%)\b|[.\d]|\s*\+)",
    re.IGNORECASE,
)
_THE = re.compile(r"\b(?:the|that|this|which) $", re.IGNORECASE)


@dataclass(frozen=True)
class Taking:
    """The goods taken, the versions left for them, how many; and the parts that say so."""

    product: Product
    said: Said
    count: int
    spans: tuple[Span, ...]
    plainly: bool = False
    worded: bool = False  # with a word of taking, not by a number alone
    bare: bool = False  # of no goods, version or number that is said
    colors: tuple[str, ...] = ()  # ids of the versions of several colours said at once
    described: bool = False  # by a word of its name alone, and neither counted off nor put in


@dataclass(frozen=True)
class _Part:
    start: int
    end: int
    product: Product | None
    left: float  # weight of the letters that say something else
    plainly: bool
    lightly: bool
    number: int | None
    others: bool = False  # names goods that are none of those in question


def takings(desk: Desk) -> list[Taking]:
    """What the message plainly takes, in its order; none when it only asks or looks."""
    desk = desk.turned(text=without_rejected(desk.turn.text))
    goods, text = in_question(desk), desk.turn.text
    focus = in_talk(desk, goods)
    parts: list[_Part] = []
    for span in parts_said(desk.turn):
        before = next((one.product for one in reversed(parts) if one.product), None)
        parts.append(_read(desk, span, goods, before or focus))
    groups = list(_groups(parts, text, focus))
    found = [_taking(desk, group, *_before(desk, parts, group[0], _near(parts, group[0], focus)))
             for group in groups]  # fmt: skip
    left = [one for one in parts if not any(one in group for group in groups)]
    asked = any(_is_question(text[one.start : one.end]) for one in left)
    reasoned = any(_is_statement(one, text) for one in left)
    taken = [one for one in found if one is not None and (one.worded or not asked)
             and not (one.described and reasoned)]  # fmt: skip
    told = {span for one in taken for span in one.spans}
    left = [one for one in left if (one.start, one.end) not in told]
    return [] if any(_says_more(text, left, one.product) for one in taken) else taken


def _near(parts: Sequence[_Part], first: _Part, focus: Product | None) -> Product | None:
    """The goods in talk, unless others are named in between: 奶粉还要上次那款 来三罐."""
    before = reversed(parts[: parts.index(first)])
    last = next((one for one in before if one.product or one.others), None)
    return None if last is not None and last.others else focus


def _says_more(text: str, left: Sequence[_Part], product: Product) -> bool:
    """一白一黑 都要M码: whether what is left over speaks of its versions too."""
    said = (text[one.start : one.end] for one in left)
    return any(versions_said(one, product).spans for one in said if not _is_question(one))


def _is_statement(part: _Part, text: str) -> bool:
    """怕吞 of 要大颗粒的吧 怕吞: what the goods are to be like is told, none is chosen."""
    said = text[part.start : part.end]
    return part.left >= SHORTEST and not (part.lightly or part.plainly or _is_question(said))


def _is_question(said: str) -> bool:
    return asks(said.strip()) and not says("if_in_stock", said)


def _before(
    desk: Desk, parts: Sequence[_Part], first: _Part, focus: Product | None
) -> tuple[Product | None, Said | None]:
    """I mean the indoor food, put 2 in: the goods of the part right before, if it asks nothing.

    大包的还剩多少 给我来一包: with the version that it asks for, when that is there.
    """
    before = parts[parts.index(first) - 1] if parts.index(first) else None
    said = desk.turn.text[before.start : before.end].strip() if before else ""
    refused = any(says(name, said) for name in ("too_dear", "leave_out", "not_adding"))
    product = before.product if before else None
    if (
        before
        and asks(said)
        and (meant := product or focus)
        and _of_no_version(desk, meant, [before])
    ):
        return None, None  # 绿色有吗 要一台, of what does not come in green
    if refused or not asks(said):
        return (None if refused else product) or focus, None
    asked = _asked_for(said, before, product or focus) if before else None
    return (product or focus, asked) if asked else (focus, None)


def _asked_for(said: str, part: _Part, product: Product | None) -> Said | None:
    """The versions whose stock is asked, when some are there; with the part that taking answers."""
    number = says("how_many_left", said)
    told = number or says("stock_question", said) or says("version_there", said)
    found = versions_said(said, product) if told and product is not None else None
    if found is None or found.several or not found.spans:
        return None
    return Said(found.variants, () if number else ((part.start, part.end),))


def _read(desk: Desk, span: Span, goods: Sequence[Product], focus: Product | None) -> _Part:
    text = simplified(desk.turn.text[slice(*span)]).lower()
    product, spots = goods_of(desk, span, goods, focus)
    meant = product or focus
    if meant is not None:
        bare = _blotted(text, spots)
        spots += [*versions_said(bare, meant).spans, *facts_in(bare, meant)]
        spots += [spot for spot, _ in colors_in(bare, meant)]
    letters_but = _blotted(text, spots)
    found = [one for one in _COUNT.finditer(letters_but) if not _of_a_name(text, letters_but, one)]
    counts = [match.span() for match in found]
    rest = _blotted(text, [*spots, *counts])
    plainly, lightly = says("takes_plainly", rest + " "), says("takes_lightly", rest)
    plainly = plainly or says("takes_plainly", text)
    lightly = lightly or says("just_so_many", text)
    for name in ("takes_plainly", "takes_lightly", "beside_taking", "if_in_stock"):
        for match in list(found_in(name, rest)):
            rest = _blotted(rest, [match.span()])
    number = _number(found)
    others = product is None and _of_others(desk, span, focus)
    left = weight(rest) + (2 * LOOSELY if others else 0)
    return _Part(*span, product, left, plainly, lightly, number, others)


def _of_others(desk: Desk, span: Span, focus: Product | None) -> bool:
    """再加两包猫粮: whether it names goods that are none of those in question."""
    named = [one for one in desk.turn.entities if one.name in NAMES and one.start is not None
             and span[0] <= one.start < span[1]]  # fmt: skip
    return bool(named) and (focus is None or not all(fits(focus, one) for one in named))


def _of_a_name(text: str, letters_but: str, count: re.Match[str]) -> bool:
    """The one of 'the first one' and of 'the blue one' counts nothing."""
    before = count.start() - 2
    called = before >= 0 and letters_but[before] == " " != text[before]
    return count.group().lower() == "one" and (called or bool(_THE.search(text[: count.start()])))


def _blotted(text: str, spots: Sequence[Span]) -> str:
    letters = list(text)
    for start, end in spots:
        letters[start:end] = " " * (end - start)
    return "".join(letters)


def _groups(parts: list[_Part], text: str, focus: Product | None) -> Iterator[list[_Part]]:
    """Neighbouring parts that say nothing but what is taken; other goods begin another one."""
    group: list[_Part] = []
    for at, part in enumerate(parts):
        own = _explained(part, text)
        others = part.product is not None and _done(group, part, focus)
        if own and group and _of_another(group, part, text, focus):
            others, plainly = True, part.plainly or any(one.plainly for one in group)
            named = part.product or next((one.product for one in group if one.product), None)
            part = parts[at] = replace(part, plainly=plainly, product=named)  # 白色M 2件 黑色L 1件
        if group and (not own or others):
            yield group
            group = []
        if own:
            group.append(part)
    if group:
        yield group


def _done(group: Sequence[_Part], part: _Part, focus: Product | None) -> bool:
    """Whether the group is of other goods: called so, or those in talk that it takes already."""
    if any(one.product not in (None, part.product) for one in group):
        return True
    takes = any(one.plainly or one.lightly for one in group) and (part.plainly or part.lightly)
    unnamed = all(one.product is None for one in group)
    return takes and unnamed and focus is not None and focus != part.product


def _of_another(
    group: Sequence[_Part], part: _Part, text: str, focus: Product | None
) -> bool:  # fmt: skip
    """加一件红的L 再要一件黑色M: whether it counts the same goods in another version."""
    product = next((one.product for one in (*group, part) if one.product), None) or focus
    said = text[group[0].start : group[-1].end], text[part.start : part.end]
    instead = says("mind_changed", said[1].strip()) or corrects(said[1])
    return bool(product and part.number) and not instead and in_another(*said, product)


def _explained(part: _Part, text: str) -> bool:
    said = text[part.start : part.end]
    if _is_question(said) or says("not_adding", said):
        return False
    return part.left == 0 or (part.plainly and part.left <= LOOSELY)


def _taking(
    desk: Desk, group: Sequence[_Part], focus: Product | None, asked: Said | None
) -> Taking | None:
    product = next((one.product for one in group if one.product), None) or focus
    if product is None or not product.in_stock:
        return None
    text = " ".join(desk.turn.text[one.start : one.end] for one in group)
    said, colors = versions_said(text, product), colors_in(text, product)
    own = asked if product == focus and not said.spans else None
    said = own or said
    if _of_no_version(desk, product, group) or (said.several and not colors):
        return None
    counts = [one.number for one in group if one.number and not is_size(one.number, product)]
    narrowed = bool(said.spans)
    pointed = any(one.product for one in group)
    plainly = any(one.plainly for one in group)
    surely = counts or narrowed or says("takes_surely", text)
    lightly = any(one.lightly for one in group) and surely
    bargain = bargains(desk, text)
    told_which = desk.memory.asked == "product"  # what a question was about is not taken by that
    politely = narrowed and not told_which and says("takes_politely", text)
    settled = politely and is_offered(desk, product)  # blue one pls. do i get any discount?
    named = (pointed and (counts or politely)) or settled
    if not (plainly or (lightly and not bargain) or named):
        return None
    spans = (*(own.spans if own else ()), *((one.start, one.end) for one in group))
    chosen = tuple(one.variant_id for _, one in colors)
    worded = bool(plainly or lightly or settled)
    bare = not (pointed or narrowed or counts)
    by_place = any(says(name, text) for name in ("counted_off", "this"))
    described = pointed and not (plainly or narrowed or counts or by_place)
    return Taking(product, said, counts[0] if counts else 1, spans, plainly, worded, bare, chosen,
                  described)  # fmt: skip


def _of_no_version(desk: Desk, product: Product, group: Sequence[_Part]) -> bool:
    """Whether a colour or size is said that it does not come in."""
    there = [one for one in product.variants if one.stock > 0]
    said = [one for one in desk.turn.entities if one.name in ("color", "size")
            and any(part.start <= (one.start or 0) < part.end for part in group)]  # fmt: skip
    return any(not (matching(there, one.value) or matching(there, None, one.value)
                    or facts_in(str(one.value), product)) for one in said)  # fmt: skip


def _number(counts: Sequence[re.Match[str]]) -> int | None:
    for one in counts:
        if one["pair"]:
            return 2 if one["pair"] == "俩" else 3
        return number_of(one["zh"] or one["times"] or one["en"])
    return None


def counted(text: str) -> bool:
    """Whether a number of pieces is said."""
    return bool(_COUNT.search(simplified(text)))
