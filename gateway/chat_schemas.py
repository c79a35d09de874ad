"""What the chat takes and gives; the widget's types are made from this."""

from datetime import datetime
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

from gateway.schemas import Money, Name

Language = Literal["zh", "en"]
# Visible ASCII: a UUID, or whatever unique id a client has.
ClientId = Annotated[str, StringConstraints(pattern=r"^[\x21-\x7e]{1,100}$")]


class Start(BaseModel):
    """A new conversation: of the customer whom the identity names, else of a guest."""

    identity: Annotated[str, Field(max_length=4000)] | None = None
    language: Language = "zh"


class Started(BaseModel):
    conversation_id: str
    token: str
    expires_at: datetime


class Sent(BaseModel):
    """A message: text, or the payload of a button that was shown in this conversation."""

    client_message_id: ClientId
    text: str | None = None
    payload: Annotated[str, Field(max_length=2000)] | None = None

    @model_validator(mode="after")
    def _one_of_two(self) -> "Sent":
        if (self.text is None) == (self.payload is None):
            raise ValueError("either text or payload is needed")
        return self


class Button(BaseModel):
    title: str
    payload: str


class Card(BaseModel):
    """A product as shown in a chat."""

    model_config = ConfigDict(extra="allow")

    product_id: str
    name: str
    price: Money
    image: str
    url: str
    reason: str
    in_stock: bool


class Said(BaseModel):
    """A message of either side; `kind` says which of the other fields is there."""

    model_config = ConfigDict(extra="allow")

    id: str
    seq: int
    side: Literal["customer", "assistant", "agent", "system"]
    kind: str
    text: str
    at: datetime
    client_message_id: str | None = None
    products: list[Card] | None = None
    order: dict[str, Any] | None = None
    offer: dict[str, Any] | None = None
    buttons: list[Button] | None = None


class Answered(BaseModel):
    message_id: str
    status: Literal["answered", "queued", "with_agent"]
    replies: list[Said]


class Messages(BaseModel):
    """Messages in order; `next` is the number to go on after, when there are more."""

    data: list[Said]
    next: str | None


class Feedback(BaseModel):
    message_id: Name
    value: Literal["up", "down"]


class Rating(BaseModel):
    score: Annotated[int, Field(ge=1, le=5)]
    comment: Annotated[str, Field(max_length=1000)] = ""
