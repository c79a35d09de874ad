"""Which of the things bought is spoken of: by its name, its kind or its brand."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Protocol

from actions.desk import Desk
from actions.hearing.wording import corrects, says, simplified
from actions.hearing.words import pieces_of, term
from actions.reference.by_pieces import called_so as pieces_called
from actions.turn import Turn
from shop import catalogue
from shop.orders import Order
from shop.products import Product

KINDS = ("product", "category", "brand")
SHORTEST_KIND = 2
SHORTEST_TYPED = 3
_CJK_ONLY = re.compile(r"[\u3400-\u9fff]{3,}")
_MODEL = re.compile(r"[A-Za-z0-9]")
_SHORT_KIND = re.compile(r"[\u3400-\u9fff]{2,3}(?<![头子机类品套具])")
_AFTER_SHORT = r"(?=[我是不没收签到能可行就也还退留先吗呢吧呀啊，,。？?\s]|单独|取消|$)"
BOUGHT = ("bought", "bought_on_day", "bought_piece", "names_order", "my_own", "order_of_day")
TOO_WIDE = frozenset({"用品", "食品", "电脑", "电器", "配件", "手机壳", "套装"})


def speaks_of_goods(turn: Turn) -> bool:
    """Whether the message names any goods."""
    return any(True for name in KINDS for _ in turn.all(name))


def says_bought(text: str) -> bool:
    """我昨晚买的电饭煲, the kettle i ordered: goods called by their having been bought."""
    return any(says(one, text) for one in BOUGHT)


def mentioned(desk: Desk, found: Sequence[Order]) -> list[Order]:
    """The orders among these that hold what the message names."""
    goods = _goods(desk, (line for order in found for line in order.lines))
    meant = _meant if speaks_of_goods(desk.turn) else _worded
    kept = [order for order in found if any(meant(desk, line, goods) for line in order.lines)]
    kept = _with_all(desk, kept, goods) or kept
    closest = [one for one in kept if any(_wholly(desk.turn, line, goods) for line in one.lines)]
    return closest or kept


def _with_all(
    desk: Desk, found: Sequence[Order], goods: dict[str, Product]
) -> list[Order]:  # fmt: skip
    """口红和精华那单: the orders that hold each of several goods that are named."""
    named = [one for name in KINDS for one in desk.turn.all(name)]
    alone = [desk.turned(entities=(one,)) for one in named]
    if len(alone) < 2:
        return []

    def holds(order: Order, each: Desk) -> bool:
        return any(_meant(each, line, goods) for line in order.lines)

    return [one for one in found if all(holds(one, each) for each in alone)]


def called_so(desk: Desk, found: Sequence[Order]) -> list[Order]:
    """The orders with the goods named; of a brand, when none is: 北面冲锋衣那单, of its coat."""
    named = mentioned(desk, found) or _by_piece(desk, found)
    brands = {str(one.value).lower() for one in desk.turn.all("brand")}
    if named or not brands or desk.turn.first("product"):
        return named
    goods = _goods(desk, (line for order in found for line in order.lines))
    return [order for order in found
            if any(line.product_id in goods and goods[line.product_id].brand.lower() in brands
                   for line in order.lines)]  # fmt: skip


def _by_piece(desk: Desk, found: Sequence[Order]) -> list[Order]:
    """龙井催一下: the orders with goods that a piece of their names calls, when none is named."""
    if desk.turn.first("product") or desk.turn.clicked:
        return []
    goods = _goods(desk, (line for order in found for line in order.lines))
    ids = {one.product_id for one in pieces_called(desk.turn.text, goods.values())}
    return [one for one in found if any(line.product_id in ids for line in one.lines)]


class Named(Protocol):
    """A line of an order or a basket."""

    @property
    def product_id(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def variant(self) -> str: ...


def lines_mentioned[L: Named](desk: Desk, found: Sequence[L]) -> list[L]:
    """The lines among these that the message names."""
    goods = _goods(desk, found)
    meant = _meant if speaks_of_goods(desk.turn) else _worded
    kept = [line for line in found if meant(desk, line, goods)]
    wholly = [line for line in kept if _wholly(desk.turn, line, goods)]
    return wholly or [line for line in kept if _by_more(desk.turn, line, goods)] or kept


def goods_said(desk: Desk, found: Sequence[Order]) -> list[str] | None:
    """The ids of the goods in these orders that the message names; None when it names none."""
    lines = [line for order in found for line in lines_mentioned(desk, order.lines)]
    return list(dict.fromkeys(line.product_id for line in lines)) or None


def lines_worded[L: Named](desk: Desk, found: Sequence[L]) -> list[L]:
    """The lines whose kind stands in the words, whatever else was recognised as goods."""
    goods = _goods(desk, found)
    return [line for line in found if _worded(desk, line, goods)]


def product_ids(extra: object) -> list[str]:
    """The products an entity may mean."""
    if not isinstance(extra, dict):
        return []
    several = extra.get("product_ids") or []
    one = [extra["product_id"]] if extra.get("product_id") else []
    return [str(each) for each in (*one, *several)]


def _goods(desk: Desk, lines: Iterable[Named]) -> dict[str, Product]:
    ids = {line.product_id for line in lines}
    return {one.product_id: one for one in catalogue.products(desk.tx, ids)}


def _meant(desk: Desk, line: Named, goods: dict[str, Product]) -> bool:
    """Every kind of name given (product, category, brand) must fit the line."""
    turn = desk.turn
    product = goods.get(line.product_id)
    named = list(turn.all("product"))
    if named:
        ids = {each for entity in named for each in product_ids(entity.extra)}
        words = [str(entity.value).lower() for entity in named] + _typed(turn)
        if line.product_id in ids or any(word in line.name.lower() for word in words):
            return True
        return any(_of_that_kind(turn.text[one.start or 0 : one.end or 0], product)
                   for one in named)  # fmt: skip
    fits = []
    for name in ("category", "brand"):
        values = [str(entity.value).lower() for entity in turn.all(name)]
        if values:
            said = _said_of(line, product, name)
            named_so = any(value in said or _ends_so(product, value) or _of_sort(product, value)
                           for value in values) or _in_english(turn, product, name)  # fmt: skip
            fits.append(named_so or (name == "brand" and _spoken(turn, product))
                        or (name == "category" and _any_shoe(turn, product)))  # fmt: skip
    return bool(fits) and all(fits)


def _any_shoe(turn: Turn, product: Product | None) -> bool:
    """Those white 361 sneakers: shoes of any kind, when their brand is named beside it."""
    said = [turn.text[one.start or 0 : one.end or 0] for one in turn.all("category")]
    shod = product is not None and product.category.endswith("鞋")
    return shod and bool(turn.first("brand")) and all(says("any_shoe", one) for one in said)


def _wholly(turn: Turn, line: Named, goods: dict[str, Product]) -> bool:
    """绿茶猫砂, two kinds in one word, is a litter that has 绿茶 in its name or its data."""
    kinds = sorted(turn.all("category"), key=lambda one: one.start or 0)
    joined = [pair for pair in pairwise(kinds) if pair[0].start is not None
              and pair[0].end == pair[1].start]  # fmt: skip
    product = goods.get(line.product_id)
    said = _said_of(line, product, "category")
    return bool(joined) and all(
        str(one.value).lower() in said or _of_sort(product, str(one.value).lower())
        for pair in joined for one in pair
    )  # fmt: skip


def _by_more(turn: Turn, line: Named, goods: dict[str, Product]) -> bool:
    """积木桶, of two sorts of 积木, is the one whose name goes on so."""
    product, text = goods.get(line.product_id), simplified(turn.text)
    names = [line.name, *(product.short_names if product else ())]
    found = [text[max(at - before, 0) : to + after] for one in turn.all("category")
             for at, to in [(one.start, one.end)] if at is not None and to is not None
             for before, after in ((1, 0), (0, 1)) if before <= at]  # fmt: skip
    return any(_CJK_ONLY.fullmatch(each) and each in name for each in found for name in names)


def _typed(turn: Turn) -> list[str]:
    """Flip6, taken for a JBL Flip 6, is as well a Galaxy Z Flip6: the words as they stand."""
    said = (turn.text[one.start or 0 : one.end or 0].strip().lower() for one in turn.all("product"))
    return [each for each in said if len(each) >= SHORTEST_TYPED]


def _in_english(turn: Turn, product: Product | None, name: str) -> bool:
    """The jacket, whatever kind it was taken for, is a down jacket as well."""
    if product is None or name != "category":
        return False
    kind = term(product.category, "en").lower().split()
    said = (turn.text[one.start or 0 : one.end or 0].lower() for one in turn.all(name))
    return bool(kind) and any(word.removesuffix("s") == kind[-1].removesuffix("s") for word in said)


def _ends_so(product: Product | None, kind: str) -> bool:
    """鞋子 are any kind that ends in 鞋, as 跑步鞋 does."""
    end = kind.removesuffix("子")
    return product is not None and bool(end) and product.category.endswith(end)


def _of_sort(product: Product | None, kind: str) -> bool:
    """普洱茶 is tea whose data says 普洱, 绿茶 one whose data says 绿茶."""
    if product is None:
        return False
    values = {value.lower() for value in product.attributes.values() if len(value) >= SHORTEST_KIND}
    rests = [kind.removeprefix(value) for value in values if kind.startswith(value)]
    return kind in values or any(rest and rest in product.category for rest in rests)


def _of_that_kind(said: str, product: Product | None) -> bool:
    """漫步者耳机, taken for one product, is any of that brand and kind: no model is named."""
    if product is None or _MODEL.search(said.replace(product.brand, "")):
        return False
    ends = {product.category, product.category[-2:]} - TOO_WIDE
    return product.brand.lower() in said.lower() and any(end in said for end in ends)


def _spoken(turn: Turn, product: Product | None) -> bool:
    """Whether a brand was said as the catalogue spells it, whatever it was taken for: MAC."""
    brand = product.brand.lower() if product else ""
    spans = (turn.text[each.start or 0 : each.end or 0].lower() for each in turn.all("brand"))
    return bool(brand) and any(brand in span for span in spans)


def _worded(desk: Desk, line: Named, goods: dict[str, Product]) -> bool:
    """推车 for a 婴儿推车: the end of the kind's name stands in the text, though not recognised."""
    product = goods.get(line.product_id)
    if product is None or desk.turn.clicked:
        return False
    ends = {product.category, product.category[-2:], *pieces_of(product.category)} - TOO_WIDE
    said = simplified(desk.turn.text)
    named = any(len(end) >= SHORTEST_KIND and end in said for end in ends)
    return named or _by_last_letter(product.category, said)


def _by_last_letter(kind: str, text: str) -> bool:
    """只退米, 那米收到了能退吗: rice, 大米, by the letter that stands for its kind, alone."""
    if not _SHORT_KIND.fullmatch(kind):
        return False
    alone = rf"(?:^|(?<=[退那这的把单问要买是跟和，,。\s])){kind[-1]}{_AFTER_SHORT}"
    return bool(re.search(alone, text))


def _said_of(line: Named, product: Product | None, name: str) -> str:
    """What is said of a line: its name, and its kind or brand."""
    known: tuple[str, ...] = ()
    if product is not None:
        kinds = (product.category, *product.categories, *pieces_of(product.category))
        known = (product.brand,) if name == "brand" else kinds
    return " ".join((line.name, *known)).lower()


def put_right(desk: Desk, named: list[Order], taken: object) -> list[Order]:
    """发票不开冰箱了 改成空调那单的: of those that are named the one that was not taken."""
    if len(named) == 1 or not corrects(desk.turn.text):
        return named
    return [each for each in named if each.order_no != taken] or named
