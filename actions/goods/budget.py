"""The budget that a message names: 三千以内, two to three hundred, around 500."""

import re
from dataclasses import replace

from actions.desk import Desk
from actions.hearing.numerals import CHINESE, DIGITS, amount
from actions.hearing.wording import says, simplified, without
from actions.turn import Entity
from shop.catalogue import Wishes

NEAR = 14  # letters before a price that say how it is meant
_AT_MOST = re.compile(
    r"(?:别|不要?|不能|不可以?)(?:超|高于|多于)过?\s*(\d{2,6})(?![\d.]*\s*(?:[a-z斤克升寸年月天个件]|公|毫|厘))"
    rf"|(?<![\d.])(\d{{2,6}}|[{CHINESE}]*[百千][{CHINESE}]*)(?:封顶|打住|顶天|以内|以下|之内)",
    re.IGNORECASE,
)
_NEIGHBOURS = re.compile(
    r"([一二两三四五六七八])([二两三四五六七八九])([十百千])(?=[块元的左上价钱]|以?内|之?间|$|[，,。\s])"
)
_ABOVE = re.compile(
    rf"(?<![\d.第])(\d{{2,6}}|[{CHINESE}]*[百千万][{CHINESE}]*)(?:块钱?|元)?"
    r"(?:(?P<just>出头)|多(?=块|元|钱|一?[点些]?(?:的|左右|吧|[，,。！!\s]|$)))"
    r"|\b(?P<over>(?:just|slightly|a (?:bit|little)) (?:over|above|more than)) ?¥?"
    r"(?P<en>\d{2,6})\b",
    re.IGNORECASE,
)
JUST = 0.3  # 一百出头 is 100 to 130
AROUND = 0.2  # 三千左右 is 20 % either way


def budgeted(desk: Desk, wishes: Wishes) -> Wishes:
    """The wishes within the prices that the message names."""
    if (most := _raised(desk, wishes)) is not None:
        return replace(wishes, max_price=most)
    if (above := _above(desk.turn.text)) is not None:
        return replace(wishes, min_price=above[0], max_price=above[1])
    return _said(desk, wishes)


def _said(desk: Desk, wishes: Wishes) -> Wishes:
    said = list(desk.turn.all("price"))
    priced = [each for each in said if not _apart(desk, each)]
    if said and not priced:
        return wishes
    prices = _wished(desk, priced)
    if not prices and says("cheaper", desk.turn.text):
        wishes = replace(wishes, min_price=None)  # 便宜点也行, after 600左右
    capped = [each for each in prices if each.role == "max" or _capped(desk, each)]
    most = [_cents(each.value) for each in capped]
    least = [_cents(each.value) for each in prices if each.role == "min" and each not in capped]
    plain = [_cents(each.value) for each in prices
             if each not in capped and each.role != "min"]  # fmt: skip
    low, high = (least or [None])[0], (most or [None])[0]
    if plain and low is None and high is None:
        if says("around", desk.turn.text):
            low, high = _around(plain[0], -AROUND), _around(plain[0], AROUND)
            low = None if says("several_bought", desk.turn.text) else low  # the sum of them all
        else:
            high = plain[0]
    if (low is None or high is None) and (between := _between(desk.turn.text)) is not None:
        low, high = between
    if low is None and high is None and not prices:
        high = _cents(most_said(desk.turn.text))
    if low is None and high is None:
        return wishes
    if low is not None and high is not None and low > high:
        low, high = high, low
    return replace(wishes, min_price=low, max_price=high)


def _raised(desk: Desk, wishes: Wishes) -> int | None:
    """再加一千也行: the budget of before and so much more."""
    said = [one for one in desk.turn.all("price") if one.start is not None]
    if wishes.max_price is None or len(said) != 1 or said[0].start is None:
        return None
    text, more = desk.turn.text, _cents(said[0].value)
    before, after = text[max(0, said[0].start - NEAR) : said[0].start], text[said[0].end :]
    raised = says("raised_by", before) or says("raised_behind", after)
    if more is None or not raised or says("not_raised", after):
        return None
    return wishes.max_price + more


def _wished(desk: Desk, prices: list[Entity]) -> list[Entity]:
    """两百的不要，五十左右的: without a price that is refused, when another is named."""
    kept = [each for each in prices if each.role or _capped(desk, each) or not _refused(desk, each)]
    return kept or prices


def _apart(desk: Desk, price: Entity) -> bool:
    """贵两百多, 差3块, 满300减30: by how much things differ, or what an offer takes; no budget."""
    if price.start is None or price.role == "max" and _capped(desk, price):
        return False
    text = desk.turn.text
    if says("limit_behind", text[price.start : price.end]):
        return False  # 不要太贵三百块钱以内
    return says("amount_apart", text[max(0, price.start - NEAR) : price.start])


def _refused(desk: Desk, price: Entity) -> bool:
    text = desk.turn.text
    said = text[price.start : price.end] if price.start is not None else ""
    return bool(said) and without(text, said)


def _above(text: str) -> tuple[int, int] | None:
    """一百出头, 三百多, just over 200: from the sum on, by the size of its last figure."""
    match = _ABOVE.search(simplified(text))
    sum_said = int(amount(match.group(1) or match.group("en"))) if match else 0
    if match is None or not sum_said or says("amount_apart", text[: match.start()]):
        return None
    step = 10 ** (len(str(sum_said)) - len(str(sum_said).rstrip("0")))
    share = JUST if match.group("just") or match.group("over") else 1.0
    return 100 * sum_said, round(100 * (sum_said + step * share))


def _between(text: str) -> tuple[int | None, int | None] | None:
    """三四十块, 两三百的: about from the one to the other."""
    match = _NEIGHBOURS.search(simplified(text))
    if match is None:
        return None
    first, second = (DIGITS[each] for each in match.group(1, 2))
    if second - first != 1:
        return None
    unit = 100 * {"十": 10, "百": 100, "千": 1000}[match.group(3)]
    return _around(first * unit, -AROUND), _around(second * unit, AROUND)


def most_said(text: str) -> float | None:
    """别超200: the most that it may cost, said with no word for money."""
    match = _AT_MOST.search(simplified(text))
    said = next((one for one in match.groups() if one), "") if match else ""
    return amount(said) if said else None


def _capped(desk: Desk, price: Entity) -> bool:
    """Not more than 300: the most that it may cost, though 'more than 300' is in it."""
    text, start = desk.turn.text, price.start
    if start is None:
        return False
    return says("no_more_than", text[max(0, start - 2 * NEAR) : price.end])


def _cents(value: object) -> int | None:
    if value is None:
        return None
    try:
        return max(0, round(float(str(value)) * 100))
    except ValueError:
        return None


def _around(amount: int | None, share: float) -> int | None:
    return None if amount is None else round(amount * (1 + share))
