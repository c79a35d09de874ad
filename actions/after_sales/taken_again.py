"""算了还是换吧, 推车的换货也一起办了: what was proposed and dropped, taken up as it was settled.

It is proposed anew with its goods, its version and its reason, and waits for a yes of its own.
"""

from collections.abc import Mapping
from typing import Any

from actions.answer import Answer
from actions.business.flows import begin
from actions.business.other_goods import of_other_goods
from actions.business.pieces_held import SLOT
from actions.desk import Desk
from actions.hearing.answering import untagged
from actions.hearing.wording import asks, says
from actions.memory import Task
from actions.reference.variants import colors_said, matching
from shop import catalogue, orders, proposals
from shop.after_sales import may
from shop.errors import NotFound
from shop.proposals import LIFETIME, Proposal

KINDS = {"exchange": "exchange", "return_refund": "return", "repair": "repair",
         "installation": "installation"}  # fmt: skip
DROPPED = frozenset({"refused", "expired"})
SETTLED = ("order_no", "line_id", "variant_id", "reason", "wanted_at")
STEPS = ("larger", "smaller", "another_list", "another_color")  # a version of its own


def taken_again(desk: Desk) -> Answer | None:
    """The proposal made anew; None when nothing was dropped or nothing of it is wanted back."""
    turn = desk.turn
    if (
        turn.clicked
        or turn.customer_id is None
        or desk.memory.busy
        or not wanted_after_all(turn.text)
    ):
        return None
    last = _meant(desk)
    if last is None or desk.now - last.created_at > LIFETIME or not _still_possible(desk, last):
        return None
    if of_other_goods(desk, Task(last.kind, known=last.arguments)):
        return None
    heard = desk.turned(intent="inform")
    if not _another_version(desk, last.arguments):
        heard = desk.turned(text="", intent="inform", entities=())
    return begin(desk.means.flows[last.kind], heard, **_known(last.arguments))


def _another_version(desk: Desk, given: Mapping[str, Any]) -> bool:
    """Whether a colour or a size is said that the settled version has not: 粉色 of the pink one."""
    turn = desk.turn
    colors = [*(str(one.value) for one in turn.all("color")), *colors_said(turn.text)]
    said = next(iter(colors), None), turn.first("size")
    if not any(said) or given.get("variant_id") is None:
        return False
    product = catalogue.product_of_variant(desk.tx, str(given["variant_id"]))
    settled = product.variant(str(given["variant_id"]))
    return settled is None or not matching([settled], *said)


def wanted_after_all(text: str) -> bool:
    """Whether it is said to be done after all, or pointed back at; nothing that asks or denies."""
    plain = untagged(text)
    if asks(plain) or says("takes_none_again", plain) or any(says(one, plain) for one in STEPS):
        return False
    return says("takes_again", plain)


def _meant(desk: Desk) -> Proposal | None:
    """The last of the kind that the words name; without a name the last of all."""
    made = proposals.made(desk.tx, desk.customer_id(), desk.turn.conversation_id)
    named = [kind for kind in KINDS if says(f"deed_{kind}", desk.turn.text)]
    if not named:
        last = next(iter(made), None)
        bare = last is not None and last.kind in KINDS and says("does_it", desk.turn.text)
        return last if bare and last is not None and last.state in DROPPED else None
    found = [one for one in made if one.kind in named]
    return found[0] if found and found[0].state in DROPPED else None


def _still_possible(desk: Desk, last: Proposal) -> bool:
    given = last.arguments
    try:
        order = orders.one(desk.tx, desk.customer_id(), str(given.get("order_no")))
    except NotFound:
        return False
    return may(order, KINDS[last.kind], desk.now, given.get("line_id")).allowed


def _known(given: Mapping[str, Any]) -> dict[str, Any]:
    known = {name: given[name] for name in SETTLED if given.get(name) is not None}
    pieces = given.get("quantity")
    return {**known, **({SLOT: [given["line_id"], pieces]} if pieces else {})}
