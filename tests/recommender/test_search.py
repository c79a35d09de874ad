"""The search for parameters: within its budget, never below the defaults, stopped when asked."""

from pathlib import Path
from xml.etree import ElementTree

import numpy as np
import pytest

from recommender import BadData, Interactions, artifact
from recommender.__main__ import main
from recommender.interactions import DAY
from recommender.recipes import Recipe
from recommender.search_picture import draw
from recommender.solvers import Als, Svd
from recommender.splitting import leave_last, successive
from recommender.tuning import Trial, search
from tests.recommender.conftest import two_tastes


def liked() -> Interactions:
    return Interactions.of_rows([row for row in two_tastes() if row[2] > 1])


def weekly(weeks: int = 40, customers: int = 12) -> Interactions:
    """Everybody buys two products a week."""
    random = np.random.default_rng(0)
    rows = [
        (f"c{who:02}", f"p{what:02}", 1.0, DAY * (7 * week + who / customers), True)
        for week in range(weeks)
        for who in range(customers)
        for what in random.choice(20, 2, replace=False).tolist()
    ]
    return Interactions.of_rows(rows)


def test_it_never_ends_below_the_defaults_and_tells_how_far_it_is() -> None:
    split, told = leave_last(liked(), 2), list[float]()
    trials = search(
        [split], ["als", "svd"], trials=6, seconds=60, seed=1,
        progress=lambda share, _word: told.append(share),
    )  # fmt: skip
    assert len(trials) == 6 and told[-1] == 1.0 and told == sorted(told)
    assert [one.ndcg for one in trials] == sorted((one.ndcg for one in trials), reverse=True)
    first = {one.number: one for one in trials}
    assert first[0].recipe == Recipe(Als()) and first[1].recipe == Recipe(Svd())
    assert trials[0].ndcg >= max(first[0].ndcg, first[1].ndcg)


def test_the_same_seed_searches_the_same() -> None:
    split = leave_last(liked(), 2)
    twice = [search([split], ["als"], trials=4, seconds=60, seed=7) for _ in range(2)]
    assert [one.recipe for one in twice[0]] == [one.recipe for one in twice[1]]


def test_it_stops_when_its_seconds_are_over() -> None:
    split, ticks = leave_last(Interactions.of_rows(two_tastes()), 2), iter(range(1000))
    trials = search(
        [split], ["svd"], trials=50, seconds=5, seed=1, clock=lambda: float(next(ticks))
    )
    assert 1 <= len(trials) < 10


def test_an_interrupt_ends_the_search_with_what_was_found() -> None:
    def interrupt(share: float, _word: str) -> None:
        if share >= 0.3:
            raise KeyboardInterrupt

    split = leave_last(liked(), 2)
    trials = search([split], ["svd"], trials=10, seconds=60, seed=1, progress=interrupt)
    assert len(trials) == 3
    with pytest.raises(KeyboardInterrupt):  # nothing was found yet
        search([split], ["svd"], trials=10, seconds=60, seed=1, clock=_interrupted)


def _interrupted() -> float:
    raise KeyboardInterrupt


def test_cuts_follow_one_another_and_never_look_ahead() -> None:
    data = weekly()
    splits = successive(data, 3, 0.1)
    assert len(splits) == 3
    sizes = [len(split.train) for split in splits]
    assert sizes == sorted(sizes) and sizes[-1] == pytest.approx(0.9 * len(data), rel=0.05)
    for earlier, later in zip(splits, splits[1:], strict=False):
        assert earlier.train.last_at < later.train.last_at
        asked = sum(map(len, earlier.truth)) + sum(earlier.unknown)
        assert 0 < asked <= len(later.train) - len(earlier.train)  # only what came before the next


def test_cuts_that_leave_nothing_are_refused() -> None:
    with pytest.raises(BadData, match="nothing to learn from"):
        successive(weekly(), 10, 0.1)
    with pytest.raises(BadData):
        successive(Interactions.of_rows([]), 2, 0.1)
    with pytest.raises(BadData):
        successive(Interactions.of_rows([("a", "x", 1.0, 1.0, True)]), 2, 0.1)


def test_a_trial_is_the_mean_of_its_cuts_and_a_bad_one_is_given_up() -> None:
    trials = search(successive(weekly(), 3, 0.1), ["svd"], trials=12, seconds=60, seed=0)
    whole = [one for one in trials if one.whole]
    assert all(len(one.ndcgs) == 3 for one in whole)
    assert trials[: len(whole)] == whole  # the others stand behind
    assert whole[0].ndcg == pytest.approx(np.mean(whole[0].ndcgs))


def test_solvers_that_cannot_be_searched_are_refused() -> None:
    with pytest.raises(BadData, match="None of these"):
        search([leave_last(liked(), 2)], ["spark"], trials=2, seconds=9, seed=0)


def test_the_picture_has_a_dot_for_each_trial(tmp_path: Path) -> None:
    trials = [
        Trial(0, Recipe(Als()), (0.1, 0.2), 1.0, True),
        Trial(1, Recipe(Svd()), (0.05,), 1.0, False),
    ]
    draw(trials, "a < b", tmp_path / "s.svg")
    root = ElementTree.parse(tmp_path / "s.svg").getroot()
    space = "{http://www.w3.org/2000/svg}"
    assert len(root.findall(f"{space}circle")) == len(trials) + 2  # and the legend's
    assert {text.text for text in root.iter(f"{space}text")} >= {"als", "svd", "a < b"}


def test_the_command_prints_a_table_draws_and_writes(
    csv_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    done = main(
        ["search", "--interactions", str(csv_file), "--solver", "svd", "--trials", "3",
         "--cuts", "2", "--plot", str(tmp_path / "s.svg"), "--artifact", str(tmp_path / "a")]
    )  # fmt: skip
    told = capsys.readouterr()
    assert done == 0, told.err
    assert "NDCG@10" in told.out and "cut 2" in told.out and "svd factors=" in told.out
    assert (tmp_path / "s.svg").exists()
    assert artifact.load(tmp_path / "a").recommender.parameters["solver"] == "svd"


def test_a_search_with_spark_is_refused(csv_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", "--interactions", str(csv_file), "--solver", "spark"]) == 1
    assert "embedded solvers" in capsys.readouterr().err
