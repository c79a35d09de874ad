"""同款大一码, 颜色跟原来那双一样: a version told by the one bought."""

import re
from collections.abc import Iterator

from actions.desk import Desk
from actions.hearing.rejecting import rejected
from actions.hearing.swapping import within
from actions.hearing.wording import found_in, says
from actions.reference.bought import speaks_of_goods
from actions.reference.referring import known, product_meant
from actions.reference.variants import larger, plain_size, smaller
from actions.turn import Entity
from shop import orders
from shop.products import Product, Variant

_END = re.compile("[，,。.；;！!？?]|$")
FILLING = ("add_to_basket", "add_several")
LOOKED_AT = 30  # of the own orders
BUYING = frozenset({"purchase", "stock", "product_info", "inform", "recommend", "nlu_fallback",
                    "refine_recommendation", "out_of_scope"})  # fmt: skip


def with_own_version(desk: Desk) -> Desk:
    """The message with the size and colour that it tells by what one has."""
    text = desk.turn.text
    stepped = next(found_in("next_size", text), None)
    alike = next(found_in("as_mine", text), None)
    if not (stepped or alike) or not _buys(desk):
        return desk
    product = _product(desk)
    own = _own(desk, product) if product else None
    if product is None:
        return desk
    size = _next(desk, product, own) if stepped else None
    if size is not None and stepped is not None:
        desk = _without_misfit(desk)
        desk = _put(desk, "size", size, stepped.span())
    if own is not None and own.color and alike and not desk.turn.first("color"):
        end = _END.search(desk.turn.text, alike.end())
        desk = _put(desk, "color", own.color, (alike.start(), end.start() if end else alike.end()))
    return desk


def _put(desk: Desk, name: str, value: str, span: tuple[int, int]) -> Desk:
    """The version itself in the place of the words for it, as if it had been said."""
    start, end = span
    word = desk.term(value)
    text = desk.turn.text[:start] + word.ljust(end - start) + desk.turn.text[end:]
    said = Entity(name, value, None, {}, start, start + len(word))
    kept = (one for one in desk.turn.entities if not within(one.start, span))
    return desk.turned(text=text, entities=tuple(sorted((*kept, said), key=_place)))


def _place(one: Entity) -> int:
    return one.start or 0


def _buys(desk: Desk) -> bool:
    """Whether goods are looked at or taken, and nothing is done about an order."""
    turn, task = desk.turn, desk.memory.task
    if turn.clicked or turn.first("order_no"):
        return False
    if task is not None and task.name in FILLING:
        return True
    exchanged = desk.memory.busy or says("topic_exchange", turn.text)
    return not exchanged and turn.intent in BUYING


def _product(desk: Desk) -> Product | None:
    """The one spoken of; else the only thing of the order told last."""
    if (meant := product_meant(desk)) is not None:
        return meant
    who, number = desk.turn.customer_id, desk.memory.order_no
    if who is None or number is None or speaks_of_goods(desk.turn):
        return None
    lines = orders.one(desk.tx, who, number).lines
    return known(desk, lines[0].product_id) if len(lines) == 1 else None


def _own(desk: Desk, product: Product) -> Variant | None:
    """The version of it that was bought last."""
    return next(_bought(desk, product), None)


def _bought(desk: Desk, product: Product) -> Iterator[Variant]:
    if desk.turn.customer_id is None:
        return
    for order in orders.of_customer(desk.tx, desk.turn.customer_id, limit=LOOKED_AT).data:
        for line in order.lines:
            own = line.product_id == product.product_id
            if own and (variant := product.variant(line.variant_id)) is not None:
                yield variant


def _next(desk: Desk, product: Product, own: Variant | None) -> str | None:
    """The next size there is to the one that does not fit, else to the one bought."""
    ill = rejected(desk.turn.text)
    said = [plain_size(str(one.value)) for one in desk.turn.all("size")]
    bad = [plain_size(str(one.value)) for one in desk.turn.all("size")
           if any(within(one.start, span) for span in ill)]  # fmt: skip
    if len(said) > len(bad):
        return None  # it is named by itself
    like = [one for one in product.variants if plain_size(one.size) in bad]
    have = next(iter(like), None) or own
    step = (larger(desk.turn.text, product, have) or smaller(desk.turn.text, product, have)
            ) if have else None  # fmt: skip
    return step.size if step else None


def _without_misfit(desk: Desk) -> Desk:
    """Without the size that does not fit: what is wrong with it is heard by now."""
    text = desk.turn.text
    for start, end in rejected(text):
        text = text[:start] + " " * (end - start) + text[end:]
    named = tuple(one for one in desk.turn.entities if one.name != "size")
    return desk.turned(text=text, entities=named)
