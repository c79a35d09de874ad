"""Products that nobody touched yet."""

import numpy as np
import pytest

from recommender import Interactions, ProductFacts, Recommender, with_newcomers
from recommender.solvers import Als, Ease, Neighbours, Solver


def shop() -> Interactions:
    """Half of the customers buy phones (p), half buy tea (t)."""
    random = np.random.default_rng(0)
    rows = []
    for who in range(60):
        kind = "pt"[who % 2]
        for number in random.choice(6, 4, replace=False).tolist():
            rows.append((f"c{who:02}", f"{kind}{number}", 1.0, float(who), True))
    return Interactions.of_rows(rows)


FACTS = [
    *(ProductFacts(f"p{n}", "Ao", "phone", 2000.0) for n in range(6)),
    *(ProductFacts(f"t{n}", "Bo", "tea", 50.0) for n in range(6)),
    ProductFacts("a-new-phone", "Ao", "phone", 2100.0),
    ProductFacts("new-tea", "Bo", "tea", 60.0),
    ProductFacts("of no kin", "Co", "piano", 9000.0),
]


@pytest.fixture(params=[Als(factors=4), Ease(), Neighbours()], ids=["als", "ease", "neighbours"])
def solver(request: pytest.FixtureRequest) -> Solver:
    found: Solver = request.param
    return found


def test_a_newcomer_is_recommended_to_those_who_like_its_kin(solver: Solver) -> None:
    made = with_newcomers(Recommender.fit(shop(), solver), FACTS)
    order = [one.product_id for one in made.recommend("c00", n=15)]
    assert order.index("a-new-phone") < order.index("new-tea")
    order = [one.product_id for one in made.recommend("c01", n=15)]
    assert order.index("new-tea") < order.index("a-new-phone")


def test_the_known_products_keep_their_scores(solver: Solver) -> None:
    before = Recommender.fit(shop(), solver)
    after = with_newcomers(before, FACTS)
    history, moved = before.history("c03"), after.history("c03")
    places = after.products.positions(before.products)
    ones = np.ones(len(history), dtype=np.float32)
    scores = after.solution.scores(moved.product, ones)
    assert np.allclose(before.solution.scores(history.product, ones), scores[places], atol=1e-5)


def test_a_newcomer_is_explained_by_what_the_customer_did() -> None:
    made = with_newcomers(Recommender.fit(shop(), Als(factors=4)), FACTS)
    found = made.recommend("c00", n=5, allow=["a-new-phone"])
    assert found[0].reason.kind == "because_bought"
    assert all(name.startswith("p") for name in found[0].reason.product_ids)


def test_a_click_on_a_newcomer_counts_at_once() -> None:
    from recommender import Fresh

    made = with_newcomers(Recommender.fit(shop(), Als(factors=4)), FACTS)
    found = made.recommend(fresh=[Fresh("new-tea")], n=3)
    assert all(one.product_id.startswith("t") for one in found)


def test_without_newcomers_only_features_are_added() -> None:
    made = Recommender.fit(shop(), Als(factors=4))
    same = with_newcomers(made, FACTS[:12])
    assert same.products == made.products
    assert same.features is not None
