"""Jobs in a lease table: submitted by anybody, done once, taken up again after a kill.

A worker holds a job by a lease that it keeps extending. When the worker dies the lease runs out
and the job is claimed anew; whoever lost the lease can no longer finish the job.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Literal, get_args

from sqlalchemy import and_, or_, select, update

from shop.database import Transaction
from shop.errors import Conflict, Invalid, NotFound
from shop.tables import JobRow

Kind = Literal["train_assistant", "train_recommender", "build_segments", "forecast_demand"]
KINDS: tuple[str, ...] = get_args(Kind)
LEASE = timedelta(seconds=30)
TRIES = 3
CANCELLED = "Cancelled."


@dataclass(frozen=True, slots=True)
class Job:
    """One piece of long work and how far it is; `progress` runs from 0 to 1."""

    id: int
    kind: str
    parameters: dict[str, Any]
    status: str
    progress: float
    detail: str
    version_id: int | None
    created_by: str
    created_at: datetime
    started_at: datetime | None
    finished_at: datetime | None
    cancel_asked: bool

    @property
    def ended(self) -> bool:
        return self.status in {"succeeded", "failed", "refused"}


def submit(tx: Transaction, kind: str, parameters: dict[str, Any], by: str, now: datetime) -> Job:
    """Queue a job; raises Invalid for a kind that is not known."""
    if kind not in KINDS:
        raise Invalid(f"There is no kind of job '{kind}'; known are {', '.join(KINDS)}.")
    row = JobRow(kind=kind, parameters=parameters, status="queued", created_by=by, created_at=now)
    tx.add(row)
    tx.flush()
    return _job(row)


def one(tx: Transaction, job_id: int) -> Job:
    """The job with this id; raises NotFound."""
    row = tx.get(JobRow, job_id, populate_existing=True)
    if row is None:
        raise NotFound(f"There is no job {job_id}.")
    return _job(row)


def listing(tx: Transaction, limit: int = 50, before: int | None = None) -> list[Job]:
    """The newest jobs first, those with an id below `before`."""
    query = select(JobRow).order_by(JobRow.id.desc()).limit(limit)
    if before is not None:
        query = query.where(JobRow.id < before)
    return [_job(row) for row in tx.scalars(query)]


def claim(tx: Transaction, owner: str, now: datetime) -> Job | None:
    """Take the oldest job that nobody holds; fails those that were tried too often."""
    free = or_(
        JobRow.status == "queued", and_(JobRow.status == "running", JobRow.lease_until < now)
    )
    for job_id in tx.scalars(select(JobRow.id).where(free).order_by(JobRow.id)).all():
        taken = tx.execute(
            update(JobRow)
            .where(JobRow.id == job_id, free)
            .values(
                status="running",
                lease_owner=owner,
                lease_until=now + LEASE,
                tries=JobRow.tries + 1,
                started_at=now,
                progress=0.0,
                detail="Starting.",
            )
        )
        if not taken.rowcount:  # type: ignore[attr-defined]
            continue
        if not _tried_too_often(tx, job_id, owner, now):
            return one(tx, job_id)
    return None


def _tried_too_often(tx: Transaction, job_id: int, owner: str, now: datetime) -> bool:
    row = tx.get_one(JobRow, job_id, populate_existing=True)
    if row.tries > TRIES:
        finish(tx, job_id, owner, "failed", f"Given up after {TRIES} tries.", now)
        return True
    if row.cancel_asked:
        finish(tx, job_id, owner, "failed", CANCELLED, now)
        return True
    return False


def extend(
    tx: Transaction, job_id: int, owner: str, progress: float, detail: str, now: datetime
) -> bool:
    """Keep the lease and say how far the work is; True when somebody asked to cancel it."""
    values = {"lease_until": now + LEASE, "progress": progress, "detail": detail}
    _hold(tx, job_id, owner, values)
    return one(tx, job_id).cancel_asked


def finish(
    tx: Transaction,
    job_id: int,
    owner: str,
    status: str,
    detail: str,
    now: datetime,
    version_id: int | None = None,
) -> None:
    """End a job that `owner` still holds; raises Conflict when the lease was lost."""
    values: dict[str, Any] = {
        "status": status,
        "detail": detail,
        "finished_at": now,
        "version_id": version_id,
        "lease_owner": None,
        "lease_until": None,
    }
    if status == "succeeded":
        values["progress"] = 1.0
    _hold(tx, job_id, owner, values)


def give_back(tx: Transaction, job_id: int, owner: str) -> None:
    """Put a job back into the queue, as a worker does that is told to stop."""
    back = {"status": "queued", "lease_owner": None, "lease_until": None, "detail": "Waiting."}
    _hold(tx, job_id, owner, {**back, "tries": JobRow.tries - 1})


def cancel(tx: Transaction, job_id: int, now: datetime) -> Job:
    """Ask for a job to be stopped: at once when it is queued, soon when it runs."""
    job = one(tx, job_id)
    if job.ended:
        raise Conflict(f"Job {job_id} has ended already.", code="job_ended")
    tx.execute(update(JobRow).where(JobRow.id == job_id).values(cancel_asked=True))
    ended = {"status": "failed", "detail": CANCELLED, "finished_at": now}
    queued = and_(JobRow.id == job_id, JobRow.status == "queued")
    tx.execute(update(JobRow).where(queued).values(**ended))
    return one(tx, job_id)


def _hold(tx: Transaction, job_id: int, owner: str, values: dict[str, Any]) -> None:
    held = and_(JobRow.id == job_id, JobRow.lease_owner == owner, JobRow.status == "running")
    done = tx.execute(update(JobRow).where(held).values(**values))
    if not done.rowcount:  # type: ignore[attr-defined]
        raise Conflict(f"Job {job_id} is no longer held by this worker.", code="lease_lost")


def _job(row: JobRow) -> Job:
    return Job(
        id=row.id,
        kind=row.kind,
        parameters=row.parameters,
        status=row.status,
        progress=row.progress,
        detail=row.detail,
        version_id=row.version_id,
        created_by=row.created_by,
        created_at=row.created_at,
        started_at=row.started_at,
        finished_at=row.finished_at,
        cancel_asked=row.cancel_asked,
    )
