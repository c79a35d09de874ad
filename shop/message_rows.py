"""A message as everybody outside the database sees it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from shop.tables import MessageRow


@dataclass(frozen=True, slots=True)
class Message:
    """A message of either side; `text` is masked, `body` the rest of a reply.

    `state` of a customer's message: waiting, answering, answered, with_agent.
    """

    message_id: str
    conversation_id: str
    seq: int
    side: str
    kind: str
    text: str
    body: Mapping[str, Any] | None
    client_message_id: str | None
    reply_to: str | None
    state: str
    claimed_until: datetime | None
    tries: int
    payload: str | None
    sealed: bytes | None
    understanding: Mapping[str, Any] | None
    value: str | None
    at: datetime

    def as_json(self) -> dict[str, Any]:
        """The contract's flat object: what is said, with `id`, `seq` and `side`."""
        known = {
            "id": self.message_id,
            "seq": self.seq,
            "side": self.side,
            "kind": self.kind,
            "text": self.text,
            "at": self.at.isoformat(),
        }
        if self.client_message_id is not None:
            known["client_message_id"] = self.client_message_id
        return {**(self.body or {}), **known}


def message_of(row: MessageRow) -> Message:
    return Message(
        message_id=row.message_id,
        conversation_id=row.conversation_id,
        seq=row.seq,
        side=row.side,
        kind=row.kind,
        text=row.text,
        body=row.body,
        client_message_id=row.client_message_id,
        reply_to=row.reply_to,
        state=row.state,
        claimed_until=row.claimed_until,
        tries=row.tries,
        payload=row.payload,
        sealed=row.sealed,
        understanding=row.understanding,
        value=row.value,
        at=row.at,
    )
