"""Jobs with leases, trained versions, what is live, and the staff who may change it."""

from datetime import datetime
from typing import Any

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from shop.tables.base import Table


class JobRow(Table):
    __tablename__ = "jobs"
    __table_args__ = (Index("ix_jobs_status", "status", "id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    parameters: Mapped[dict[str, Any]]
    status: Mapped[str]  # queued running succeeded failed refused cancelled
    progress: Mapped[float] = mapped_column(default=0.0)
    detail: Mapped[str] = mapped_column(default="")
    version_id: Mapped[int | None]
    created_by: Mapped[str]
    created_at: Mapped[datetime]
    started_at: Mapped[datetime | None]
    finished_at: Mapped[datetime | None]
    lease_owner: Mapped[str | None]
    lease_until: Mapped[datetime | None]
    tries: Mapped[int] = mapped_column(default=0)
    cancel_asked: Mapped[bool] = mapped_column(default=False)


class VersionRow(Table):
    __tablename__ = "versions"
    __table_args__ = (Index("ix_versions_kind", "kind", "id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]  # assistant recommender segments demand
    state: Mapped[str]  # candidate refused live retired
    fingerprint: Mapped[str]  # of the data
    parameters: Mapped[dict[str, Any]]
    metrics: Mapped[dict[str, Any]]
    path: Mapped[str]  # below the folder for everything generated
    reason: Mapped[str] = mapped_column(default="")  # why it was refused
    created_by: Mapped[str]
    created_at: Mapped[datetime]


class LiveVersionRow(Table):
    """The pointer: which version of a kind serves, and which served before it."""

    __tablename__ = "live_versions"

    kind: Mapped[str] = mapped_column(primary_key=True)
    version_id: Mapped[int]
    previous_id: Mapped[int | None]
    published_by: Mapped[str]
    published_at: Mapped[datetime]


class StaffRow(Table):
    __tablename__ = "staff"

    name: Mapped[str] = mapped_column(primary_key=True)
    password_hash: Mapped[str]
    role: Mapped[str]  # agent marketer admin
    created_at: Mapped[datetime]
