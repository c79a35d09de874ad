"""Money matters: ways to pay, membership and points."""

from actions import replies
from actions.answer import Answer
from actions.bought import mentioned, speaks_of_goods
from actions.buying import checkout
from actions.desk import Desk
from actions.freight import region_named
from actions.ordered import goods, recent
from actions.topic_action import TopicAction
from actions.wording import asks, says
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
        if says("instalments", text):
            return desk.answer(replies.text(rules.instalments.in_language(language)))
        if says("on_delivery", text):
            method = next(one for one in rules.payment_methods if one.id == "cash_on_delivery")
            limit = desk.money(method.max_amount or 0)
            key = "paying.on_delivery_to" if method.max_amount else "paying.on_delivery"
            anywhere = desk.say("paying.anywhere") if region_named(desk) else ""
            return desk.answer(replies.text(desk.say(key, limit=limit) + anywhere))
        names = [one.in_language(language) for one in rules.payment_methods]
        if says("other_ways", text):
            return desk.answer(desk.text("paying.not_listed", methods=listed(names, language)))
        gap = "、" if language == "zh" else ", "
        words = desk.say("paying.methods", methods=gap.join(names))
        return desk.answer(replies.text(words + rules.instalments.in_language(language)))


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
        if says("points_use", text):
            words = desk.say("membership.use", spend=rules.points_for_one_yuan)
            return desk.answer(replies.text(_points(desk) + words))
        if says("points_worth", text) and _points(desk):
            return desk.answer(replies.text(_points(desk) + earned))
        if says("points_last", text):
            return desk.answer(desk.text("membership.last", months=rules.points_months))
        if says("points_given", text):
            person = desk.button("general.person_button", "human_agent")
            return desk.answer(desk.text("membership.not_given", [person]))
        return desk.answer(replies.text(_own(desk) + earned + _levels(desk)))


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
