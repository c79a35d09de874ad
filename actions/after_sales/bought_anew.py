"""要换2段奶粉, 猫粮也想换个无谷的: taken for an exchange, though other goods are to be bought."""

import re

from actions.business.grievances import WRONG
from actions.business.ordered import recent
from actions.desk import Desk
from actions.hearing.wording import says
from actions.reference.bought import mentioned, speaks_of_goods
from actions.turn import nameless
from shop import catalogue
from shop.after_sales import may
from shop.catalogue import Wishes
from shop.order_states import allowed
from shop.orders import Order
from shop.products import Product

OF_KIND = 60  # goods looked through
_WANTED = re.compile(
    r"换(?:一?[个款种包袋罐瓶件双])?成?(?P<zh>[^，,。!！?？\s]{2,8}?)(?:的|了|吧|$|[，,。!！?？\s])"
    r"|\b(?:switch|change|swap)(?: over)? to (?:an? |the )?(?P<en>[\w-]+(?: [\w-]+)?)"
)


def bought_anew(desk: Desk) -> bool:
    """Whether the goods named were never bought, cannot be exchanged, or are other goods."""
    turn = desk.turn
    if turn.clicked or desk.memory.busy or turn.first("order_no") or not speaks_of_goods(turn):
        return False
    told = any(says(name, turn.text) for name in ("exchange_proper", "reason_size", *WRONG))
    if told or turn.first("color"):
        return False
    own = mentioned(desk, recent(desk)) if turn.customer_id else []
    if says("changed_to", turn.text) and any(allowed(one.status, "cancel") for one in own):
        return False  # 冲锋衣想改成L码, which is not sent yet
    able = [one for one in own if may(one, "exchange", desk.now).allowed]
    return not able or _others_have_it(desk, able)


def _others_have_it(desk: Desk, own: list[Order]) -> bool:
    """Whether what is wished for is said of other goods of the kind and not of those bought."""
    match, kind = _WANTED.search(nameless(desk.turn)), desk.turn.first("category")
    if match is None or kind is None:
        return False
    wanted = str(match.group("zh") or match.group("en")).strip()
    found = catalogue.find(desk.tx, Wishes(categories=(str(kind),), in_stock=False), limit=OF_KIND)
    having = {one.product_id for one in found.data if wanted in _said_of(one)}
    return bool(having) and not having & {line.product_id for one in own for line in one.lines}


def _said_of(product: Product) -> str:
    labels = (variant.label for variant in product.variants)
    return " ".join((product.name, *product.attributes.values(), *labels))
