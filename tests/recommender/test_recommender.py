"""What a list may hold, in which order, and why each product is in it."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recommender import MODES, BadData, Features, Fresh, Interactions, ProductFacts, Recommender
from recommender import UnknownId as Unknown
from recommender.ranking import best
from tests.recommender.conftest import two_tastes

PRODUCTS = [f"p{number:02}" for number in range(32)]
MADE = Recommender.fit(Interactions.of_rows(two_tastes()))
some_products = st.lists(st.sampled_from([*PRODUCTS, "unknown"]), max_size=40)


@settings(max_examples=150, deadline=None)
@given(
    customer=st.sampled_from(["c00", "c01", "c17", "nobody", None]),
    mode=st.sampled_from(MODES),
    n=st.integers(0, 50),
    allow=st.none() | some_products,
    exclude=some_products,
    fresh=some_products,
    diversity=st.sampled_from([0.0, 0.3]),
)
def test_a_list_keeps_all_rules_at_once(customer, mode, n, allow, exclude, fresh, diversity):  # type: ignore[no-untyped-def]
    clicks = [Fresh(product_id, at=1.0) for product_id in fresh]
    facts = [ProductFacts(one, f"brand{at % 3}", "kind", 1) for at, one in enumerate(PRODUCTS)]
    made = MADE.with_features(Features.of(facts, MADE.products))
    asked = {
        "fresh": clicks, "n": n, "mode": mode, "allow": allow, "exclude": exclude,
        "diversity": diversity,
    }  # fmt: skip
    shown = made.recommend(customer, **asked)
    ids = [one.product_id for one in shown]
    bought = {PRODUCTS[place] for place in made.history(customer).bought.tolist()}
    assert len(ids) == len(set(ids)) <= n
    assert allow is None or set(ids) <= set(allow)
    assert not set(ids) & set(exclude)
    if mode == "discover":
        assert not set(ids) & bought
        possible = set(PRODUCTS if allow is None else allow) & set(PRODUCTS)
        assert len(ids) == min(n, len(possible - set(exclude) - bought))
    if mode == "buy_again" and customer in made.customers:
        assert set(ids) <= bought
    if not diversity:
        assert all(a.relevance >= b.relevance for a, b in zip(shown, shown[1:], strict=False))
    assert all(np.isfinite(one.relevance) for one in shown)
    assert made.recommend(customer, **asked) == shown


@given(st.lists(st.sampled_from([0.0, 0.5, 1.0, 2.0]), max_size=30), st.integers(0, 35))
def test_ties_go_to_the_smaller_id(values: list[float], n: int) -> None:
    scores = np.array(values, dtype=np.float32)
    expected = sorted(range(len(values)), key=lambda place: (-values[place], place))[:n]
    assert best(scores, n).tolist() == expected


def test_a_stranger_gets_what_is_popular_and_is_told_so(made: Recommender) -> None:
    shown = made.recommend("nobody", n=5)
    assert {one.reason.kind for one in shown} == {"popular"}
    by_popularity = np.sort(made.popular)[::-1][:5]
    np.testing.assert_allclose([one.relevance for one in shown], by_popularity)


def test_the_reason_is_a_product_of_the_customers_own_history(made: Recommender) -> None:
    history = set(made.products.named(made.history("c04").product.tolist()))
    for one in made.recommend("c04", n=5):
        assert one.reason.kind == "because_bought"
        assert one.reason.product_ids and set(one.reason.product_ids) <= history


def test_the_reason_tells_looking_from_buying(made: Recommender) -> None:
    looked = made.recommend(fresh=[Fresh("p04", 1.0)], n=3)
    bought = made.recommend(fresh=[Fresh("p04", 5.0, bought=True)], n=3)
    assert {one.reason.kind for one in looked} == {"because_viewed"}
    assert {one.reason.kind for one in bought} == {"because_bought"}
    assert "p04" not in {one.product_id for one in bought}


def test_taking_the_named_reason_away_costs_the_product_most(made: Recommender) -> None:
    """The reason is the product whose loss would lower the score more than the typical one's."""
    history = [f"p{place:02}" for place in (0, 2, 4, 6)]
    shown = made.recommend(fresh=[Fresh(one, 5.0, bought=True) for one in history], n=1)[0]
    place = made.products.position(shown.product_id)
    assert place is not None

    def score(kept: list[str]) -> float:
        past = made.history(None, [Fresh(one, 5.0, bought=True) for one in kept])
        return float(made.solution.scores(past.product, made.weighting.values(past.weight))[place])

    losses = {one: score(history) - score([o for o in history if o != one]) for one in history}
    assert losses[shown.reason.product_ids[0]] >= np.median(list(losses.values()))


def test_buying_again_prefers_what_is_bought_often_and_is_due() -> None:
    day = 86_400.0
    rows = [("c", "milk", 1.0, 7 * day * week, True) for week in range(10)]
    rows += [("c", "lamp", 1.0, 69 * day, True)]
    rows += [("d", "lamp", 1.0, 1.0, True), ("d", "milk", 1.0, 2.0, True)]
    made = Recommender.fit(Interactions.of_rows(rows))
    shown = made.recommend("c", mode="buy_again", now=70 * day)
    assert [one.product_id for one in shown] == ["milk", "lamp"]
    assert shown[0].reason.kind == "bought_before"


def test_a_spread_list_shows_more_brands(made: Recommender) -> None:
    facts = [
        ProductFacts(one, "one" if place % 8 else "other", "kind", 1.0)
        for place, one in enumerate(PRODUCTS)
    ]
    featured = made.with_features(Features.of(facts, made.products))
    brand = {one.product_id: one.brand for one in facts}
    narrow = featured.recommend("nobody", n=6, exclude=["p00"], diversity=0.0)
    wide = featured.recommend("nobody", n=6, exclude=["p00"], diversity=0.7)

    assert wide[0] == narrow[0]
    assert brand[narrow[1].product_id] == "one" and brand[wide[1].product_id] == "other"


def test_features_filter_by_brand_category_and_price(made: Recommender) -> None:
    facts = [ProductFacts("p00", "a", "x", 10), ProductFacts("p01", "b", "x", 20)]
    features = Features.of(facts, made.products)
    allowed = features.allowed(categories=["x"], not_brands=["a"], max_price=25)
    assert made.products.named(np.flatnonzero(allowed).tolist()) == ["p01"]
    assert [one.product_id for one in made.recommend("c00", allow=allowed)] in (["p01"], [])


def test_similar_to_an_unknown_product_is_an_error(made: Recommender) -> None:
    with pytest.raises(Unknown):
        made.similar("nothing")


def test_nothing_to_learn_from_is_an_error() -> None:
    with pytest.raises(BadData):
        Recommender.fit(Interactions.of_rows([]))
