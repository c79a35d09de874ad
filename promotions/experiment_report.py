"""The report on an e-mail experiment: checks first, then effects, ranking and policies."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import numpy as np

from promotions.clustering import cluster, nearest
from promotions.errors import BadData
from promotions.hillstrom import ARMS, NONE, OUTCOMES, WOMENS, Experiment
from promotions.policy_values import (
    PolicyValue,
    best_arm,
    plain_policy,
    policy_value,
    segment_policy,
)
from promotions.sampling import false_positive_share, ratio_check
from promotions.uplift import Flags, Labels, Numbers, cuped, effect, qini, segment_effects

SHARES = (1 / 3, 1 / 3, 1 / 3)
SEGMENTS = 4
POLICY_SEGMENTS = (3, 6)

type Learn = Callable[[Numbers, Labels, Labels, int, int], list[int]]
SPLITS = 8
FOLDS = 2


@dataclass(slots=True)
class Report:
    """Lines to print, and the same numbers by name."""

    lines: list[str] = field(default_factory=list)
    numbers: dict[str, float] = field(default_factory=dict)

    def say(self, line: str = "", **numbers: float) -> None:
        self.lines.append(line)
        self.numbers |= {name: float(value) for name, value in numbers.items()}


def report(experiment: Experiment, seed: int = 0) -> Report:
    """The whole report; raises BadData when the sample's groups are not what was planned."""
    found = Report()
    _checks(found, experiment, seed)
    _effects(found, experiment)
    _ranking(found, experiment, seed)
    _policies(found, experiment, seed)
    return found


def _checks(found: Report, experiment: Experiment, seed: int) -> None:
    sizes = np.bincount(experiment.arms, minlength=len(ARMS)).tolist()
    ratio = ratio_check(sizes, SHARES)
    arms = ", ".join(f"{name} {size}" for name, size in zip(ARMS, sizes, strict=True))
    found.say(f"{len(experiment)} customers: {arms}", customers=len(experiment))
    skipped = len(experiment.bad_rows)
    if skipped:
        found.say(f"{skipped} bad rows skipped, the first in {experiment.bad_rows[0]}")
    found.say(f"sample ratio: p = {ratio.p_value:.3f}", bad_rows=skipped, srm_p=ratio.p_value)
    if not ratio.fine:
        raise BadData(f"The arms are not of equal size (p = {ratio.p_value:.2g}): no report.")
    control = experiment.outcomes["visit"][experiment.arms == NONE]
    alarms = false_positive_share(control, seed)
    found.say(f"A/A within 'no e-mail', visit: {alarms:.1%} false alarms at 5 %", aa_alarms=alarms)


def _effects(found: Report, experiment: Experiment) -> None:
    found.say()
    found.say("Average effect against no e-mail (95 % interval)")
    for outcome in OUTCOMES:
        for arm in range(1, len(ARMS)):
            pair = (experiment.arms == arm) | (experiment.arms == NONE)
            values, treated = experiment.outcomes[outcome][pair], experiment.arms[pair] == arm
            one = effect(values, treated)
            _, saved = cuped(values, treated, experiment.history[pair])
            name = f"effect_{_short(arm)}_{outcome}"
            found.say(
                f"  {ARMS[arm]:<14}{outcome:<11}{one.value:+.4f}  [{one.low:+.4f}, {one.high:+.4f}]"
                f"  (base {one.base:.4f}; history explains {saved:.2%} of the variance)",
                **{name: one.value, f"{name}_low": one.low, f"{name}_high": one.high},
            )


def _ranking(found: Report, experiment: Experiment, seed: int) -> None:
    rows = np.flatnonzero((experiment.arms == WOMENS) | (experiment.arms == NONE))
    own: list[float] = []
    response: list[float] = []
    again: list[float] = []
    for split in range(SPLITS):
        relevance, likely, test = _scored(experiment, rows, seed + split)
        visits, treated = _visits(experiment, test)
        own.append(qini(visits, treated, relevance))
        response.append(qini(visits, treated, likely))
        again += _resampled(visits, treated, relevance, seed + split)
    low, high = np.quantile(again, [0.025, 0.975])
    found.say()
    found.say(f"Qini, {ARMS[WOMENS]} against none, visit ({SPLITS} splits 70/30)")
    found.say(
        f"  uplift by {SEGMENTS} K-Means segments  {np.mean(own):.3f} ± {np.std(own):.3f}"
        f"  [{low:.3f}, {high:.3f}]",
        qini_segments=float(np.mean(own)), qini_low=float(low), qini_high=float(high),
    )  # fmt: skip
    found.say(
        f"  who visits without e-mail        {np.mean(response):.3f} ± {np.std(response):.3f}",
        qini_response=float(np.mean(response)),
    )


