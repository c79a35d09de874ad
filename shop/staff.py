"""Who works here: names, roles and passwords (argon2, never in the clear)."""

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from typing import Literal, get_args

from argon2 import PasswordHasher
from argon2.exceptions import Argon2Error, InvalidHashError

from shop.database import Transaction
from shop.errors import Invalid, NotFound, Unauthenticated
from shop.tables import StaffRow

Role = Literal["agent", "marketer", "admin"]
ROLES: tuple[Role, ...] = get_args(Role)


@dataclass(frozen=True, slots=True)
class Staff:
    """Somebody who may sign in at the console."""

    name: str
    role: str


def ensure(tx: Transaction, name: str, role: Role, password: str) -> bool:
    """See that somebody exists; True when just made. An existing password stays."""
    if role not in ROLES:
        raise Invalid(f"The roles are {', '.join(ROLES)}.", code="bad_role")
    if tx.get(StaffRow, name) is not None:
        return False
    hashed = _hasher().hash(password)
    tx.add(StaffRow(name=name, role=role, password_hash=hashed, created_at=datetime.now(UTC)))
    tx.flush()
    return True


def one(tx: Transaction, name: str) -> Staff:
    """Somebody by name, with the role of today; raises NotFound."""
    row = tx.get(StaffRow, name, populate_existing=True)
    if row is None:
        raise NotFound("There is nobody of this name.", code="unknown_staff")
    return Staff(row.name, row.role)


def set_password(tx: Transaction, name: str, password: str) -> None:
    """Give somebody another password; raises NotFound."""
    row = tx.get(StaffRow, name)
    if row is None:
        raise NotFound("There is nobody of this name.", code="unknown_staff")
    row.password_hash = _hasher().hash(password)
    tx.flush()


def check(tx: Transaction, name: str, password: str) -> Staff:
    """Who signs in; raises Unauthenticated, as slowly for an unknown name as for a known."""
    row = tx.get(StaffRow, name)
    known = row is not None and _matches(row.password_hash, password)
    if row is None:
        _matches(_nobody(), password)
    if row is None or not known:
        raise Unauthenticated("Name or password is wrong.", code="bad_password")
    return Staff(row.name, row.role)


def _matches(hashed: str, password: str) -> bool:
    try:
        return _hasher().verify(hashed, password)
    except (Argon2Error, InvalidHashError):
        return False


@lru_cache
def _hasher() -> PasswordHasher:
    return PasswordHasher()


@lru_cache
def _nobody() -> str:
    return _hasher().hash("nobody has this password")
