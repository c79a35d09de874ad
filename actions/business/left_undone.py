"""What is said no to was not done; what was done before in the same talk stays."""

from actions.answer import Reply
from actions.desk import Desk
from shop import proposals

BUYING = ("add_to_basket", "add_several", "set_count", "place_order", "claim_coupon")


def left(desk: Desk, name: str, key: str) -> Reply:
    """The sentence `key`, that nothing was changed; after a change only what is not filed now."""
    who, title = desk.turn.customer_id, desk.label("flows", name)
    filed = name and name not in BUYING
    before = filed and who and proposals.last_done(desk.tx, who, desk.turn.conversation_id)
    return desk.text("flow.left_after" if before else key, title=title)
