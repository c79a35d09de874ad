"""Passwords are hashed, wrong ones and unknown names are told apart by nobody."""

import pytest

from shop import staff
from shop.database import Database
from shop.errors import Invalid, NotFound, Unauthenticated
from shop.tables import StaffRow


def test_the_first_password_stays_until_it_is_set_anew(database: Database) -> None:
    with database.transaction() as tx:
        assert staff.ensure(tx, "admin", "admin", "right")
        assert not staff.ensure(tx, "admin", "agent", "other")
        assert staff.check(tx, "admin", "right") == staff.one(tx, "admin")
        assert staff.one(tx, "admin").role == "admin"
        assert "right" not in tx.get_one(StaffRow, "admin").password_hash
        staff.set_password(tx, "admin", "newer")
        with pytest.raises(Unauthenticated):
            staff.check(tx, "admin", "right")
        assert staff.check(tx, "admin", "newer").name == "admin"


def test_a_wrong_password_and_an_unknown_name_say_the_same(sqlite: Database) -> None:
    with sqlite.transaction() as tx:
        staff.ensure(tx, "agent", "agent", "right")
        said = []
        for name in ("agent", "nobody"):
            with pytest.raises(Unauthenticated) as refused:
                staff.check(tx, name, "wrong")
            said.append((refused.value.detail, refused.value.code))
        assert said[0] == said[1]
        with pytest.raises(NotFound):
            staff.one(tx, "nobody")
        with pytest.raises(NotFound):
            staff.set_password(tx, "nobody", "x")
        with pytest.raises(Invalid):
            staff.ensure(tx, "boss", "boss", "x")  # type: ignore[arg-type]
