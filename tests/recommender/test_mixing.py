"""The mix: learned from what customers then did, used only where it helps."""

from dataclasses import replace

import numpy as np
import pytest

from recommender import Fresh, Interactions, Recommender, artifact
from recommender.histories import FEW_CLICKS
from recommender.interactions import DAY
from recommender.lessons import Lessons
from recommender.mix_climbing import Table, climb
from recommender.mix_learning import CLEAR, learn
from recommender.mixing import Mix, Mixes, scaled
from recommender.recipes import Recipe, held_out
from recommender.solvers import Svd
from recommender.threads import one_thread


def fashion(seed: int = 0, customers: int = 150, products: int = 60) -> Interactions:
    """A world without tastes: each week everybody buys some of that week's five products."""
    random = np.random.default_rng(seed)
    rows = [
        (f"c{customer:03}", f"p{int(product):02}", 1.0, DAY * (7 * week + 1), True)
        for week in range(12)
        for customer in range(customers)
        for product in random.choice(range(5 * week, 5 * week + 10), 2, replace=False)
        if product < products
    ]
    return Interactions.of_rows(rows)


@pytest.fixture(scope="module")
def world() -> Interactions:
    return fashion()


def test_it_learns_that_what_sells_lately_matters(world: Interactions) -> None:
    made = Recipe(Svd(factors=4)).fit(world)
    assert made.mixes.discover.lately > max(0.2, made.mixes.discover.always)
    plain = Recipe(Svd(factors=4)).fit(world, mixed=False)
    lately = made.trends[0] > 0.5

    def fashionable(one: Recommender) -> int:
        shown = one.recommend("c001", n=5)
        return sum(bool(lately[one.products.places[each.product_id]]) for each in shown)

    assert fashionable(made) >= fashionable(plain)


def test_the_same_seed_learns_the_same_mix(world: Interactions) -> None:
    recipe = Recipe(Svd(factors=4))
    assert recipe.fit(world, seed=4).mixes == recipe.fit(world, seed=4).mixes


def test_too_few_customers_leave_the_plain_mix() -> None:
    rows = [(f"c{one}", f"p{one % 3}", 1.0, float(at), True) for at, one in enumerate(range(9))]
    assert Recipe().fit(Interactions.of_rows(rows * 2)).mixes == Mixes()


def test_a_mix_that_does_not_help_is_not_used(world: Interactions) -> None:
    """Where the plain mix is already right, learning must not leave it for something worse."""
    part = held_out(world)
    assert part is not None
    made = Recommender.fit(part.train, Svd(factors=4))
    good = learn(made, part, 0)
    assert learn(replace(made, mixes=good), part, 0).discover.lately > 0


def table(deciding: int | None, seed: int = 1) -> Table:
    """Lists of 30 places with 4 features; one of them decides what is wanted, or chance does."""
    random, rows = np.random.default_rng(seed), []
    for _ in range(60):
        features = random.standard_normal((30, 4)).astype(np.float32)
        decides = random.random(30) if deciding is None else features[:, deciding]
        rows.append((features, decides >= np.sort(decides)[-4], 4))
    return Table.of(rows)


@pytest.mark.parametrize("seed", range(5))
def test_a_climb_never_ends_below_its_start(seed: int) -> None:
    chance, start = table(None, seed), np.array([1.0, 0.0, 0.0, 0.0])
    reached = climb(chance, start, np.random.default_rng(seed), step=3.0)
    assert chance.ndcg(reached) >= chance.ndcg(start)


@pytest.mark.parametrize("deciding", range(4))
def test_a_climb_finds_the_feature_that_decides(deciding: int) -> None:
    start, decided = np.array([1.0, 1.0, 1.0, 1.0]), table(deciding)
    found = climb(decided, start, np.random.default_rng(0))
    assert found[deciding] > 2 * np.abs(np.delete(found, deciding)).max()
    assert decided.ndcg(found) > 0.95 > 1.2 * decided.ndcg(start)


def test_customers_who_could_be_shown_nothing_count_but_add_nothing() -> None:
    hit = (np.array([[3.0], [2.0], [1.0]], np.float32), np.array([True, False, False]), 1)
    miss = (hit[0], np.zeros(3, dtype=np.bool_), 1)
    rows = [hit, miss, miss, hit]
    assert Table.of(rows).ndcg(np.array([1.0])) == pytest.approx(0.5)
    assert Table.of(rows).ndcg(np.array([-1.0])) == pytest.approx(0.25)  # third: 1 / log2(4)
    assert Table.of([miss] * 3).ndcg(np.array([1.0])) == 0.0


