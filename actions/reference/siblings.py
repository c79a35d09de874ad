"""iPhone 15 and 16, 博朗9系跟5系, and the pro max: goods called by what sets them apart alone.

What is left out is the line of the goods that are named beside it or spoken of: a name of another
model of that line begins as theirs does and ends in what is said.
"""

import re
from collections.abc import Iterator

from actions.desk import Desk
from actions.reference.referring import known, products_named
from actions.turn import Entity
from shop import catalogue
from shop.catalogue import Wishes
from shop.products import Product
from shop.spelling import compact

OF_LINE = 60
_GRADES = r"(?:pro|max|ultra|plus|mini|se|air)"
_UNIT = (
    r"(?![a-z\d%元块号天个台件只双条瓶盒袋斤克寸期万千码折岁月年分点左以多位楼+x×*/:-]|\.\d"
    r"|\s(?:gb?|tb|k?g|m?l|w|mah|hz|inch(?:es)?|[cm]m|m|days?|months?|years?|pcs|yuan|[x×+*/])\b)"
)
_MODEL = rf"(?<![A-Za-z0-9_.¥$+*/:-])\d{{1,4}}(?:系列?|代)?(?:\s?{_GRADES})*{_UNIT}"
_JOINT = r"(?:和|跟|与|同|比|还是|\b(?:and|or|vs|versus|than|with)\b)"
_AFTER = re.compile(rf"{_JOINT}\s*(?:那个?|the\s)?\s*(?P<said>{_MODEL})", re.IGNORECASE)
_BEFORE = re.compile(rf"(?P<said>{_MODEL})\s*{_JOINT}", re.IGNORECASE)
_LED = r"^\s*(?:那么?|(?:ok\s+|so\s+)?(?:and|what about|how about)\b)?\s*(?:the\s)?\s*"
_ALONE = re.compile(
    rf"(?:{_LED}|的\s?)(?P<said>{_MODEL})(?=\s*(?:的?呢|啥|什么|有|多少|还|in\b|[?？]|$))",
    re.IGNORECASE,
)
_GRADED = re.compile(
    rf"^\s*(?:那么?|(?:ok\s+|so\s+)?(?:and|what about|how about)\s+the)\s*"
    rf"(?P<said>{_GRADES}(?:\s?{_GRADES})*)(?=\s*(?:的?呢|[?？]|$))",
    re.IGNORECASE,
)
_FIGURED = re.compile(r"^(\D+)\d")
_SERIES = re.compile("系|代")
_FIGURE = re.compile(r"\d+")


def with_siblings(desk: Desk) -> Desk:
    """The message with the models it calls by their figures alone among what it names."""
    turn = desk.turn
    if turn.clicked or desk.memory.busy:
        return desk
    named = products_named(desk)
    base = named[0] if len(named) == 1 else None if named else known(desk, desk.memory.product_id)
    found = _joined(desk, base, bool(named)) if base else []
    if not named and not found:
        found = _alone(desk, [base] if base else catalogue.products(desk.tx, desk.memory.shown))
    entities = sorted([*turn.entities, *found], key=lambda one: one.start or 0)
    return desk.turned(entities=tuple(entities)) if found else desk


def _joined(desk: Desk, base: Product, named: bool) -> list[Entity]:
    """The models joined to one another, or to the goods that are named."""
    matches = [each for form in (_BEFORE, _AFTER) for each in form.finditer(desk.turn.text)]
    found = list(_called(desk, base, matches))
    others = [one for one in found if one.extra["product_id"] != base.product_id]
    return others if named else (found if others and len(found) > 1 else [])


def _alone(desk: Desk, bases: list[Product]) -> list[Entity]:
    """16 in blue, 那9系呢: another model than the one spoken of, or one of those on the screen."""
    text = desk.turn.text
    match = _ALONE.search(text) or _GRADED.search(text)
    sizes = (one.size for base in bases for one in base.variants)
    if match is None or match["said"] in {own for size in sizes for own in _FIGURE.findall(size)}:
        return []
    found = [one for base in bases for one in _called(desk, base, [match])]
    ids = {base.product_id for base in bases}
    sure = len(bases) == 1 or bool(_SERIES.search(match["said"]))
    return [one for one in found if sure or one.extra["product_id"] in ids][:1]


def _called(desk: Desk, base: Product, matches: list[re.Match[str]]) -> Iterator[Entity]:
    line = Wishes(categories=(base.category,), brands=(base.brand,), in_stock=False)
    goods = catalogue.find(desk.tx, line, limit=OF_LINE).data if matches else ()
    seen: set[str] = set()
    for match in matches:
        start, end = match.span("said")
        one = _sibling(base, match["said"], goods)
        if one and one.product_id not in seen and not _taken(desk, start, end):
            seen.add(one.product_id)
            yield Entity("product", one.name, None, {"product_id": one.product_id}, start, end)


def _taken(desk: Desk, start: int, end: int) -> bool:
    """Whether it was recognised as something else."""
    return any(one.start is not None and one.end is not None and one.start < end
               and start < one.end for one in desk.turn.entities)  # fmt: skip


def _sibling(
    base: Product, said: str, goods: tuple[Product, ...] | list[Product]
) -> Product | None:
    """The only one whose name is that of the line and what is said, else begins so."""
    wanted = {f"{line}{compact(said.lower())}" for line in _lines(base, said)}
    spelled = {one.product_id: {compact(name.lower()) for name in (one.name, *one.short_names)}
               for one in goods}  # fmt: skip
    graded = re.search(_GRADES, said, re.IGNORECASE)
    more = r"\+" if graded else "[a-z+]+"  # 15 pro is no 15 Pro Max
    whole = [one for one in goods if wanted & spelled[one.product_id]]
    begun = [one for one in goods for name in spelled[one.product_id] for each in wanted
             if re.fullmatch(re.escape(each) + more, name)]  # fmt: skip
    tail = re.compile(rf".*\d{compact(said.lower())}")
    ended = [one for one in goods if any(tail.fullmatch(name) for name in spelled[one.product_id])]
    meant = whole or list({one.product_id: one for one in begun}.values())
    meant = meant or ([] if said[:1].isdigit() else ended)
    return meant[0] if len(meant) == 1 else None


def _lines(base: Product, said: str) -> Iterator[str]:
    """What the names of the line begin with: iphone of the iPhone 15, iphone15 for 'the pro'."""
    names = [compact(name.lower()) for name in (base.name, *base.short_names)]
    if not said[:1].isdigit():
        yield from names
        return
    yield from (match[1] for name in names if (match := _FIGURED.match(name)))
