"""Effects, ranking and policies, on data whose truth is known."""

import math

import numpy as np
import pytest

from promotions.errors import BadData
from promotions.policy_values import plain_policy, policy_value, segment_policy
from promotions.sampling import chi_square_tail, false_positive_share, ratio_check
from promotions.uplift import Effect, cuped, effect, qini, segment_effects, shrunk

SIZE = 6_000
RANDOM = np.random.default_rng(11)
TREATED = RANDOM.random(SIZE) < 0.5
SEGMENTS = RANDOM.integers(0, 3, SIZE)
TRUTH = np.array([0.0, 0.1, 0.3])[SEGMENTS]  # what treatment adds to the chance in each segment
OUTCOME = (RANDOM.random(SIZE) < 0.2 + TRUTH * TREATED).astype(float)


def test_the_interval_holds_the_truth() -> None:
    found = effect(OUTCOME, TREATED)
    assert found.low < 0.4 / 3 < found.high
    assert found.treated + found.others == SIZE


def test_intervals_miss_the_truth_as_often_as_they_say() -> None:
    random, missed = np.random.default_rng(5), 0
    for _ in range(400):
        treated = random.random(400) < 0.5
        one = effect(random.normal(size=400) + 0.3 * treated, treated)
        missed += not one.low < 0.3 < one.high
    assert 0.02 < missed / 400 < 0.09


def test_segments_show_their_own_effects() -> None:
    found = segment_effects(OUTCOME, TREATED, SEGMENTS, 4)
    assert found[3] is None
    for one, truth in zip(found[:3], (0.0, 0.1, 0.3), strict=True):
        assert one is not None and one.value == pytest.approx(truth, abs=0.06)


def test_shrinking_draws_noise_together_and_leaves_what_is_sure() -> None:
    noisy = [Effect(0.10, 0.2, 0, 9, 9), Effect(-0.05, 0.2, 0, 9, 9), None]
    assert len({round(one.value, 9) for one in shrunk(noisy)}) == 1
    sure = [Effect(0.3, 0.001, 0, 9, 9), Effect(0.0, 0.001, 0, 9, 9)]
    assert [one.value for one in shrunk(sure)] == pytest.approx([0.3, 0.0], abs=1e-3)
    assert [one.value for one in shrunk([None, None])] == [0.0, 0.0]


def test_qini_is_1_for_a_perfect_0_for_a_blind_and_negative_for_a_wrong_ranking() -> None:
    perfect = np.where(TREATED, OUTCOME, -OUTCOME)
    assert qini(OUTCOME, TREATED, perfect) == pytest.approx(1.0)
    assert qini(OUTCOME, TREATED, np.zeros(SIZE)) == pytest.approx(0.0)
    assert qini(OUTCOME, TREATED, TRUTH) > 0.1 > 0 > qini(OUTCOME, TREATED, -TRUTH)


def test_qini_does_not_depend_on_the_order_of_rows_or_on_the_scale() -> None:
    mixed = np.random.default_rng(2).permutation(SIZE)
    one = qini(OUTCOME, TREATED, TRUTH)
    assert qini(OUTCOME[mixed], TREATED[mixed], 7 * TRUTH[mixed] + 3) == pytest.approx(one)


def test_what_history_explains_is_taken_out_without_bias() -> None:
    before = RANDOM.normal(size=SIZE)
    after = before + RANDOM.normal(size=SIZE) + 0.5 * TREATED
    found, saved = cuped(after, TREATED, before)
    assert saved == pytest.approx(0.5, abs=0.06)
    assert found.low < 0.5 < found.high
    assert cuped(after, TREATED, np.ones(SIZE))[1] == 0.0


def test_a_policy_is_worth_what_its_customers_would_have_done() -> None:
    arms = TREATED.astype(int)
    everybody = policy_value(OUTCOME, arms, np.ones(SIZE, dtype=int), (0.5, 0.5), seed=0)
    assert everybody.value == pytest.approx(OUTCOME[TREATED].mean())
    assert everybody.low < everybody.value < everybody.high
    with pytest.raises(BadData, match="effective rows"):
        policy_value(OUTCOME[:50], arms[:50], np.ones(50, dtype=int), (0.5, 0.5), seed=0)


def test_a_segment_leaves_the_best_arm_only_when_it_is_surely_better() -> None:
    arms = np.random.default_rng(3).integers(0, 2, SIZE)
    helps = np.where(SEGMENTS == 0, -0.3, 0.3)
    clear = (np.random.default_rng(4).random(SIZE) < 0.4 + helps * arms).astype(float)
    assert segment_policy(clear, arms, SEGMENTS, 3, 2) == [0, 1, 1]
    rare = (np.random.default_rng(4).random(SIZE) < 0.004).astype(float)
    assert len(set(segment_policy(rare, arms, SEGMENTS, 3, 2))) == 1
    assert plain_policy(clear, arms, SEGMENTS, 4, 2)[:3] == [0, 1, 1]


@pytest.mark.parametrize(
    ("statistic", "freedom", "tail"),
    [(3.841459, 1, 0.05), (5.991465, 2, 0.05), (7.814728, 3, 0.05), (18.467, 4, 0.001), (0, 3, 1)],
)
def test_the_chi_square_tail_is_that_of_the_tables(
    statistic: float, freedom: int, tail: float
) -> None:
    assert chi_square_tail(statistic, freedom) == pytest.approx(tail, rel=1e-3)


def test_groups_of_the_wrong_size_are_not_believed() -> None:
    assert ratio_check([5_000, 5_050], [1, 1]).fine
    assert not ratio_check([5_000, 5_600], [1, 1]).fine
    for counts, shares in (([1], [1]), ([0, 0], [1, 1]), ([1, 2], [1, 0])):
        with pytest.raises(BadData):
            ratio_check(counts, shares)


def test_equal_halves_rarely_differ() -> None:
    outcome = (np.random.default_rng(1).random(2_000) < 0.1).astype(float)
    assert 0.02 < false_positive_share(outcome, seed=1) < 0.09


def test_one_group_alone_has_no_effect() -> None:
    with pytest.raises(BadData):
        effect(OUTCOME, np.ones(SIZE, dtype=bool))
    assert math.isfinite(effect(np.zeros(8), np.arange(8) % 2 == 0).value)
