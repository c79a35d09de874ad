"""Building the segments of customers from what they bought."""

from learning.candidates import Candidate, Run
from shop import segments, versions


def train(run: Run) -> Candidate:
    """Cluster the customers of today into named segments."""
    folder = run.folder("segments") / run.name
    folder.mkdir(parents=True)
    with run.database.reading() as tx:
        live = versions.live(tx, "segments")
        before = None if live is None else run.var / live.path
        metrics = segments.build(tx, folder, run.now, run.seed, run.progress, before)
    return Candidate(
        kind="segments",
        fingerprint=metrics["fingerprint"],
        parameters={"seed": run.seed, "named_after": None if live is None else live.id},
        metrics=metrics,
        path=str(folder.relative_to(run.var)),
    )
