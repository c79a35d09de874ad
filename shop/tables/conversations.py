"""What was said: conversations, messages on both sides, issued payloads, feedback, proposals."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from shop.tables.base import Table


class ConversationRow(Table):
    __tablename__ = "conversations"
    __table_args__ = (Index("ix_conversations_state", "state", "last_at"),)

    conversation_id: Mapped[str] = mapped_column(primary_key=True)
    customer_id: Mapped[str | None] = mapped_column(ForeignKey("customers.customer_id"), index=True)
    language: Mapped[str] = mapped_column(default="zh")
    state: Mapped[str] = mapped_column(default="bot")  # bot waiting with_agent resolved
    agent: Mapped[str | None]  # user name of the agent who has it
    seq: Mapped[int] = mapped_column(default=0)  # the last sequence number given out
    summary: Mapped[dict[str, Any] | None]  # what a hand-over carries
    score: Mapped[int | None]
    comment: Mapped[str | None]
    started_at: Mapped[datetime]
    last_at: Mapped[datetime]
    waiting_since: Mapped[datetime | None]


class MessageRow(Table):
    __tablename__ = "messages"
    __table_args__ = (
        UniqueConstraint("conversation_id", "seq"),
        UniqueConstraint("conversation_id", "client_message_id"),
        Index("ix_messages_state", "state", "at"),
    )

    message_id: Mapped[str] = mapped_column(primary_key=True)
    conversation_id: Mapped[str] = mapped_column(ForeignKey("conversations.conversation_id"))
    seq: Mapped[int]
    side: Mapped[str]  # customer assistant agent system
    kind: Mapped[str] = mapped_column(default="text")
    text: Mapped[str]  # personal numbers masked
    body: Mapped[dict[str, Any] | None]  # the rest of a reply: products, order, offer, buttons
    client_message_id: Mapped[str | None]
    reply_to: Mapped[str | None] = mapped_column(index=True)  # the customer's message answered
    # of a customer's message: waiting answering answered with_agent
    state: Mapped[str] = mapped_column(default="answered")
    claimed_until: Mapped[datetime | None]
    tries: Mapped[int] = mapped_column(default=0)
    payload: Mapped[str | None]  # of a clicked button
    sealed: Mapped[bytes | None]  # the unmasked text, encrypted, until it is answered
    digest: Mapped[str | None]  # of the content, to tell a repeat from a clash
    understanding: Mapped[dict[str, Any] | None]
    value: Mapped[str | None]  # up or down
    at: Mapped[datetime]


class PayloadRow(Table):
    """A button's payload, as issued in one conversation."""

    __tablename__ = "payloads"

    conversation_id: Mapped[str] = mapped_column(
        ForeignKey("conversations.conversation_id"), primary_key=True
    )
    payload: Mapped[str] = mapped_column(primary_key=True)
    title: Mapped[str]
    issued_at: Mapped[datetime]


class ProposalRow(Table):
    """A change that waits for the customer's yes; done at most once."""

    __tablename__ = "proposals"

    proposal_id: Mapped[str] = mapped_column(primary_key=True)
    conversation_id: Mapped[str] = mapped_column(index=True)
    customer_id: Mapped[str] = mapped_column(ForeignKey("customers.customer_id"), index=True)
    proposed_by: Mapped[str] = mapped_column(unique=True)  # message id: a repeat finds it again
    confirmed_by: Mapped[str | None]
    kind: Mapped[str]
    arguments: Mapped[dict[str, Any]]
    state: Mapped[str]  # proposed done refused failed
    outcome: Mapped[dict[str, Any] | None]
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime]
