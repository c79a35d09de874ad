"""龙井那个, c300和m57差在哪, the helicopter: what pieces of names call stands as a product.

Looked among are the goods on the screen, those told before, those in the basket, and the others
of the same kind, the nearest first. What was taken there for an unknown kind gives way.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from actions.desk import Desk
from actions.hearing.addressing import parted
from actions.hearing.amounts_said import is_amount
from actions.hearing.wording import says, simplified, without
from actions.reference.by_figure import with_figure
from actions.reference.by_pieces import Called, called
from actions.reference.counted_kind import is_of_kind
from actions.reference.history import products_told
from actions.reference.looked_since import looked_since
from actions.reference.own_basket import owner
from actions.reference.variants import matching
from actions.turn import Entity
from shop import baskets, catalogue
from shop.aliases import aliases
from shop.catalogue import Wishes
from shop.products import Product

TOLD, OF_KIND = 12, 60
PAIR = 2
SURE = 0.7
OF_ORDERS = frozenset(
    {"order_status", "cancel_order", "change_address", "return_refund", "refund_progress",
     "exchange", "repair_warranty", "installation", "price_protection", "complaint", "invoice"}
)  # fmt: skip
ABOUT = frozenset({"product_info", "stock", "compare"})
GIVES_WAY = frozenset({"product", "brand", "category", "attribute"})
KEPT = frozenset({"price", "phone", "order_no", "quantity"})
_POINTED = re.compile(
    r"^的?\s?[那这][个款件条只]|^的?[^\s，,。；;！!？?]{0,4}?(?:[那这]|呢)|^\s*(?:\w+\s+){0,2}ones?\b|^\s*的?(?:吧|怎么样)"
)
_THAT_ONE = re.compile(r"^的?\s?[那这]")
_JOINED_AFTER = re.compile(r"^的?[^\s，,。；;！!？?]{0,4}?\s*(?:[和跟与比]|还是|vs\b)")
_JOINED_BEFORE = re.compile(r"(?:[和跟与比同]|还是|\b(?:vs|versus|with|than))\s*(?:那个?|the)?\s*$")
_THE = re.compile(
    r"(?<!还)(?:是|就要?)\s*$|[那这][个款件]\s*$|\b(?:the|that|this)\s+(?:[\w'-]+\s+){0,2}$",
    re.IGNORECASE,
)
_PRICED = re.compile(r"\s*的?\s*(\d+(?:\.\d+)?)(?:块钱?|元)?(?:的|那|这)")
_DEGREE = re.compile(r"^的?[一]?[点些]")
_CHINESE = re.compile("[\u3400-\u9fff]")
_THOSE_TWO = re.compile(r"的?\s?[那这](?:两|俩|2)")
_TWO = re.compile("[两俩二]|\\b(?:both|two)\\b")


@dataclass(frozen=True)
class _Standing:
    """The goods that stand in question, the nearest first."""

    tiers: tuple[tuple[Product, ...], ...]

    @property
    def all(self) -> list[Product]:
        return list({one.product_id: one for tier in self.tiers for one in tier}.values())

    def nearest(self, goods: Sequence[Product]) -> list[Product]:
        ids = {one.product_id for one in goods}
        near = ([one for one in tier if one.product_id in ids] for tier in self.tiers)
        return next((found for found in near if found), [])


def with_called(desk: Desk) -> Desk:
    """The message with the goods that it calls by pieces of their names among what it names."""
    if desk.turn.clicked or _of_orders(desk):
        return desk
    standing = _standing(desk)
    rest = parted(desk.turn.text)[1]
    found = called(rest if len(rest) == len(desk.turn.text) else desk.turn.text, standing.all)
    for one in found:
        text, after = desk.turn.text, desk.turn.text[one.end :]
        having = with_figure(text, (one.start, one.end), one.goods)
        goods = _at_price(after, having) or standing.nearest(having)
        goods = _both(after, one.goods, goods) or goods
        desk = _with(desk, one, goods, alone=len(found) == 1)
    return desk


def goods_standing(desk: Desk) -> list[Product]:
    """All goods that stand in question."""
    return _standing(desk).all


def _at_price(after: str, goods: Sequence[Product]) -> list[Product]:
    """三只松鼠59的: those of them of which a version costs so much."""
    match = _PRICED.match(after)
    amount = round(float(match[1]) * 100) if match else 0
    prices = {one.product_id: {one.price, *(each.price for each in one.variants)} for one in goods}
    return [one for one in goods if amount and amount in prices[one.product_id]]


def _both(after: str, goods: Sequence[Product], near: Sequence[Product]) -> list[Product]:
    """西昊那俩: the only two of the kind that are called so, were one of them told alone."""
    kinds = {one.category for one in near}
    alike = [one for one in goods if one.category in kinds]
    return alike if len(alike) == PAIR and len(near) < PAIR and _THOSE_TWO.match(after) else []


def _with(desk: Desk, one: Called, goods: Sequence[Product], *, alone: bool) -> Desk:
    turn = desk.turn
    both = (
        len(goods) == PAIR and alone and turn.intent == "compare" and bool(_TWO.search(turn.text))
    )
    if not goods or (len(goods) > 1 and not both) or not _is_meant(desk, one, goods[0]):
        return desk
    over = [each for each in turn.entities if _covers(each, one)]
    if any(each.name in KEPT or _known_otherwise(each, goods[0])
           or _of_its_kind(desk, each, one, goods[0]) for each in over):  # fmt: skip
        return desk
    start = min([one.start, *(each.start or 0 for each in over)])
    end = max([one.end, *(each.end or 0 for each in over)])
    named = [Entity("product", each.name, None, {"product_id": each.product_id}, start, end)
             for each in goods]  # fmt: skip
    kept = [each for each in turn.entities if each not in over or each.name not in GIVES_WAY]
    kept = [each for each in kept if each.name != "category" or _sold(desk, each)]
    kept = [each for each in kept if each not in over or not _of_name(each, goods[0])]
    ordered = sorted([*kept, *named], key=lambda each: each.start or 0)
    return desk.turned(entities=tuple(ordered))


def _covers(entity: Entity, one: Called) -> bool:
    start, end = entity.start, entity.end
    return start is not None and end is not None and start < one.end and one.start < end


def _of_name(size: Entity, product: Product) -> bool:
    """山本7.5升, of which there is no such version: the size but calls the goods by their name."""
    return size.name == "size" and not matching(product.variants, None, size.value)


def _known_otherwise(entity: Entity, product: Product) -> bool:
    """Whether it was recognised as other goods of the catalogue."""
    several = entity.extra.get("product_ids") or [entity.extra.get("product_id")]
    known = [each for each in several if each] if entity.name == "product" else []
    return bool(known) and product.product_id not in known


def _of_its_kind(desk: Desk, entity: Entity, one: Called, product: Product) -> bool:
    """Cat litter, no cat food: the piece is but a part of the name of another kind that is sold."""
    start, end = entity.start, entity.end
    if entity.name != "category" or start is None or end is None:
        return False
    within = start <= one.start and one.end <= end and one.end - one.start < end - start
    return within and not is_of_kind(product, str(entity.value)) and _sold(desk, entity)


def _is_meant(desk: Desk, one: Called, product: Product) -> bool:
    """Pieces of a name alone mean it; a brand and what goods are like, when pointed at."""
    text, turn = desk.turn.text, desk.turn
    before, after, said = text[: one.start], text[one.end :], text[one.start : one.end]
    refused = without(text, said) or says("denied_before", before) or _other_pointed(desk, product)
    if refused or _DEGREE.match(after) or _of_other_kind(desk, one, product):
        return False
    if is_amount(text, one.start, one.end) or _asks_by(desk, one):
        return False  # 200克, which is no 荣耀 200
    if _in_words(one, product):
        return True
    joined = bool(_JOINED_BEFORE.search(before) or _JOINED_AFTER.match(after))
    pointed = joined or bool(_POINTED.match(after) or _THE.search(before))
    if pointed or (says("seeks", before) and turn.intent not in ABOUT):
        return pointed
    brands = {product.brand.lower(), *aliases()["brands"].get(product.brand, ())}
    if all(each in brands or each in product.brand.lower() for each in one.pieces):
        return turn.intent in ABOUT and not says("another", text)
    return any(_proper(desk, each, product) for each in one.pieces)


def _other_pointed(desk: Desk, product: Product) -> bool:
    """九阳那个是不粘的吗, of 九阳 on the screen: no goods of another kind that are called so."""
    text = desk.turn.text
    brands = {str(one.value) for one in desk.turn.all("brand")
              if one.end is not None and _THAT_ONE.match(text[one.end :])}  # fmt: skip
    shown = catalogue.products(desk.tx, desk.memory.shown)
    own = [one for one in shown if one.brand in brands]
    return bool(own) and all(one.category != product.category for one in shown)


def _asks_by(desk: Desk, one: Called) -> bool:
    """涂层 of 容易掉涂层吗: the name of what is asked of goods that are spoken of already."""
    said = simplified(desk.turn.text[one.start : one.end])
    spoken_of = desk.memory.product_id or desk.memory.shown
    if not spoken_of or _THAT_ONE.match(desk.turn.text[one.end :]):
        return False
    return any(str(each.value) == said for each in desk.turn.all("attribute"))


def _in_words(one: Called, product: Product) -> bool:
    """Red hare: two words of its English name, as they stand in it."""
    said = " ".join(one.pieces)
    names = (f" {name.lower()} " for name in (product.name, *product.short_names))
    return len(one.pieces) > 1 and said.isascii() and any(f" {said} " in name for name in names)


def _proper(desk: Desk, piece: str, product: Product) -> bool:
    """Whether the piece is a name, and no word for what goods of any kind are like."""
    if piece.isascii():
        return bool(re.search(r"\d", piece) or _CHINESE.search(desk.turn.text))
    if any(piece in f"{name}{value}" for name, value in product.attributes.items()):
        return False
    return all(each.category == product.category or piece not in each.name
               for each in catalogue.named(desk.tx, piece))  # fmt: skip


def _of_other_kind(desk: Desk, one: Called, product: Product) -> bool:
    """小米的手机, when of 小米 the earphones stand in question; the pillow of the latex pillow."""
    path = (product.category, *product.categories, product.name)
    covering = (each for each in desk.turn.all("category") if _covers(each, one))
    around = [each for each in covering if (each.start or 0) < one.start]
    if any(not any(str(kind.value) in part for part in path) for kind in around):
        return True
    kinds = [each for each in desk.turn.all("category") if not _covers(each, one)]
    return any(not any(str(kind.value) in part for part in path) and _sold(desk, kind)
               and _beside(desk.turn.text, one, kind) for kind in kinds)  # fmt: skip


def _beside(text: str, one: Called, kind: Entity) -> bool:
    """Whether they stand in the same part of the message."""
    if kind.start is None or kind.end is None:
        return True
    between = text[min(one.end, kind.end) : max(one.start, kind.start)]
    return not re.search(r"[\s，,。；;！!？?和跟与比]", between) or between.isspace()


def _sold(desk: Desk, kind: Entity) -> bool:
    wishes = Wishes(categories=(str(kind.value),), in_stock=False)
    return bool(catalogue.find(desk.tx, wishes, limit=1).data)


def _of_orders(desk: Desk) -> bool:
    """Whether it is about what was bought, which the orders tell."""
    task = desk.memory.task
    busy = task is not None and not task.soft and "order_no" in task and not looked_since(task)
    turn = desk.turn
    if busy or turn.customer_id is None or says("how_many_left", turn.text):
        return busy
    return turn.intent in OF_ORDERS and turn.confidence >= SURE


def _standing(desk: Desk) -> _Standing:
    memory = desk.memory
    near = [*memory.shown, *filter(None, [memory.product_id, *_of_task(desk)])]
    told = products_told(desk)[:TOLD]
    own = [line.product_id for line in baskets.lines(desk.tx, owner(desk))]
    tiers = [tuple(catalogue.products(desk.tx, ids)) for ids in (near, told, own)]
    kinds = tuple(dict.fromkeys(one.category for one in tiers[0] or tiers[1][:1]))
    brands = tuple(dict.fromkeys(str(one.value) for one in desk.turn.all("brand")))
    alike = _found(desk, Wishes(categories=kinds, in_stock=False)) if kinds else ()
    named = _found(desk, Wishes(brands=brands, in_stock=False)) if brands else ()
    return _Standing((*tiers, alike, named))


def _found(desk: Desk, wishes: Wishes) -> tuple[Product, ...]:
    return tuple(catalogue.find(desk.tx, wishes, limit=OF_KIND).data)


def _of_task(desk: Desk) -> Iterator[str]:
    task = desk.memory.task
    if task is not None and "product_id" in task:
        yield str(task.get("product_id"))
