"""Several goods in one message, each with its number: 要两个X和三个Y, the first and the third."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from actions.basket.all_of_shown import all_of_shown, orders_both
from actions.basket.goods_known import of_kind_known, version_known
from actions.basket.items import Item, distinct, each_counted, inside, introduced, of_all
from actions.business.remainder import clauses
from actions.desk import Desk
from actions.goods.showing import found
from actions.hearing.ordinals import counts_in, each_said, places_in
from actions.hearing.wording import asks, consents, leaving_out, says
from actions.reference.bought import product_ids, speaks_of_goods
from actions.reference.by_pieces import called
from actions.reference.history import products_told
from actions.reference.one_of_these import named_so
from actions.reference.referring import MANY, known
from actions.reference.variants import matching
from actions.reference.versions_said import versions_said
from actions.turn import NAMES, Entity
from shop import catalogue
from shop.catalogue import Wishes
from shop.products import Product, Variant

ADDING = "add_several"  # the flow that takes them
_JOINT = 1  # letters between a product's name and the kind that belongs to it
REACH = 14  # letters before a kind in which its brand may stand
_BREAK = re.compile(r"[，,。；;！!？?、]|还有|再(来|要|买)")
_PACKS = re.compile(  # the bag of one bag is no bag
    r"\b(?:\d+|an?|one|two|three|four|five|six) (?:bag|box|pack|can|bottle|tin|set|pair)(?:e?s)?$",
    re.I,
)
_LED_BY_COUNT = re.compile(r"(?:[两二三四五六七八九]|[2-9])\s*[\u4e00-\u9fff]$")
_JOINED = re.compile(
    r"\s*(?:色|的|那个|那款|那种|小|大|新|款|以上|以下|以内|左右| )*\s*(?:sized? )?", re.IGNORECASE
)


def agreed_to(desk: Desk) -> bool:
    """都要, 加入购物车: a yes to the goods that were put together, which names no others."""
    task, text = desk.memory.task, desk.turn.text
    waits = task is not None and task.name == ADDING and task.step == "agreed"
    if not waits or not text or speaks_of_goods(desk.turn) or asks(text):
        return False
    return says("add", text) or any(consents(text, one) for one in (ADDING, "add_to_basket"))


def several(desk: Desk) -> list[Item]:
    """The goods of the message with their numbers; none when it speaks of fewer than two."""
    turn = desk.turn
    put = asks(leaving_out("not_so", turn.text))  # 不是249吗 is no question
    if turn.clicked or put or says("topic_compare", turn.text):
        return []
    found_ones = distinct(sorted(_items(desk), key=lambda each: each.start))
    found_ones = [*_in_focus(desk, found_ones), *found_ones]
    if len(found_ones) < 2 or _alternatives(turn.text, found_ones):
        return []
    spans = [(each.start, each.end) for each in found_ones]
    counts = [one for one in counts_in(turn.text) if not inside(one[0], spans)]
    joined = says("all_of_these", turn.text) or says("adds_them", turn.text)
    if not (counts or joined or _asked_which(desk)):
        return []
    of_each = each_said(turn.text)
    counted = (
        found_ones if of_all(found_ones, counts) else each_counted(found_ones, counts, turn.text)
    )
    if of_each is not None:
        counted = [replace(each, count=of_each) for each in found_ones]
    ends = [*(one.start for one in counted[1:]), len(turn.text)]
    joints = [turn.text[one.end : end] for one, end in zip(counted, ends, strict=True)]
    counted = introduced(counted, joints)
    return [_with_variant(desk, each, counted) for each in counted]


def _alternatives(text: str, items: Sequence[Item]) -> bool:
    """香水或者口红: one kind or the other is looked for, not both to be put together."""
    kinds = all(each.product is None for each in items)
    return kinds and says("alternatives", text[items[0].end : items[-1].start])


def _asked_which(desk: Desk) -> bool:
    task = desk.memory.task
    return task is not None and task.name == ADDING


def _items(desk: Desk) -> Iterator[Item]:
    turn, shown = desk.turn, desk.memory.shown
    for start, end, place in places_in(turn.text, len(shown)):
        yield Item(start, end, next(iter(catalogue.products(desk.tx, [shown[place]])), None))
    if says("both_of_two", turn.text) and len(shown) == 2 and not orders_both(desk):
        for at, product in enumerate(catalogue.products(desk.tx, shown)):
            yield Item(at, at, product)
    every = all_of_shown(desk)
    yield from every
    yield from _by_pieces(desk)
    products = [each for each in turn.all("product") if each.start is not None]
    for entity in products:
        yield Item(entity.start or 0, entity.end or 0, _named(desk, entity))
    for entity in turn.all("category"):
        packed = _PACKS.search(turn.text, 0, entity.end or 0)
        no_goods = packed or says("coupon_of_kind", turn.text[entity.end or 0 :])
        apart = entity.start is not None and not any(one.start <= entity.start < one.end
                                                     for one in every)  # fmt: skip
        if apart and not no_goods and not _belongs(turn.text, entity, products):
            yield _of_kind(desk, entity)


def _by_pieces(desk: Desk) -> Iterator[Item]:
    """毛毛虫 of 毛毛虫和猜猜我有多爱你各拿一本: called by a piece of a name on the screen."""
    if each_said(desk.turn.text) is None:
        return
    named = [one for one in desk.turn.entities if one.name in NAMES and one.start is not None]
    for each in called(desk.turn.text, catalogue.products(desk.tx, desk.memory.shown)):
        apart = not any(each.start < (one.end or 0) and (one.start or 0) < each.end
                        for one in named)  # fmt: skip
        if each.one is not None and apart:
            yield Item(each.start, each.end, each.one)


def _named(desk: Desk, entity: Entity) -> Product | None:
    """The product of that name: the one on the screen, else one that is in stock."""
    several_of_name = catalogue.products(desk.tx, product_ids(entity.extra)) or catalogue.named(
        desk.tx, str(entity.value), limit=MANY
    )
    shown = [each for each in several_of_name if each.product_id in desk.memory.shown]
    there = [each for each in several_of_name if each.in_stock]
    return next(iter(shown or there or several_of_name), None)


def _belongs(text: str, kind: Entity, products: Sequence[Entity]) -> bool:
    """T恤 of 优衣库 AIRism T恤 is no goods of its own; 两本绘本，A和B says what those are."""
    start, end = kind.start or 0, kind.end or 0
    if _LED_BY_COUNT.search(text[:start]) and text[end : end + 1] in "，,：:":
        return False
    return any(
        (one.start or 0) - _JOINT <= end and start <= (one.end or 0) + _JOINT for one in products
    )


def _of_kind(desk: Desk, entity: Entity) -> Item:
    """A kind: the only product of it on the screen, the one spoken of, the brand's; else open."""
    kind, end = str(entity.value), entity.end or 0
    brand = _brand_of(desk, entity)
    start = (brand.start or 0) if brand else entity.start or 0
    name = str(brand.value) if brand else ""
    shown = catalogue.products(desk.tx, desk.memory.shown)
    fits = [one for one in shown if _is_so(one, kind, name)]
    if len(fits) != 1 and says("spoken_before", desk.turn.text[max(0, start - REACH) : end]):
        seen = catalogue.products(desk.tx, products_told(desk))
        fits = _in_color(desk, end, [one for one in seen if _is_so(one, kind, name)])[:1]
    text = desk.turn.text
    before = None if fits or name else of_kind_known(desk, kind, text[:start], text[end:])
    if before is not None:
        return Item(start, end, before[0], kind, variant=before[1])
    if len(fits) != 1 and name:
        fits = _closest(desk, kind, name, desk.turn.text[start:end])
    return Item(start, end, fits[0] if len(fits) == 1 else None, kind, brand=name)


