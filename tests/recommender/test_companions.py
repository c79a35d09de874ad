"""What goes with what is in the basket."""

import numpy as np
import pytest

from recommender import Interactions, Recommender
from recommender.companions import companions
from recommender.solvers import Als

DAY = 86_400.0


def baskets(*lines: str) -> Interactions:
    """One customer a line, one basket each, products by letter."""
    rows = [
        (f"c{who}", product, 1.0, DAY * who, True)
        for who, line in enumerate(lines)
        for product in line
    ]
    return Interactions.of_rows(rows)


def test_what_lies_in_the_same_baskets_is_near_and_what_does_not_is_not() -> None:
    data = baskets(*["ab"] * 20, *["cd"] * 20, *["ac"] * 2)
    near = companions(data).weights.toarray()
    assert near[0].argmax() == 1 and near[2].argmax() == 3
    assert near[0, 3] == 0
    assert np.allclose(near, near.T)


def test_a_bestseller_in_every_basket_goes_with_nothing_in_particular() -> None:
    data = baskets(*["abz", "cdz"] * 30)
    near = companions(data).weights.toarray()
    assert near[0].argmax() == 1
    assert near[0, 4] < near[0, 1] / 4


def test_the_basket_of_two_days_is_two_baskets() -> None:
    rows = [("c1", "a", 1.0, 0.0, True), ("c1", "b", 1.0, 3 * DAY, True)]
    assert companions(Interactions.of_rows(rows)).weights.nnz == 0


def test_what_was_only_looked_at_is_in_no_basket() -> None:
    rows = [("c1", "a", 1.0, 0.0, True), ("c1", "b", 1.0, 0.0, False)]
    assert companions(Interactions.of_rows(rows)).weights.nnz == 0


@pytest.fixture(scope="module")
def recommender() -> Recommender:
    return Recommender.fit(baskets(*["ab", "cd", "ef"] * 20), Als(factors=4, iterations=5))


def test_goes_with_names_the_product_of_the_basket_that_it_goes_with(
    recommender: Recommender,
) -> None:
    found = recommender.goes_with(["a", "c"], n=2)
    assert {(one.product_id, one.reason.product_ids) for one in found} == {
        ("b", ("a",)), ("d", ("c",))
    }  # fmt: skip
    assert {one.reason.kind for one in found} == {"goes_with"}


def test_goes_with_keeps_to_what_is_allowed_and_never_repeats_the_basket(
    recommender: Recommender,
) -> None:
    assert not {"a", "b"} & {one.product_id for one in recommender.goes_with(["a"], exclude=["b"])}
    assert recommender.goes_with(["a"], allow=[]) == []
    assert recommender.goes_with(["unknown"]) == []
