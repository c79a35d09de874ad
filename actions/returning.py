"""Sending goods back: the request with its reason, how far a refund is, and the rules."""

from datetime import timedelta
from functools import partial

from actions import replies
from actions.after_sales.exchange_changed import begun_anew
from actions.after_sales.lined import eligible_for, line_of, line_step, reason_step
from actions.after_sales.lines_returnable import lines_returnable
from actions.after_sales.not_possible import not_possible
from actions.after_sales.pieces import pieces_of, pieces_step, unless_fewer
from actions.after_sales.return_first import rather_refunded, rather_than_exchange
from actions.after_sales.unreceived import not_sent_back
from actions.after_sales.would_be_paid import would_be_paid_back
from actions.answer import Answer
from actions.business.beside import freight_rule
from actions.business.flows import Flow, begin, only_one
from actions.business.order_months import of_month
from actions.business.ordered import order_of, order_step, recent, unknown
from actions.business.orders_pointed import of_day
from actions.business.refunds import paid, refund_told, would_come_back
from actions.business.settling import proposing
from actions.desk import Desk
from actions.goods.returnable import returnable_words
from actions.hearing.wording import asks, says
from actions.memory import Task
from actions.order_changing import CANCEL
from actions.reference.bought import lines_mentioned, mentioned, speaks_of_goods
from actions.reference.line_titles import line_title
from actions.road.together import together
from actions.topic_action import TopicAction
from shop import catalogue, orders
from shop.after_sales import eligible, may, refund_for
from shop.errors import NotFound
from shop.order_states import allowed
from shop.orders import Line, Order
from shop.permissions import remaining

LONG_OVER = 30  # days since it was paid back


def _returnable(desk: Desk, order: Order) -> bool:
    return may(order, "return", desk.now).allowed


def _not_returnable(desk: Desk, order: Order) -> Answer:
    """Not shipped yet: cancelling gives the money back at once. Else the rule that says no."""
    if allowed(order.status, "cancel"):
        known = {"order_no": order.order_no}
        cancelling = begin(CANCEL, desk, **known)
        lead = desk.say("returns.cancel_instead")
        first = replies.led_by(lead, cancelling.replies[0])
        return Answer((first, *cancelling.replies[1:]), cancelling.memory)
    return not_possible(desk, order, "return")


def _propose_return(desk: Desk, task: Task) -> Answer:
    order, line = order_of(desk, task), line_of(desk, task)
    if (instead := not_sent_back(desk, order, str(task.get("reason")))) is not None:
        return instead
    count = pieces_of(desk, task)
    amount = refund_for(order, line, count)
    words = (
        only_one(desk, task)
        + unless_fewer(desk, task)
        + desk.say(
            "returns.confirm",
            name=line_title(desk, line, count),
            order_no=order.order_no,
            reason=task.get("reason"),
            amount=desk.money(amount),
            freight=freight_rule(desk, task.get("reason")),
        )
    )
    arguments = {
        "order_no": order.order_no, "line_id": line.line_id, "reason": task.get("reason")
    }  # fmt: skip
    if count < remaining(order, line):
        arguments["quantity"] = count
    return proposing(desk, task, "return_refund", arguments, words, order)


RETURN = Flow(
    "return_refund",
    frozenset({"return_refund"}),
    (
        order_step(_returnable, _not_returnable, none_key="returns.none", case="return"),
        line_step(eligible_for("return"), partial(not_possible, kind="return")),
        pieces_step(),
        reason_step(),
    ),
    _propose_return,
)


class ReturnRefund(TopicAction):
    intent = "return_refund"

    def answer(self, desk: Desk) -> Answer:
        if desk.turn.customer_id is None and asks(desk.turn.text):
            policy: Answer = desk.means.topics["return_policy"].answer(desk)
            return policy.then(desk.text("general.sign_in"))
        if says("amount", desk.turn.text) and (supposed := would_be_paid_back(desk)) is not None:
            return supposed
        if desk.turn.customer_id and not _any_returnable(desk):
            return _cancel_or_explain(desk)
        anew = begun_anew(desk, "return_refund") or rather_than_exchange(desk)
        return anew or together(desk, RETURN, "return") or begin(RETURN, desk)


def _any_returnable(desk: Desk) -> bool:
    if desk.turn.first("order_no") or desk.memory.order_no:
        return True
    own = recent(desk)
    named = mentioned(desk, own) or of_month(desk, own)
    return bool(named) or any(_returnable(desk, order) for order in own)


