"""Signed tokens: who somebody is, what a token opens, until when.

One audience per purpose, so that a token for a conversation can never serve as an identity.
"""

from datetime import datetime, timedelta
from typing import Any, Literal

import jwt

from shop.errors import Unauthenticated

Audience = Literal["identity", "conversation", "staff", "turn"]
ALGORITHM = "HS256"
LIFETIMES: dict[Audience, timedelta] = {
    "identity": timedelta(minutes=30),
    "conversation": timedelta(days=7),
    "staff": timedelta(hours=8),
    "turn": timedelta(minutes=10),
}


def issue(secret: str, audience: Audience, subject: str, now: datetime, **claims: Any) -> str:
    """A token for `subject`, valid for its audience's lifetime from `now`."""
    standard = {"aud": audience, "sub": subject, "iat": now, "exp": expiry(audience, now)}
    return jwt.encode({**claims, **standard}, secret, algorithm=ALGORITHM)


def expiry(audience: Audience, now: datetime) -> datetime:
    return now + LIFETIMES[audience]


def verify(secret: str, audience: Audience, token: str, now: datetime) -> dict[str, Any]:
    """The claims of a token; raises Unauthenticated when it is not good at `now`."""
    try:
        claims: dict[str, Any] = jwt.decode(
            token,
            secret,
            algorithms=[ALGORITHM],
            audience=audience,
            options={"require": ["aud", "sub", "exp"], "verify_exp": False, "verify_iat": False},
        )
    except jwt.PyJWTError as error:
        raise Unauthenticated("This token does not verify.", code="bad_token") from error
    if not isinstance(claims["exp"], int | float):
        raise Unauthenticated("This token does not verify.", code="bad_token")
    if claims["exp"] <= now.timestamp():
        raise Unauthenticated("This token has expired.", code="expired_token")
    return claims
