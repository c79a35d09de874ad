"""9月那单, the mouse I bought in September: the orders of the month that is named."""

import re
from collections.abc import Sequence

from actions.desk import Desk
from actions.hearing.wording import corrects, simplified
from actions.memory import Task
from shop.orders import Order

_NUMERALS = {one: at for at, one in enumerate("一二三四五六七八九", 1)} | {
    "十": 10, "十一": 11, "十二": 12,
}  # fmt: skip
_CHINESE = re.compile(
    r"(?<![\d一二三四五六七八九十])(1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月份?"
    r"(?![\d一二三四五六七八九十]{1,3}[日号])(?=[^，,。]{0,6}(单|买|订|下的|的那))"
)
_LAST = re.compile(r"上个?月(?=[^，,。]{0,6}(单|买|订|下的))|\blast month\b")
_NAMES = ("january", "february", "march", "april", "may", "june", "july", "august", "september",
          "october", "november", "december")  # fmt: skip
_ENGLISH = re.compile(rf"\b(?:in|from|of|since) ({'|'.join(_NAMES)})\b", re.IGNORECASE)


def of_month(desk: Desk, found: Sequence[Order]) -> list[Order]:
    """Those placed in the month the message names; none when it names none."""
    month = month_named(desk)
    if month is None:
        return []
    return [one for one in found if desk.policies.day(one.placed_at).month == month]


def of_other_month(desk: Desk, task: Task, own: Sequence[Order]) -> list[Order]:
    """不对 我说的是上个月那单: the orders of that month, first those with the goods in hand."""
    if not corrects(desk.turn.text):
        return []
    number = task.get("order_no")
    in_hand = {line.product_id for one in own if one.order_no == number for line in one.lines}
    then = of_month(desk, own)
    same = [one for one in then if in_hand & {line.product_id for line in one.lines}]
    return [] if number in [one.order_no for one in same or then] else same or then


def month_named(desk: Desk) -> int | None:
    """The month, 1 to 12, in which the message says that something was bought."""
    text = simplified(desk.turn.text)
    if _LAST.search(text.lower()):
        return (desk.policies.day(desk.now).month - 2) % 12 + 1
    if (match := _CHINESE.search(text)) is not None:
        said = match.group(1)
        return _NUMERALS.get(said) or int(said)
    match = _ENGLISH.search(text)
    return _NAMES.index(match.group(1).lower()) + 1 if match else None
