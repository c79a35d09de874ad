"""Some goods of an order are not wanted: it is cancelled whole or not at all, and that is said."""

from actions import replies
from actions.answer import Answer, Reply
from actions.business.awaited import ON_THE_WAY
from actions.business.ordered import recent
from actions.business.refunds import paid
from actions.business.settling import lapse
from actions.business.ways_back import some_kept
from actions.desk import Desk
from actions.hearing.wording import says
from actions.hearing.words import listed
from actions.memory import CONFIRM
from actions.reference.bought import (
    KINDS,
    lines_mentioned,
    lines_worded,
    mentioned,
    speaks_of_goods,
)
from actions.reference.leaving_out import left_out
from actions.reference.own_basket import basket_told, owner
from shop import baskets
from shop.after_sales import may
from shop.order_states import allowed
from shop.orders import Line, Order

WHOLE = "whole"  # the choice of the button that cancels the order with all its goods
ASKING = frozenset({"return_policy", "deny", "inform", "affirm", "nlu_fallback", "out_of_scope"})
PASSED_OVER = frozenset({"place_order", "add_to_basket", "add_several", "claim_coupon"})


def part_cancelled(desk: Desk) -> Answer | None:
    """牛奶不想要了 纸尿裤还要, not the whole order: what is possible, and nothing is proposed."""
    turn, task = desk.turn, desk.memory.task
    if turn.customer_id is None or turn.clicked or not says("unwanted_part", turn.text):
        return None
    if task is not None and not task.soft and task.name in PASSED_OVER:
        return None
    if says("in_basket_still", turn.text) or _of_the_basket(desk):
        return None  # 坚果还在购物车没下单呢 不要了: of the basket
    if says("once_here", turn.text):
        waits = _order(desk, until="signed")
        return None if waits is None else _later(desk, waits)
    if says("declines_business", turn.text) and not says("only_part", turn.text):
        return None  # don't cancel it, just hurry: nothing is to be left out
    order = _order(desk)
    if order is None:
        return None
    if _pieces(order) < 2 or says("whole_order", turn.text):
        return None
    named = lines_mentioned(desk, order.lines) or lines_worded(desk, order.lines)
    if not _of_a_part(desk, order, named):
        return None
    lapse(desk)
    answer = desk.answer(
        _told(desk, order, _left_out(desk, order, named)), memory=desk.memory.idle()
    )
    return answer.remembering(order_no=order.order_no)


def _of_the_basket(desk: Desk) -> bool:
    """奶先不要了, right after the basket was told: of what lies in it, when its goods are named."""
    if not basket_told(desk) or says("of_an_order", desk.turn.text):
        return False
    return bool(lines_mentioned(desk, baskets.lines(desk.tx, owner(desk))))


def _later(desk: Desk, order: Order) -> Answer | None:
    """收到之后退牛奶行吗: what can be sent back once it has come; who pays is asked elsewhere."""
    text = desk.turn.text
    cancels = says("cancels_words", text) and not says("denies_cancelling", text)
    if not says("comes_back", text) or says("who_pays", text) or cancels:
        return None
    named = lines_mentioned(desk, order.lines)
    lines = left_out(desk, named) or named or list(order.lines)
    back = [line for line in lines if line.returnable]
    lapse(desk)
    key = "part.later" if back else "part.never"
    words = desk.text(
        key,
        names=listed([line.name for line in back or lines], desk.language),
        days=desk.policies.return_days,
        condition=desk.policies.return_condition.in_language(desk.language),
    )
    if back and not named:
        words = replies.text(str(words["text"]) + some_kept(desk, order))
    return desk.answer(words, memory=desk.memory.idle()).remembering(order_no=order.order_no)


