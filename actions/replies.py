"""From results to the replies of the contract. Pure: nothing is read, nothing is decided."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from actions.answer import Reply
from actions.hearing.place_names import place_told
from actions.hearing.words import term
from shop.offering import OfferView
from shop.orders import Order
from shop.presenting import card_json, order_json
from shop.products import Product

KINDS = ("text", "products", "order", "offer", "buttons", "rating", "silent")
TITLE_LENGTH = 40

Button = Mapping[str, str]


def text(words: str, buttons: Sequence[Button] = ()) -> Reply:
    """A sentence, with buttons when there is something to choose."""
    return _with({"kind": "buttons" if buttons else "text", "text": words}, buttons)


def products(
    words: str, cards: Sequence[tuple[Product, str]], buttons: Sequence[Button] = ()
) -> Reply:
    """Product cards, each with the reason it is shown for."""
    shown = [card_json(product, reason) for product, reason in cards]
    return _with({"kind": "products", "text": words, "products": shown}, buttons)


def order(words: str, found: Order, language: str, buttons: Sequence[Button] = ()) -> Reply:
    """An order card; in English without the Chinese words of the warehouse."""
    card = order_json(found, language)
    return _with({"kind": "order", "text": words, "order": _spoken(card, language)}, buttons)


def offer(
    words: str, view: OfferView, language: str, code: str | None = None,
    buttons: Sequence[Button] = (),
) -> Reply:  # fmt: skip
    """An offer card, with the coupon's code once it is claimed."""
    card: dict[str, Any] = {
        "offer_id": view.offer_id,
        "title": view.title[language],
        "terms": view.terms[language],
        "ends_at": view.ends_at.isoformat(),
    }
    if code:
        card["code"] = code
    return _with({"kind": "offer", "text": words, "offer": card}, buttons)


def rating(words: str) -> Reply:
    return {"kind": "rating", "text": words}


def silent() -> Reply:
    return {"kind": "silent", "text": ""}


def button(title: str, intent: str, **entities: Any) -> Button:
    """A button whose click means the intent with these entities."""
    values = {name: value for name, value in entities.items() if value is not None}
    payload = f"/{intent}" + (json.dumps(values, ensure_ascii=False) if values else "")
    short = title if len(title) <= TITLE_LENGTH else title[: TITLE_LENGTH - 1] + "…"
    return {"title": short, "payload": payload}


def led_by(words: str, reply: Reply, gap: str = "") -> Reply:
    """The same reply with words before its text."""
    return {**reply, "text": f"{words}{gap}{reply['text']}"}


def with_button(reply: Reply, added: Button) -> Reply:
    """The same reply with one more button, unless it has it."""
    buttons = list(reply.get("buttons", ()))
    if any(each["payload"] == added["payload"] for each in buttons):
        return reply
    kind = "buttons" if reply["kind"] == "text" else reply["kind"]
    return {**reply, "kind": kind, "buttons": [*buttons, added]}


def with_buttons(reply: Reply, kept: Sequence[Button]) -> Reply:
    """The same reply with these of its buttons; mere words when there are none."""
    kind = "text" if reply["kind"] == "buttons" and not kept else reply["kind"]
    bare = {name: value for name, value in reply.items() if name != "buttons"}
    return _with({**bare, "kind": kind}, kept)


def _with(reply: dict[str, Any], buttons: Sequence[Button]) -> Reply:
    return {**reply, "buttons": list(buttons)} if buttons else reply


def _spoken(card: Mapping[str, Any], language: str) -> Mapping[str, Any]:
    """The card without Chinese but names and address; the shop's words stay in its own tongue."""
    if language == "zh":
        return card
    lines = [{**line, "variant": term(line.get("variant") or "", "en")} for line in card["lines"]]
    shown = {**card, "lines": lines}
    if shipment := card.get("shipment"):
        steps = [
            {**step, "place": place_told(step.get("place") or "", "en")}
            for step in shipment["steps"]
        ]
        shown["shipment"] = {**shipment, "steps": steps}
    return shown
