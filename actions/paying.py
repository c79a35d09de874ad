"""Money matters: ways to pay, membership and points."""

from actions import replies
from actions.answer import Answer
from actions.buying import checkout
from actions.desk import Desk
from actions.topic_action import TopicAction
from actions.wording import asks, says
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
            return desk.answer(replies.text(desk.say(key, limit=limit)))
        names = [one.in_language(language) for one in rules.payment_methods]
        gap = "、" if language == "zh" else ", "
        words = desk.say("paying.methods", methods=gap.join(names))
        return desk.answer(replies.text(words + rules.instalments.in_language(language)))


class Membership(TopicAction):
    """The own level and points of who is signed in, and the rules for everybody."""

    intent = "membership"

    def answer(self, desk: Desk) -> Answer:
        rules, language, who = desk.policies, desk.language, desk.turn.customer_id
        words = ""
        if who is not None:
            found = customer(desk.tx, who)
            level = rules.level(found.level)
            words = desk.say(
                "membership.own",
                level=level.in_language(language),
                benefits=level.benefits.in_language(language),
                points=found.points,
                worth=desk.money(found.points * 100 // rules.points_for_one_yuan),
            )
        words += desk.say(
            "membership.rules",
            earn=rules.points_per_yuan,
            spend=rules.points_for_one_yuan,
            months=rules.points_months,
        )
        return desk.answer(replies.text(words + _levels(desk)))


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
