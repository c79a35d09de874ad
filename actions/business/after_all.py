"""算了还是取消: an order that was to be cancelled before something else of it was begun."""

from actions.answer import Answer
from actions.business.flows import begin
from actions.desk import Desk
from actions.hearing.wording import says
from actions.reference.history import own_words
from shop import orders
from shop.order_states import allowed

LATELY = 2  # messages back in which the cancellation may have been spoken of
CANCEL = "cancel_order"


def cancelled_after_all(desk: Desk, left: Answer) -> Answer | None:
    """Its cancellation, after what was left; None when none was spoken of before."""
    turn, task, number = desk.turn, desk.memory.task, left.memory.order_no
    rather = says("rather_cancel", turn.text) and not turn.clicked
    spoken = any(says("cancels_words", one) for one in own_words(desk)[:LATELY])
    if not (rather and spoken) or turn.customer_id is None or task is None or number is None:
        return None
    if not allowed(orders.one(desk.tx, turn.customer_id, number).status, "cancel"):
        return None
    anew = desk.turned(intent=CANCEL, memory=left.memory)
    begun = begin(desk.means.flows[CANCEL], anew, order_no=number)
    return Answer((*left.replies, *begun.replies), begun.memory)
