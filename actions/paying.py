"""Money matters: ways to pay, membership and points."""

from actions import replies
from actions.answer import Answer
from actions.bought import mentioned, speaks_of_goods
from actions.buying import checkout
from actions.desk import Desk
from actions.ordered import goods, recent
from actions.topic_action import TopicAction
from actions.ways_to_pay import joined, ways_told
from actions.wording import asks, says
from shop.customers import customer


class Payment(TopicAction):
    """Ways to pay; what to do when it failed; instalments and cash on delivery when asked."""

    intent = "payment"

    def answer(self, desk: Desk) -> Answer:
        rules, language, text = desk.policies, desk.language, desk.turn.text
        if says("checkout_only", text) or (says("checkout", text) and not asks(text)):
            return checkout(desk)
        ways = ways_told(desk)
        if says("charged", text):
            person = desk.button("general.person_button", "human_agent")
            return desk.answer(desk.text("paying.charged", [person]))
        if says("payment_failed", text):
            person = desk.button("general.person_button", "human_agent")
            told = (rules.payment_failed.in_language(language), *ways)
            return desk.answer(replies.text(joined(desk, told), [person]))
        if ways:
            return desk.answer(replies.text(joined(desk, ways)))
        gap = "、" if language == "zh" else ", "
        names = [one.in_language(language) for one in rules.payment_methods]
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
        if says("points_use", text) or says("points_goods", text):
            return desk.answer(replies.text(_use(desk)))
        if says("points_worth", text) and _points(desk):
            return desk.answer(replies.text(_points(desk) + earned))
        if says("points_last", text):
            return desk.answer(desk.text("membership.last", months=rules.points_months))
        if (short := _counted(desk) or _birthday(desk)) is not None:
            return short
        if says("points_given", text):
            person = desk.button("general.person_button", "human_agent")
            return desk.answer(desk.text("membership.not_given", [person]))
        return desk.answer(replies.text(_own(desk) + earned + _levels(desk)))


def _counted(desk: Desk) -> Answer | None:
    """我有多少积分: the number and its worth; levels only when they are asked of as well."""
    more = any(says(one, desk.turn.text) for one in ("level_words", "points_earned"))
    told = says("points_count", desk.turn.text) and not more
    words = _points(desk) if told else ""
    months = desk.policies.points_months
    return desk.answer(replies.text(words + desk.say("membership.lasting", months=months))
                       ) if words else None  # fmt: skip


def _birthday(desk: Desk) -> Answer | None:
    """生日有礼物吗: what the rules of the levels say of birthdays, and no more."""
    if not says("birthday", desk.turn.text):
        return None
    language = desk.language
    named = [(one.in_language(language), one.benefits.in_language(language))
             for one in desk.policies.levels]  # fmt: skip
    lines = [desk.say("membership.birthday_rule", level=level, benefits=benefits)
             for level, benefits in named if says("birthday", benefits)]  # fmt: skip
    person = desk.button("general.person_button", "human_agent")
    words = _level_own(desk) + ("".join(lines) or desk.say("membership.birthday_none"))
    return desk.answer(replies.text(words + desk.say("membership.birthday_more"), [person]))


def _use(desk: Desk) -> str:
    """What the points are good for, after the own level when that is asked as well."""
    text = desk.turn.text
    level = _level_own(desk) if says("level_asked", text) else ""
    goods_for = desk.say("membership.for_goods") if says("points_goods", text) else ""
    use = desk.say("membership.use", spend=desk.policies.points_for_one_yuan)
    return level + _points(desk) + goods_for + use


def _level_own(desk: Desk) -> str:
    who = desk.turn.customer_id
    if who is None:
        return ""
    level = desk.policies.level(customer(desk.tx, who).level).in_language(desk.language)
    return desk.say("membership.level_own", level=level)


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