def test_of_equal_scores_the_wanted_one_counts_as_the_last() -> None:
    row = (np.zeros((4, 1), np.float32), np.array([True, False, False, False]), 1)
    assert Table.of([row]).ndcg(np.array([1.0])) == pytest.approx(1 / np.log2(5))


def test_several_rows_of_shares_are_judged_as_each_alone() -> None:
    chance, shares = table(None), np.random.default_rng(3).standard_normal((5, 4))
    together = chance.ndcg(shares)
    assert together == pytest.approx([chance.ndcg(one)[0] for one in shares])


def test_what_a_climb_gains_by_chance_is_not_clear_and_what_it_finds_is() -> None:
    start = np.array([1.0, 1.0, 1.0, 1.0])
    by_skill, chance = table(1).gain(start, np.array([0.0, 1.0, 0.0, 0.0]))
    assert by_skill > 2 * CLEAR * chance > 0
    for seed in range(5):
        luck, chance = table(None, seed).gain(start, np.array([0.0, 1.0, 0.0, 0.0]))
        assert luck < CLEAR * chance


def test_a_guest_of_one_click_trusts_the_model_less_than_one_of_three() -> None:
    told = np.array([0.04, 0.02], dtype=np.float32)
    assert scaled(told, 0.04)[0] == pytest.approx(1.0)
    assert scaled(told, 0.04, guest=True)[0] == pytest.approx(0.2)
    assert scaled(told * 4, 0.16, guest=True)[0] == pytest.approx(0.4)
    assert scaled(np.zeros(2, np.float32), 0.0, guest=True).tolist() == [0.0, 0.0]


def test_a_feature_that_never_differs_keeps_its_share() -> None:
    rows = [(np.array([[one, 7.0] for one in range(5)], np.float32), np.arange(5) == 4, 1)] * 3
    found = climb(Table.of(rows), np.array([-1.0, 0.5]), np.random.default_rng(0))
    assert found[1] == pytest.approx(0.5)


def test_a_guest_is_ranked_by_a_mix_of_his_own(world: Interactions) -> None:
    """One click says nothing in a world without tastes: what sells lately must decide."""
    made = Recipe(Svd(factors=4)).fit(world)
    other = replace(made, mixes=replace(made.mixes, guest=Mix(model=4.0)))
    click = [Fresh(made.products.names[3])]
    lately = made.trends[0]

    def trend(one: Recommender) -> float:
        shown = one.recommend(fresh=click, n=5)
        return float(np.mean([lately[one.products.places[each.product_id]] for each in shown]))

    assert trend(made) > trend(other)
    assert made.mixes.guest.lately * lately.std() > 0.1
    bought = [Fresh(made.products.names[3], bought=True)]
    assert made.recommend(fresh=bought) == other.recommend(fresh=bought)  # a customer, no guest
    clicks = [Fresh(one) for one in made.products.names[: FEW_CLICKS + 1]]
    assert made.recommend(fresh=clicks) == other.recommend(fresh=clicks)  # of whom more is known


def test_lessons_of_guests_forget_all_but_the_newest_products(world: Interactions) -> None:
    part = held_out(world)
    assert part is not None
    made = Recommender.fit(part.train, Svd(factors=4))
    whole = Lessons.of(made, part, np.random.default_rng(0)).new_only()
    guests = whole.as_guests(np.random.default_rng(1))
    for before, after in zip(whole, guests, strict=False):
        assert 1 <= len(after.history) <= 3 and not after.history.times.any()
        assert after.history.last.min() >= np.sort(before.history.last)[-3]
        assert not guests.mask(after)[before.history.bought].any()  # still none of what is owned
        np.testing.assert_array_equal(after.truth, before.truth)


def test_mixes_of_an_artifact_that_knew_no_guests_serve_them_as_before() -> None:
    old = Mixes(discover=Mix(model=3.0, lately=1.0)).parameters()
    del old["guest"]
    assert Mixes.of_parameters(old).guest == Mix(model=3.0, lately=1.0)


def test_mixes_come_back_from_a_manifest(world: Interactions, tmp_path) -> None:  # type: ignore[no-untyped-def]
    made = Recipe(Svd(factors=4)).fit(world)
    artifact.save(made, tmp_path)
    assert artifact.load(tmp_path).recommender.mixes == made.mixes
    assert Mix.of_shares(made.mixes.blend.shares.tolist()) == made.mixes.blend


def test_ranking_turns_threads_down_and_up_again() -> None:
    from threadpoolctl import threadpool_info

    def threads() -> list[int]:
        return [one["num_threads"] for one in threadpool_info() if one["user_api"] == "blas"]

    before = threads()
    with one_thread():
        with one_thread():
            assert set(threads()) == {1}
        assert set(threads()) == {1}
    assert threads() == before
