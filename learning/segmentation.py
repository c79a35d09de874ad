"""Building the segments of customers from what they bought."""

from learning.candidates import Candidate, Run, files_fingerprint
from shop import segments


def train(run: Run) -> Candidate:
    """Cluster the customers of today into named segments."""
    folder = run.folder("segments") / run.name
    folder.mkdir(parents=True)
    with run.database.reading() as tx:
        metrics = segments.build(tx, folder, run.now, run.seed, run.progress)
    return Candidate(
        kind="segments",
        fingerprint=files_fingerprint(path for path in folder.iterdir() if path.is_file()),
        parameters={"seed": run.seed},
        metrics=metrics,
        path=str(folder.relative_to(run.var)),
    )
