"""What customers did with products, as arrays: the one form everything here learns from."""

import hashlib
from array import array
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from recommender.arrays import Doubles, Floats, Mask, Matrix, Positions
from recommender.errors import BadData
from recommender.ids import Ids

DAY = 86_400.0  # seconds
WEIGHTS = {"view": 1.0, "favourite": 2.0, "cart": 3.0, "purchase": 5.0}
FEWEST_STARS, MOST_STARS = 1.0, 5.0
RATING_CENTRE, RATING_STEP = 2.5, 2.0  # a rating of 5 weighs as much as a purchase, 2 nothing

type Row = tuple[str, str, float, float, bool]  # customer, product, weight, epoch, bought


def weight_of(kind: str, value: float = 1.0) -> float:
    """The weight of one interaction by its kind; a rating counts by how far it is above 2.5.

    Raises BadData for an unknown kind.
    """
    if kind == "rating":
        return RATING_STEP * (value - RATING_CENTRE)
    if kind not in WEIGHTS:
        raise BadData(f"An interaction cannot be a {kind!r}.")
    return WEIGHTS[kind]


def stars_of(weights: Floats) -> Doubles:
    """The stars of ratings that weigh so much: the reverse of `weight_of`."""
    return weights.astype(np.float64) / RATING_STEP + RATING_CENTRE


@dataclass(frozen=True, slots=True)
class Coded:
    """A column of ids as numbers in order of appearance: ten million rows take forty megabytes."""

    names: dict[str, int] = field(default_factory=dict)
    codes: "array[int]" = field(default_factory=lambda: array("i"))

    @classmethod
    def of(cls, ids: Iterable[str]) -> "Coded":
        """From the ids, row by row."""
        coded = cls()
        for name in ids:
            coded.append(name)
        return coded

    def append(self, name: str) -> None:
        """One more row."""
        self.codes.append(self.names.setdefault(name, len(self.names)))

    def positions(self) -> tuple[Ids, Positions]:
        """The ids in their natural order, and for each row where its id lies."""
        ids = Ids(self.names)
        places = np.fromiter(map(ids.places.__getitem__, self.names), np.int32, len(self.names))
        return ids, places[np.frombuffer(self.codes, dtype=np.int32)]


@dataclass(frozen=True)
class Pairs:
    """Every customer and product that met, once: by customer, then by product."""

    starts: NDArray[np.int64]  # where each customer's pairs begin
    product: Positions
    where: NDArray[np.intp]  # the pair of each interaction

    def summed(self, values: NDArray[Any]) -> Floats:
        """The values of repeated interactions added up, one sum for each pair."""
        sums = np.bincount(self.where, values, minlength=len(self.product))
        return np.asarray(sums, dtype=np.float32)


@dataclass(frozen=True)
class Interactions:
    """Columns of equal length, in order of time; positions refer to the two id lists.

    `bought` tells purchases from looking around; data without kinds count as bought.
    """

    customers: Ids
    products: Ids
    customer: Positions
    product: Positions
    weight: Floats
    at: Doubles  # epoch seconds
    bought: Mask

    @classmethod
    def of_rows(cls, rows: Iterable[Row]) -> "Interactions":
        """From rows (customer id, product id, weight, epoch seconds, bought)."""
        columns = list(zip(*rows, strict=True)) or [(), (), (), (), ()]
        return cls.of_columns(*columns)

    @classmethod
    def of_columns(
        cls,
        customer_ids: Iterable[str],
        product_ids: Iterable[str],
        weight: Iterable[float],
        at: Iterable[float],
        bought: Iterable[bool],
    ) -> "Interactions":
        """From columns of equal length; rows without a positive, finite weight are left out."""
        return cls.of_coded(
            Coded.of(customer_ids), Coded.of(product_ids), weight=weight, at=at, bought=bought
        )

    @classmethod
    def of_coded(
        cls,
        who: "Coded",
        what: "Coded",
        *,
        weight: Iterable[float],
        at: Iterable[float],
        bought: Iterable[bool],
    ) -> "Interactions":
        """The same from ids that were counted while they were read."""
        (customers, customer), (products, product) = who.positions(), what.positions()
        weights = np.asarray(weight, dtype=np.float32)
        times = np.asarray(at, dtype=np.float64)
        good = np.isfinite(weights) & (weights > 0) & np.isfinite(times)
        taken = np.flatnonzero(good)
        taken = taken[np.lexsort((product[taken], customer[taken], times[taken]))]
        flags = np.asarray(bought, dtype=np.bool_)
        whole = cls(customers, products, customer, product, weights, times, flags)
        return whole.taking(taken).compacted()

    def __len__(self) -> int:
        return len(self.customer)

    @property
    def last_at(self) -> float:
        """When the newest interaction happened; 0 when there is none."""
        return float(self.at.max()) if len(self) else 0.0

    def taking(self, rows: NDArray[np.intp] | Mask | slice) -> "Interactions":
        """Only these rows, with the same id lists."""
        return replace(
            self,
            customer=self.customer[rows],
            product=self.product[rows],
            weight=self.weight[rows],
            at=self.at[rows],
            bought=self.bought[rows],
        )

    def compacted(self) -> "Interactions":
        """Without ids that no row refers to."""
        customers, customer = _used(self.customers, self.customer)
        products, product = _used(self.products, self.product)
        return replace(
            self, customers=customers, products=products, customer=customer, product=product
        )

    def decayed(self, now: float, half_life_days: float | None) -> Floats:
        """The weights, halved for every `half_life_days` before `now` (None: as they are)."""
        if half_life_days is None:
            return self.weight
        age = np.maximum(now - self.at, 0.0) / (half_life_days * DAY)
        return (self.weight * np.exp2(-age)).astype(np.float32)

    def matrix(self, values: Floats) -> Matrix:
        """Customers x products; the values of repeated interactions added up."""
        from scipy.sparse import csr_matrix  # slow to import

        shape = (len(self.customers), len(self.products))
        pairs = self.pairs
        return csr_matrix((pairs.summed(values), pairs.product, pairs.starts), shape=shape)

    @cached_property
    def pairs(self) -> Pairs:
        """Who met what."""
        width = len(self.products)
        keys = self.customer.astype(np.int64) * width + self.product
        unique, where = np.unique(keys, return_inverse=True)
        counts = np.bincount(unique // max(width, 1), minlength=len(self.customers))
        starts = np.concatenate(([0], np.cumsum(counts))).astype(np.int64)
        return Pairs(starts, (unique % max(width, 1)).astype(np.int32), where)

    @cached_property
    def fingerprint(self) -> str:
        """A hash of everything, to tell which data a version was learned from."""
        digest = hashlib.sha256("\n".join(self.customers).encode())
        digest.update("\n".join(self.products).encode())
        for column in (self.customer, self.product, self.weight, self.at, self.bought):
            digest.update(np.ascontiguousarray(column).tobytes())
        return digest.hexdigest()


def _used(ids: Ids, positions: Positions) -> tuple[Ids, Positions]:
    counts = np.bincount(positions, minlength=len(ids))
    kept = np.flatnonzero(counts)
    if len(kept) == len(ids):
        return ids, positions
    fresh = np.zeros(len(ids), dtype=np.int32)
    fresh[kept] = np.arange(len(kept), dtype=np.int32)
    return Ids(ids.names[place] for place in kept), fresh[positions]
