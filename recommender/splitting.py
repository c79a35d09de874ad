"""Splits in time: what is learned from always lies before what is asked for."""

from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from recommender.arrays import Doubles, Mask, Positions
from recommender.errors import BadData
from recommender.ids import Ids
from recommender.interactions import Interactions

type Bounds = NDArray[np.int64]

SHARE = 0.1  # of all interactions, foreseen at each of several cuts


@dataclass(frozen=True)
class Split:
    """The earlier part, and what each customer then did, by positions of the earlier part."""

    train: Interactions
    customer: Positions  # customers with something to foresee, each once
    truth: list[Positions]  # for each of them the products, each once, in order of time
    strange: list[tuple[str, ...]]  # for each of them the products nobody had touched before
    newcomers: tuple[str, ...] = ()  # all products that are asked for and nobody had touched before

    def __len__(self) -> int:
        return len(self.customer)

    @property
    def unknown(self) -> list[int]:
        """For each customer how many of the products asked for no ranking could hold."""
        return [len(strange) for strange in self.strange]

    def only(self, chosen: np.ndarray) -> "Split":
        """The same with these customers alone (a mask)."""
        places = np.flatnonzero(chosen).tolist()
        return replace(
            self,
            customer=self.customer[places],
            truth=[self.truth[place] for place in places],
            strange=[self.strange[place] for place in places],
        )

    def sample(self, most: int, seed: int) -> "Split":
        """The same with at most so many customers, drawn at random."""
        if len(self) <= most:
            return self
        drawn = np.random.default_rng(seed).choice(len(self), most, replace=False)
        chosen = np.zeros(len(self), dtype=np.bool_)
        chosen[drawn] = True
        return self.only(chosen)


def parse_holdout(text: str, data: Interactions) -> Split:
    """`last:K` or `since:DATE` (ISO or epoch); raises BadData when it is neither."""
    kind, value = _parsed(text)
    return leave_last(data, int(value)) if kind == "last" else since(data, value)


def begins(text: str, data: Interactions, customers: Ids) -> Doubles:
    """When the same holdout begins for each of these customers; never: infinity."""
    kind, value = _parsed(text)
    if kind == "since":
        return np.full(len(customers), value)
    held = _last_rows(data, int(value))
    first = np.full(len(data.customers), np.inf)
    np.minimum.at(first, data.customer[held], data.at[held])
    places = map(data.customers.position, customers)
    return np.array([np.inf if place is None else first[place] for place in places])


def _parsed(text: str) -> tuple[str, float]:
    kind, _, value = text.partition(":")
    try:
        if kind == "last":
            return kind, int(value)
        if kind == "since":
            return kind, _epoch(value)
    except (ValueError, OverflowError) as error:
        if isinstance(error, BadData):
            raise
    raise BadData(f"A holdout is last:K or since:DATE, not {text!r}.")


def leave_last(data: Interactions, count: int) -> Split:
    """Each customer's last `count` products are asked for; nobody is left without a history."""
    return split(data, _last_rows(data, count))


def _last_rows(data: Interactions, count: int) -> Mask:
    if count < 1:
        raise BadData("At least one product must be held out.")
    order = np.lexsort((data.at, data.customer))
    held = np.zeros(len(data), dtype=np.bool_)
    starts = np.searchsorted(data.customer[order], np.arange(len(data.customers) + 1))
    for start, end in zip(starts[:-1], starts[1:], strict=True):
        if end - start > count:
            held[order[end - count : end]] = True
    return held


def since(data: Interactions, moment: float) -> Split:
    """Everything from `moment` (epoch seconds) on is asked for."""
    return split(data, data.at >= moment)


def tail(data: Interactions, share: float) -> Split:
    """The newest share of the interactions is asked for."""
    if not len(data):
        raise BadData("There is nothing to hold out.")
    return since(data, float(np.quantile(data.at, 1.0 - share)))


def successive(data: Interactions, cuts: int, share: float = SHARE) -> list[Split]:
    """Several splits, the earliest first: each asks for the `share` of all interactions that came
    next, and learns from all before it. Those that leave nothing to foresee are left out; raises
    BadData when none is left, or when there is nothing before the first cut.
    """
    if cuts < 1 or cuts * share >= 1.0:
        raise BadData(f"{cuts} cuts of {share:.0%} leave nothing to learn from.")
    ends = np.quantile(data.at, 1.0 - share * np.arange(cuts, -1, -1)) if len(data) else []
    found = []
    for moment, end in pairwise(ends):
        known = data.taking((data.at < end) | (end == ends[-1]))
        with suppress(BadData):
            found.append(since(known, float(moment)))
    if not found:
        raise BadData("No cut leaves something to learn from and something to foresee.")
    return found


def split(data: Interactions, held: np.ndarray) -> Split:
    """Split by a mask of rows; raises BadData when one side is empty.

    When some of the held rows are purchases, only they are asked for: looking is no success.
    """
    train = data.taking(~held).compacted()
    test = data.taking(held & data.bought) if (held & data.bought).any() else data.taking(held)
    if not len(train) or not len(test):
        raise BadData("The holdout leaves nothing to learn from or nothing to foresee.")
    people, goods = _kept(data.customers, train.customers), _kept(data.products, train.products)
    known = test.taking(people[test.customer] >= 0)
    if not len(known):
        raise BadData("Nobody in the holdout was seen before it.")
    customers, bounds, products = _by_customer(known)
    mapped = goods[products]
    met = mapped >= 0
    ends = np.concatenate(([0], np.cumsum(met)))[bounds]
    truth, names = mapped[met], data.products.named(products[~met].tolist())
    asked = np.unique(test.product)
    fresh = tuple(data.products.named(asked[goods[asked] < 0].tolist()))
    return Split(
        train,
        people[customers],
        [truth[start:end] for start, end in pairwise(ends.tolist())],
        [tuple(names[start:end]) for start, end in pairwise((bounds - ends).tolist())],
        fresh,
    )


def _kept(whole: Ids, part: Ids) -> Positions:
    """For each id of the whole where it lies in the part, -1 where it does not."""
    kept = np.full(len(whole), -1, dtype=np.int32)
    kept[whole.positions(part)] = np.arange(len(part))
    return kept


def _by_customer(test: Interactions) -> tuple[Positions, Bounds, Positions]:
    """Customers in order; where each begins and ends; their products, each once, by time."""
    pair = test.customer.astype(np.int64) * len(test.products) + test.product
    first = np.sort(np.unique(pair, return_index=True)[1])
    order = first[np.argsort(test.customer[first], kind="stable")]
    customers, starts = np.unique(test.customer[order], return_index=True)
    return customers, np.append(starts, len(order)), test.product[order]


def _epoch(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        moment = datetime.fromisoformat(text)
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()
