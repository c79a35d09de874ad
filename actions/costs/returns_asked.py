"""严选那袋到底能退吗, can i return the set if i don't like it: asked before anything is bought."""

from actions import replies
from actions.answer import Answer
from actions.basket.buying import ADD
from actions.basket.goods_said import in_question
from actions.business.flows import begin
from actions.business.ordered import recent
from actions.business.ordered_beside import ordered_beside
from actions.business.parted import leading
from actions.business.progress import resumed
from actions.business.warranty import warranty_of
from actions.desk import Desk
from actions.goods.facets import FACTS, WARRANTY, asked_of, facts_all_told
from actions.goods.in_focus import in_focus
from actions.goods.returnable import returnable_words
from actions.hearing.wording import asks, says
from actions.reference.by_pieces import called_so
from actions.reference.own_basket import owner
from actions.reference.referring import known, product_meant
from actions.reference.variants import matching
from shop import baskets, catalogue
from shop.catalogue import Wishes
from shop.products import Product, Variant

CANDIDATES = 60
BUYING = ("add_to_basket", "add_several", "place_order")
OFFERED_AS = ("product_id", "variant_id", "color", "size", "quantity")
OF_BOUGHT = ("bought", "came_already", "returnable_of_order")


def returns_asked(desk: Desk) -> Answer | None:
    """What the product's own data say, with what else is asked of it; None for what was bought."""
    turn, memory = desk.turn, desk.memory
    buys = memory.task is not None and memory.task.name in BUYING
    if turn.clicked or (memory.busy and not buys) or turn.first("order_no"):
        return None
    if not asks(turn.text) or ordered_beside(desk):
        return None
    if not says("returnable_asked", turn.text) or any(says(one, turn.text) for one in OF_BOUGHT):
        return None
    product = _meant(desk)
    if product is None and (told := _of_none(desk)):
        return desk.answer(replies.text(told))
    if product is None or _is_ordered(desk, product):
        return None
    asked = asked_of(desk, product)
    facts = facts_all_told(desk, product) if FACTS in asked else ""
    lasts = warranty_of(desk, product) if WARRANTY in asked else ""
    gap = "" if desk.language == "zh" else " "
    told = gap.join(one.strip() for one in (facts, lasts, returnable_words(desk, product)) if one)
    if memory.busy:
        return resumed(desk, desk.answer(replies.text(told), memory=memory))
    return in_focus(desk, product, told, variant=_offered(desk, product))


def taken_if_returnable(desk: Desk) -> Answer | None:
    """Add it if I can return it: what was offered goes in only if it may be sent back."""
    turn, task = desk.turn, desk.memory.task
    offered = task is not None and task.soft and task.name == ADD.name
    taken = says("taken_if_returnable", turn.text) and says("would_take", turn.text)
    if turn.clicked or not (offered and taken):
        return None
    product = known(desk, str(task.get("product_id"))) if task is not None else None
    if task is None or product is None or _is_other(desk, product):
        return None
    told = returnable_words(desk, product)
    if not product.returnable:
        return in_focus(desk, product, told, variant=_offered(desk, product))
    quiet = desk.turned(text="", intent="inform", entities=(), clauses=(),
                        memory=desk.memory.idle())  # fmt: skip
    said = {name: task.get(name) for name in OFFERED_AS if name in task}
    return leading(told, begin(ADD, quiet, agreed=True, **said))


def _is_other(desk: Desk, product: Product) -> bool:
    """Whether other goods or another version than those offered are named."""
    named = any(True for name in ("product", "brand", "category") for _ in desk.turn.all(name))
    versioned = any(True for name in ("color", "size", "quantity") for _ in desk.turn.all(name))
    return versioned or (named and not called_so(desk.turn.text, [product]))


def _meant(desk: Desk) -> Product | None:
    """The one of the goods in talk or in the basket that is called, else the one in talk."""
    held = catalogue.products(
        desk.tx, [line.product_id for line in baskets.lines(desk.tx, owner(desk))]
    )
    goods = list({one.product_id: one for one in (*held, *in_question(desk))}.values())
    kinds = {str(one.value) for one in desk.turn.all("category")}
    chosen = _being_chosen(desk)
    if chosen is not None and kinds <= {chosen.category, *chosen.categories}:
        return chosen
    for among in (goods, held):
        once = called_so(desk.turn.text, among)
        of_kind = [one for one in among if kinds & {one.category, *one.categories}]
        if len(once) == 1 or (not once and len(of_kind) == 1):
            return (once or of_kind)[0]
    if called_so(desk.turn.text, goods) or (kinds and goods):
        return None
    return product_meant(desk)


def _of_none(desk: Desk) -> str:
    """飞鹤能退吗: no, when none of the brand or kind can be; empty when some can, or none is."""
    brands = tuple(str(one.value) for one in desk.turn.all("brand"))
    kinds = tuple(str(one.value) for one in desk.turn.all("category"))
    if not (brands or kinds) or any(True for _ in desk.turn.all("product")):
        return ""
    wishes = Wishes(brands=brands, categories=kinds, in_stock=False)
    goods = catalogue.find(desk.tx, wishes, limit=CANDIDATES).data
    if not goods or any(one.returnable or _is_ordered(desk, one) for one in goods):
        return ""
    gap = "" if desk.language == "zh" else " "
    return desk.say("product.no_returns", name=gap.join(map(desk.term, (*brands, *kinds))))


def _being_chosen(desk: Desk) -> Product | None:
    """The goods whose version is asked for."""
    task = desk.memory.task
    begun = task is not None and not task.soft and task.name == BUYING[0]
    return known(desk, str(task.get("product_id"))) if task is not None and begun else None


def _offered(desk: Desk, product: Product) -> Variant | None:
    """The version in which it was just offered: a yes after the answer still is to that one."""
    task, turn = desk.memory.task, desk.turn
    other = turn.first("color") or turn.first("size")
    if task is None or other or task.name != BUYING[0]:
        return None
    if task.get("product_id") != product.product_id:
        return None
    color, size = task.get("color"), task.get("size")
    fitting = matching(product.variants, color, size) if color or size else ()
    alone = fitting[0] if len(fitting) == 1 else None
    return product.variant(str(task.get("variant_id"))) or alone


def _is_ordered(desk: Desk, product: Product) -> bool:
    """Whether it was ordered of late: then the order's own terms are told."""
    if desk.turn.customer_id is None:
        return False
    return any(line.product_id == product.product_id
               for order in recent(desk) for line in order.lines)  # fmt: skip
