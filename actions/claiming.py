"""Claiming a coupon: which one, by its button, its place or its name; then a yes."""

from collections.abc import Sequence

from actions import replies
from actions.answer import Answer, Reply
from actions.desk import Desk
from actions.flows import Flow, Step, begin
from actions.memory import Task
from actions.ordinals import position
from actions.settling import proposing
from actions.suspended import suspended
from actions.wording import asks, leaving_out, says
from shop.offering import OfferView, offers_for

SHOWN = 3
SHORTEST_NAME = 2  # letters of a title that are enough to mean it


def claiming(desk: Desk) -> Answer | None:
    """领美妆的, whatever it was understood as, when such a coupon can be claimed.

    A purchase in progress waits and goes on afterwards.
    """
    turn, task = desk.turn, desk.memory.task
    if asks(turn.text) or turn.customer_id is None:
        return None
    views = offers_for(desk.tx, turn.customer_id, desk.now).claimable
    if len(titled(turn.text, views)) != 1:
        return None
    if task is not None and not task.soft and suspended(desk) is None:
        return None
    return begin(CLAIM, desk, under=suspended(desk))


def claim_button(desk: Desk, view: OfferView) -> replies.Button:
    words = desk.say("offers.claim_button", title=view.title[desk.language])
    return replies.button(words, "promotion", offer_id=view.offer_id)


def _hear_offer(desk: Desk, task: Task) -> Task | Answer:
    turn = desk.turn
    if clicked := turn.first("offer_id"):
        return task.knowing(offer_id=str(clicked))
    views = offers_for(desk.tx, turn.customer_id, desk.now).claimable
    listed = task.get("listed") or [view.offer_id for view in views[:SHOWN]]
    task = task.knowing(listed=listed)
    named = [] if asks(turn.text) else titled(turn.text, views)
    if len(named) == 1:
        return task.knowing(offer_id=named[0].offer_id)
    place = position(turn.text, len(listed))
    if place is not None and not asks(turn.text):
        return task.knowing(offer_id=listed[place])
    if len(listed) == 1 and (turn.intent == "affirm" or says("claiming", turn.text)):
        return task.knowing(offer_id=listed[0])
    return task


def titled(text: str, views: Sequence[OfferView]) -> list[OfferView]:
    """The offers whose title the words are a part of: 金卡, 95折, beauty."""
    said = "".join(leaving_out("claim_filler", text).casefold().split())
    if len(said) < SHORTEST_NAME:
        return []
    titles = [(view, ["".join(each.casefold().split()) for each in view.title.values()])
              for view in views]  # fmt: skip
    return [view for view, names in titles if any(said in name for name in names)]


def _ask_offer(desk: Desk, task: Task) -> Sequence[Reply]:
    board = offers_for(desk.tx, desk.turn.customer_id, desk.now)
    if not board.claimable:
        return [desk.text("offers.nothing_to_claim")]
    buttons = [claim_button(desk, view) for view in board.claimable[:SHOWN]]
    return [desk.text("offers.which", buttons)]


def _propose(desk: Desk, task: Task) -> Answer:
    offer_id = str(task.get("offer_id"))
    board = offers_for(desk.tx, desk.customer_id(), desk.now)
    view = next((each for each in board.claimable if each.offer_id == offer_id), None)
    if view is None:
        return desk.answer(desk.text("offers.not_claimable"), memory=desk.memory.idle())
    words = desk.say("offers.confirm", title=view.title[desk.language],
                     terms=view.terms[desk.language].rstrip("。."))  # fmt: skip
    return proposing(desk, task, "claim_coupon", {"offer_id": offer_id}, words)


CLAIM = Flow(
    "claim_coupon",
    frozenset(),
    (Step("offer_id", "choice", _hear_offer, _ask_offer),),
    _propose,
)
