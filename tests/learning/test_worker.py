"""The worker: runs a job as a subprocess, follows its progress, obeys a cancel."""

import sys
import threading
from datetime import UTC, datetime

from learning import jobs
from learning.jobs import Job
from learning.worker import Worker
from shop.database import Database

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
SAYS = "import json,sys;print(json.dumps({'progress':0.5,'detail':'half way'}),flush=True);"


def clock() -> datetime:
    return datetime.now(UTC)


def worker(database: Database, code: str) -> Worker:
    def command(_job: Job, _owner: str) -> list[str]:
        return [sys.executable, "-c", code]

    return Worker(database, clock, command)


def submitted(database: Database) -> int:
    with database.transaction() as tx:
        return jobs.submit(tx, "build_segments", {}, "admin", clock()).id


def job(database: Database, job_id: int) -> Job:
    with database.reading() as tx:
        return jobs.one(tx, job_id)


def test_no_job_is_no_work(database: Database) -> None:
    assert worker(database, "").work_once() is False


def test_a_subprocess_that_fails_fails_its_job_and_says_where(database: Database) -> None:
    job_id = submitted(database)
    assert worker(database, SAYS + "sys.exit(3)").work_once() is True
    assert job(database, job_id).status == "failed"
    assert "code 3" in job(database, job_id).detail and "half way" in job(database, job_id).detail


def test_progress_is_seen_and_a_cancel_ends_the_subprocess(database: Database) -> None:
    job_id = submitted(database)
    waits = SAYS + "import threading;threading.Event().wait()"
    working = threading.Thread(target=worker(database, waits).work_once)
    working.start()
    while job(database, job_id).progress < 0.5:
        threading.Event().wait(0.05)
    with database.transaction() as tx:
        jobs.cancel(tx, job_id, clock())
    working.join(20)
    assert not working.is_alive()
    assert job(database, job_id).status == "failed"
    assert job(database, job_id).detail == jobs.CANCELLED


def test_a_worker_told_to_stop_leaves_the_job_in_the_queue(database: Database) -> None:
    job_id = submitted(database)
    stopped = worker(database, SAYS + "import threading;threading.Event().wait()")
    stopped.stop()
    stopped.work_once()
    assert job(database, job_id).status == "queued"
