"""第四个有粉的吗, the same ones in 42: a version asked of one thing that is pointed at."""

import re
from collections.abc import Sequence

from actions import replies
from actions.answer import Answer
from actions.desk import Desk
from actions.goods.own_unfit import own_unfit
from actions.goods.worn_size_asked import worn_size_asked
from actions.hearing.ordinals import places_in
from actions.hearing.sizes_said import usual_size
from actions.hearing.wording import asks, says
from actions.hearing.words import listed
from actions.reference.history import products_told
from actions.reference.referring import known, products_named
from actions.reference.variants import matching
from actions.turn import Entity
from shop import catalogue, orders
from shop.products import Product, Variant

TOLD = 4  # goods of earlier answers
PAIR = 2
NEAR = 6  # so far from the sizes it comes in a number is still one
_NUMBER = re.compile(r"\d{2,3}(?:\.\d)?")
NUMBERED = ("quantity", "order", "phone")
_BARE = re.compile(
    r"^\W*(?:(?:and|so|what about|how about|in|is there|got|a|size|那|那么|有|有没有)\W*)*"
    r"(?P<size>\d{2,3}(?:\.\d)?)\s*(?:码|号)?(?:的)?(?:呢|有吗|有没有|有货吗|有么|吗)?\W*$",
    re.IGNORECASE,
)


def version_of_one(desk: Desk) -> Answer | None:
    """Whether that one comes in it; None when no version is said or nothing is pointed at."""
    turn = desk.turn
    if turn.clicked or desk.memory.busy or turn.swaps or turn.first("order_no"):
        return None
    if own_unfit(desk) is not None:
        return None
    if (bare := _bare_size(desk)) is not None:
        return _told(desk, *bare)
    if (worn := worn_size_asked(desk)) is not None:
        return _told(desk, worn[0], *turn.all("color"), worn[1])
    if not any(True for name in ("color", "size") for _ in turn.all(name)):
        return None
    if (both := _two_versions(desk)) is not None:
        return both
    product = _counted(desk) or _same(desk) or _in_no_such(desk)
    if product is None:
        return None
    return _told(desk, product, *turn.entities)


def _told(desk: Desk, product: Product, *said: Entity) -> Answer:
    named = (*said, Entity("product_id", product.product_id))
    told: Answer = desk.means.topics["stock"].answer(desk.turned(intent="stock", entities=named))
    return told


def _bare_size(desk: Desk) -> tuple[Product, Entity] | None:
    """How about 42, 42呢: nothing but a size in which the one spoken of comes."""
    match = _BARE.match(desk.turn.text)
    product = known(desk, desk.memory.product_id) if match else None
    if match is None or product is None or desk.memory.asked in NUMBERED:
        return None
    size = match.group("size")
    sizes = {one.size for one in product.variants if _NUMBER.fullmatch(one.size)}
    near = any(abs(float(one) - float(size)) <= NEAR for one in sizes)
    return (product, Entity("size", size)) if near and len(sizes) > 1 else None


def _counted(desk: Desk) -> Product | None:
    """The one that is counted off, when its version is asked for."""
    text, shown = desk.turn.text, desk.memory.shown
    places = places_in(text, len(shown)) if len(shown) > 1 and asks(text) else []
    others = says("takes_plainly", text) or says("leave_out", text) or says("comparing", text)
    return known(desk, shown[places[0][2]]) if len(places) == 1 and not others else None


def _same(desk: Desk) -> Product | None:
    """The only thing of the order that was told last: the same ones, 同款."""
    who, number = desk.turn.customer_id, desk.memory.order_no
    if who is None or number is None or not says("same_goods", desk.turn.text):
        return None
    if says("topic_exchange", desk.turn.text) or products_named(desk):
        return None
    lines = orders.one(desk.tx, who, number).lines
    return known(desk, lines[0].product_id) if len(lines) == 1 else None


def _in_no_such(desk: Desk) -> Product | None:
    """The blue kayano, do you have them in 43: the one named, when it never came in that size."""
    color, size = desk.turn.first("color"), desk.turn.first("size")
    named = products_named(desk) if size and asks(desk.turn.text) else []
    if len(named) != 1 or len({one.size for one in named[0].variants}) < PAIR:
        return None
    if usual_size(desk.turn.text) or not says("version_there", desk.turn.text):
        return None
    return None if matching(named[0].variants, color, size) else named[0]


def _two_versions(desk: Desk) -> Answer | None:
    """dw的1c1和1w1哪个好: two versions of one and the same product, side by side."""
    sizes = list(dict.fromkeys(str(one.value) for one in desk.turn.all("size")))
    if len(sizes) != PAIR or not says("topic_compare", desk.turn.text):
        return None
    having = [(one, both) for one in _goods(desk) if (both := _both(one, sizes))]
    if len(having) != 1:
        return None
    product, (left, right) = having[0]
    labels = listed([desk.term(left.label), desk.term(right.label)], desk.language)
    key = "same_price" if left.price == right.price else "two_prices"
    prices = [desk.money(one.price) for one in (left, right)]
    told = desk.say(f"product.{key}", name=product.name, labels=labels, price=prices[0],
                    prices=listed(prices, desk.language))  # fmt: skip
    gone = [desk.term(one.label) for one in (left, right) if one.stock <= 0]
    told += desk.say("product.of_them_gone", labels=listed(gone, desk.language)) if gone else ""
    answer = desk.answer(replies.products(told, [(product, "")], []))
    return answer.remembering(product_id=product.product_id)


def _goods(desk: Desk) -> Sequence[Product]:
    ids = (*desk.memory.shown, *products_told(desk)[:TOLD])
    focus = [desk.memory.product_id] if desk.memory.product_id else []
    there = catalogue.products(desk.tx, tuple(dict.fromkeys((*focus, *ids))))
    return list({one.product_id: one for one in (*products_named(desk), *there)}.values())


def _both(product: Product, sizes: Sequence[str]) -> tuple[Variant, Variant] | None:
    found = [matching(product.variants, None, size) for size in sizes]
    return (found[0][0], found[1][0]) if all(len(each) == 1 for each in found) else None
