"""碧根果来一包 然后下单, the grey one please, cash on delivery: taken, and ordered at once.

What is left of the message beside the goods orders, or says how it is paid, and nothing else.
The order itself is shown first, and placed after a yes.
"""

import re

from actions.answer import Answer
from actions.basket.adding_several import ADD_SEVERAL
from actions.basket.buying import ADD
from actions.basket.ordering import payment_said
from actions.basket.taking import asked_of, slots_of
from actions.basket.takings import takings
from actions.business.flows import begin
from actions.business.remainder import clauses, remainder
from actions.desk import Desk
from actions.hearing.addressing import parts_of
from actions.hearing.wording import asks, leaving_out, says
from actions.reference.own_basket import in_basket

_OPEN = re.compile(
    r"[不别没吗么呢]|\b(?:not|no|don|can|could|do you|if|later|yet)\b", re.IGNORECASE
)
_ENDS = re.compile(
    r"(?:然后|再|就|直接|[，,。\s])(?:下单|结算|结账)(?:吧|了)?\W*$|\bcheck ?out\W*$", re.I
)
NOT_NOW = ("add_not_order", "not_ordering", "version_change", "old_order", "coupon_words")


def taken_to_order(desk: Desk) -> Answer | None:
    """The goods put in and the order begun, or their version asked for first."""
    turn, task = desk.turn, desk.memory.task
    busy = task is not None and not task.soft and task.name != ADD.name
    if turn.clicked or busy or turn.swaps or turn.first("order_no") or turn.customer_id is None:
        return None
    if asks(turn.text) or any(says(one, turn.text) for one in NOT_NOW):
        return None
    if parts_of(turn.text, turn.first("phone")):
        return None
    found = [one for one in takings(desk) if not one.bare]
    rest = remainder(turn, [span for one in found for span in one.spans])
    left = [rest.text[start:end] for start, end in clauses(rest.text)]
    ends = any(not _usual(one) for one in left) or bool(_ENDS.search(turn.text))
    if not found or not ends or not all(_closes(one) for one in left):
        return None
    if any(in_basket(desk, one.product, one.said.one) for one in found):
        return None  # 下单吧 碧根果一袋够了: of what is in it already (editing.py)
    payment = payment_said(rest.text)
    paid = {"payment": payment} if payment else {}
    goods = [slot for one in found for slot in slots_of(one)]
    quiet = desk.turned(text="", intent="inform", entities=(), clauses=(),
                        memory=desk.memory.idle())  # fmt: skip
    if len(goods) > 1:
        return begin(ADD_SEVERAL, quiet, goods=goods, order=True, **paid)
    told = {**goods[0], **asked_of(desk, goods[0])}
    known = {name: value for name, value in told.items() if value is not None}
    return begin(ADD, quiet, agreed=True, order=True, **paid, **known)


def _closes(said: str) -> bool:
    """Whether the clause orders, pays or says the usual place, and does nothing else."""
    plain = leaving_out("and_then", said)
    if _usual(said):
        return True
    if _OPEN.search(plain):
        return False
    return says("checkout", plain) or payment_said(plain) is not None


def _usual(said: str) -> bool:
    """还寄老地方: where orders go anyway."""
    return says("usual_place", leaving_out("and_then", said).strip(" ，,。.!！~"))
