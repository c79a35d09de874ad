"""要不要补差价: what another version costs more or less than what was bought, and the rule."""

import re

from actions.desk import Desk
from actions.hearing.words import listed
from actions.reference.variants import color_said, instead_of
from shop import catalogue, orders
from shop.orders import Line
from shop.products import Product, Variant

MOST = 6  # versions told of
_NUMBER = re.compile(r"(?<![\d.¥￥])\d{2}(?:\.5)?(?![\d.]|块|元|天|%)")


def difference(desk: Desk, line: Line, wanted: Variant) -> str:
    """What is to be paid, or comes back, for one piece; empty when both cost the same."""
    more = wanted.price - line.price
    if not more:
        return ""
    rule = desk.policies.exchange_difference
    key = "exchange.dearer" if more > 0 else "exchange.cheaper"
    return desk.say(key, variant=desk.term(wanted.label), price=desk.money(wanted.price),
                    paid=desk.money(line.price), amount=desk.money(abs(more)),
                    rule=rule.in_language(desk.language) if rule else "")  # fmt: skip


def difference_asked(desk: Desk) -> str:
    """Of the version said or chosen, else of each there is; empty before the goods are known."""
    task = desk.memory.task
    if task is None or "line_id" not in task:
        return ""
    order = orders.one(desk.tx, desk.customer_id(), str(task.get("order_no")))
    line = order.line(int(task.get("line_id")))
    product = catalogue.product(desk.tx, line.product_id)
    if (none := _no_such(desk, product, line)) is not None:
        return none
    meant = _meant(desk, product, line)
    if meant is not None:
        return difference(desk, line, meant) or desk.say("exchange.same_price")
    dearer = [one for one in product.variants if one.stock > 0 and one.price != line.price]
    if not dearer:
        return desk.say("exchange.same_price")
    told = [f"{desk.term(one.label)} {desk.money(one.price)}" for one in dearer[:MOST]]
    rule = desk.policies.exchange_difference
    return desk.say("exchange.prices", paid=desk.money(line.price),
                    prices=listed(told, desk.language),
                    rule=rule.in_language(desk.language) if rule else "")  # fmt: skip


def _no_such(desk: Desk, product: Product, line: Line) -> str | None:
    """那43要补钱吗, of goods that have no 43: said so, with what there is."""
    sizes = {one.size for one in product.variants if one.size}
    said = desk.turn.first("size") or next(iter(_NUMBER.findall(desk.turn.text)), None)
    numbered = bool(sizes) and all(_NUMBER.fullmatch(one) for one in sizes)
    if said is None or str(said) in sizes or not numbered:
        return None
    there = dict.fromkeys(desk.term(one.label) for one in product.variants
                          if one.stock > 0 and one.variant_id != line.variant_id)  # fmt: skip
    return desk.say("exchange.none_such", variant=str(said),
                    there=listed(list(there)[:MOST], desk.language))  # fmt: skip


def _meant(desk: Desk, product: Product, line: Line) -> Variant | None:
    task, turn = desk.memory.task, desk.turn
    have = product.variant(line.variant_id)
    color, size = turn.first("color") or color_said(turn.text), turn.first("size")
    said = instead_of(have, turn.text, product, color, size)
    if len(said) == 1:
        return said[0]
    chosen = task.get("variant_id") or task.get("suggested") if task else None
    return product.variant(str(chosen)) if chosen else None
