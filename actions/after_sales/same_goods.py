"""伊利那罐换成爱他美的行不行: an exchange is for the same goods, others are ordered anew."""

import re

from actions.after_sales.case_meant import spoken_of
from actions.answer import Answer
from actions.business.ordered import recent
from actions.business.progress import resumed
from actions.desk import Desk
from actions.goods.leaning import SIZES, leans, measure_meant, measure_of
from actions.hearing.wording import says
from actions.reference.bought import lines_mentioned, mentioned, product_ids
from actions.turn import Entity, Turn
from shop import catalogue
from shop.after_sales import may
from shop.orders import Line, Order
from shop.products import Product

EXCHANGE, RETURN = "exchange", "return_refund"
OF_BOUGHT = ("came_already", "exchange_of_bought")
_TO = re.compile(
    r"换(?:成|为|到)?(?:一?[个款种罐袋件双瓶盒])?\s*$"
    r"|\b(?:for|to|into|with)\s+(?:an? |the |some )?$"
)


def only_the_same(desk: Desk) -> Answer | None:
    """That other goods cannot be had for those bought; what is in progress goes on."""
    turn, task = desk.turn, desk.memory.task
    like = _like_another(desk)
    busy = task is not None and not task.soft and task.name not in (EXCHANGE, *([RETURN] * like))
    if turn.clicked or turn.customer_id is None or busy:
        return None
    wanted, any_other = _wanted(turn), says("exchange_other_goods", turn.text)
    if wanted is None and not any_other and not like:
        return None
    line = _line(desk, wanted)
    product = catalogue.product(desk.tx, line.product_id) if line else None
    if product is None or (wanted is not None and not _is_other(wanted, product)):
        return None
    if wanted is None and not any_other and not _told_by_model(desk, product):
        return None
    return _told(desk, product, wanted, like=like and wanted is None and not any_other)


def _like_another(desk: Desk) -> bool:
    """换一台静音点的: whether it is to be exchanged for what has less of a measure, or more."""
    text = desk.turn.text
    swapped = desk.turn.intent == EXCHANGE or says("picks_exchange", text)
    return swapped and measure_meant(text) is not None and any(leans(text))


def _told_by_model(desk: Desk, product: Product) -> bool:
    """Whether the measure is the model's own, which none of its versions changes."""
    name = measure_meant(desk.turn.text)
    sized = name in SIZES and any(one.size for one in product.variants)
    return name is not None and measure_of(product, name) is not None and not sized


def _wanted(turn: Turn) -> Entity | None:
    """The brand or the goods named as what it is to be exchanged for."""
    named = (one for name in ("product", "brand") for one in turn.all(name) if one.start)
    return next((one for one in named if _TO.search(turn.text[: one.start])), None)


def _line(desk: Desk, wanted: Entity | None) -> Line | None:
    """What is to be given back: of the exchange in progress, of one on file, or what is named."""
    task, own = desk.memory.task, recent(desk)
    if task is not None and task.name in (EXCHANGE, RETURN) and not task.soft:
        return _only(own, task.get("order_no"), task.get("line_id"))
    others = tuple(one for one in desk.turn.entities if one != wanted)
    bare = desk.turned(entities=others)
    named = [one for one in mentioned(bare, own) if may(one, EXCHANGE, desk.now).allowed]
    of_bought = any(says(one, desk.turn.text) for one in OF_BOUGHT) or _like_another(desk)
    if desk.turn.intent == EXCHANGE and of_bought:
        lines = lines_mentioned(bare, named[0].lines) if named else []
        if lines:
            return lines[0]
    case = spoken_of(bare, (EXCHANGE,))
    in_talk = case is not None and (
        says("kind_exchange", desk.turn.text)
        or (case.order_no == desk.memory.order_no and not desk.memory.shown)
    )
    return _only(own, case.order_no, case.line_id) if case is not None and in_talk else None


def _only(own: list[Order], number: object, line_id: object) -> Line | None:
    lines = [line for one in own if one.order_no == number for line in one.lines
             if line_id in (None, line.line_id)]  # fmt: skip
    return lines[0] if len(lines) == 1 else None


def _is_other(wanted: Entity, product: Product) -> bool:
    if wanted.name == "brand":
        return str(wanted.value).lower() != product.brand.lower()
    ids = product_ids(wanted.extra)
    return bool(ids) and product.product_id not in ids


def _told(desk: Desk, product: Product, wanted: Entity | None, *, like: bool) -> Answer:
    said = desk.turn.text[wanted.start : wanted.end] if wanted is not None else ""
    person = desk.button("general.person_button", "human_agent")
    key = "exchange.same_goods" if said else "exchange.same_goods_only"
    key = "exchange.other_model" if like else key
    words = desk.text(key, [person], name=product.name, wanted=said)
    return resumed(desk, desk.answer(words, memory=desk.memory))
