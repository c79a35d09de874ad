"""The gates: not worse than what serves, the regression set all right, the segments stable."""

from datetime import UTC, datetime
from typing import Any

import pytest

from learning.candidates import Candidate
from learning.gates import objection
from shop.versions import Kind, Version


def candidate(kind: Kind, **metrics: Any) -> Candidate:
    return Candidate(kind, "f", {}, metrics, "p")


def live(kind: Kind, **metrics: Any) -> Version:
    now = datetime(2026, 1, 1, tzinfo=UTC)
    return Version(1, kind, "live", "f", {}, metrics, "p", "", "admin", now)


def test_the_first_version_has_nothing_to_be_worse_than() -> None:
    assert objection(candidate("recommender", **{"ndcg@10": 0.1}), None) == ""


@pytest.mark.parametrize(("score", "passes"), [(0.2, True), (0.3, True), (0.19, False)])
def test_a_recommender_must_not_fall_below_the_live_one(score: float, passes: bool) -> None:
    found = objection(
        candidate("recommender", **{"ndcg@10": score}), live("recommender", **{"ndcg@10": 0.2})
    )
    assert (found == "") is passes


def test_an_assistant_must_not_fall_below_the_live_one() -> None:
    name = "validation_intent_accuracy"
    said = objection(candidate("assistant", **{name: 0.94}), live("assistant", **{name: 0.95}))
    assert "0.9500" in said and "0.9400" in said


def test_the_live_version_counts_by_its_score_on_the_same_data() -> None:
    ours = Candidate("recommender", "f", {}, {"ndcg@10": 0.3}, "p", live_metrics={"ndcg@10": 0.31})
    assert "0.3100" in objection(ours, live("recommender", **{"ndcg@10": 0.2}))


def test_an_assistant_with_a_wrong_regression_sentence_is_refused() -> None:
    said = objection(candidate("assistant", regression_intent_accuracy=0.98), None)
    assert "98.0%" in said


def test_unstable_segments_are_refused() -> None:
    assert "stable" in objection(candidate("segments", min_jaccard=0.6), None)
    assert objection(candidate("segments", min_jaccard=0.8), None) == ""
