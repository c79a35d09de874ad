"""Offers from a YAML file: `offers: [{offer_id, title, terms, condition, benefit, …}]`.

`starts` and `ends` are either moments (2026-11-23T00:00:00+08:00) or whole days from now
(-3, 30), so that a demo shop always has offers that run. All or nothing: the first thing that
cannot be read is named with its line, and then nothing is written.
"""

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import yaml

from promotions.benefits import parse_benefit
from promotions.conditions import parse_condition
from promotions.errors import BadRule
from promotions.reading import Fields
from shop.database import Transaction
from shop.errors import Invalid
from shop.tables import OfferRow


def load_offers(tx: Transaction, path: Path, now: datetime) -> int:
    """Write the file's offers, new or changed; returns how many. What was claimed stays so.

    Raises Invalid naming file and line.
    """
    found = [_read(data, line, path, now) for data, line in _entries(path)]
    twice = {row["offer_id"] for row in found if _count(found, row["offer_id"]) > 1}
    if twice:
        raise Invalid(f"{path.name}: the offer {min(twice)} is there twice.", "offers")
    for values in found:
        _write(tx, values)
    tx.flush()
    return len(found)


def _count(found: list[dict[str, Any]], offer_id: str) -> int:
    return sum(row["offer_id"] == offer_id for row in found)


def _write(tx: Transaction, values: dict[str, Any]) -> None:
    row = tx.get(OfferRow, values["offer_id"], populate_existing=True)
    if row is None:
        tx.add(OfferRow(**values))
        return
    if values["cap"] is not None and values["cap"] < row.claimed:
        detail = f"The offer {row.offer_id} was claimed {row.claimed} times; its cap is lower."
        raise Invalid(detail, "offers")
    for name, value in values.items():
        setattr(row, name, value)


def _entries(path: Path) -> list[tuple[Any, int]]:
    """Each offer with the line it starts on."""
    try:
        node = yaml.compose(path.read_text("utf-8"), Loader=yaml.SafeLoader)
        data = yaml.safe_load(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise Invalid(f"{path.name} cannot be read: {error}", "offers") from error
    if isinstance(data, Mapping) and isinstance(node, yaml.MappingNode):
        data = data.get("offers")
        node = next((value for key, value in node.value if key.value == "offers"), None)
    if not isinstance(data, list) or not isinstance(node, yaml.SequenceNode):
        raise Invalid(f"{path.name}: a list of offers is expected.", "offers")
    marks = [entry.start_mark.line + 1 for entry in node.value]
    return list(zip(data, marks, strict=True))


def _read(data: Any, line: int, path: Path, now: datetime) -> dict[str, Any]:
    try:
        return _values(Fields.of(data, "offer"), now)
    except BadRule as error:
        raise Invalid(f"{path.name}, line {line}: {error}", "offers") from error


def _values(fields: Fields, now: datetime) -> dict[str, Any]:
    condition = fields.raw("condition") or {"kind": "always"}
    benefit = fields.needed("benefit")
    parse_condition(condition, fields.at("condition"))
    parse_benefit(benefit, fields.at("benefit"))
    values = {
        "offer_id": fields.text("offer_id"),
        "title": _words(fields, "title"),
        "terms": _words(fields, "terms"),
        "segments": [] if not fields.raw("segments") else list(fields.texts("segments")),
        "condition": condition,
        "benefit": benefit,
        "claimable": _yes(fields, "claimable", False),
        "priority": 0 if fields.raw("priority") is None else fields.count("priority", -1000),
        "exclusive": _yes(fields, "exclusive", False),
        "starts_at": _moment(fields, ("starts_at", "starts", "starts_in_days"), now, 0),
        "ends_at": _moment(fields, ("ends_at", "ends", "ends_in_days"), now, 30),
        "valid_days": fields.count_if_any("valid_days"),
        "cap": fields.count_if_any("cap"),
        "per_customer": fields.count_if_any("per_customer") or 1,
        "active": _yes(fields, "active", True),
    }
    if values["ends_at"] <= values["starts_at"]:
        raise BadRule(fields.path, "it ends before it starts")
    fields.done()
    return values


def _words(fields: Fields, name: str) -> dict[str, str]:
    words = Fields.of(fields.needed(name), fields.at(name))
    found = {"zh": words.text("zh"), "en": words.text("en")}
    words.done()
    return found


def _yes(fields: Fields, name: str, default: bool) -> bool:
    value = fields.raw(name)
    if value is not None and not isinstance(value, bool):
        raise BadRule(fields.at(name), "true or false is expected")
    return default if value is None else value


def _moment(fields: Fields, names: tuple[str, ...], now: datetime, default: int) -> datetime:
    said = {name: fields.raw(name) for name in names}
    named, value = next(
        ((name, value) for name, value in said.items() if value is not None), (names[0], default)
    )
    if type(value) is int:
        return now + timedelta(days=value)
    if isinstance(value, str):
        value = _parsed(fields, named, value)
    if isinstance(value, date) and not isinstance(value, datetime):
        value = datetime(value.year, value.month, value.day)
    if not isinstance(value, datetime):
        raise BadRule(fields.at(named), "a moment or a number of days from now is expected")
    return value if value.tzinfo else value.replace(tzinfo=UTC)


def _parsed(fields: Fields, name: str, text: str) -> datetime:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        raise BadRule(fields.at(name), f"'{text}' is not a moment") from None
