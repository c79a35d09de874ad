"""12期每期多少: what each part comes to, of the amount said, the order in talk, or the basket."""

import re

from actions import replies
from actions.answer import Answer
from actions.business.ordered import goods, recent
from actions.desk import Desk
from actions.goods.attributes import price_in_talk
from actions.hearing.wording import says
from actions.reference.bought import mentioned, speaks_of_goods
from actions.reference.history import said_before
from actions.reference.own_basket import in_basket, owner
from actions.reference.referring import product_meant
from actions.reference.variants import NUMBERS, matching, spoken_of
from shop import baskets
from shop.orders import Order
from shop.products import Product

_PARTS = re.compile(r"(\d{1,2}|三|六|十二)\s*(?:期|个月|months?|instal)", re.IGNORECASE)
_NUMBERS = {"三": 3, "六": 6, "十二": 12}
_AMOUNT = re.compile(r"(?<![\dA-Za-z.+])(\d{3,6}(?:\.\d{1,2})?)(?![\d.]*\d|\s*(?:期|个月|months?))")


def per_part(desk: Desk) -> Answer | None:
    """The parts for the number of months that is said, else for each there is; without fees."""
    if not any(says("instalments", one) for one in (desk.turn.text, said_before(desk))):
        return None  # 猫砂每个月多少包够
    amount, counts = _amount(desk), _counts(desk)
    method = next(one for one in desk.policies.payment_methods if one.id == "instalments")
    if not amount or not counts or amount < method.min_amount:
        return None
    total = desk.money(amount)
    parts = [desk.money(round(amount / count)) for count in counts]
    if len(counts) == 1:
        words = desk.say("paying.per_part", total=total, count=counts[0], part=parts[0])
    else:
        each = [desk.say("paying.part_of", count=count, part=part)
                for count, part in zip(counts, parts, strict=True)]  # fmt: skip
        gap = "、" if desk.language == "zh" else ", "
        words = desk.say("paying.per_part_any", total=total, parts=gap.join(each))
    rules = desk.policies.instalments.in_language(desk.language)
    told = desk.answer(replies.text(words + rules), memory=desk.memory)
    product = product_meant(desk)
    return told.remembering(product_id=product.product_id) if product else told


def parts_of_order(desk: Desk) -> str:
    """What each part comes to of the unpaid order that is named or in talk; else nothing."""
    order = _order_meant(desk)
    method = next(one for one in desk.policies.payment_methods if one.id == "instalments")
    if order is None or order.total < method.min_amount:
        return ""
    gap = "、" if desk.language == "zh" else ", "
    parts = [desk.say("paying.part_of", count=one, part=desk.money(round(order.total / one)))
             for one in _counts(desk)]  # fmt: skip
    values = {"order_no": order.order_no, "name": goods(desk, order),
              "total": desk.money(order.total), "parts": gap.join(parts)}  # fmt: skip
    return desk.say("paying.order_parts", **values) if parts else ""


def _order_meant(desk: Desk) -> Order | None:
    if desk.turn.customer_id is None or not speaks_of_goods(desk.turn):
        return _unpaid(desk)
    waiting = [one for one in recent(desk) if one.status == "unpaid"]
    own = any(says(one, desk.turn.text) for one in ("this_order", "that_order", "my_own"))
    meant = mentioned(desk, waiting) if own else []
    return meant[0] if len(meant) == 1 else None


def _counts(desk: Desk) -> list[int]:
    periods = list(desk.policies.instalment_periods)
    match = _PARTS.search(desk.turn.text)
    if match is None:
        return periods
    said = match.group(1)
    count = _NUMBERS.get(said) or (int(said) if said.isdigit() else 0)
    return [count] if count in periods else []


def _amount(desk: Desk) -> int | None:
    """In minor units: as it is said, of the order in talk that waits for its payment, or meant."""
    match = _AMOUNT.search(desk.turn.text)
    if match and not _of_version(desk, match.group(1)):
        return round(float(match.group(1)) * 100)
    order = _unpaid(desk)
    return order.total if order is not None else price_meant(desk)


def _unpaid(desk: Desk) -> Order | None:
    """The unpaid order in talk; by 这单 the one that waits, whatever goods were looked at."""
    if desk.turn.customer_id is None:
        return None
    spoken = any(says(one, desk.turn.text) for one in ("this_order", "that_order"))
    waiting = [one for one in recent(desk) if one.status == "unpaid"]
    focus = [one for one in waiting if one.order_no == desk.memory.order_no]
    if focus and (spoken or product_meant(desk) is None):
        return focus[0]
    return waiting[0] if spoken and len(waiting) == 1 else None


def price_meant(desk: Desk) -> int | None:
    """The price of the version or product spoken of, else what the basket comes to.

    Goods that lie in the basket cost what it comes to, unless they are named once more.
    """
    product, task = product_meant(desk), desk.memory.task
    if product is not None and _of_basket(desk, product):
        return _basket_total(desk)
    chosen = task.get("variant_id") if task else None
    own = product is not None and task is not None and task.get("product_id") == product.product_id
    variant = product.variant(str(chosen)) if product and own and chosen else None
    if variant is not None:
        return variant.price
    return _in_version(desk, product) if product is not None else _basket_total(desk)


def _in_version(desk: Desk, product: Product) -> int:
    """Of the version that is said, or of the one looked at before; else of the product."""
    turn = desk.turn
    said = matching(product.variants, turn.first("color"), turn.first("size"))
    said = spoken_of(_PARTS.sub(" ", turn.text), product, said)
    prices = {one.price for one in said}
    if len(said) < len(product.variants) and len(prices) == 1:
        return prices.pop()
    return price_in_talk(desk, product)


def _of_version(desk: Desk, number: str) -> bool:
    """Whether it is the 512 of 512GB, of the product that is meant."""
    product = product_meant(desk)
    sizes = (one.size for one in product.variants) if product else ()
    return any(number in NUMBERS.findall(size) for size in sizes)


def _of_basket(desk: Desk, product: Product) -> bool:
    """下单 能分期吗, of what was put in: the whole of the basket is paid in parts."""
    pointed = says("this", desk.turn.text) or says("pointed_it", desk.turn.text)
    return not (speaks_of_goods(desk.turn) or pointed) and in_basket(desk, product)


def _basket_total(desk: Desk) -> int | None:
    priced = baskets.priced(desk.tx, owner(desk), desk.turn.customer_id, desk.now)
    return priced.total if priced.lines else None
