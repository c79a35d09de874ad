"""买三本有没有折扣？毛毛虫和猜猜我有多爱你各拿一本: what is asked, and the goods put together."""

from actions.answer import Answer
from actions.basket.adding_several import several_added
from actions.basket.several import several
from actions.business.parted import parted, with_question
from actions.costs.offers_sought import seeks_offers
from actions.desk import Desk
from actions.hearing.matters import OF_THE_SHOP, topic_of
from actions.hearing.ordinals import counts_in, each_said

ENOUGH = 2


def several_beside(desk: Desk) -> Answer | None:
    """The question to the shop answered, and all goods of the rest in one proposal.

    None when the rest does not count off several goods, or anything else is asked.
    """
    turn = desk.turn
    if turn.clicked or desk.memory.busy:
        return None
    telling, asked = parted(desk)
    text = telling.turn.text
    if asked is None or not (each_said(text) or len(counts_in(text)) >= ENOUGH):
        return None
    telling = telling.turned(intent="purchase", clauses=())
    items = several(telling)
    if len(items) < ENOUGH or any(one.product is None for one in items):
        return None
    if not (seeks_offers(asked.turn.text) or topic_of(asked.turn.text) in OF_THE_SHOP):
        return None
    together = several_added(telling)
    if together is None or not together.memory.busy:
        return None
    told = with_question(desk, Answer((), desk.memory.idle()), asked)
    return Answer((*told.replies, *together.replies), together.memory)
