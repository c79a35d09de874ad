"""Training the recommender on what customers did."""

from learning.candidates import Candidate, Run
from recommender import Interactions, training, weight_of
from recommender.errors import RecommenderError
from shop import interactions, versions


def train(run: Run) -> Candidate:
    """Choose a recipe on held-out data, learn from everything, and judge the live recipe alike."""
    run.progress(0.01, "Reading what customers did.")
    with run.database.reading() as tx:
        known = interactions.columns(tx)
        live = versions.live(tx, "recommender")
    data = as_interactions(known)
    folder = run.folder("recommender") / run.name

    def progress(share: float, detail: str) -> None:
        run.progress(0.85 * share, detail)

    metrics = training.train(data, folder, run.now, run.seed, progress)
    return Candidate(
        kind="recommender",
        fingerprint=data.fingerprint,
        parameters={"seed": run.seed},
        metrics=metrics,
        path=str(folder.relative_to(run.var)),
        live_metrics=None if live is None else _live_score(run, live.path, data),
    )


def as_interactions(known: interactions.Columns) -> Interactions:
    """The shop's rows as the recommender reads them: weights by kind, times as epoch seconds."""
    pairs = zip(known.kinds, known.values, strict=True)
    return Interactions.of_columns(
        known.customer_ids,
        known.product_ids,
        [weight_of(kind, value) for kind, value in pairs],
        [at.timestamp() for at in known.times],
        [kind == "purchase" for kind in known.kinds],
    )


def _live_score(run: Run, path: str, data: Interactions) -> dict[str, float] | None:
    """The live version's scores on the same held-out data; none when it does not verify."""
    run.progress(0.9, "Judging the live version on the same data.")
    try:
        return training.score(run.var / path, data, run.seed)
    except RecommenderError:
        return None
