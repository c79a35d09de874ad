"""海尔的空调噪音大不大: a fact asked of goods that are named by brand and kind alone."""

from actions.answer import Answer
from actions.desk import Desk
from actions.goods.facets import facts_all_told, facts_in
from actions.goods.in_focus import in_focus
from actions.goods.of_shown import told_of_each
from actions.hearing.wording import asks
from actions.turn import Entity
from shop import catalogue
from shop.catalogue import Wishes
from shop.products import Product

MOST = 4
ABOUT = ("product_info", "stock")


def of_kind(desk: Desk) -> Answer | None:
    """What is asked, told of each of the few goods of that brand and kind; else None."""
    goods = _goods(desk)
    if not goods or len(goods) > MOST or not asks(desk.turn.text):
        return None
    if len(goods) == 1 and desk.turn.intent in ABOUT and not facts_in(desk, goods[0]):
        return _of_that(desk, goods[0])
    if not any(facts_in(desk, each) for each in goods):
        return None
    if len(goods) == 1:
        return in_focus(desk, goods[0], facts_all_told(desk, goods[0]))
    told = told_of_each(desk, goods, "of_those")
    if told is None:
        return None
    kinds = tuple(dict.fromkeys(each.category for each in goods))
    wishes = Wishes(categories=kinds, brands=_named(desk, "brand"))
    ids = tuple(each.product_id for each in goods)
    return told.remembering(shown=ids, wishes=wishes, product_id=None)


def _of_that(desk: Desk, product: Product) -> Answer:
    """小米那个耳机有什么颜色: there is but one, and it is asked about."""
    entities = (Entity("product_id", product.product_id), *desk.turn.entities)
    answer: Answer = desk.means.topics[desk.turn.intent].answer(desk.turned(entities=entities))
    return answer


def _goods(desk: Desk) -> list[Product]:
    brands, kinds = _named(desk, "brand"), _named(desk, "category") or _of_shown(desk)
    if not brands or not kinds:
        return []
    wishes = Wishes(brands=brands, categories=kinds, in_stock=False)
    return list(catalogue.find(desk.tx, wishes, limit=MOST + 1).data)


def _of_shown(desk: Desk) -> tuple[str, ...]:
    """飞利浦那个防水不, of shavers that are all of other brands: the kind is that on the screen."""
    shown = catalogue.products(desk.tx, desk.memory.shown)
    kinds = tuple(dict.fromkeys(each.category for each in shown))
    return kinds if len(kinds) == 1 else ()


def _named(desk: Desk, name: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(str(each.value) for each in desk.turn.all(name)))
