"""Ways to pay, and what to do when a payment failed."""

from actions import replies
from actions.answer import Answer
from actions.basket.buying import begin_order, checkout
from actions.costs.ways_to_pay import joined, over_limit, ways_told
from actions.desk import Desk
from actions.hearing.wording import asks, says
from actions.orders.couriers import fee_of_level
from actions.reference.own_basket import owner
from actions.topic_action import TopicAction
from shop import baskets


class Payment(TopicAction):
    """Ways to pay; what to do when it failed; instalments and cash on delivery when asked."""

    intent = "payment"

    def answer(self, desk: Desk) -> Answer:
        rules, language, text = desk.policies, desk.language, desk.turn.text
        if says("checkout_only", text) or (says("checkout", text) and not asks(text)):
            return checkout(desk)
        linked = says("link_asked", text) and not desk.memory.busy
        if (linked or says("pays_now", text)) and (order := _ordered_now(desk)) is not None:
            return order
        ways = ways_told(desk)
        if not ways and says("postage", text) and asks(text):
            return _postage(desk)
        if says("charged", text):
            person = desk.button("general.person_button", "human_agent")
            return desk.answer(desk.text("paying.charged", [person]))
        if says("payment_failed", text):
            person = desk.button("general.person_button", "human_agent")
            told = (rules.payment_failed.in_language(language), *ways)
            return desk.answer(replies.text(joined(desk, told), [person]))
        if ways:
            return desk.answer(replies.text(joined(desk, ways)))
        return desk.answer(replies.text(_all_ways(desk)))


def _all_ways(desk: Desk) -> str:
    """Every way to pay, and the instalments."""
    rules, language = desk.policies, desk.language
    gap = "、" if language == "zh" else ", "
    names = [one.in_language(language) for one in rules.payment_methods]
    words = desk.say("paying.methods", methods=gap.join(names))
    return words + over_limit(desk) + rules.instalments.in_language(language)


def _ordered_now(desk: Desk) -> Answer | None:
    """付款吧 怎么付, with goods in the basket and no order spoken of: the order is begun.

    A guest, who is to sign in before the ways to pay are shown, hears of them too.
    """
    if desk.memory.order_no or not baskets.lines(desk.tx, owner(desk)):
        return None
    begun = begin_order(desk)
    if desk.turn.customer_id is not None or not asks(desk.turn.text):
        return begun
    return Answer((replies.text(_all_ways(desk)), *begun.replies), begun.memory)


def _postage(desk: Desk) -> Answer:
    """Do I pay the postage: the fee to the customer, and who pays the way back."""
    back = desk.policies.return_freight.in_language(desk.language)
    return desk.answer(replies.text(joined(desk, (fee_of_level(desk), back))))
