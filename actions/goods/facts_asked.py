"""能效几级, of a named product: its attribute, though the sentence was taken for something else."""

from actions.desk import Desk
from actions.goods.attributes import attributes_in
from actions.goods.facets import facts_in, goods_alone, judged, without_goods
from actions.goods.held_by import held_by
from actions.goods.of_kind import of_kind
from actions.hearing.matters import NOT_UNDERSTOOD, asks_for
from actions.hearing.meanings import meant_by_words
from actions.hearing.ordinals import position
from actions.hearing.question_forms import meant_by_form
from actions.hearing.wording import asks, says
from actions.reference.by_price import by_price
from actions.reference.history import said_before
from actions.reference.referring import known, product_meant, products_named
from shop import catalogue

_HAVE = "有"
LOOKING = frozenset({"purchase", "recommend", "refine_recommendation", "compare"})
MISTAKEN = NOT_UNDERSTOOD | {"bot_challenge", "membership"}
PUT_RIGHT = LOOKING | NOT_UNDERSTOOD | {"inform", "affirm", "deny"}
DOUBTED = NOT_UNDERSTOOD | {"membership", "promotion", "payment", "shipping_info", "inform"}


def fact_meant(desk: Desk) -> str | None:
    """The intent product_info when the words ask for a product's own attribute; else None."""
    turn = desk.turn
    if (other := _of_the_cheaper(desk) or _of_goods_shown(desk)) is not None:
        return other
    if (
        _keeps_warm(desk)
        or _by_form(desk)
        or _of_kind(desk)
        or _asked_of_that(desk)
        or _asked_what_it_needs(desk)
    ):
        return "product_info"
    if turn.clicked or turn.intent not in DOUBTED or asks_for(turn.intent, turn.text):
        return "product_info" if _not_fitted(desk) else None
    product = product_meant(desk) or known(desk, desk.memory.product_id)
    if product is None:
        return "product_info" if _of_all_shown(desk) else None
    by_form = bool(meant_by_form(without_goods(desk), product))
    if not (by_form or asks(turn.text) or says("which_grade", turn.text)):
        return None
    named = attributes_in(turn.text, product) or judged(desk, product)
    return "product_info" if named else None


def _not_fitted(desk: Desk) -> bool:
    """能预约不, taken for a fitter's visit, of a rice cooker that needs none: what it can do."""
    turn = desk.turn
    if turn.clicked or turn.intent != "installation" or says("topic_installation", turn.text):
        return False
    product = product_meant(desk)
    return (
        product is not None and not product.installable and bool(attributes_in(turn.text, product))
    )


def _of_all_shown(desk: Desk) -> bool:
    """How much protein, not understood: asked of all the goods of one kind on the screen."""
    turn = desk.turn
    shown = catalogue.products(desk.tx, desk.memory.shown)
    alike = len(shown) > 1 and len({one.category for one in shown}) == 1
    if not alike or turn.intent not in NOT_UNDERSTOOD or not asks(turn.text):
        return False
    named = any(one.name in ("product", "brand", "category") for one in turn.entities)
    return not named and any(attributes_in(turn.text, one) for one in shown)


def _keeps_warm(desk: Desk) -> bool:
    """能保热水多久, taken for a question of the warranty: how long it stays hot."""
    turn = desk.turn
    if turn.clicked or turn.intent != "repair_warranty" or not says("keeps_warm", turn.text):
        return False
    product = product_meant(desk) or known(desk, desk.memory.product_id)
    return product is not None and bool(attributes_in(turn.text, product))


def _asked_what_it_needs(desk: Desk) -> bool:
    """Does the xiaomi one need batteries: asked of the one pointed at, and none are bought."""
    turn = desk.turn
    if turn.clicked or turn.intent != "purchase" or not asks(turn.text):
        return False
    product = product_meant(desk) if says("it_needs", turn.text) else None
    return product is not None and bool(attributes_in(turn.text, product))


