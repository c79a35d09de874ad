"""Which goods a part of a message takes: called there, counted off, or those in talk before it."""

import re
from collections.abc import Iterator, Sequence

from actions.desk import Desk
from actions.hearing.hues import HUES
from actions.hearing.ordinals import MOST_COUNTED, places_in, position
from actions.hearing.wording import found_in, says
from actions.reference.by_pieces import called, called_so
from actions.reference.counted_kind import is_of_kind
from actions.reference.history import products_told, said_before
from actions.reference.referring import known, products_named
from actions.reference.variants import NUMBERS
from actions.reference.versions_said import versions_said
from actions.turn import NAMES, Entity, Turn
from shop import catalogue
from shop.products import Product

Span = tuple[int, int]
OFFER = "add_to_basket"
TOLD = 8  # of the goods of earlier answers
ENOUGH = 2  # on the screen, to have a cheapest one
_CUT = re.compile(
    r"[，,。；;！!？?\n]+|(?<=[\u4e00-\u9fff])\s+|\s+(?=[\u4e00-\u9fff])|\.(?:\s+|$)|(?=再[加来拿要])"
    r"|\s+(?=and (?:add|put|also|make|what|how|can|is|do)\b)|\s+-+\s+"
)
LOOSELY = 3.0  # Chinese letters or English words that may be left over when the basket is named
_NAMELESS = re.compile(r"[^\u4e00-\u9fffa-z0-9]", re.IGNORECASE)
_WORDS = re.compile(r"[a-z]{2,}|\d+")
_CJK = re.compile(r"[\u4e00-\u9fff]")
_HEAVY = re.compile(  # a colour it does not come in, a no, an if, a price of which none is known
    rf"[{HUES}不别没]|如果|要是|假如|便宜|实惠|贵"
    r"|\b(?:no|not|don|never|if|would|should|when|cheap\w*|expensive|dear\w*|pric\w+)\b"
)
_LESS = re.compile(r"便宜|实惠|低价|cheap|least|less", re.IGNORECASE)
_LONG = re.compile(r"(?<![\d.])\d{2,}(?:元|块钱?)?")
_LEADS_ON = re.compile(r"\b(?:of|the|an?|some|\d{1,2}|add|put|buy|get|take|want)$", re.IGNORECASE)


def parts_said(turn: Turn) -> Iterator[Span]:
    """The parts of the message; no name is cut."""
    text, start = turn.text, 0
    for match in _CUT.finditer(text):
        if any(one.name in NAMES and one.start is not None
               and one.start < match.end() < (one.end or 0) for one in turn.entities):  # fmt: skip
            continue
        if not match.group().strip() and _LEADS_ON.search(text[: match.start()]):
            continue  # put 2 cans of 每日坚果 in my basket
        if text[start : match.end()].strip(" ，,。.!！"):
            yield start, match.end()
        start = match.end()
    if text[start:].strip():
        yield start, len(text)


def in_question(desk: Desk) -> list[Product]:
    """The goods on the screen, in talk, named, and told of before."""
    told = (*desk.memory.shown, *products_told(desk)[:TOLD])
    goods = catalogue.products(desk.tx, tuple(dict.fromkeys(told)))
    focus = known(desk, _focus(desk))
    named = products_named(desk)
    every = (*named, *([focus] if focus else []), *goods)
    return list({one.product_id: one for one in every}.values())


def _focus(desk: Desk) -> str | None:
    memory = desk.memory
    begun = memory.task.get("product_id") if memory.task else None
    return str(begun) if begun else memory.product_id


def is_offered(desk: Desk, product: Product) -> bool:
    """Whether these goods are offered for the basket beside the last answer."""
    task = desk.memory.task
    return task is not None and task.name == OFFER and task.get("product_id") == product.product_id


def in_talk(desk: Desk, goods: Sequence[Product]) -> Product | None:
    """What was called just before, else what was told last, else the only one on the screen.

    What was only compared with it is not taken for it.
    """
    before, shown = said_before(desk), desk.memory.shown
    if (offered := offered_last(desk)) is not None:
        return offered
    before = "" if says("comparing", before) and known(desk, _focus(desk)) else before
    on_screen = [one for one in goods if one.product_id in shown]
    place = position(before, len(shown)) if len(shown) > 1 else None
    if place is not None:
        return known(desk, shown[place])
    once = called_so(before, on_screen) or called_so(before, goods)
    if len(once) == 1:
        return once[0]
    only = shown[0] if len(shown) == 1 else None
    return known(desk, _focus(desk) or only)


def offered_last(desk: Desk) -> Product | None:
    """The goods that the last answer was about, and offered: a mere 来一双 is of them."""
    task, spoken_of = desk.memory.task, desk.memory.product_id
    offered = task.get("product_id") if task and task.soft and task.name == OFFER else None
    return known(desk, spoken_of) if offered is not None and offered == spoken_of else None


