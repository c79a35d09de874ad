"""Money matters: ways to pay, membership and points."""

from collections.abc import Callable

from actions import replies
from actions.answer import Answer
from actions.bought import mentioned, speaks_of_goods
from actions.buying import checkout
from actions.desk import Desk
from actions.freight import region_named
from actions.ordered import goods, recent
from actions.topic_action import TopicAction
from actions.wording import asks, leaving_out, says
from actions.words import listed
from shop.customers import customer


class Payment(TopicAction):
    """Ways to pay; what to do when it failed; instalments and cash on delivery when asked."""

    intent = "payment"

    def answer(self, desk: Desk) -> Answer:
        rules, language, text = desk.policies, desk.language, desk.turn.text
        if says("checkout_only", text) or (says("checkout", text) and not asks(text)):
            return checkout(desk)
        if says("payment_failed", text):
            person = desk.button("general.person_button", "human_agent")
            return desk.answer(replies.text(rules.payment_failed.in_language(language), [person]))
        abroad = says("foreign_card", text)
        named = [one for one in _WAYS if says(one, text) and not (abroad and one == "by_card")]
        ways = [_WAYS[one](desk) for one in named]
        names = [one.in_language(language) for one in rules.payment_methods]
        if says("other_ways", text if abroad else leaving_out("by_card", text)):
            ways.append(desk.say("paying.not_listed", methods=listed(names, language)))
        if ways:
            gap = "" if language == "zh" else " "
            return desk.answer(replies.text(gap.join(one.strip() for one in ways)))
        gap = "、" if language == "zh" else ", "
        words = desk.say("paying.methods", methods=gap.join(names))
        return desk.answer(replies.text(words + rules.instalments.in_language(language)))


def _on_delivery(desk: Desk) -> str:
    method = next(one for one in desk.policies.payment_methods if one.id == "cash_on_delivery")
    limit = desk.money(method.max_amount or 0)
    key = "paying.on_delivery_to" if method.max_amount else "paying.on_delivery"
    return desk.say(key, limit=limit) + (desk.say("paying.anywhere") if region_named(desk) else "")


def _by_card(desk: Desk) -> str:
    """A bank card is listed; which networks it may be of is not, and is not promised."""
    key = "paying.card_network" if says("card_network", desk.turn.text) else "paying.card"
    return desk.say(key)


def _in_instalments(desk: Desk) -> str:
    return desk.policies.instalments.in_language(desk.language)


_WAYS: dict[str, Callable[[Desk], str]] = {
    "by_card": _by_card,
    "on_delivery": _on_delivery,
    "instalments": _in_instalments,
}


class Membership(TopicAction):
    """The own level and points of who is signed in, and the rules for everybody."""

    intent = "membership"

    def answer(self, desk: Desk) -> Answer:
        rules, text = desk.policies, desk.turn.text
        earned = desk.say(
            "membership.rules",
            earn=rules.points_per_yuan,
            spend=rules.points_for_one_yuan,
            months=rules.points_months,
        )
        if says("points_and_coupon", text) and says("used_together", text):
            person = desk.button("general.person_button", "human_agent")
            spend = desk.policies.points_for_one_yuan
            return desk.answer(desk.text("membership.with_coupon", [person], spend=spend))
        if (paid := _paid_already(desk)) is not None:
            return paid
        if says("points_use", text) or says("points_goods", text):
            return desk.answer(replies.text(_use(desk)))
        if says("points_worth", text) and _points(desk):
            return desk.answer(replies.text(_points(desk) + earned))
        if says("points_last", text):
            return desk.answer(desk.text("membership.last", months=rules.points_months))
        if says("points_given", text):
            person = desk.button("general.person_button", "human_agent")
            return desk.answer(desk.text("membership.not_given", [person]))
        return desk.answer(replies.text(_own(desk) + earned + _levels(desk)))


def _use(desk: Desk) -> str:
    """What the points are good for, after the own level when that is asked as well."""
    text, who = desk.turn.text, desk.turn.customer_id
    level = ""
    if who is not None and says("level_asked", text):
        own = desk.policies.level(customer(desk.tx, who).level).in_language(desk.language)
        level = desk.say("membership.level_own", level=own)
    goods_for = desk.say("membership.for_goods") if says("points_goods", text) else ""
    use = desk.say("membership.use", spend=desk.policies.points_for_one_yuan)
    return level + _points(desk) + goods_for + use


def _paid_already(desk: Desk) -> Answer | None:
    """3447分能抵这次冲锋衣的钱吗: no, when that order is paid already."""
    turn = desk.turn
    if turn.customer_id is None or not says("points_pay", turn.text) or not asks(turn.text):
        return None
    own = recent(desk)
    meant = mentioned(desk, own) if speaks_of_goods(turn) else []
    if not meant and says("this_order", turn.text):
        meant = [each for each in own if each.order_no == desk.memory.order_no]
    order = next(iter(meant), None)
    if order is None or order.payment is None or order.payment.status != "paid":
        return None
    told = desk.say("membership.paid_already", order_no=order.order_no, name=goods(desk, order))
    return desk.answer(replies.text(told + _points(desk))).remembering(order_no=order.order_no)


def _points(desk: Desk) -> str:
    """What the own points are worth; nothing for a guest."""
    who = desk.turn.customer_id
    if who is None:
        return ""
    points = customer(desk.tx, who).points
    worth = desk.money(points * 100 // desk.policies.points_for_one_yuan)
    return desk.say("membership.worth", points=points, worth=worth)


def _own(desk: Desk) -> str:
    """The own level, its benefits and points; nothing for a guest."""
    who, language = desk.turn.customer_id, desk.language
    if who is None:
        return ""
    level = desk.policies.level(customer(desk.tx, who).level)
    own = desk.say("membership.own", level=level.in_language(language),
                   benefits=level.benefits.in_language(language))  # fmt: skip
    return own + _points(desk)


def _levels(desk: Desk) -> str:
    language = desk.language
    lines = [
        desk.say(
            "membership.level",
            level=one.in_language(language),
            spent=desk.money(one.from_spent),
            benefits=one.benefits.in_language(language),
        )
        for one in desk.policies.levels
        if one.from_spent
    ]
    return "\n" + "\n".join(lines)
