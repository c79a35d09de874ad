"""Turns reasons into sentences, in both languages at once, from `texts.yml`."""

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from promotions.basket import Reason

LANGUAGES = ("zh", "en")
_MONEY = {"amount_reached", "amount_missing"}


def worded(reasons: Sequence[Reason]) -> dict[str, str]:
    """{"zh": …, "en": …}: the reasons joined; no reason at all means it is open to everybody."""
    shown = list(dict.fromkeys(_key(reason) for reason in reasons or (Reason("open_to_all", {}),)))
    join = texts()["join"]
    return {
        language: join[language].join(
            _sentence(code, dict(values), language) for code, values in shown
        )
        for language in LANGUAGES
    }


def yuan(amount: int) -> str:
    """Minor units as people read them: 3200 is 32, 3250 is 32.50."""
    whole, rest = divmod(abs(amount), 100)
    sign = "-" if amount < 0 else ""
    return f"{sign}{whole}.{rest:02d}" if rest else f"{sign}{whole}"


@cache
def texts() -> Mapping[str, Any]:
    """The language file, read once."""
    loaded: Mapping[str, Any] = yaml.safe_load(
        (Path(__file__).parent / "texts.yml").read_text("utf-8")
    )
    return loaded


def _key(reason: Reason) -> tuple[str, tuple[tuple[str, str], ...]]:
    code, values = reason.code, dict(reason.values)
    if code in _MONEY:
        values |= {name: yuan(values[name]) for name in ("needed", "missing") if name in values}
    if "category" in values:
        code = f"{code}_in_category"
    return code, tuple(sorted((name, str(value)) for name, value in values.items()))


def _sentence(code: str, values: dict[str, str], language: str) -> str:
    template: str = texts()["reasons"][code][language]
    return template.format(**values)
