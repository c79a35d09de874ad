"""Publishing and rolling back: the pointer moves, and what cannot be read does not count."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from learning import publishing
from shop import versions
from shop.database import Database, Transaction
from shop.errors import Conflict, NotFound
from shop.versions import Version

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)


def recorded(tx: Transaction, path: str = "p", reason: str = "") -> Version:
    return versions.record(
        tx,
        "recommender",
        fingerprint="f",
        parameters={},
        metrics={},
        path=path,
        created_by="admin",
        now=NOW,
        reason=reason,
    )


def test_publishing_moves_the_pointer_and_rolling_back_returns(
    database: Database, tmp_path: Path
) -> None:
    with database.transaction() as tx:
        first, second = recorded(tx), recorded(tx)
        publishing.publish(tx, tmp_path, first.id, "admin", NOW)
        publishing.publish(tx, tmp_path, second.id, "admin", NOW)
        assert versions.one(tx, first.id).state == "retired"
        back = publishing.rollback(tx, tmp_path, "recommender", "admin", NOW)
        assert (back.id, back.state) == (first.id, "live")
        assert versions.live(tx, "recommender") == back


def test_publishing_the_live_version_again_keeps_the_way_back(
    database: Database, tmp_path: Path
) -> None:
    with database.transaction() as tx:
        first, second = recorded(tx), recorded(tx)
        for version in (first, second, second):
            publishing.publish(tx, tmp_path, version.id, "admin", NOW)
        assert publishing.rollback(tx, tmp_path, "recommender", "admin", NOW).id == first.id


def test_there_is_no_way_back_from_the_first(database: Database, tmp_path: Path) -> None:
    with database.transaction() as tx:
        publishing.publish(tx, tmp_path, recorded(tx).id, "admin", NOW)
        with pytest.raises(Conflict):
            publishing.rollback(tx, tmp_path, "recommender", "admin", NOW)


def test_a_refused_version_cannot_be_published(database: Database, tmp_path: Path) -> None:
    with database.transaction() as tx, pytest.raises(Conflict, match="worse"):
        publishing.publish(tx, tmp_path, recorded(tx, reason="worse").id, "admin", NOW)


def test_a_version_that_does_not_exist_is_not_found(database: Database, tmp_path: Path) -> None:
    with database.transaction() as tx, pytest.raises(NotFound):
        publishing.publish(tx, tmp_path, 404, "admin", NOW)


def test_a_version_whose_files_are_gone_or_broken_does_not_load(
    sqlite: Database, tmp_path: Path
) -> None:
    (tmp_path / "broken").mkdir()
    (tmp_path / "broken" / "manifest.json").write_text("{}")
    with sqlite.transaction() as tx:
        assert not publishing.loads(tmp_path, recorded(tx, "gone"))
        assert not publishing.loads(tmp_path, recorded(tx, "broken"))
