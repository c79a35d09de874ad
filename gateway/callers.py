"""Who calls: a customer by identity, a visitor by conversation, staff by role.

Each token opens its own kind of door; any other token is as good as none (401).
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, Any

from fastapi import Depends, Security
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer, OAuth2PasswordBearer

from gateway.parts import Parts, PartsOf
from shop import conversations, customers, staff, tokens
from shop.conversations import Conversation
from shop.database import Transaction
from shop.errors import NotAllowed, NotFound, Unauthenticated

MISSING = "This needs a Bearer token."
IDENTITY = HTTPBearer(scheme_name="identity", auto_error=False)
CONVERSATION = HTTPBearer(scheme_name="conversation", auto_error=False)
STAFF = OAuth2PasswordBearer("/api/auth/token", scheme_name="staff", auto_error=False)

Credentials = HTTPAuthorizationCredentials | None
IdentityHeader = Annotated[Credentials, Security(IDENTITY)]
ConversationHeader = Annotated[Credentials, Security(CONVERSATION)]


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody of the staff."""

    name: str
    role: str


@dataclass(frozen=True, slots=True)
class Shopper:
    """Who has a basket: a signed-in customer, or the visitor of a conversation."""

    customer_id: str | None
    conversation_id: str | None

    @property
    def owner(self) -> str:
        owner = self.customer_id or self.conversation_id
        assert owner, "a shopper has one of the two"
        return owner


def bearer(*credentials: Credentials) -> str:
    """The Bearer token of a request; raises Unauthenticated."""
    for found in credentials:
        if found is not None and found.credentials.strip():
            return found.credentials.strip()
    raise Unauthenticated(MISSING)


async def customer_of(parts: Parts, token: str) -> str:
    """The customer that an identity token names; raises Unauthenticated."""
    claims = tokens.verify(parts.settings.secret_key, "identity", token, parts.clock())
    try:
        await parts.database.read(customers.customer, claims["sub"])
    except NotFound as error:
        raise Unauthenticated("This identity names nobody.") from error
    return str(claims["sub"])


async def conversation_of(parts: Parts, token: str) -> Conversation:
    """The conversation that a token opens; raises Unauthenticated."""
    claims = tokens.verify(parts.settings.secret_key, "conversation", token, parts.clock())
    try:
        return await parts.database.read(conversations.one, claims["sub"])
    except NotFound as error:
        raise Unauthenticated("This token opens nothing any more.") from error


async def _customer(identity: IdentityHeader, parts: PartsOf) -> str:
    return await customer_of(parts, bearer(identity))


async def _conversation(header: ConversationHeader, parts: PartsOf) -> Conversation:
    return await conversation_of(parts, bearer(header))


async def _shopper(
    identity: IdentityHeader, conversation: ConversationHeader, parts: PartsOf
) -> Shopper:
    token = bearer(identity, conversation)
    try:
        return Shopper(await customer_of(parts, token), None)
    except Unauthenticated:
        opened = await conversation_of(parts, token)
        return Shopper(opened.customer_id, opened.conversation_id)


def member(*roles: str) -> Any:
    """A dependency: somebody of the staff with one of these roles."""
    return Depends(_member(roles))


def _member(roles: tuple[str, ...]) -> Callable[..., Any]:
    async def signed_in(token: Annotated[str | None, Security(STAFF)], parts: PartsOf) -> Member:
        if not token:
            raise Unauthenticated(MISSING)
        claims = tokens.verify(parts.settings.secret_key, "staff", token, parts.clock())
        known = await parts.database.read(_known, str(claims["sub"]))
        if known.role not in roles:
            raise NotAllowed(f"This needs one of the roles {', '.join(roles)}.")
        return known

    return signed_in


def _known(tx: Transaction, name: str) -> Member:
    """The role as it is today, not as it was when the token was issued."""
    try:
        found = staff.one(tx, name)
    except NotFound as error:
        raise Unauthenticated("This name is not of the staff any more.") from error
    return Member(found.name, found.role)


CustomerId = Annotated[str, Depends(_customer)]
Talk = Annotated[Conversation, Depends(_conversation)]
AnyShopper = Annotated[Shopper, Depends(_shopper)]
