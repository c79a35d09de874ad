"""Splits in time, metrics by hand, and a table that tells the truth."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from recommender import BadData, Interactions, Recommender
from recommender.evaluation import compare, table
from recommender.metrics import gini, interval, of_lists
from recommender.splitting import leave_last, parse_holdout, since


def places(*values: int) -> np.ndarray:
    return np.array(values, dtype=np.int32)


def test_ndcg_and_recall_by_hand() -> None:
    found = of_lists([places(4, 7, 1)], [places(7, 9)], [0], np.full(12, 0.5)).summary()
    assert found["ndcg@10"] == pytest.approx((1 / np.log2(3)) / (1 + 1 / np.log2(3)))
    assert found["recall@10"] == found["recall@20"] == 0.5
    assert found["map@10"] == pytest.approx(0.25)
    assert found["coverage"] == pytest.approx(3 / 12)


def test_products_nobody_could_foresee_count_against_the_list() -> None:
    assert of_lists([places(1)], [places(1)], [1], np.full(3, 0.5)).summary()["recall@10"] == 0.5


@given(st.permutations(range(15)), st.sets(st.integers(0, 14), min_size=1))
def test_metrics_lie_between_nothing_and_all(ranked: list[int], wanted: set[int]) -> None:
    found = of_lists([places(*ranked)], [places(*sorted(wanted))], [0], np.full(15, 0.5)).summary()
    assert all(0 <= found[name] <= 1 + 1e-12 for name in ("ndcg@10", "recall@10", "map@10"))
    ideal = sorted(wanted) + [one for one in ranked if one not in wanted]
    best = of_lists([places(*ideal)], [places(*sorted(wanted))], [0], np.full(15, 0.5)).summary()
    assert best["ndcg@10"] == pytest.approx(1.0) and best["recall@20"] == 1.0


def test_gini_is_nothing_for_equals_and_near_one_for_a_single_product() -> None:
    assert gini(np.ones(10)) == pytest.approx(0.0)
    assert gini(np.array([0.0] * 99 + [5.0])) == pytest.approx(0.99)


def test_the_interval_holds_the_mean() -> None:
    values = np.random.default_rng(1).random(300)
    low, high = interval(values, seed=0)
    assert low < values.mean() < high and interval(values, seed=0) == (low, high)


def test_what_is_held_out_lies_later(checkerboard: Interactions) -> None:
    split = leave_last(checkerboard, 3)
    for customer, truth in zip(split.customer.tolist(), split.truth, strict=True):
        name = split.train.customers.names[customer]
        place = checkerboard.customers.position(name)
        whole = checkerboard.taking(checkerboard.customer == place)
        last = checkerboard.products.named(whole.product[-3:].tolist())
        assert split.train.products.named(truth.tolist()) == last
    assert len(split) == 32
    later = since(checkerboard, 86_400.0 * 5)
    assert later.train.at.max() < 86_400.0 * 5


def test_looking_is_no_success_where_buying_is_known() -> None:
    rows = [
        ("a", "x", 1.0, 0.0, True), ("b", "y", 1.0, 0.0, True),
        ("a", "y", 1.0, 9.0, False), ("a", "z", 1.0, 9.0, True),
    ]  # fmt: skip
    split = since(Interactions.of_rows(rows), 5.0)
    assert len(split) == 1 and len(split.truth[0]) == 0 and split.unknown == [1]


@pytest.mark.parametrize("text", ["", "last", "last:x", "last:0", "since:later", "first:3"])
def test_a_holdout_that_makes_no_sense_is_refused(checkerboard: Interactions, text: str) -> None:
    with pytest.raises(BadData):
        parse_holdout(text, checkerboard)


@pytest.mark.parametrize("text", ["last:99", "since:2999-01-01", "since:1900-01-01"])
def test_a_holdout_that_leaves_nothing_is_refused(checkerboard: Interactions, text: str) -> None:
    with pytest.raises(BadData):
        parse_holdout(text, checkerboard)


def test_the_table_has_ours_beside_the_baselines(checkerboard: Interactions) -> None:
    split = leave_last(checkerboard, 2)
    rows = compare({"als": (Recommender.fit(split.train), 0.5)}, split)
    text = table(rows)
    for word in ("als", "popularity", "own counts", "item-knn", "NDCG@10", "coverage", "seconds"):
        assert word in text
    for row in rows:
        assert row.interval[0] <= row.metrics["ndcg@10"] <= row.interval[1]
