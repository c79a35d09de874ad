"""One of the goods on the screen, by its brand, kind or price: 那就要华为的, the cheaper one."""

import re

from actions.answer import Answer
from actions.basket.buying import adding
from actions.desk import Desk
from actions.goods.described_shown import is_otherwise
from actions.goods.extremes import asks_for_first
from actions.hearing.wording import asks, leaving_out, says, weight, without
from actions.reference.referring import known, products_named
from actions.reference.variants import color_said, matching
from actions.turn import Entity, nameless
from shop import catalogue
from shop.products import Product

ENOUGH = 2  # among which one is the cheapest
SHORTEST = 2  # letters that tell one from another
_DIGIT = re.compile(r"\d")  # a number may count, or be a price
CHOOSING = frozenset(
    {"purchase", "inform", "affirm", "nlu_fallback", "out_of_scope", "refine_recommendation",
     "recommend", "stock", "compare", "product_info"}
)  # fmt: skip
FILLING = ("add_to_basket", "add_several")
NOT_CHOOSING = ("leave_out", "not_adding", "similar", "topic_compare", "another_list", "too_dear",
                "cheaper_than", "cheaper_one")  # fmt: skip


def chosen(desk: Desk) -> Answer | None:
    """It goes on with that one: into the basket in the version said, else offered."""
    turn, memory = desk.turn, desk.memory
    spoken_of = known(desk, memory.product_id)
    if _in_other_business(desk) or turn.clicked or asks(turn.text):
        return None
    misread = turn.intent == "exchange" and memory.order_no is None
    if not (turn.intent in CHOOSING or misread) or says("bought", turn.text):
        return None
    if any(says(name, turn.text) for name in NOT_CHOOSING) or list(turn.all("price")):
        return None
    if says("kind_again", turn.text) and list(turn.all("category")):
        return None  # 我说的是口红 要粉色的: what is looked for, and nothing is taken
    product = _of_focus(desk, spoken_of)
    product = product or one_of(desk, catalogue.products(desk.tx, memory.shown))
    return None if product is None or is_otherwise(desk, product) else settled_on(desk, product)


def settled_on(desk: Desk, product: Product) -> Answer:
    """Into the basket when it is said to be taken, or its version is; else offered."""
    turn = desk.turn
    color, size = turn.first("color") or color_said(turn.text), turn.first("size")
    idle = desk.turned(memory=desk.memory.idle())
    if color or size or says("takes_now", turn.text) or says("puts_in", turn.text):
        return adding(idle, product, None)
    named = (*turn.entities, Entity("product_id", product.product_id))
    told: Answer = desk.means.topics["purchase"].answer(
        idle.turned(intent="purchase", entities=named)
    )
    return told


def _in_other_business(desk: Desk) -> bool:
    task = desk.memory.task
    return task is not None and not task.soft and task.name not in FILLING


def _of_focus(desk: Desk, product: Product | None) -> Product | None:
    """就要海尔这个吧, 那来个白的: of the product spoken of."""
    brands = [str(each.value) for each in desk.turn.all("brand")]
    kinds = [str(each.value) for each in desk.turn.all("category")]
    color = desk.turn.first("color") or color_said(desk.turn.text)
    versioned = bool(color or desk.turn.first("size")) and says("takes_now", desk.turn.text)
    if product is None or not (brands or kinds or versioned) or says("by_price", desk.turn.text):
        return None
    left_out = any(without(desk.turn.text, brand) for brand in brands)
    named = products_named(desk)
    return product if _fits(product, brands, kinds) and not (left_out or named) else None


def one_of(desk: Desk, shown: list[Product]) -> Product | None:
    """The only one of these that fits the brand, kind or price said."""
    if products_named(desk):
        return None
    brands = [str(each.value) for each in desk.turn.all("brand")]
    kinds = [str(each.value) for each in desk.turn.all("category")]
    fits = [one for one in shown if _fits(one, brands, kinds)]
    if asks_for_first(desk) and len(fits) < ENOUGH < len(shown):
        return None  # 最便宜的吹风机, of a list with one among other kinds: of all that are sold
    if not fits or any(without(desk.turn.text, brand) for brand in brands):
        return None
    if says("by_price", desk.turn.text) and len(shown) > 1:
        fits = _in_version(desk, fits) or fits
        pick = min if says("least", nameless(desk.turn)) else max
        return pick(fits, key=lambda one: one.price)
    fits = (_in_version(desk, fits) or fits) if len(fits) > 1 and (brands or kinds) else fits
    if len(fits) == 1 and (brands or kinds) and len(shown) > 1:
        return fits[0]
    return _only(desk, fits) or (None if brands or kinds else _by_value(desk, shown))


def _by_value(desk: Desk, shown: list[Product]) -> Product | None:
    """那就旋转的吧: the only one of these whose data say so."""
    text = desk.turn.text
    if len(shown) < 2 or not says("chooses", text):
        return None
    for name in ("beside_taking", "takes_lightly", "answer_filler"):
        text = leaving_out(name, text)
    said = text.strip(" ，,。.!！~～").lower()
    if weight(said) < SHORTEST or _DIGIT.search(said):
        return None
    fits = [one for one in shown
            if any(said in f"{value} {desk.term(value)}".lower()
                   for value in one.attributes.values())]  # fmt: skip
    return fits[0] if len(fits) == 1 else None


def _only(desk: Desk, fits: list[Product]) -> Product | None:
    """就要海尔这个吧, of the one product on the screen."""
    named = any(True for name in ("brand", "category") for _ in desk.turn.all(name))
    return fits[0] if len(fits) == 1 and named and len(desk.memory.shown) == 1 else None


def _fits(product: Product, brands: list[str], kinds: list[str]) -> bool:
    path = (product.category, *product.categories, product.name)
    of_brand = not brands or all(brand in (product.brand, product.name) for brand in brands)
    return of_brand and (not kinds or all(any(kind in each for each in path) for kind in kinds))


def _in_version(desk: Desk, fits: list[Product]) -> list[Product]:
    color, size = desk.turn.first("color"), desk.turn.first("size")
    return [one for one in fits if matching(one.variants, color, size)]