def _of_goods_shown(desk: Desk) -> str | None:
    """Does it come in silver, is that for men: of what is on the screen, no level and no person."""
    turn, memory = desk.turn, desk.memory
    if turn.clicked or not (memory.shown or memory.product_id):
        return None
    place = position(turn.text, len(memory.shown)) if memory.order_no is None else None
    if turn.intent == "order_status" and place is not None and says("comes_when", turn.text):
        return None if says("bought", turn.text) else "product_info"
    if turn.intent in NOT_UNDERSTOOD | {"compare"} and _of_each(desk):
        return "product_info"
    if turn.intent == "membership" and says("comes_in", turn.text):
        return "stock"
    if _versions_of_one(desk):
        return "stock"
    return "product_info" if says("for_which_sex", turn.text) and turn.intent in MISTAKEN else None


def _asked_of_that(desk: Desk) -> bool:
    """我问的是绿联那款, after a fact was told of another: the question holds, of that one."""
    turn = desk.turn
    again = says("asked_of_that", turn.text) or (goods_alone(desk) and says("and_that", turn.text))
    if turn.clicked or turn.intent not in PUT_RIGHT or not again:
        return False
    named = products_named(desk)
    before = desk.turned(text=said_before(desk), entities=())
    if len(named) != 1 or not (asks(before.turn.text) or meant_by_form(before.turn.text, named[0])):
        return False
    return bool(facts_in(before, named[0]) or judged(before, named[0]))


def _versions_of_one(desk: Desk) -> bool:
    """Ok edifier, whats the colours: of the one on the screen that is of that brand."""
    turn = desk.turn
    misread = turn.intent in LOOKING | MISTAKEN | {"affirm", "inform"}
    if not misread or not says("variants_question", turn.text) or list(turn.all("category")):
        return False
    return bool(list(turn.all("brand"))) and product_meant(desk, focus=False) is not None


def _of_each(desk: Desk) -> bool:
    """Which of these can i take on a plane: a fact of each on the screen."""
    shown = catalogue.products(desk.tx, desk.memory.shown)
    if len(shown) < 2 or not says("which_shown", desk.turn.text) or not asks(desk.turn.text):
        return False
    judged_so = bool(held_by(desk, shown))
    if desk.turn.intent == "compare":  # 哪个续航久 is of the most, 哪个是IH的 of those that are
        return judged_so and not any(one.name in ("product", "brand") for one in desk.turn.entities)
    text = desk.turn.text
    return judged_so or any(attributes_in(text, one) or meant_by_words(text, one) for one in shown)


def _of_the_cheaper(desk: Desk) -> str | None:
    """The cheaper one, is it in stock: of one of those on the screen, no wish for others."""
    turn, asked = desk.turn, None
    if not turn.clicked and says("stock_question", turn.text):
        asked = "stock"
    elif not turn.clicked and says("price_question", turn.text):
        asked = "product_info"
    if asked is None:
        return None
    shown = catalogue.products(desk.tx, desk.memory.shown)
    return asked if by_price(turn.text, shown) is not None else None


def _of_kind(desk: Desk) -> bool:
    """飞利浦台灯护眼吗, taken for a wish to buy one: a fact of the brand's goods."""
    turn = desk.turn
    if turn.clicked or turn.intent not in LOOKING or any(True for _ in turn.all("product")):
        return False
    if _HAVE in turn.text or any(says(one, turn.text) for one in ("topic_purchase", "takes")):
        return False
    return of_kind(desk) is not None


def _by_form(desk: Desk) -> bool:
    """几段的, 适合多大宝宝 of a product that the message names, taken for a wish to buy it."""
    turn, several = desk.turn, products_named(desk)
    if turn.clicked or turn.intent not in LOOKING or len(several) > 1 or says("takes", turn.text):
        return False
    product = several[0] if several else product_meant(desk, focus=False)
    if product is None:
        return False
    judging = asks(turn.text) and bool(judged(desk, product))
    return judging or bool(meant_by_form(without_goods(desk), product))
