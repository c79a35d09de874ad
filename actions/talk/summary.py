"""What a person needs to go on: the wish, what is known, what was tried, in both languages."""

from collections.abc import Mapping
from typing import Any

from actions.business.ordered import recent
from actions.desk import Desk
from actions.hearing import words
from actions.reference.bought import mentioned, speaks_of_goods
from actions.reference.history import TALK, History, history, last_matter, own_words
from actions.texts import LANGUAGES
from shop import catalogue
from shop.masking import mask

LONGEST_QUOTE = 200
MATTERS = 5  # of those spoken of before
QUOTED = 3  # of the messages before
TOLD = ("reason", "title", "tax_no", "color", "size", "quantity", "wanted_at", "invoice_kind")


def summary(desk: Desk, reason: str) -> dict[str, Any]:
    """The summary as data, and under `told` the same in words, by language."""
    memory, turn = desk.memory, desk.turn
    task, before = memory.task, history(desk)
    found: dict[str, Any] = {
        "wanted": task.name if task and not task.soft else _wanted(desk, before),
        "step": task.step if task else None,
        "order_no": _named(desk) or (task.get("order_no") if task else None) or memory.order_no,
        "product_id": memory.product_id,
        "misses": memory.misses or None,
        "said": _said(desk) or None,
        "last": mask(turn.text)[:LONGEST_QUOTE] or None,
        "language": turn.language,
    }
    data = {name: value for name, value in found.items() if value is not None}
    told = {language: _told(desk, data, before, reason, language) for language in LANGUAGES}
    return {**data, "told": told}


def _named(desk: Desk) -> str | None:
    """The order whose goods the message names: it is what the person is wanted for."""
    if desk.turn.customer_id is None or not speaks_of_goods(desk.turn):
        return None
    found = mentioned(desk, recent(desk))
    return found[0].order_no if len(found) == 1 else None


def _wanted(desk: Desk, before: History) -> str:
    """The matter of this message, else the one spoken of last."""
    if desk.turn.intent not in TALK:
        return desk.turn.intent
    return last_matter(desk) or (before.matters[-1] if before.matters else desk.turn.intent)


def _said(desk: Desk) -> list[str]:
    """The shopper's own latest messages before this one, in their order, masked."""
    latest = [mask(each)[:LONGEST_QUOTE] for each in own_words(desk)[:QUOTED] if each.strip()]
    return latest[::-1]


def _told(
    desk: Desk, data: Mapping[str, Any], before: History, reason: str, language: str
) -> list[list[str]]:
    """Lines of a label and its words."""
    tried = [words.label("intents", name, language) for name in before.matters[-MATTERS:]]
    lines = {
        "wanted": _title(str(data["wanted"]), language),
        "because": words.label("handed_over", reason, language),
        "order": str(data.get("order_no") or ""),
        "product": _product(desk, data.get("product_id")),
        **_known(desk, language),
        "tried": words.listed(tried, language),
        "misses": words.times(desk.memory.misses, language),
        "said": "\n".join(data.get("said") or ()),
        "last": str(data.get("last") or ""),
    }
    return [[words.label("summary", name, language), each] for name, each in lines.items() if each]


def _title(wanted: str, language: str) -> str:
    kind = "intents" if words.has("intents", wanted) else "flows"
    return words.label(kind, wanted, language)


def _product(desk: Desk, product_id: object) -> str:
    found = catalogue.products(desk.tx, [str(product_id)]) if product_id else []
    return found[0].name if found else ""


def _known(desk: Desk, language: str) -> dict[str, str]:
    """What the shopper told about the business in progress, masked."""
    task = desk.memory.task
    known = {name: task.get(name) for name in TOLD if task.get(name)} if task else {}
    return {name: _value(name, mask(str(value)), language) for name, value in known.items()}


def _value(name: str, value: str, language: str) -> str:
    kind = {"reason": "reasons", "invoice_kind": "invoices"}.get(name)
    return words.label(kind, value, language) if kind else value
