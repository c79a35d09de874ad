"""Learning from outside: jobs and their progress, versions, publish and roll back."""

import asyncio
import dataclasses
from collections.abc import AsyncIterable
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Path, Query
from fastapi.sse import EventSourceResponse, ServerSentEvent

from gateway.callers import Member, member
from gateway.parts import Parts, PartsOf
from gateway.schemas import Job, JobWish, KindWish, Listing, Version, VersionKind
from learning import jobs, publishing
from shop import versions

router = APIRouter(prefix="/api/admin", tags=["admin"])
Admin = Annotated[Member, member("admin")]
Reader = Annotated[Member, member("admin", "marketer")]
Id = Annotated[int, Path(ge=1, le=2**31 - 1)]
LOOK_AGAIN_SECONDS = 0.5


@router.post("/jobs", status_code=202, response_model=Job)
async def submit(wish: JobWish, by: Admin, parts: PartsOf) -> Any:
    """Queue a job; the worker takes it."""
    now = parts.clock()
    return await parts.database.write(jobs.submit, wish.kind, wish.parameters, by.name, now)


@router.get("/jobs", response_model=Listing[Job])
async def listing(
    _by: Reader,
    parts: PartsOf,
    after: Annotated[int | None, Query(ge=1, le=2**31 - 1)] = None,
    limit: Annotated[int, Query(ge=1, le=100)] = 50,
) -> dict[str, Any]:
    """The newest jobs first."""
    found = await parts.database.read(jobs.listing, limit + 1, after)
    more = str(found[limit - 1].id) if len(found) > limit else None
    return {"data": found[:limit], "next": more}


@router.get("/jobs/{job_id}", response_model=Job)
async def one(job_id: Id, _by: Reader, parts: PartsOf) -> Any:
    """One job and how far it is."""
    return await parts.database.read(jobs.one, job_id)


@router.post("/jobs/{job_id}/cancel", response_model=Job)
async def cancel(job_id: Id, _by: Admin, parts: PartsOf) -> Any:
    """Stop a job: at once when it waits, soon when it runs."""
    return await parts.database.write(jobs.cancel, job_id, parts.clock())


async def _known(job_id: Id, _by: Reader, parts: PartsOf) -> jobs.Job:
    return await parts.database.read(jobs.one, job_id)


@router.get("/jobs/{job_id}/events", response_class=EventSourceResponse)
async def events(
    job: Annotated[jobs.Job, Depends(_known)], parts: PartsOf
) -> AsyncIterable[ServerSentEvent]:
    """The job at every change of its progress, until it has ended."""
    async for change in _changes(parts, job.id):
        yield ServerSentEvent(data=change, event="job")


async def _changes(parts: Parts, job_id: int) -> AsyncIterable[Job]:
    seen: jobs.Job | None = None
    while seen is None or not seen.ended:
        found = await parts.database.read(jobs.one, job_id)
        if found != seen:
            yield Job.model_validate(dataclasses.asdict(found))
        seen = found
        if not found.ended:
            await asyncio.sleep(LOOK_AGAIN_SECONDS)


@router.get("/versions", response_model=Listing[Version])
async def version_listing(
    _by: Reader, parts: PartsOf, kind: VersionKind | None = None
) -> dict[str, Any]:
    """The versions of a kind, or of all, the newest first."""
    return {"data": await parts.database.read(versions.listing, kind), "next": None}


@router.post("/versions/rollback", response_model=Version)
async def rollback(wish: KindWish, by: Admin, parts: PartsOf) -> Any:
    """Let the version that served before serve again."""
    var, now = parts.settings.var, parts.clock()
    return await parts.database.write(publishing.rollback, var, wish.kind, by.name, now)


@router.post("/versions/{version_id}/publish", response_model=Version)
async def publish(version_id: Id, by: Admin, parts: PartsOf) -> Any:
    """Let a version serve, unless its gate refused it."""
    var, now = parts.settings.var, parts.clock()
    return await parts.database.write(publishing.publish, var, version_id, by.name, now)
