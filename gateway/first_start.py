"""The staff that exists from the first start: `admin` and `agent`."""

import secrets
from dataclasses import dataclass

from shop import staff
from shop.database import Transaction
from shop.errors import Unauthenticated
from shop.settings import Settings
from shop.staff import Role


@dataclass(frozen=True, slots=True)
class NewMember:
    """Somebody who was given a random password, to be shown once."""

    name: str
    password: str


def ensure_staff(tx: Transaction, settings: Settings) -> list[NewMember]:
    """See that both exist with the passwords of the settings; those made up are returned."""
    wanted: list[tuple[Role, str]] = [
        ("admin", settings.admin_password),
        ("agent", settings.agent_password),
    ]
    found = [_ensure(tx, role, password) for role, password in wanted]
    return [member for member in found if member is not None]


def _ensure(tx: Transaction, role: Role, password: str) -> NewMember | None:
    made_up = secrets.token_urlsafe(12)
    if staff.ensure(tx, role, role, password or made_up):
        return None if password else NewMember(role, made_up)
    if password:
        _follow_settings(tx, role, password)
    return None


def _follow_settings(tx: Transaction, name: str, password: str) -> None:
    try:
        staff.check(tx, name, password)
    except Unauthenticated:
        staff.set_password(tx, name, password)
