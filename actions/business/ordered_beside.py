"""下单 支付宝 对了拆封了还能退吗: an order told beside a question, which is answered along."""

from actions.business.remainder import clauses
from actions.desk import Desk
from actions.hearing.wording import asks, says
from actions.reference.own_basket import holds_goods


def ordered_beside(desk: Desk) -> bool:
    """Whether a clause of its own orders what lies in the basket."""
    text = desk.turn.text
    parts = [text[start:end] for start, end in clauses(text)]
    ordered = any(says("checkout", one) and not asks(one) for one in parts)
    return ordered and len(parts) > 1 and not desk.memory.busy and holds_goods(desk)