def _cancel_or_explain(desk: Desk) -> Answer:
    """Nothing to send back: an order not shipped yet can be cancelled instead."""
    if any(allowed(order.status, "cancel") for order in recent(desk)):
        cancel = desk.button("order.cancel_button", "cancel_order")
        return desk.answer(
            desk.text("returns.none_but_cancel", [cancel]), memory=desk.memory.idle()
        )
    return begin(RETURN, desk)


class RefundProgress(TopicAction):
    """Where the money is: every refund of the order meant, or of all recent ones."""

    intent = "refund_progress"

    def answer(self, desk: Desk) -> Answer:
        if (instead := rather_refunded(desk) or would_be_paid_back(desk)) is not None:
            return instead
        if says("asks_until", desk.turn.text):
            policy: Answer = desk.means.topics["return_policy"].answer(desk)
            return policy
        if desk.turn.customer_id is None and says("how_long", desk.turn.text):
            return _refunds(desk, [])
        if desk.turn.customer_id is None:
            return desk.answer(desk.text("general.sign_in"))
        number = desk.turn.first("order_no")
        if number:
            try:
                return _refunds(desk, [orders.one(desk.tx, desk.customer_id(), str(number))])
            except NotFound:
                return unknown(desk, str(number))
        found = [order for order in recent(desk) if order.refunds or order.status == "returning"]
        own = [order for order in recent(desk) if order.order_no == desk.memory.order_no]
        dated = of_day(desk, recent(desk))
        if dated and not any(order in found for order in dated):  # 28号那单退了吧
            topic = "return_policy" if asks(desk.turn.text) else "return_refund"
            return desk.means.topics[topic].answer(desk)
        if (named := mentioned(desk, found)) or speaks_of_goods(desk.turn):
            return _refunds(desk, named or mentioned(desk, recent(desk))[:1] or found)
        if own and own[0] not in found and (not paid(own[0]) or own[0].status == "cancelled"):
            return _refunds(desk, own)
        focus = [order for order in own if order in found]
        return _latest_told(desk, _of_method(desk, found) or focus or found or own)


def _latest_told(desk: Desk, meant: list[Order]) -> Answer:
    """The refunds; of those that are long paid back only the last, with that none is under way."""
    ended = [one.refunds[-1].finished_at for one in meant if one.refunds]
    since = desk.now - timedelta(days=LONG_OVER)
    over = len(ended) == len(meant) > 0 and all(one is not None and one < since for one in ended)
    if not over or any(one.order_no == desk.memory.order_no for one in meant):
        return _refunds(desk, meant)
    told = _refunds(desk, meant[:1])
    first = replies.led_by(desk.say("returns.none_now"), told.replies[0])
    return Answer((first, *told.replies[1:]), told.memory)


def _of_method(desk: Desk, found: list[Order]) -> list[Order]:
    """几号能到支付宝: those that are paid back there."""
    paid = [order for order in found if order.refunds]
    return [each for each in paid if says(f"method_{each.refunds[-1].method}", desk.turn.text)]


def _none_under_way(desk: Desk) -> bool:
    """Whether nothing is paid back for any order; of a guest that is not known."""
    if desk.turn.customer_id is None or desk.memory.busy:
        return False
    return not any(one.refunds or one.status == "returning" for one in recent(desk))


def _refunds(desk: Desk, found: list[Order]) -> Answer:
    told = [order for order in found if order.refunds or order.status == "returning"]
    if not told and says("how_long", desk.turn.text):
        gap = "，" if desk.language == "zh" else ", "
        times = gap.join(
            desk.say("returns.refund_time", method=desk.label("methods", method), days=days)
            for method, days in desk.policies.refund_days.items()
        )
        lead = desk.say("returns.none_now") if _none_under_way(desk) else ""
        return desk.answer(replies.text(lead + desk.say("returns.refund_times", times=times)))
    if not told:
        return _none_told(desk, found)
    given = [replies.order(refund_told(desk, order), order, desk.language) for order in told[:3]]
    return desk.answer(*given).remembering(order_no=told[0].order_no)


