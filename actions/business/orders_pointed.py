"""Which of the orders on the screen is meant by its place, its price or the time it was placed."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from actions import replies
from actions.answer import Answer
from actions.business.awaited import NOT_SENT, NOT_THERE
from actions.desk import Desk
from actions.hearing.ordinals import positions
from actions.hearing.past_days import past_day
from actions.hearing.wording import asks, corrects, says, simplified
from actions.memory import Task
from actions.reference.bought import mentioned, speaks_of_goods
from shop.orders import Order

WEEK = 7
_ONE = r"(?=的?[那这]|的?一?[个单笔条]|的?[吧啊呀。.!！\s]*$)"
_TOP = re.compile(
    rf"(?:最?(?:上面|上边|上头)|顶上|头一){_ONE}|\b(?:top|upper|upmost) (?:one|order)\b"
)
_BOTTOM = re.compile(
    rf"(?:最?(?:下面|下边|下头|底下)|最后面){_ONE}|\b(?:bottom|lower|lowest) (?:one|order)\b"
)
_MIDDLE = re.compile(r"中间|\bmiddle (one|order)\b")
_NEWEST = re.compile(
    r"最近(一次|一回)?(买|下|订|的|那)|最新|最后(买|下|订)|\b(latest|newest|most recent)\b"
)
_OLDEST = re.compile(r"最早|最老|最先|最旧|\b(oldest|earliest)\b")
_LAST_WEEK = re.compile(r"上(个)?(周|星期|礼拜)(?![一二三四五六日天])|\blast week\b")
_THIS_WEEK = re.compile(r"[这本](个)?(周|星期|礼拜)(?![一二三四五六日天])|\bthis week\b")
_LATELY = re.compile(r"(?P<till_today>这)[两几]天|前[两几]天|\b(?:a (?:couple of|few) days ago)\b")
LATELY = 4  # days back
_DAYS = (
    (re.compile(r"大前天"), 3),
    (re.compile(r"前天|\bday before yesterday\b"), 2),
    (re.compile(r"昨天|昨晚|\byesterday\b"), 1),
    (re.compile(r"今天|今早|\btoday\b"), 0),
)
_RECEIVED = re.compile(
    r"(?:[号日天早晚午]|(?:周|星期|礼拜)[一二三四五六日天])(?:我|才|刚|那天|的时候)*"
    r"(?:(?:收|拿|送|寄)(?:到|来)|签收|收|到货?)了?(?:的|(?=[那这，,。！!\s]|$))"
    r"|\b(?:arrived|came|(?:was |got )?delivered|received|got here|signed for)\b[^,.?]{0,12}"
    r"\b(?:today|yesterday|the|on|last)\b"
)
_SENT = re.compile(r"\b(arrive|came|come|sign|got here|broke|fail|stop)\w*|到的?|收到|坏|签收")
_HOUSE = re.compile(r"(?<=[路街道巷弄])\s*\d+\s*号")


def _on_screen(desk: Desk, candidates: Sequence[Order], listed: Sequence[Order]) -> list[Order]:
    """The orders pointed at; none when the words point at none of them."""
    text = simplified(desk.turn.text).lower()
    if not text or asks(text) or not listed:
        return []
    if (placed := _by_place(text, listed)) is not None:
        return [placed]
    if (priced := _by_price(text, candidates)) is not None:
        return [priced]
    if (_NEWEST.search(text) or _OLDEST.search(text)) and of_those_days(desk, candidates):
        return [candidates[0 if _NEWEST.search(text) else -1]]
    came_then = _RECEIVED.search(text) is not None
    return _by_day(desk, text, candidates) if came_then or not _SENT.search(text) else []


def pointed_at(desk: Desk, candidates: Sequence[Order], listed: Sequence[Order]) -> list[Order]:
    """By the day an order was placed in any sentence; otherwise where an order is asked for."""
    text = desk.turn.text
    alone = says("puts_goods_right", text) or says("points_alone", text)
    open_here = desk.memory.asked == "order" or alone
    return of_day(desk, candidates) or (_on_screen(desk, candidates, listed) if open_here else [])


def of_day(desk: Desk, candidates: Sequence[Order]) -> list[Order]:
    """上周那单到哪了, 28号那单退了: the orders placed then, whatever is said of them."""
    text = simplified(desk.turn.text).lower()
    return _by_day(desk, text, candidates) if says("order_of_day", text) else []


def waits_instead(desk: Desk, task: Task, own: Sequence[Order]) -> Order | None:
    """昨天又买的那罐还没到 能取消吗: the one order that has not come, not the one just told."""
    text = desk.turn.text
    if "order_no" in task and not corrects(text):
        return None
    unsent, coming = says("unsent", text), says("not_there_yet", text)
    days = of_day(desk, own)
    put_right = bool(days) and "order_no" in task
    if desk.turn.clicked or not (unsent or coming or put_right):
        return None
    far = NOT_SENT if unsent else NOT_THERE
    found = [one for one in own if one.status in far] if unsent or coming else days
    found = mentioned(desk, found) if speaks_of_goods(desk.turn) else found
    found = [one for one in found if one in days] or found
    return found[0] if len(found) == 1 else None


def just_placed(desk: Desk, task: Task, own: Sequence[Order]) -> Order | None:
    """就刚下的这单啊: the newest of all his orders, of today, whether it will do or not."""
    text = desk.turn.text
    if "order_no" in task and not corrects(text):
        return None
    listed = desk.memory.asked == "order" and not says("placed_just_now", text)  # the latest one
    earlier = _LATELY.search(simplified(text)) is not None or says("days_before", text)
    said = says("just_ordered", text) and not (listed or earlier or speaks_of_goods(desk.turn))
    return own[0] if said and own and desk.now - own[0].placed_at < timedelta(days=1) else None


def in_focus(desk: Desk, candidates: Sequence[Order]) -> Order | None:
    """The order spoken of; else the only one with the goods spoken of, unless they are to buy."""
    number, goods_id = desk.memory.order_no, desk.memory.product_id
    if number is not None or desk.memory.shown:
        return next((one for one in candidates if one.order_no == number), None)
    held = [one for one in candidates if goods_id in [line.product_id for line in one.lines]]
    return held[0] if len(held) == 1 else None


def of_it(desk: Desk, task: Task, named: list[Order]) -> list[Order]:
    """纸尿裤那单, an invoice for it: of several orders with such goods the one in talk."""
    text = desk.turn.text
    if len(named) < 2 or "order_no" in task or says("other_order", text):
        return named
    told = [one for one in named if one.order_no == desk.memory.order_no]
    if told or not says("of_it", text):
        return told or named
    goods_id = desk.memory.product_id
    looked = [one for one in named if goods_id in [line.product_id for line in one.lines]]
    return looked if len(looked) == 1 else named


def of_its_day(desk: Desk, named: list[Order]) -> list[Order]:
    """27号收到的沐浴油: of several orders with such goods those of the day they are called by."""
    text = desk.turn.text
    called = says("bought_on_day", text) or _RECEIVED.search(simplified(text).lower())
    return (placed_then(desk, named) or named) if len(named) > 1 and called else named


def placed_then(desk: Desk, candidates: Sequence[Order]) -> list[Order]:
    """Those placed on the day that the words name, 今天早上买的; none when they name none."""
    return _by_day(desk, simplified(desk.turn.text).lower(), candidates)


def named_after_all(desk: Desk, task: Task, own: Sequence[Order]) -> Task:
    """不是那单 是今天早上买的, 都不是 热水器那个: the order refused, when it alone is named."""
    refused, named = set(task.get("not_orders") or ()), speaks_of_goods(desk.turn)
    meant = mentioned(desk, own) if named else own
    then = [each.order_no for each in placed_then(desk, meant)]
    if not then and named and not says("other_order", desk.turn.text):
        then = [each.order_no for each in meant]
    if not then or any(each not in refused for each in then):
        return task
    return task.knowing(not_orders=[each for each in refused if each not in then], among=then)


def of_those_days(desk: Desk, candidates: Sequence[Order]) -> bool:
    """False when the words name days in which none of these was placed."""
    text = simplified(desk.turn.text).lower()
    if not text or asks(text) or (_SENT.search(text) and not _RECEIVED.search(text)):
        return True
    named = _span(text, desk.policies.day(desk.now)) is not None
    return not named or bool(_by_day(desk, text, candidates))


def newest_meant(desk: Desk, named: Sequence[Order], candidates: Sequence[Order]) -> Order | None:
    """我刚下的口红: the newest of those it may be."""
    if not says("just_ordered", desk.turn.text) or (speaks_of_goods(desk.turn) and not named):
        return None
    return next(iter(named or candidates), None)


def several_pointed(text: str, listed: Sequence[Order]) -> list[Order]:
    """第一和第二个都要退, both of them: the orders of a list that are all meant; else none."""
    if asks(text):
        return []
    found = [listed[place] for place in positions(text, len(listed))]
    if len(found) > 1:
        return found
    return list(listed) if len(listed) > 1 and not found and says("every_line", text) else []


def none_such(desk: Desk, task: Task) -> Answer | None:
    """Goods named that are in none of the orders: said so, and the order is asked for again."""
    found = [one for name in ("product", "category", "brand") for one in desk.turn.all(name)]
    step = desk.means.flows[task.name].step("order_no")
    if not found or step is None:
        return None
    at = found[-1]
    name = desk.turn.text[at.start or 0 : at.end] if at.end else str(at.value)
    again = task.knowing(order_no=None, line_id=None, among=None, only=None, focus=None)
    asked = list(step.ask(desk, again))
    words = desk.say("order.none_such", name=name, title=desk.label("flows", task.name))
    reply = replies.text(words, asked[0].get("buttons") or [])
    memory = replace(desk.memory, task=again.at("order_no"), asked="order", proposal_id=None)
    return desk.answer(reply, *asked[1:], memory=memory)


def _by_place(text: str, listed: Sequence[Order]) -> Order | None:
    if _MIDDLE.search(text) and len(listed) % 2:
        return listed[len(listed) // 2]
    top, bottom = _TOP.search(text), _BOTTOM.search(text)
    if bool(top) == bool(bottom):
        return None
    return listed[0] if top else listed[-1]


def _by_price(text: str, candidates: Sequence[Order]) -> Order | None:
    """The dearest or the cheapest, when there is but one."""
    ends: tuple[tuple[str, Callable[..., int]], ...] = (("dearest", max), ("cheapest", min))
    for name, end in ends:
        if says(name, text):
            price = end(one.total for one in candidates)
            found = [one for one in candidates if one.total == price]
            return found[0] if len(found) == 1 else None
    return None


def _by_day(desk: Desk, text: str, candidates: Sequence[Order]) -> list[Order]:
    today = desk.policies.day(desk.now)
    span = _span(text, today)
    if span is None:
        return []
    if _RECEIVED.search(text):  # 27号收到的那瓶, whenever it was ordered
        came = [(one, desk.policies.day(one.signed_at)) for one in candidates if one.signed_at]
        return [one for one, day in came if span[0] <= day <= span[1]]
    placed = [(one, desk.policies.day(one.placed_at)) for one in candidates]
    found = [one for one, day in placed if span[0] <= day <= span[1]]
    if found or not _LAST_WEEK.search(text):
        return found
    return [one for one, day in placed if 2 <= (today - day).days <= 2 * WEEK]  # loosely meant


def _span(text: str, today: date) -> tuple[date, date] | None:
    monday = today - timedelta(days=today.weekday())
    if (past := past_day(_HOUSE.sub("", text), today)) is not None:
        return past, past
    if _LAST_WEEK.search(text):
        return monday - timedelta(days=WEEK), monday - timedelta(days=1)
    if _THIS_WEEK.search(text):
        return monday, today
    if lately := _LATELY.search(text):
        until = today if lately.group("till_today") else today - timedelta(days=1)
        return today - timedelta(days=LATELY), until
    ago = next((days for pattern, days in _DAYS if pattern.search(text)), None)
    day = None if ago is None else today - timedelta(days=ago)
    return None if day is None else (day, day)
