"""Slots as they are kept: masked in the open, whole only under seal.

A phone number given in the middle of a flow must survive a restart of the bot, yet never lie
readable in the database. The seal's key comes from the bot's token; without the right token the
flow in progress is dropped, never continued with a masked number.
"""

from __future__ import annotations

import base64
import hashlib
import json
import os
from collections.abc import Mapping
from typing import Any

from cryptography.fernet import Fernet, InvalidToken

from bot.masking import masked

_NOT_KEPT = {"session_started_metadata", "requested_slot"}
_FLOW = ("task", "asked", "proposal_id")


def _seal() -> Fernet | None:
    token = os.environ.get("ZHANGGUI_BOT_TOKEN")
    if not token:
        return None
    key = hashlib.sha256(b"zhanggui bot slots\0" + token.encode()).digest()
    return Fernet(base64.urlsafe_b64encode(key))


def kept(slots: Mapping[str, Any]) -> tuple[dict[str, Any], str | None]:
    """Masked slots, and all of them under seal when masking took something away."""
    told = {k: v for k, v in slots.items() if v is not None and k not in _NOT_KEPT}
    open_part = masked(told)
    if open_part == told:
        return told, None
    seal = _seal()
    return open_part, seal.encrypt(json.dumps(told).encode()).decode() if seal else ""


def restored(slots: Mapping[str, Any], sealed: str | None) -> dict[str, Any]:
    """Slots as they were; when the seal cannot be opened, without the flow in progress."""
    if sealed is None:
        return dict(slots)
    seal = _seal()
    try:
        if seal is not None and sealed:
            whole: dict[str, Any] = json.loads(seal.decrypt(sealed.encode()))
            return whole
    except InvalidToken:
        pass
    return {name: value for name, value in slots.items() if name not in _FLOW}