def _in_color(desk: Desk, after: int, goods: list[Product]) -> list[Product]:
    """Those that come in the colour said behind the kind, when there are any."""
    color = next((one.value for one in desk.turn.all("color") if (one.start or 0) >= after), None)
    return [one for one in goods if color and matching(one.variants, color)] or goods


def _brand_of(desk: Desk, kind: Entity) -> Entity | None:
    """The brand that stands before the kind, with nothing of another good between: 飞科的吹风机."""
    start = kind.start or 0
    before = [
        one for one in desk.turn.entities if (one.end or 0) <= start and one.start is not None
    ]
    goods = [one for one in before if one.name in ("brand", "category", "product")]
    last = max(goods, key=lambda one: one.start or 0, default=None)
    if last is None or last.name != "brand" or start - (last.end or 0) > REACH:
        return None
    return None if _BREAK.search(desk.turn.text[last.end or 0 : start]) else last


def _is_so(product: Product, kind: str, brand: str) -> bool:
    return kind in (product.category, *product.categories) and brand in ("", product.brand)


def _closest(desk: Desk, kind: str, brand: str, said: str) -> list[Product]:
    """The brand's product of the kind whose name shares most words with what was said."""
    wishes = Wishes(categories=(kind,), brands=(brand,))
    goods = [one.product for one in found(desk, wishes)]
    return sorted(goods, key=lambda one: -sum(word in said for word in one.name.split()))[:1]


