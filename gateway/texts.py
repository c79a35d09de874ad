"""The few sentences the gateway says itself, from the language file."""

from functools import cache
from pathlib import Path
from typing import Literal

import yaml

FILE = Path(__file__).with_name("texts.yml")


def honest(name: Literal["waiting", "given_up"], language: str) -> str:
    """A sentence in a language, Chinese when it is not known."""
    texts = _texts()[name]
    return texts.get(language, texts["zh"])


@cache
def _texts() -> dict[str, dict[str, str]]:
    texts: dict[str, dict[str, str]] = yaml.safe_load(FILE.read_text("utf-8"))
    return texts
