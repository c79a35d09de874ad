"""Segments: the article's example, k by stability, names that stay, everybody has one."""

from itertools import permutations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from promotions.clustering import Clusters, Demand, chosen, cluster, nearest, tried
from promotions.errors import BadData
from promotions.facts import CustomerFacts
from promotions.matching import best_matching
from promotions.naming import KINDS, NO_ORDERS, Percentiles, name, named
from promotions.segmenting import build_segments, changed_share

GROUPS = {  # recency, orders, spent: three kinds of customer far apart
    "loyal": (6.0, 160.0, 900_000),
    "recent": (2.0, 21.0, 62_000),
    "dormant": (160.0, 20.0, 60_000),
}


def customers(each: int, seed: int = 1, prefix: str = "C") -> list[CustomerFacts]:
    random = np.random.default_rng(seed)
    found = []
    for kind, (recency, orders, spent) in GROUPS.items():
        for number in range(each):
            noise = np.exp(random.normal(0, 0.2, 3))
            found.append(
                CustomerFacts(
                    f"{prefix}-{kind}-{number:03d}",
                    orders=max(1, round(orders * noise[0])),
                    spent=int(spent * noise[1]),
                    recency_days=recency * noise[2],
                )
            )
    return found


def test_the_articles_five_customers_fall_into_two_clusters() -> None:
    points = np.array([(1, 2, 3), (2, 3, 4), (3, 4, 5), (4, 5, 6), (5, 6, 7)], dtype=float)
    _, labels, inertia = cluster(points, 2, seed=0)
    assert labels[0] == labels[1] != labels[3] == labels[4]
    assert inertia == pytest.approx(7.5)  # the middle one fits either side equally well


def test_k_is_the_largest_that_is_stable() -> None:
    facts = customers(60)
    found = build_segments(facts, seed=3)
    assert found.metrics["k"] == 3
    assert found.metrics["min_jaccard"] > 0.95
    assert found.metrics["fidelity"] > 0.95


def test_an_unstable_or_tiny_clustering_is_not_taken() -> None:
    def made(k: int, jaccard: float, sizes: list[int]) -> Clusters:
        labels = np.repeat(np.arange(k), sizes)
        return Clusters(np.zeros((k, 3)), labels, 0.0, 0.0, jaccard, 0.9)

    one, two = made(1, 1.0, [100]), made(2, 0.98, [60, 40])
    three, four = made(3, 0.80, [60, 39, 1]), made(4, 0.74, [25] * 4)
    assert chosen([one, two, three, four]) is two
    assert chosen([one, two, three], Demand(smallest_share=0.01)) is three
    assert chosen([one, two], Demand(smallest_size=50)) is one


def test_noise_without_structure_still_gives_an_answer() -> None:
    points = np.random.default_rng(0).normal(size=(60, 3))
    assert 1 <= chosen(tried(points, seed=0, bootstraps=4)).k <= 8


def test_segments_are_named_by_what_their_customers_do() -> None:
    facts = customers(60)
    labels = build_segments(facts, seed=3).assign(facts)
    for kind in GROUPS:
        mine = {label for one, label in zip(facts, labels, strict=True) if kind in str(one)}
        assert mine == {kind}


def test_every_portrait_speaks_both_languages() -> None:
    found = build_segments([*customers(60), CustomerFacts("new")], seed=3)
    assert [portrait.label for portrait in found.portraits][-1] == NO_ORDERS
    for portrait in found.portraits:
        assert portrait.name["zh"] and portrait.name["en"].isascii()
        assert portrait.explanation["zh"] and portrait.explanation["en"].isascii()
    ordering = found.portraits[:-1]
    assert all(portrait.rule["en"].isascii() or "¥" in portrait.rule["en"] for portrait in ordering)
    assert sum(portrait.share for portrait in found.portraits) == pytest.approx(1.0)


def test_labels_stay_with_their_customers_over_rebuilds() -> None:
    first = build_segments(customers(60), seed=3)
    grown = [*customers(60, seed=2), *customers(10, seed=9, prefix="D")]
    again = build_segments(grown, seed=77, previous=first)
    assert changed_share(first, again, grown) < 0.05
    assert set(again.labels) == set(first.labels)


def test_an_old_label_is_kept_even_when_another_name_would_fit_better() -> None:
    facts = customers(60)
    first = build_segments(facts, seed=3)
    odd = {"loyal": "at_risk", "recent": "champions", "dormant": "regulars"}
    renamed = type(first)(
        first.scaling,
        first.centroids,
        tuple(odd[label] for label in first.labels),
        first.portraits,
        first.metrics,
    )
    assert set(build_segments(facts, seed=5, previous=renamed).labels) == set(odd.values())


def test_the_same_facts_give_the_same_segments_in_any_order() -> None:
    facts = customers(40)
    one, other = build_segments(facts, seed=3), build_segments(facts[::-1], seed=3)
    assert np.array_equal(one.centroids, other.centroids)
    assert one.portraits == other.portraits


def test_who_has_bought_nothing_is_a_segment_of_his_own() -> None:
    found = build_segments(customers(40), seed=3)
    unpaid = CustomerFacts("unpaid", orders=1, spent=0, recency_days=2.0)
    assert found.assign([CustomerFacts("new"), unpaid]) == [NO_ORDERS, NO_ORDERS]
    assert found.assign([]) == []


def test_without_any_purchase_there_is_nothing_to_segment() -> None:
    with pytest.raises(BadData):
        build_segments([CustomerFacts("new")], seed=0)


def test_identical_and_single_customers_are_one_segment() -> None:
    same = [CustomerFacts(f"C{n}", orders=1, spent=100, recency_days=1.0) for n in range(20)]
    for facts in (same, same[:1]):
        found = build_segments(facts, seed=0)
        assert len(set(found.assign(facts))) == 1


@settings(max_examples=30)
@given(
    st.lists(
        st.builds(
            CustomerFacts,
            customer_id=st.just("X"),
            orders=st.integers(0, 10**6),
            spent=st.integers(0, 10**12),
            recency_days=st.none() | st.floats(0, 1e5),
        ),
        max_size=5,
    )
)
def test_every_customer_gets_exactly_one_known_label(facts: list[CustomerFacts]) -> None:
    labels = FITTED.assign(facts)
    assert len(labels) == len(facts)
    assert set(labels) <= {*FITTED.labels, NO_ORDERS}


FITTED = build_segments(customers(30), seed=3)


@settings(max_examples=60)
@given(arrays(float, st.tuples(st.integers(1, 4), st.integers(4, 5)), elements=st.floats(-9, 9)))
def test_the_matching_is_the_best_of_all(gains: np.ndarray) -> None:  # type: ignore[type-arg]
    rows, columns = gains.shape
    found = best_matching(gains)
    assert len(set(found)) == rows
    best = max(
        sum(gains[row, column] for row, column in enumerate(order))
        for order in permutations(range(columns), rows)
    )
    assert sum(gains[row, column] for row, column in enumerate(found)) == pytest.approx(best)


def test_eight_segments_get_eight_names() -> None:
    middle = [Percentiles(50, 50, 50, 50)] * 8
    assert sorted(named(middle)) == sorted(KINDS)
    assert all(name(kind)["zh"] for kind in KINDS)


def test_a_point_goes_to_its_nearest_centroid() -> None:
    points = np.array([[0.0, 0, 0], [9, 9, 9]])
    assert nearest(points, np.array([[10.0, 10, 10], [1, 1, 1]])).tolist() == [1, 0]
