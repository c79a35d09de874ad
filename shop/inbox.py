"""The inbox: which message is answered next, and by whom.

Only the earliest unanswered message of a conversation may be taken, and only by a conditional
update: two gateways never take the same, and a conversation is answered strictly in order. A
lease that has run out is taken again by anybody.
"""

from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, and_, exists, func, or_, select, update
from sqlalchemy.orm import aliased

from shop.database import Transaction
from shop.message_rows import Message, message_of
from shop.tables import ConversationRow, MessageRow

UNANSWERED = ("waiting", "answering")


def claim_next(
    tx: Transaction, now: datetime, lease_seconds: float, conversation_id: str | None = None
) -> Message | None:
    """Take the message that waits longest, of one conversation or of any; None when none does."""
    while (message_id := _next(tx, now, conversation_id)) is not None:
        taken = tx.scalar(
            update(MessageRow)
            .where(MessageRow.message_id == message_id, _free(now))
            .values(
                state="answering",
                claimed_until=now + timedelta(seconds=lease_seconds),
                tries=MessageRow.tries + 1,
            )
            .returning(MessageRow.message_id)
        )
        if taken is not None:
            row = tx.get_one(MessageRow, taken, populate_existing=True)
            return message_of(row)
    return None


def conversations_waiting(tx: Transaction, now: datetime, limit: int = 500) -> list[str]:
    """The conversations that have a message to be taken, the longest waiting first."""
    query = (
        select(MessageRow.conversation_id)
        .join(ConversationRow, ConversationRow.conversation_id == MessageRow.conversation_id)
        .where(_free(now), ConversationRow.state == "bot")
        .group_by(MessageRow.conversation_id)
        .order_by(func.min(MessageRow.at))
    )
    return list(tx.scalars(query.limit(limit)))


def extend(tx: Transaction, message_id: str, until: datetime) -> None:
    """Keep a message that is still being answered until a later moment."""
    held = and_(MessageRow.message_id == message_id, MessageRow.state == "answering")
    tx.execute(update(MessageRow).where(held).values(claimed_until=until))


def give_back(tx: Transaction, message_id: str) -> None:
    """Let a message wait again that was taken and could not be answered."""
    held = and_(MessageRow.message_id == message_id, MessageRow.state == "answering")
    tx.execute(update(MessageRow).where(held).values(state="waiting", claimed_until=None))


def _next(tx: Transaction, now: datetime, conversation_id: str | None) -> str | None:
    earlier = aliased(MessageRow)
    blocked = exists().where(
        earlier.conversation_id == MessageRow.conversation_id,
        earlier.state.in_(UNANSWERED),
        earlier.seq < MessageRow.seq,
    )
    query = (
        select(MessageRow.message_id)
        .join(ConversationRow, ConversationRow.conversation_id == MessageRow.conversation_id)
        .where(_free(now), ConversationRow.state == "bot", ~blocked)
        .order_by(MessageRow.at, MessageRow.seq)
        .limit(1)
    )
    if conversation_id is not None:
        query = query.where(MessageRow.conversation_id == conversation_id)
    return tx.scalar(query)


def _free(now: datetime) -> ColumnElement[bool]:
    run_out = and_(MessageRow.state == "answering", MessageRow.claimed_until < now)
    return or_(MessageRow.state == "waiting", run_out)