def goods_of(
    desk: Desk, span: Span, goods: Sequence[Product], focus: Product | None = None
) -> tuple[Product | None, list[Span]]:
    """The one of the goods that the part calls, and where it stands in the part."""
    start, end = span
    text = desk.turn.text[start:end]
    shown = desk.memory.shown
    named = [one for one in desk.turn.entities if one.name in NAMES and one.start is not None
             and start <= one.start < end]  # fmt: skip
    places = places_in(text, min(len(shown), MOST_COUNTED))
    if len(places) == 1:
        return known(desk, shown[places[0][2]]), [places[0][:2], *_own(named, start)]
    alike = [one for one in goods
             if one.product_id in shown and all(fits(one, each) for each in named)]  # fmt: skip
    if (priced := _by_price(text, alike)) is not None:
        return priced[0], [priced[1], *_own(named, start)]
    found = called(text, goods)
    meant = found[0].goods if found else tuple(_fitting(desk, named, goods, focus))
    if not (found or named or _in_offered(desk, text)) and len(shown) > 1:
        there = [one for one in goods if one.product_id in shown]
        offered = offered_last(desk)  # whose versions are meant: 绿色有吗 要一台
        meant = tuple(
            one for one in there
            if facts_in(text, one) or (offered is None and versions_said(text, one).spans)
        )  # fmt: skip
    if len(meant) > 1:
        meant = tuple(_narrowed(text, meant)) or meant
    spots = [(one.start, one.end) for one in found]
    if len(meant) != 1 or not all(fits(meant[0], one) for one in named):
        return None, spots
    return meant[0], [*spots, *_own(named, start), *_spelled(text, meant[0])]


def _in_offered(desk: Desk, text: str) -> bool:
    """加一件L, below 黑色 L 有货: a version of the goods that the last answer offered."""
    offered = offered_last(desk)
    return offered is not None and bool(versions_said(text, offered).spans)


def _by_price(text: str, shown: Sequence[Product]) -> tuple[Product, Span] | None:
    """最便宜的那个, the dearer one: the only one of those shown with the least or highest price."""
    spot = next(found_in("price_spot", text), None)
    if spot is None or len(shown) < ENOUGH:
        return None
    pick = min if _LESS.search(spot.group()) else max
    price = pick(one.price for one in shown)
    those = [one for one in shown if one.price == price]
    return (those[0], spot.span()) if len(those) == 1 else None


def _spelled(text: str, product: Product) -> list[Span]:
    """Where its name or its kind stands in the text."""
    words = (product.name.lower(), *product.name.lower().split(), product.category.lower())
    return [(text.lower().index(one), text.lower().index(one) + len(one))
            for one in words if len(one) > 1 and one in text.lower()]  # fmt: skip


def _own(named: Sequence[Entity], start: int) -> list[Span]:
    return [((one.start or 0) - start, (one.end or 0) - start) for one in named]


def _fitting(
    desk: Desk, named: Sequence[Entity], goods: Sequence[Product], focus: Product | None
) -> list[Product]:
    """赤兔 named whole, the one in talk by its kind, else the only ones of the brand and kind."""
    if not named:
        return []
    if focus is not None and all(one.name == "category" and fits(focus, one) for one in named):
        return [focus]
    own = products_named(desk) if any(one.name == "product" for one in named) else []
    shown = [one for one in goods if one.product_id in desk.memory.shown] or list(goods)
    return own or [one for one in shown if all(fits(one, each) for each in named)]


def fits(product: Product, named: Entity) -> bool:
    """Whether the product is of the name, brand or kind that is said."""
    value = str(named.value)
    if named.name == "product":
        ids = named.extra.get("product_ids") or [named.extra.get("product_id")]
        return product.product_id in ids or value in product.name or product.name in value
    if named.name == "brand":
        return value == product.brand
    return is_of_kind(product, value)


def _narrowed(text: str, goods: Sequence[Product]) -> list[Product]:
    """The one of several with what is told of it: 750g, the 99 one."""
    facts = [one for one in goods if facts_in(text, one)]
    return facts if len(facts) == 1 else []


def facts_in(text: str, product: Product) -> list[Span]:
    """Where the text tells what is known of it: its price, a number of its name or details."""
    known_ones = {*NUMBERS.findall(product.name), str(product.price // 100)}
    spans = [one.span() for one in _LONG.finditer(text)
             if one.group().rstrip("元块钱") in known_ones]  # fmt: skip
    for value in product.attributes.values():
        if re.search(r"\d", value) and value.lower() in text.lower():
            at = text.lower().index(value.lower())
            spans.append((at, at + len(value)))
    return spans


def weight(rest: str) -> float:
    """How much is said by the letters that are left over, a price or a no the most."""
    left = _NAMELESS.sub(" ", rest)
    heavy = LOOSELY if _HEAVY.search(left) else 0.0
    return len(_CJK.findall(left)) + len(_WORDS.findall(left)) + heavy
