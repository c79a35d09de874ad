"""换成小王子 有吗, do you have the little prince: goods called by a name that nothing here has."""

from actions.answer import Answer
from actions.desk import Desk
from actions.goods.showing import not_sold
from actions.hearing.matters import NOT_UNDERSTOOD, SHOPPING
from actions.hearing.wording import asks, says, weight
from actions.reference.history import products_told
from actions.reference.referring import known, products_named
from actions.turn import Entity
from shop import catalogue
from shop.products import Product

SHORTEST = 2.0  # Chinese letters of a name
TOLD = 8
READ_SO = SHOPPING | NOT_UNDERSTOOD | {"promotion", "deny", "exchange"}


def name_not_sold(desk: Desk) -> Answer | None:
    """That nothing of that name was found, instead of an answer about what was spoken of before."""
    turn = desk.turn
    if turn.clicked or desk.memory.busy or turn.intent not in READ_SO or turn.first("order_no"):
        return None
    named = [one for one in turn.all("product") if one.start is not None]
    unknown = [one for one in named if not products_named(desk.turned(entities=(one,)))]
    swapped = says("put_instead", turn.text)
    if len(unknown) != 1 or (len(named) > 1 and not swapped):
        return None
    word = turn.text[unknown[0].start : unknown[0].end].strip()
    if not _wanted(desk, unknown[0], swapped) or _is_piece(desk, word):
        return None
    return not_sold(desk.idle(), word)


def _wanted(desk: Desk, name: Entity, swapped: bool) -> bool:
    """Whether it is asked for, or wanted in place of other goods, and no kind is said with it."""
    text = desk.turn.text
    kinds = any(True for one in ("category", "brand") for _ in desk.turn.all(one))
    there = asks(text) and any(says(one, text) for one in ("stock_question", "sold_at_all",
                                                           "version_there"))  # fmt: skip
    whole = weight(text[name.start : name.end]) >= SHORTEST
    return whole and not kinds and (there or swapped or says("puts_goods_right", text))


def _is_piece(desk: Desk, word: str) -> bool:
    """Whether the word stands in a name, version or value of what is spoken of: 旗舰版有吗."""
    told = (desk.memory.product_id, *desk.memory.shown, *products_told(desk)[:TOLD])
    ids = tuple(dict.fromkeys(one for one in told if one))
    goods = [*catalogue.products(desk.tx, ids)]
    task = desk.memory.task
    own = known(desk, str(task.get("product_id"))) if task is not None else None
    return any(_holds(one, word.lower()) for one in (*goods, *([own] if own else [])))


def _holds(product: Product, word: str) -> bool:
    words = (product.name, product.category, *product.short_names, *product.categories,
             *(one.label for one in product.variants),
             *(f"{name} {value}" for name, value in product.attributes.items()))  # fmt: skip
    return any(word in each.lower() or each.lower() in word for each in words if each)
