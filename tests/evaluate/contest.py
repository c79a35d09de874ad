"""The recommender and its peers on one file of interactions, side by side in one run.

`python -m tests.evaluate.contest FILE --holdout since:DATE`: the newest tenth of what
comes before the holdout is for tuning: every peer draws the same number of parameters and keeps
those that were best there, for each task apart; only then is the holdout looked at. The
recommender learns as its command `fit` does, with `--tune` as `fit --tune` does.
"""

import argparse
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix

from recommender.evaluation import MODE_OF, Row, Task, baselines, judge, scorer_of, table
from recommender.histories import Histories
from recommender.interactions import Interactions
from recommender.metrics import DEPTH, Scores, interval, of_lists
from recommender.ranking import best
from recommender.reading import read_csv
from recommender.recipes import Recipe
from recommender.recommender import Recommender
from recommender.slices import slices
from recommender.slices import table as slice_table
from recommender.splitting import Split, parse_holdout, tail
from recommender.threads import one_thread
from recommender.training import CHOICE, choose
from tests.evaluate.peers import PEERS, Parameters, Peer

TRIALS = 12
JUDGED = 1500  # customers judged in each trial

type Told = Callable[[str], None]


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.evaluate.contest", description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--holdout", required=True, help="last:K or since:DATE")
    parser.add_argument("--trials", type=int, default=TRIALS, help="of each peer")
    parser.add_argument("--tune", action="store_true", help="the recommender too")
    parser.add_argument("--seed", type=int, default=0)
    chosen = parser.parse_args()
    data, _ = read_csv(chosen.file, datetime.now(UTC))
    split = parse_holdout(chosen.holdout, data)
    rows, made = contest(split, chosen.trials, chosen.seed, tune=chosen.tune, told=_told)
    print(f"{chosen.file.name}, {chosen.holdout}\n\n{table(rows)}\n")
    print(slice_table(slices([(made, split)], chosen.seed)))
    for name, value in verdict(rows).items():
        print(f"{name:<40}{value:>8.3f}")
    return 0


def contest(
    split: Split, trials: int, seed: int, *, tune: bool = False, told: Told = lambda _text: None
) -> tuple[list[Row], Recommender]:
    """Everybody's row for both tasks, ours first, and the recommender."""
    began = time.perf_counter()
    recipe = choose(split, CHOICE, trials, 600.0, seed) if tune else Recipe()
    made = recipe.fit(split.train, seed=seed)
    seconds = {"ours": time.perf_counter() - began}
    told(f"ours {seconds['ours']:.1f} s {recipe}")
    rows = []
    for task in MODE_OF:
        scorers = {"ours": scorer_of(made, task), **baselines(made, seconds)}
        for name, scorer in scorers.items():
            found = judge(scorer, made, split, task)
            rows.append(_row(name, task, found, seconds.get(name, 0.0), seed))
    for name, peer in PEERS.items():
        for task, parameters in tuned(peer, split, trials, seed).items():
            began = time.perf_counter()
            model = peer(counted(split.train), parameters, seed)
            told(f"{name} {task} {parameters}")
            taken = time.perf_counter() - began
            found = judged(model, split, task)
            rows.append(_row(name, task, found, taken, seed))
    return rows, made


def tuned(peer: type[Peer], split: Split, trials: int, seed: int) -> dict[Task, Parameters]:
    """For each task the best of so many drawn parameters, on the period before the holdout."""
    before = validation(split).sample(JUDGED, seed)
    counts, random = counted(before.train), np.random.default_rng(seed)
    reached: dict[Task, tuple[float, Parameters]] = {}
    for _ in range(trials):
        parameters = peer.draw(random)
        model = peer(counts, parameters, seed)
        for task in MODE_OF:
            found = float(judged(model, before, task).ndcg.mean())
            if task not in reached or found > reached[task][0]:
                reached[task] = found, parameters
    return {task: parameters for task, (_, parameters) in reached.items()}


def validation(split: Split) -> Split:
    """The newest tenth of what comes before the holdout."""
    return tail(split.train, 0.1)


def judged(model: Peer, split: Split, task: Task) -> Scores:
    """The peer's lists for every customer of the split."""
    past = Histories.of(split.train, split.train.last_at, None)
    lists, truths, missing = [], [], []
    rows = zip(split.customer.tolist(), split.truth, split.unknown, strict=True)
    for customer, truth, unknown in rows:
        mask = np.ones(len(split.train.products), dtype=np.bool_)
        if task == "new":
            bought = past.of_customer(customer).bought
            mask[bought] = False
            truth = truth[~np.isin(truth, bought)]
        if len(truth) + unknown:
            with one_thread():
                lists.append(best(model.scores(customer), DEPTH, mask))
            truths.append(truth)
            missing.append(unknown)
    return of_lists(lists, truths, missing, past.owners(len(split.train.products)))


def counted(data: Interactions) -> csr_matrix:
    """How often each customer met each product."""
    return data.matrix(np.ones(len(data), dtype=np.float32))


def verdict(rows: list[Row]) -> dict[str, float]:
    """Ours against the best tuned peer on new products; on any, against that and own counts."""
    found = {(row.task, row.name): row.metrics["ndcg@10"] for row in rows}
    best_of = {task: max(found[task, name] for name in PEERS) for task in MODE_OF}
    return {
        "new_ours_over_best_peer": found["new", "ours"] / best_of["new"],
        "any_ours_over_best_peer": found["any", "ours"] / best_of["any"],
        "any_ours_over_own_counts": found["any", "ours"] / found["any", "own counts"],
    }


def _row(name: str, task: Task, scores: Scores, seconds: float, seed: int) -> Row:
    return Row(name, task, scores.summary(), interval(scores.ndcg, seed), seconds)


def _told(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
