"""Where an order that is being placed goes: the address kept, with what was said for this one."""

from collections.abc import Mapping

from actions.desk import Desk
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