def _in_focus(desk: Desk, items: Sequence[Item]) -> list[Item]:
    """白色来一个 再要个保温杯: the product spoken of, when its version or number comes first."""
    focus = known(desk, desk.memory.product_id)
    if focus is None or not items or items[0].product == focus:
        return []
    said = [one for one in desk.turn.entities if one.name in ("color", "size", "quantity")
            and one.start is not None and one.start < items[0].start
            and not _leads(desk, one, items[0])]  # fmt: skip
    if not said:
        return []
    at = said[0].end if said[0].name == "quantity" else said[0].start
    return [Item(at or 0, at or 0, focus)]  # 来两箱 is its number, and stands before it


def _leads(desk: Desk, version: Entity, item: Item) -> bool:
    """500ml的保温杯: whether it stands right before the good."""
    gap = desk.turn.text[version.end or 0 : item.start]
    for said in (*desk.turn.all("color"), *desk.turn.all("size")):
        gap = gap.replace(desk.turn.text[said.start : said.end], "") if said.start else gap
    return (version.end or 0) <= item.start and bool(_JOINED.fullmatch(gap))


def _with_variant(desk: Desk, item: Item, items: Sequence[Item]) -> Item:
    """The colour and size said beside it; what comes in one version only is that version."""
    said = [one for one in desk.turn.entities if _beside(desk, one, items) is item]
    color, size = (
        next((each.value for each in said if each.name == name), None) for name in ("color", "size")
    )
    if item.product is None:
        return replace(item, color=color, size=size)
    if not (color or size) and (worded := _worded(desk, item, items)) is not None:
        return replace(item, variant=worded)
    before = None if color or size else item.variant or version_known(desk, item.product)
    there = [each for each in item.product.variants if each.stock > 0]
    fits = matching(there, color, size) or matching(there, color) or matching(there, None, size)
    fits = fits or there
    kept_color = color if any(matching([one], color) for one in fits) else None
    kept_size = size if any(matching([one], None, size) for one in fits) else None
    said_and_kept = ((color, kept_color), (size, kept_size))
    missing = [str(one) for one, kept in said_and_kept if one and not kept]
    item = replace(item, color=kept_color, size=kept_size, missing=" ".join(missing))
    return replace(item, variant=fits[0] if len(fits) == 1 else before)


def _worded(desk: Desk, item: Item, items: Sequence[Item]) -> Variant | None:
    """小包的 of 严选吧 小包的 另外猫砂也拿一包: the version said behind it."""
    after = [one.start for one in items if one.start > item.start]
    text = desk.turn.text[item.end : min(after, default=len(desk.turn.text))]
    own = [text[start:end] for start, end in clauses(text) if not after or end < len(text)]
    said = versions_said(" ".join(own), item.product) if item.product and own else None
    return said.one if said is not None and said.spans and not said.several else None


def _beside(desk: Desk, version: Entity, items: Sequence[Item]) -> Item | None:
    """The good that a colour or size stands beside: right before it, else after it."""
    at = version.start
    if at is None:
        return None
    following = next((one for one in items if one.start > at), None)
    if following is not None and _leads(desk, version, following):
        return following
    before = [one for one in items if one.start <= at]
    return before[-1] if before else following


def picked_for(desk: Desk, items: Sequence[Item]) -> list[Item]:
    """The same with the best of its kind where only the kind was said."""
    picked = []
    for each in items:
        if each.product is None:
            chosen = _best(desk, each)
            counted = replace(each, product=chosen)
            spoken = [counted if one is each else one for one in items]
            each = _with_variant(desk, counted, spoken)
        picked.append(each)
    return [each for each in picked if each.product is not None]


def _best(desk: Desk, item: Item) -> Product | None:
    """The best of the kind in the version said; of the brand alone, when one is said."""
    wishes = Wishes(categories=(item.kind,), brands=(item.brand,) if item.brand else ())
    for color, size in ((item.color, item.size), (None, item.size), (item.color, None)):
        if best := found(desk, replace(wishes, color=color, size=size)):
            return best[0].product
    best = found(desk, wishes)
    return best[0].product if best else named_so(desk, item.kind)


def alone(goods: Sequence[tuple[Product, Variant, int]]) -> str | None:
    """The one product of which all these are versions; None when there are several."""
    ids = {product.product_id for product, _, _ in goods}
    return ids.pop() if len(ids) == 1 else None
