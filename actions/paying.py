"""Ways to pay, and what to do when a payment failed."""

from actions import replies
from actions.answer import Answer
from actions.basket.buying import checkout
from actions.costs.ways_to_pay import joined, ways_told
from actions.desk import Desk
from actions.hearing.wording import asks, says
from actions.topic_action import TopicAction


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
