"""Where an order that is being placed goes: the address kept, with what was said for this one."""

from collections.abc import Mapping

from actions.basket.city_given import city_given
from actions.basket.said_earlier import recalled
from actions.business.settling import proposed_parts
from actions.desk import Desk
from actions.hearing.addressing import Parts, lengthened, mended, parted, speaks_of_piece
from actions.hearing.wording import asks, says
from actions.memory import Task
from shop import customers
from shop.customers import KnownAddress
from shop.masking import masked_phone


def saved_address(desk: Desk) -> KnownAddress | None:
    book = customers.addresses(desk.tx, desk.customer_id())
    return book[0] if book else None


def destination(desk: Desk, parts: Mapping[str, str]) -> dict[str, str]:
    """receiver, phone and text, each as said or as kept; empty when there is neither."""
    kept = saved_address(desk)
    return {
        "receiver": parts.get("receiver") or (kept.receiver if kept else ""),
        "phone": parts.get("phone") or (kept.phone if kept else ""),
        "text": parts.get("text") or (kept.text if kept else ""),
    }


def as_told(to: Mapping[str, str]) -> str:
    """As it is read to the shopper: the phone masked."""
    return f"{to['receiver']} {masked_phone(to['phone'])} {to['text']}"


def parts_so_far(desk: Desk, task: Task) -> Parts:
    """What was said for the order in progress: what waits for the yes, unless it was said anew."""
    told = task.get("parts")
    return dict(proposed_parts(desk) if told is None else told)


def delivery_said(desk: Desk, before: Parts, *, loosely: bool = False) -> Parts:
    """The parts that the message gives or puts right; `loosely` when the address was asked for."""
    turn = desk.turn
    if not turn.text:
        return {}
    whole = destination(desk, before) if turn.customer_id else dict(before)
    longer = lengthened(turn.text, whole)
    heard, rest = parted(turn.text, turn.first("phone"))
    if speaks_of_piece(turn.text):
        heard = {name: part for name, part in heard.items() if name != "text"}
        loosely = False
    if "text" in heard and any(says(name, rest) for name in ("how_long", "costs")):
        return {}  # how long it takes to get there
    if "text" not in heard and not longer:
        longer = city_given(turn.text, whole, desk.policies) or mended(turn.text, whole)
    if longer:
        changed = {name: value for name, value in longer.items() if value != whole.get(name)}
        return {**{name: heard[name] for name in heard if name != "text"}, **changed}
    if not heard and loosely and not asks(turn.text):
        heard, _ = parted(turn.text, turn.first("phone"), asked=True)
    return recalled(desk, heard)
