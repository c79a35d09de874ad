"""What is heard before a message is taken for its intent, in order: the narrow before the wide."""

from actions.agreeing import yes_and_asked, yes_and_more, yes_and_sent_back
from actions.answer import Answer
from actions.cancelling_part import part_cancelled
from actions.claimed_first import claimed_first, not_claimed_first
from actions.desk import Desk
from actions.goods_put_right import goods_put_right
from actions.not_exchanging import exchange_denied
from actions.placing import without_some
from actions.privacy import kept_first
from actions.putting_off import put_off
from actions.refusing_first import corrected_first, refused_first
from actions.removing_first import removed_first
from actions.revising import still_counted
from actions.sympathy import felt_first
from actions.taken_first import taken_first
from actions.telling import told_first
from actions.thanking import thanked_first
from actions.upset import blamed_first
from actions.wronged import of_before

WHOLE = (
    goods_put_right, part_cancelled, without_some, of_before, still_counted, claimed_first,
    corrected_first, yes_and_sent_back, yes_and_asked, yes_and_more,
)  # fmt: skip
FIRST = (
    put_off, taken_first, exchange_denied, removed_first, refused_first, kept_first, felt_first,
    thanked_first, not_claimed_first, blamed_first, told_first,
)  # fmt: skip


def heard_whole(desk: Desk) -> Answer | None:
    """The answer to a message that is one of these altogether; None when it is none."""
    return next((answer for one in WHOLE if (answer := one(desk)) is not None), None)


def heard_first(desk: Desk) -> tuple[Answer, Desk | None] | None:
    """What the message begins with, answered, and the desk for the rest when there is one."""
    return next((heard for one in FIRST if (heard := one(desk)) is not None), None)
