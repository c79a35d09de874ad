"""What is asked beside an order that is told at once: 去结账 货到付款 周几能到沈阳."""

from dataclasses import replace

from actions.basket.buying import says_to_order
from actions.business.remainder import clauses, remainder
from actions.business.requests import Wish, divided
from actions.desk import Desk
from actions.hearing.addressing import parted
from actions.hearing.wording import asks, says
from actions.turn import Turn, moved, named_in

DAYS = "shipping_info"
OWN_MATTERS = ("purchase", "change_address", "payment", "shipping_info", "cancel_order", "inform",
               "order_status", "stock", "refine_recommendation")  # fmt: skip


def beside_order(desk: Desk) -> list[Wish]:
    """What else such a message asks for, beside the order itself."""
    turn = desk.turn
    _, others = divided(turn)
    kept = [each for each in others
            if each.intent not in OWN_MATTERS and not parted(each.text)[0]]  # fmt: skip
    return [*kept, *(_wish(turn, *span) for span in _of_days(turn)[:1])]


def without_days(desk: Desk) -> Desk:
    """The order alone, when it is plainly told beside the question how long it takes."""
    spans = _of_days(desk.turn)
    if not spans or desk.turn.clicked or not says_to_order(desk.turn.text):
        return desk
    return replace(desk, turn=remainder(desk.turn, spans))


def _of_days(turn: Turn) -> list[tuple[int, int]]:
    """Where that is asked, in clauses of their own that name no address."""
    found = [span for span in clauses(turn.text) if _asks_days(turn.text[slice(*span)])]
    return [span for span in found if not parted(turn.text[slice(*span)])[0]]


def _wish(turn: Turn, start: int, end: int) -> Wish:
    return Wish(DAYS, turn.text[start:end], moved(named_in(turn, start, end), -start))


def _asks_days(said: str) -> bool:
    """周几能到沈阳: how long it takes, asked beside an order that is told at once."""
    said = said.strip()
    timed = says("how_long", said) or says("arrival", said)
    return timed and asks(said) and not says("checkout", said)
