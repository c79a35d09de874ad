"""Conversations: who speaks with whom, in which language, and who answers now."""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select, update

from shop.database import Transaction
from shop.errors import Invalid, NotFound
from shop.masking import mask
from shop.tables import ConversationRow

LANGUAGES = ("zh", "en")
LONGEST_COMMENT = 1000


NOTE = "left_note"  # in the summary of a conversation that waits for the hours to begin


@dataclass(frozen=True, slots=True)
class Conversation:
    """A conversation; `state` is bot, waiting (for a person), with_agent or resolved."""

    conversation_id: str
    customer_id: str | None
    language: str
    state: str
    agent: str | None
    seq: int
    summary: Mapping[str, Any] | None
    score: int | None
    comment: str | None
    started_at: datetime
    last_at: datetime
    waiting_since: datetime | None

    @property
    def with_person(self) -> bool:
        """Whether the assistant is silent, because a person has it or is awaited."""
        return self.state == "with_agent" or (self.state == "waiting" and not self.left_note)

    @property
    def left_note(self) -> bool:
        """Whether it waits as a note left out of hours: the assistant answers in the meantime."""
        return bool((self.summary or {}).get(NOTE))


def start(tx: Transaction, customer_id: str | None, language: str, now: datetime) -> Conversation:
    """Begin a conversation with a customer or, without an id, a guest; raises Invalid."""
    _check_language(language)
    row = ConversationRow(
        conversation_id=uuid.uuid4().hex,
        customer_id=customer_id,
        language=language,
        started_at=now,
        last_at=now,
    )
    tx.add(row)
    tx.flush()
    return conversation_of(row)


def one(tx: Transaction, conversation_id: str) -> Conversation:
    """The conversation with this id; raises NotFound."""
    row = tx.get(ConversationRow, conversation_id, populate_existing=True)
    if row is None:
        raise NotFound(f"There is no conversation {conversation_id}.", "unknown_conversation")
    return conversation_of(row)


def locked(tx: Transaction, conversation_id: str) -> Conversation:
    """`one`, locked until the transaction ends; raises NotFound."""
    mine = ConversationRow.conversation_id == conversation_id
    tx.execute(select(ConversationRow.conversation_id).where(mine).with_for_update())
    return one(tx, conversation_id)


def set_language(tx: Transaction, conversation_id: str, language: str) -> None:
    """Speak another language from now on; raises Invalid."""
    _check_language(language)
    _set(tx, conversation_id, language=language)


def set_state(tx: Transaction, conversation_id: str, state: str, **values: Any) -> None:
    """Who answers from now on: bot, waiting, with_agent or resolved (nobody, until asked)."""
    _set(tx, conversation_id, state=state, **values)


def rate(tx: Transaction, conversation_id: str, score: int, comment: str, now: datetime) -> None:
    """Keep what the customer thinks of it, 1 to 5; a later rating replaces an earlier one."""
    if not 1 <= score <= 5:
        raise Invalid("A rating is 1 to 5.", code="bad_score")
    comment = mask(comment.strip())[:LONGEST_COMMENT]
    _set(tx, conversation_id, score=score, comment=comment)


def next_seq(tx: Transaction, conversation_id: str, now: datetime) -> int:
    """The conversation's next sequence number; it stays locked until the transaction ends."""
    seq: int | None = tx.scalar(
        update(ConversationRow)
        .where(ConversationRow.conversation_id == conversation_id)
        .values(seq=ConversationRow.seq + 1, last_at=now)
        .returning(ConversationRow.seq)
    )
    if seq is None:
        raise NotFound(f"There is no conversation {conversation_id}.", "unknown_conversation")
    return seq


def _set(tx: Transaction, conversation_id: str, **values: Any) -> None:
    mine = ConversationRow.conversation_id == conversation_id
    tx.execute(update(ConversationRow).where(mine).values(**values))


def _check_language(language: str) -> None:
    if language not in LANGUAGES:
        raise Invalid(f"The languages are {' and '.join(LANGUAGES)}.", code="bad_language")


def conversation_of(row: ConversationRow) -> Conversation:
    return Conversation(
        conversation_id=row.conversation_id,
        customer_id=row.customer_id,
        language=row.language,
        state=row.state,
        agent=row.agent,
        seq=row.seq,
        summary=row.summary,
        score=row.score,
        comment=row.comment,
        started_at=row.started_at,
        last_at=row.last_at,
        waiting_since=row.waiting_since,
    )
