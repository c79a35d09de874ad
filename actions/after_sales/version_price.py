"""粉色的一样价吗, is pink the same price: of another version, while an exchange waits."""

from actions import replies
from actions.answer import Answer
from actions.business.exchange_difference import difference
from actions.business.progress import resumed
from actions.desk import Desk
from actions.hearing.wording import asks, says
from actions.reference.variants import color_said, instead_of
from shop import catalogue, orders

PRICED = ("same_price_asked", "asks_price", "price_question")


def version_price(desk: Desk) -> Answer | None:
    """What the version named costs in the size or colour that was chosen; None for other words."""
    task, turn = desk.memory.task, desk.turn
    if task is None or task.name != "exchange" or turn.clicked or "line_id" not in task:
        return None
    color, size = turn.first("color") or color_said(turn.text), turn.first("size")
    priced = any(says(one, turn.text) for one in PRICED)
    chosen = task.get("variant_id") or task.get("suggested")
    if not (priced and asks(turn.text) and chosen and (color or size)):
        return None
    line = orders.one(desk.tx, desk.customer_id(), str(task.get("order_no"))).line(
        int(task.get("line_id"))
    )
    product = catalogue.product(desk.tx, line.product_id)
    have = product.variant(str(chosen))
    meant = instead_of(have, turn.text, product, color, size)
    if len(meant) != 1:
        return None
    one = meant[0]
    told = desk.say("product.price", name=f"{product.name} {desk.term(one.label)}".strip(),
                    price=desk.money(one.price))  # fmt: skip
    gone = desk.say("product.of_them_gone", labels=desk.term(one.label)) if one.stock <= 0 else ""
    apart = difference(desk, line, one) if have is None or one.price != have.price else ""
    parts = [part.strip() for part in (told, apart, gone) if part]
    told = ("" if desk.language == "zh" else " ").join(parts)
    return resumed(desk, desk.answer(replies.text(told)))
