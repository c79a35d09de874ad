"""Sign-in of the staff: name and password for a token that says the role."""

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request
from fastapi.security import OAuth2PasswordRequestForm

from gateway.limits import steady
from gateway.parts import PartsOf
from gateway.schemas import StaffToken
from shop import staff, tokens
from shop.errors import Unauthenticated

router = APIRouter(prefix="/api/auth", tags=["staff"])
LONGEST = 200


@router.post("/token", response_model=StaffToken)
async def token(
    form: Annotated[OAuth2PasswordRequestForm, Depends()], request: Request, parts: PartsOf
) -> dict[str, Any]:
    """A Bearer token for eight hours; failures are counted per name and address."""
    who = f"{request.client.host if request.client else ''} {form.username[:LONGEST]}"
    parts.limits.sign_in.check(who, steady())
    try:
        if max(len(form.username), len(form.password)) > LONGEST:
            raise Unauthenticated("Name or password are wrong.")
        member = await parts.database.read(staff.check, form.username, form.password)
    except Unauthenticated:
        parts.limits.sign_in.take(who, steady())
        raise
    now = parts.clock()
    issued = tokens.issue(parts.settings.secret_key, "staff", member.name, now, role=member.role)
    seconds = int(tokens.LIFETIMES["staff"].total_seconds())
    return {"access_token": issued, "expires_in": seconds, "role": member.role}