def _none_told(desk: Desk, found: list[Order]) -> Answer:
    """No refund: because nothing was paid, because it is not cancelled yet, or none asked for."""
    order = found[0] if len(found) == 1 else None
    if order is not None and not paid(order):
        over = order.status == "cancelled"
        key = "returns.never_paid" if over else "beside.nothing_paid"
        words = desk.text(key, order_no=order.order_no)
        return desk.answer(words).remembering(order_no=order.order_no)
    if order is not None and allowed(order.status, "cancel"):
        told = desk.say("returns.not_cancelled", order_no=order.order_no)
        told += would_come_back(desk, "cancel_order", order, order.total)
        cancel = desk.button("order.cancel_button", "cancel_order", order_no=order.order_no)
        answer = desk.answer(replies.text(told, [cancel]))
        return answer.remembering(order_no=order.order_no)
    ask = desk.button("order.return_button", "return_refund")
    return desk.answer(desk.text("returns.no_refund", [ask]))


def _of_this_order(desk: Desk) -> Answer | None:
    """那个能退吗, of an order just told or named: whether, and until when."""
    turn, focus = desk.turn, _in_hand(desk)
    reasonless = says("no_reason_asked", turn.text) and speaks_of_goods(turn)
    asked = any(says(one, turn.text) for one in ("may_return", "asks_until"))
    if turn.customer_id is None or not (asked or reasonless):
        return None
    if desk.memory.busy and focus is None:
        return None
    placed = recent(desk)
    meant = mentioned(desk, placed) or [each for each in placed if each.order_no == focus]
    meant = of_day(desk, placed) or of_month(desk, meant or placed) or meant
    if len(meant) > 1 and says("not_there_yet", turn.text):
        meant = [each for each in meant if each.signed_at is None]  # 猫砂买错了 还没到 能退吗
    named = speaks_of_goods(turn)
    if not meant or (len(meant) > 1 and not named) or (named and not mentioned(desk, placed)):
        return None
    # the one in talk, else the newest with those goods
    order = next((each for each in meant if each.order_no == focus), meant[0])
    if reasonless and not may(order, "return", desk.now).allowed:
        line = (lines_mentioned(desk, order.lines) or order.lines)[0]
        own_rule = returnable_words(desk, catalogue.product(desk.tx, line.product_id))
        return desk.answer(replies.text(own_rule)).remembering(order_no=order.order_no)
    if order.signed_at is None and any(says(one, turn.text) for one in ("supposed", "used_state")):
        return None  # 口红要是色号不好看 拆了还能退不 asks for the rule, ahead of time
    if not _returnable(desk, order) or order.signed_at is None:
        return _not_returnable(desk, order)
    own = lines_mentioned(desk, order.lines) if named else _in_talk(desk, order)
    if own and not any(may(order, "return", desk.now, one.line_id).allowed for one in own):
        return not_possible(desk, order, "return", own[0])
    until = order.signed_at + timedelta(days=desk.policies.return_days)
    start = desk.button("order.return_button", "return_refund", order_no=order.order_no)
    name = next(iter(own or eligible(order, "return", desk.now) or order.lines)).name
    condition = desk.policies.return_condition.in_language(desk.language)
    key = "returns.may_if" if says("used_state", turn.text) else "returns.may"
    words = desk.text(key, [start], name=name, day=desk.day(until), condition=condition)
    of_line = {"product_id": own[0].product_id} if named and len(own) == 1 else {}
    return desk.answer(words).remembering(order_no=order.order_no, **of_line)


def _in_talk(desk: Desk, order: Order) -> list[Line]:
    """The goods of the order that were spoken of last, when no other order was since."""
    product = desk.memory.product_id if desk.memory.order_no == order.order_no else None
    return [one for one in order.lines if one.product_id == product]


def _in_hand(desk: Desk) -> str | None:
    """The order of the business in progress, else the one told last."""
    task = desk.memory.task
    number = task.get("order_no") if task is not None and not task.soft else None
    return str(number) if number else None if desk.memory.busy else desk.memory.order_no


class ReturnPolicy(TopicAction):
    intent = "return_policy"

    def answer(self, desk: Desk) -> Answer:
        reckoned = would_be_paid_back(desk) if says("amount", desk.turn.text) else None
        if (own := reckoned or _of_this_order(desk) or lines_returnable(desk)) is not None:
            return own
        rules, language = desk.policies, desk.language
        if any(says(one, desk.turn.text) for one in ("who_pays", "postage", "postage_free")):
            return desk.answer(replies.text(freight_rule(desk)))
        words = desk.say(
            "returns.policy",
            days=rules.return_days,
            exchange=rules.exchange_days,
            freight=rules.return_freight.in_language(language),
            condition=rules.return_condition.in_language(language),
        )
        start = desk.button("order.return_button", "return_refund")
        return desk.answer(replies.text(words, [start] if desk.turn.customer_id else []))