def _scored(experiment: Experiment, rows: Labels, seed: int) -> tuple[Numbers, Numbers, Labels]:
    """Relevance of each test row by its segment's uplift, and by its visits without e-mail."""
    shuffled = np.random.default_rng(seed).permutation(rows)
    cut = int(0.7 * len(shuffled))
    train, test = shuffled[:cut], shuffled[cut:]
    centroids, segments, _ = cluster(experiment.features[train], SEGMENTS, seed)
    visits, treated = _visits(experiment, train)
    effects = segment_effects(visits, treated, segments, SEGMENTS)
    uplifts = np.array([0.0 if one is None else one.value for one in effects])
    means = np.array([0.0 if one is None else one.base for one in effects])
    places = nearest(experiment.features[test], centroids)
    return uplifts[places], means[places], test


def _visits(experiment: Experiment, rows: Labels) -> tuple[Numbers, Flags]:
    return experiment.outcomes["visit"][rows], experiment.arms[rows] == WOMENS


def _resampled(
    visits: Numbers,
    treated: Flags,
    relevance: Numbers,
    seed: int,
    rounds: int = 50,
) -> Iterator[float]:
    random = np.random.default_rng(seed)
    for _ in range(rounds):
        rows = random.integers(0, len(visits), len(visits))
        yield qini(visits[rows], treated[rows], relevance[rows])


def _policies(found: Report, experiment: Experiment, seed: int) -> None:
    for outcome in OUTCOMES:
        found.say()
        found.say(f"Policy value: {outcome} per customer (95 % bootstrap interval)")
        values = experiment.outcomes[outcome]
        _said(found, f"none_{outcome}", "no e-mail", _always(experiment, values, NONE, seed))
        mean = float(values.mean())
        found.say(f"  {'an arm at random':<30}{mean:.4f}", **{f"policy_random_{outcome}": mean})
        best = best_arm(values, experiment.arms, len(ARMS))
        single = _always(experiment, values, best, seed)
        _said(found, f"best_{outcome}", f"{ARMS[best]} to everybody", single)
        for k in POLICY_SEGMENTS:
            for title, learn in (("best", plain_policy), ("surely best", segment_policy)):
                choices = _crossed(experiment, values, k, seed, learn)
                value = policy_value(values, experiment.arms, choices, SHARES, seed)
                name = f"{title.replace(' ', '_')}_of_{k}_{outcome}"
                _said(found, name, f"{title} arm of {k} segments", value)


def _always(experiment: Experiment, values: Numbers, arm: int, seed: int) -> PolicyValue:
    return policy_value(values, experiment.arms, np.full(len(values), arm), SHARES, seed)


def _crossed(experiment: Experiment, values: Numbers, k: int, seed: int, learn: Learn) -> Labels:
    """Each customer's arm by a policy learned on the other half only."""
    fold = np.random.default_rng(seed).integers(0, FOLDS, len(values))
    choices: Labels = np.zeros(len(values), dtype=np.int64)
    for number in range(FOLDS):
        train, test = fold != number, fold == number
        centroids, segments, _ = cluster(experiment.features[train], k, seed, starts=3)
        arms = learn(values[train], experiment.arms[train], segments, k, len(ARMS))
        choices[test] = np.array(arms)[nearest(experiment.features[test], centroids)]
    return choices


def _said(found: Report, name: str, title: str, value: PolicyValue) -> None:
    found.say(
        f"  {title:<30}{value.value:.4f}  [{value.low:.4f}, {value.high:.4f}]"
        f"  ({value.effective_rows:.0f} effective rows)",
        **{
            f"policy_{name}": value.value,
            f"policy_{name}_low": value.low,
            f"policy_{name}_high": value.high,
        },
    )


def _short(arm: int) -> str:
    return ARMS[arm].split()[0].lower()
