"""Collects what the actions say during one turn, in order and in the contract's form."""

from __future__ import annotations

from typing import Any

from rasa.core.channels.channel import OutputChannel
from rasa.shared.exceptions import RasaException

SILENT = "silent"


class BadReply(RasaException):
    """An action said something that is no reply."""


def as_reply(message: dict[str, Any]) -> dict[str, Any]:
    """A reply from what Rasa hands over; raises BadReply for one without kind or text."""
    reply = message.get("custom")
    if reply is None:
        reply = {"kind": "text", "text": message.get("text")}
        if message.get("buttons"):
            reply["buttons"] = message["buttons"]
    kind = reply.get("kind") if isinstance(reply, dict) else None
    said = reply.get("text") if isinstance(reply, dict) else None
    if kind != SILENT and not (isinstance(kind, str) and isinstance(said, str) and said.strip()):
        raise BadReply("an action's reply has no kind or no text")
    return dict(reply)


class ReplyCollector(OutputChannel):
    """Output channel of one turn."""

    def __init__(self) -> None:
        self._said: list[dict[str, Any]] = []

    @classmethod
    def name(cls) -> str:
        """The channel's name."""
        return "zhanggui"

    async def send_response(self, recipient_id: str, message: dict[str, Any]) -> None:
        """Takes one message of the bot."""
        self._said.append(as_reply(message))

    @property
    def replies(self) -> list[dict[str, Any]]:
        """What was said, in order, without the sign of silence."""
        return [reply for reply in self._said if reply["kind"] != SILENT]

    @property
    def silent(self) -> bool:
        """Whether an action chose to say nothing."""
        return bool(self._said) and not self.replies