def _order(desk: Desk, until: str = "sent") -> Order | None:
    """The order that can still be cancelled and is meant: in hand, named by its goods, or told.

    Until it is signed for, those on their way count too.
    """
    memory, own, text = desk.memory, recent(desk), desk.turn.text
    task = memory.task
    going = ON_THE_WAY if until == "signed" else ()
    still = [one for one in own if allowed(one.status, "cancel") or one.status in going]
    number = desk.turn.first("order_no") or _in_hand(desk) or memory.order_no
    held = next((one for one in still if one.order_no == number), None)
    named = mentioned(desk, still)
    cancelling = held is not None and task is not None and task.name == "cancel_order"
    asked = cancelling and task is not None and task.step == CONFIRM
    if held is not None and says("only_part", text) and (asked or lines_worded(desk, held.lines)):
        return held  # goods that are kept may be called otherwise
    if held is None and _names_none(desk):
        of_several = [one for one in still if _pieces(one) > 1]
        return of_several[0] if len(of_several) == 1 else None
    if held is not None and (held in named or not mentioned(desk, own)):
        spoken = cancelling or not memory.shown or says("cancels_words", text)
        return held if spoken else None
    if len(named) != 1 or not _speaks_of_order(desk):
        return None
    sent = [one for one in mentioned(desk, own) if may(one, "return", desk.now).allowed]
    if says("only_part", desk.turn.text):  # of one piece there is no part
        sent = [one for one in sent if _pieces(one) > 1]
    return None if sent and not says("cancels_words", desk.turn.text) else named[0]


def _names_none(desk: Desk) -> bool:
    """Can I cancel part of my order: of the one that has several pieces."""
    if speaks_of_goods(desk.turn) or desk.turn.first("order_no"):
        return False
    cancels = says("cancels_words", desk.turn.text) or desk.turn.intent == "cancel_order"
    return says("only_part", desk.turn.text) and cancels


def _in_hand(desk: Desk) -> str | None:
    task = desk.memory.task
    return str(task.get("order_no")) if task is not None and task.get("order_no") else None


def _speaks_of_order(desk: Desk) -> bool:
    """Goods may be refused that are only looked at: an order must be spoken of."""
    text, intent = desk.turn.text, desk.turn.intent
    if intent in ("cancel_order", "return_refund") or says("from_order", text):
        return True
    of_order = says("of_an_order", text)
    if of_order and says("only_part", text):
        return True
    return intent in ASKING and (of_order or says("cancels_words", text))


def _of_a_part(desk: Desk, order: Order, named: list[Line]) -> bool:
    """Whether the words mean less than all of it: by themselves, or by the goods they name."""
    text, task = desk.turn.text, desk.memory.task
    if says("only_part", text):
        waits = task is not None and task.name == "cancel_order" and task.step == CONFIRM
        return bool(named) or waits or not speaks_of_goods(desk.turn)
    some = 0 < len(named) < len(order.lines) or (bool(named) and says("from_order", text))
    return some and (says("from_order", text) or not says("names_order", text))


def _left_out(desk: Desk, order: Order, named: list[Line]) -> list[Line]:
    """The goods that are not wanted: of those named without the ones said to be kept."""
    turn = desk.turn
    kept: list[Line] = []
    for one in (each for each in turn.entities if each.name in KINDS):
        before, after = turn.text[: one.start or 0], turn.text[one.end or 0 :]
        if one.end and (says("kept_after", after) or says("kept_before", before)):
            alone = desk.turned(entities=(one,))
            kept += lines_mentioned(alone, order.lines)
    left = [line for line in named if line not in kept]
    return left if len(left) < len(order.lines) else []


def _told(desk: Desk, order: Order, lines: list[Line]) -> Reply:
    names = listed([line.name for line in lines], desk.language)
    back = [line for line in (lines or order.lines) if line.returnable]
    facts = {
        "order_no": order.order_no,
        "count": _pieces(order),
        "names": names,
        "days": desk.policies.return_days,
        "total": desk.money(order.total),
        "back": listed([line.name for line in back], desk.language),
    }
    gap = "" if desk.language == "zh" else " "
    words = [
        desk.say("part.not_alone" if names else "part.only_whole", **facts),
        desk.say("part.whole_paid" if paid(order) else "part.whole", **facts),
        desk.say("part.kept" if back else "part.kept_not_returnable", **facts),
        desk.say("part.which"),
    ]
    whole = desk.button("part.whole_button", "cancel_order", order_no=order.order_no, choice=WHOLE)
    return replies.text(gap.join(words), [whole, desk.button("part.keep_button", "deny")])


def _pieces(order: Order) -> int:
    return sum(line.quantity for line in order.lines)
