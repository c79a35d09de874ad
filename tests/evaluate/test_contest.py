"""The contest is fair: everybody is asked the same, and nobody tunes on the holdout."""

import numpy as np
import pytest

from recommender.splitting import leave_last
from tests.evaluate.contest import contest, judged, tuned, validation, verdict
from tests.evaluate.peers import PEERS, ImplicitAls, Peer
from tests.recommender.making import clustered

SPLIT = leave_last(clustered(150, 60, 4), 2)


def test_everybody_has_a_row_for_each_task() -> None:
    rows, _ = contest(SPLIT, trials=1, seed=0)
    names = {"ours", "popularity", "own counts", "item-knn", *PEERS}
    for task in ("new", "any"):
        block = [row for row in rows if row.task == task]
        assert {row.name for row in block} == names
        assert len({row.metrics["customers"] for row in block}) == 1
    assert verdict(rows)["new_ours_over_best_peer"] > 0


@pytest.mark.parametrize("name", PEERS)
def test_a_peer_learns_the_tastes(name: str) -> None:
    parameters = PEERS[name].draw(np.random.default_rng(1))
    counts = SPLIT.train.matrix(np.ones(len(SPLIT.train), dtype=np.float32))
    assert judged(PEERS[name](counts, parameters, 0), SPLIT, "new").ndcg.mean() > 0.1


def test_parameters_are_chosen_before_the_holdout(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[int] = []
    learn = ImplicitAls.fit

    def watched(self: Peer, parameters: dict[str, object], seed: int) -> None:
        seen.append(self.matrix.nnz)
        learn(self, parameters, seed)  # type: ignore[arg-type]

    monkeypatch.setattr(ImplicitAls, "fit", watched)
    tuned(ImplicitAls, SPLIT, trials=2, seed=0)
    assert len(seen) == 2
    assert max(seen) == len(validation(SPLIT).train.pairs.product)
