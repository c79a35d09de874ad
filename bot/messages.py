"""What the gateway sends for one turn, checked, and made safe for Rasa.

Rasa obeys texts that begin with a slash and knows `EXTERNAL:` as its own mark. A shopper's text is
never a command: such a beginning is replaced by letters that look the same. Only payloads, which
come from buttons the gateway issued, may name an intent.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

_LONGEST_TEXT = 4000
_LONGEST_ID = 128
_SLASHES = "/／∕⁄⧸╱"
_EXTERNAL = re.compile(r"^(\s*EXTERNAL)\s*:", re.IGNORECASE)
_PAYLOAD = re.compile(r"/([a-z][a-z_]{1,39})(\{.*\})?", re.DOTALL)
_RASAS_OWN = {"restart", "back", "session_start", "nlu_fallback"}


class BadMessage(ValueError):
    """The gateway's request is not as agreed."""


@dataclass(frozen=True)
class Incoming:
    """One message; `text` is safe for Rasa, `shift` letters were cut before it."""

    conversation_id: str
    message_id: str
    text: str
    shift: int
    language: str
    turn: str | None


def neutral(text: str) -> str:
    """The same text, letter for letter, that Rasa cannot take for a command."""
    harmless = _EXTERNAL.sub(lambda match: match.group().replace(":", "："), text)
    body = harmless.lstrip()
    blanks = harmless[: len(harmless) - len(body)]
    slashes = len(body) - len(body.lstrip(_SLASHES))
    return blanks + "／" * slashes + body[slashes:]


def _payload(said: str) -> str:
    match = _PAYLOAD.fullmatch(said.strip())
    if match is None or match.group(1) in _RASAS_OWN:
        raise BadMessage("payload does not name an intent")
    if match.group(2):
        try:
            json.loads(match.group(2))
        except ValueError as error:
            raise BadMessage("payload holds no proper JSON") from error
    return said.strip()


def _word(body: Mapping[str, Any], name: str, longest: int) -> str:
    value = body.get(name)
    if not isinstance(value, str) or not value.strip() or len(value) > longest:
        raise BadMessage(f"{name} must be a text of 1 to {longest} letters")
    return value


def incoming(body: Any) -> Incoming:
    """A checked message; raises BadMessage."""
    if not isinstance(body, dict):
        raise BadMessage("the body must be a JSON object")
    if ("text" in body) == ("payload" in body):
        raise BadMessage("exactly one of text and payload is needed")
    if "payload" in body:
        text, shift = _payload(_word(body, "payload", _LONGEST_TEXT)), 0
    else:
        safe = neutral(_word(body, "text", _LONGEST_TEXT))
        shift = len(safe) - len(safe.lstrip())
        text = safe.strip()
    turn = body.get("turn")
    return Incoming(
        conversation_id=_word(body, "conversation_id", _LONGEST_ID),
        message_id=_word(body, "message_id", _LONGEST_ID),
        text=text,
        shift=shift,
        language="en" if body.get("language") == "en" else "zh",
        turn=turn if isinstance(turn, str) else None,
    )
