"""What the console takes and gives."""

from datetime import datetime
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, StringConstraints

from gateway.chat_schemas import Said

State = Literal["bot", "waiting", "with_agent", "resolved"]


class AgentText(BaseModel):
    text: Annotated[str, StringConstraints(max_length=20000)]


class ConversationView(BaseModel):
    """A conversation as the staff sees it."""

    model_config = ConfigDict(from_attributes=True)

    conversation_id: str
    customer_id: str | None
    language: str
    state: State
    agent: str | None
    seq: int
    summary: dict[str, Any] | None
    score: int | None
    comment: str | None
    started_at: datetime
    last_at: datetime
    waiting_since: datetime | None


class ConversationLine(ConversationView):
    """A line of the list: with the customer's name and what was said last."""

    customer: str | None
    last_text: str


class ConsoleMessage(Said):
    """A message with what was understood and what the customer thought of it."""

    state: str
    understanding: dict[str, Any] | None
    value: Literal["up", "down"] | None


class Transcript(ConversationView):
    messages: list[ConsoleMessage]
