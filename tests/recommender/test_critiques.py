"""What a shopper says against the products shown, and what is shown then."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recommender import BadData, Critique, ProductFacts, Recommender, UnknownId, critiqued
from recommender.features import Features
from recommender.solvers import Als
from tests.recommender.test_newcomers import shop

PRICES = {"p0": 1000.0, "p1": 2000.0, "p2": 2600.0, "p3": 3000.0, "p4": 3600.0, "p5": 9000.0}
SIZES = {"p0": 5.0, "p1": 6.1, "p2": 6.1, "p3": 6.2, "p4": 6.7, "p5": 7.9}
FACTS = [
    *(
        ProductFacts(name, "Ao" if name in ("p1", "p3") else "Bo", "phone", price,
                     {"screen": SIZES[name]})
        for name, price in PRICES.items()
    ),
    *(ProductFacts(f"t{n}", "Co", "tea", 2300.0) for n in range(6)),
]  # fmt: skip


@pytest.fixture(scope="module")
def made() -> Recommender:
    fitted = Recommender.fit(shop(), Als(factors=4))
    return fitted.with_features(Features.of(FACTS, fitted.products))


def names(made: Recommender, shown: list[str], critique: Critique) -> list[str]:
    return [one.product_id for one in critiqued(made, shown, critique, n=12)]


def test_cheaper_is_a_step_cheaper_of_the_same_kind_first(made: Recommender) -> None:
    found = names(made, ["p3"], Critique("cheaper"))
    assert found[0] in ("p1", "p2")
    assert found.index("p0") > found.index("p2")  # a third of the price is too far
    assert not {"p3", "p4", "p5"} & set(found)


def test_dearer_does_not_jump_to_the_dearest(made: Recommender) -> None:
    assert names(made, ["p3"], Critique("dearer"))[:2] == ["p4", "p5"]


def test_another_brand_is_another_brand(made: Recommender) -> None:
    found = names(made, ["p3"], Critique("other_brand"))
    assert "p1" not in found
    assert found[0] in ("p2", "p4")


def test_like_this_but_larger(made: Recommender) -> None:
    assert names(made, ["p3"], Critique("more", "screen"))[0] == "p4"
    assert set(names(made, ["p3"], Critique("less", "screen"))) == {"p0", "p1", "p2"}


def test_what_cannot_be_asked_is_said(made: Recommender) -> None:
    with pytest.raises(BadData, match="weight"):
        critiqued(made, ["p3"], Critique("less", "weight"))
    with pytest.raises(UnknownId):
        critiqued(made, ["nothing"], Critique("cheaper"))
    with pytest.raises(BadData, match="features"):
        critiqued(Recommender.fit(shop(), Als(factors=4)), ["p3"], Critique("cheaper"))


@given(shown=st.lists(st.sampled_from(sorted(PRICES)), min_size=1, unique=True))
def test_cheaper_is_cheaper_than_everything_shown(made: Recommender, shown: list[str]) -> None:
    limit = min(PRICES[one] for one in shown)
    for name in names(made, shown, Critique("cheaper")):
        assert PRICES.get(name, 2300.0) < limit
        assert name not in shown
    relevances = [one.relevance for one in critiqued(made, shown, Critique("cheaper"), n=12)]
    assert relevances == sorted(relevances, reverse=True)
    assert all(math.isfinite(one) for one in relevances)
