"""那下单吧, while a coupon waits for its yes: it is said that it is not claimed yet."""

from actions import replies
from actions.answer import Answer
from actions.costs.claiming import CLAIM, claim_button
from actions.desk import Desk
from actions.hearing.wording import refuses, says
from actions.hearing.words import listed
from actions.memory import CONFIRM, PLACE_ORDER
from shop import proposals
from shop.offering import offers_for


def with_claim_left(desk: Desk, answer: Answer) -> Answer:
    """The order that was begun instead, after a word on the coupon that does not count in it."""
    task, after = desk.memory.task, answer.memory.task
    if task is None or task.name != CLAIM.name or task.step != CONFIRM:
        return answer
    if (
        after is None
        or after.name != PLACE_ORDER
        or after.soft
        or _declined(desk)
        or _claimed(desk)
    ):
        return answer
    ids = task.get("offer_ids") or [task.get("offer_id")]
    claimable = offers_for(desk.tx, desk.turn.customer_id, desk.now).claimable
    left = [one for one in claimable if one.offer_id in ids]
    if not left:
        return answer
    titles = listed([desk.say("together.quoted", name=one.title[desk.language]) for one in left],
                    desk.language)  # fmt: skip
    words = desk.say("offers.claim_left", titles=titles)
    told = replies.text(words, [claim_button(desk, one) for one in left])
    return Answer((told, *answer.replies), answer.memory)


def _claimed(desk: Desk) -> bool:
    """Whether it was carried out just now; another one of the same may still be open."""
    waiting, who = desk.memory.proposal_id, desk.turn.customer_id
    if waiting is None or who is None:
        return False
    return any(one.proposal_id == waiting and one.state == "done"
               for one in proposals.made(desk.tx, who, desk.turn.conversation_id))  # fmt: skip


def _declined(desk: Desk) -> bool:
    text = desk.turn.text
    return refuses(text) or says("not_claiming", text) or says("coupon_unwanted", text)
