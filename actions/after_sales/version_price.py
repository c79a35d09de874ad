"""粉色的一样价吗, 要不换M吧: another version is asked of or taken, while an exchange waits."""

import re
from dataclasses import replace

from actions import replies
from actions.answer import Answer
from actions.business.exchange_difference import difference
from actions.business.flows import advance
from actions.business.progress import resumed
from actions.business.refusing_first import taken_alone
from actions.desk import Desk
from actions.hearing.wording import asks, says, simplified, spans
from actions.memory import CONFIRM
from actions.reference.variants import color_said, instead_of
from shop import catalogue, orders

_INSTEAD = re.compile(
    r"^[\s那就我还是要不干脆算了等下]*(?:换|改|要)(?:成|个|为)?[^，,。？?\s不]{1,6}(?:吧|好了|算了|的)*[\s。.!！]*$"
)
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


def version_instead(desk: Desk) -> Answer | None:
    """L会不会还是大 要不换M吧: the version taken at the end of what is said before the yes."""
    task, turn = desk.memory.task, desk.turn
    if task is None or task.name != "exchange" or task.step != CONFIRM or turn.clicked:
        return None
    start, end = list(spans("splits_lightly", turn.text))[-1]
    if not start or not _INSTEAD.match(simplified(turn.text[start:end])):
        return None
    rest = replace(desk, turn=taken_alone(turn, start))
    if not (rest.turn.first("size") or rest.turn.first("color")):
        return None
    return advance(desk.means.flows["exchange"], rest, task)
