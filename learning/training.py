"""A training run from beginning to end: train, record a version, ask its gate, publish."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from learning import assistant, demand, gates, publishing, recommendations, segmentation
from learning.candidates import Candidate, Run
from shop import versions
from shop.versions import Kind, Version

TRAINERS: dict[str, tuple[Kind, Callable[[Run], Candidate]]] = {
    "train_assistant": ("assistant", assistant.train),
    "train_recommender": ("recommender", recommendations.train),
    "build_segments": ("segments", segmentation.train),
    "forecast_demand": ("demand", demand.train),
}


@dataclass(frozen=True, slots=True)
class Result:
    """What came of a run: a version, and why its gate refused it, if it did."""

    version: Version
    objection: str


def train(job_kind: str, run: Run, by: str, publish: bool = True) -> Result:
    """Train, keep the version, and publish it when asked to and its gate has no objection."""
    kind, trainer = TRAINERS[job_kind]
    candidate = trainer(run)
    with run.database.transaction() as tx:
        objection = gates.objection(candidate, versions.live(tx, kind))
        version = versions.record(
            tx,
            kind,
            fingerprint=candidate.fingerprint,
            parameters=candidate.parameters,
            metrics=candidate.metrics,
            path=candidate.path,
            created_by=by,
            now=run.now,
            reason=objection,
        )
        if publish and not objection:
            version = publishing.publish(tx, run.var, version.id, by, run.now)
    return Result(version, objection)


def run_name(job_kind: str, now: datetime) -> str:
    """The name of a new version's files: its kind and the moment, so that none is overwritten."""
    return f"{TRAINERS[job_kind][0]}-{now:%Y%m%d-%H%M%S-%f}"
