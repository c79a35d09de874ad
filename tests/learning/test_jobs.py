"""Jobs: queued, leased, finished once; taken up again after a kill; cancelled."""

from datetime import UTC, datetime, timedelta

import pytest

from learning import jobs
from learning.jobs import LEASE, TRIES
from shop.database import Database
from shop.errors import Conflict, Invalid, NotFound

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)


def submitted(database: Database, kind: str = "train_recommender") -> int:
    with database.transaction() as tx:
        return jobs.submit(tx, kind, {}, "admin", NOW).id


def claimed(database: Database, owner: str, now: datetime = NOW) -> jobs.Job | None:
    with database.transaction() as tx:
        return jobs.claim(tx, owner, now)


def test_a_kind_that_is_not_known_is_refused(database: Database) -> None:
    with database.transaction() as tx, pytest.raises(Invalid, match="no kind of job 'dance'"):
        jobs.submit(tx, "dance", {}, "admin", NOW)


def test_a_job_that_does_not_exist_is_not_found(database: Database) -> None:
    with database.reading() as tx, pytest.raises(NotFound):
        jobs.one(tx, 404)


def test_the_oldest_job_is_claimed_first_and_only_once(database: Database) -> None:
    first, second = submitted(database), submitted(database)
    a, b = claimed(database, "a"), claimed(database, "b")
    assert a is not None and b is not None
    assert (a.id, b.id) == (first, second)
    assert claimed(database, "c") is None


def test_a_job_whose_worker_died_is_taken_up_when_its_lease_runs_out(database: Database) -> None:
    job_id = submitted(database)
    claimed(database, "dead")
    assert claimed(database, "alive", NOW + LEASE / 2) is None
    again = claimed(database, "alive", NOW + LEASE * 2)
    assert again is not None and again.id == job_id


def test_who_lost_the_lease_cannot_finish(database: Database) -> None:
    job_id = submitted(database)
    claimed(database, "slow")
    claimed(database, "quick", NOW + LEASE * 2)
    with database.transaction() as tx, pytest.raises(Conflict):
        jobs.finish(tx, job_id, "slow", "succeeded", "", NOW)
    with database.transaction() as tx:
        jobs.finish(tx, job_id, "quick", "succeeded", "done", NOW)
        assert jobs.one(tx, job_id).progress == 1.0


def test_a_job_that_kills_every_worker_is_given_up(database: Database) -> None:
    job_id = submitted(database)
    now = NOW
    for _ in range(TRIES):
        assert claimed(database, "doomed", now) is not None
        now += LEASE * 2
    assert claimed(database, "doomed", now) is None
    with database.reading() as tx:
        assert jobs.one(tx, job_id).status == "failed"


def test_extending_keeps_the_lease_and_tells_of_a_cancel(database: Database) -> None:
    job_id = submitted(database)
    claimed(database, "a")
    with database.transaction() as tx:
        assert jobs.extend(tx, job_id, "a", 0.4, "half way", NOW + LEASE) is False
        jobs.cancel(tx, job_id, NOW)
        assert jobs.extend(tx, job_id, "a", 0.5, "more", NOW + LEASE) is True
        assert jobs.one(tx, job_id).progress == 0.5
    assert claimed(database, "b", NOW + LEASE * 1.5) is None


def test_a_queued_job_is_cancelled_at_once_and_only_once(database: Database) -> None:
    job_id = submitted(database)
    with database.transaction() as tx:
        assert jobs.cancel(tx, job_id, NOW).ended
        with pytest.raises(Conflict):
            jobs.cancel(tx, job_id, NOW)
    assert claimed(database, "a") is None


def test_a_worker_told_to_stop_gives_its_job_back(database: Database) -> None:
    job_id = submitted(database)
    claimed(database, "a")
    with database.transaction() as tx:
        jobs.give_back(tx, job_id, "a")
    again = claimed(database, "b", NOW + timedelta(seconds=1))
    assert again is not None and again.id == job_id
