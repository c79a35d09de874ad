"""What is known about products besides who bought them: brand, category, price."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from recommender.arrays import Doubles, Floats, Mask, Places
from recommender.ids import Ids

UNKNOWN, UNASKED = -1, -2
FEW = 8  # names compared one by one


@dataclass(frozen=True, slots=True)
class ProductFacts:
    """One product's features; the price in any one unit, `numbers` by the attribute's name."""

    product_id: str
    brand: str
    category: str
    price: float
    numbers: Mapping[str, float] = field(default_factory=dict)
    name: str = ""  # its words tell what a newcomer is like


@dataclass(frozen=True)
class Features:
    """Columns by position of product; brand and category as codes, -1 where unknown."""

    brands: tuple[str, ...]
    categories: tuple[str, ...]
    brand: NDArray[np.int32]
    category: NDArray[np.int32]
    price: Doubles  # nan where unknown
    numbers: Mapping[str, Doubles] = field(default_factory=dict)  # nan where unknown

    @classmethod
    def of(cls, facts: Iterable[ProductFacts], products: Ids) -> "Features":
        """Features laid along these ids; facts about other products are left out."""
        known = {one.product_id: one for one in facts if one.product_id in products}
        brands = tuple(sorted({one.brand for one in known.values()}))
        categories = tuple(sorted({one.category for one in known.values()}))
        rows = [known.get(name) for name in products]
        return cls(
            brands,
            categories,
            _codes([row.brand if row else None for row in rows], brands),
            _codes([row.category if row else None for row in rows], categories),
            np.array([row.price if row else np.nan for row in rows], dtype=np.float64),
            {name: _column(rows, name) for name in sorted(_named(known.values()))},
        )

    def allowed(
        self,
        *,
        categories: Iterable[str] = (),
        brands: Iterable[str] = (),
        not_brands: Iterable[str] = (),
        min_price: float | None = None,
        max_price: float | None = None,
    ) -> Mask:
        """Which products fit; several categories or brands mean any of them."""
        mask = np.ones(len(self.brand), dtype=np.bool_)
        if wanted := set(categories):
            mask &= _among(self.category, self._category_codes, wanted)
        if wanted := set(brands):
            mask &= _among(self.brand, self._brand_codes, wanted)
        if unwanted := set(not_brands):
            mask &= ~_among(self.brand, self._brand_codes, unwanted)
        if min_price is not None:
            mask &= self.price >= min_price
        if max_price is not None:
            mask &= self.price <= max_price
        return mask

    @cached_property
    def _brand_codes(self) -> dict[str, int]:
        return {name: code for code, name in enumerate(self.brands)}

    @cached_property
    def _category_codes(self) -> dict[str, int]:
        return {name: code for code, name in enumerate(self.categories)}

    def alike_to(self, place: int) -> Floats:
        """How alike every product is to this one: 0.7 for the category, 0.3 for the brand."""
        alike = np.zeros(len(self.brand), dtype=np.float32)
        for column, share in ((self.category, 0.7), (self.brand, 0.3)):
            if column[place] != UNKNOWN:
                alike += share * (column == column[place]).astype(np.float32)
        return alike

    def kinds(self, places: Places) -> list[tuple[int, int]]:
        """The codes of brand and category of these products."""
        brands, categories = self.brand.take(places), self.category.take(places)
        return list(zip(brands.tolist(), categories.tolist(), strict=True))


def _named(facts: Iterable[ProductFacts]) -> set[str]:
    return {name for one in facts for name in one.numbers}


def _column(rows: Sequence[ProductFacts | None], name: str) -> Doubles:
    values = [row.numbers.get(name, np.nan) if row else np.nan for row in rows]
    return np.array(values, dtype=np.float64)


def _codes(values: Sequence[str | None], names: tuple[str, ...]) -> NDArray[np.int32]:
    places = {name: place for place, name in enumerate(names)}
    codes = [UNKNOWN if value is None else places[value] for value in values]
    return np.array(codes, dtype=np.int32)


def _among(column: NDArray[np.int32], codes: dict[str, int], wanted: set[str]) -> Mask:
    """Which places of a column have one of the wanted names: compared while they are few."""
    asked = [code for code in map(codes.get, wanted) if code is not None]
    if len(asked) > FEW:
        table = np.zeros(len(codes) + 1, dtype=np.bool_)  # the last place stands for unknown (-1)
        table[asked] = True
        return np.asarray(table[column])
    mask = column == (asked[0] if asked else UNASKED)
    for code in asked[1:]:
        mask |= column == code
    return np.asarray(mask)
