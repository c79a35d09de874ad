"""Small worlds whose right answers are obvious."""

from pathlib import Path

import numpy as np
import pytest

from recommender import Interactions, Recommender
from recommender.interactions import DAY

SIDE = 16  # customers and products of each of two tastes


def two_tastes(seed: int = 0) -> list[tuple[str, str, float, float, bool]]:
    """A checkerboard: even customers like even products, odd ones odd; a little noise, weakly."""
    random = np.random.default_rng(seed)
    rows = []
    for customer in range(2 * SIDE):
        own = [one for one in range(2 * SIDE) if one % 2 == customer % 2]
        other = [one for one in range(2 * SIDE) if one % 2 != customer % 2]
        liked = random.choice(own, SIDE - 5, replace=False)
        stray = random.choice(other, 2, replace=False)
        marked = [(one, 5.0) for one in liked.tolist()] + [(one, 1.0) for one in stray.tolist()]
        rows += [
            (f"c{customer:02}", f"p{product:02}", weight, DAY * at, True)
            for at, (product, weight) in enumerate(marked)
        ]
    return rows


@pytest.fixture(scope="session")
def checkerboard() -> Interactions:
    return Interactions.of_rows(two_tastes())


@pytest.fixture(scope="session")
def made(checkerboard: Interactions) -> Recommender:
    return Recommender.fit(checkerboard)


@pytest.fixture
def csv_file(tmp_path: Path) -> Path:
    lines = ["customer_id,product_id,weight,timestamp"]
    lines += [f"{c},{p},{w:g},{at:g}" for c, p, w, at, _ in two_tastes()]
    path = tmp_path / "in.csv"
    path.write_text("\n".join(lines) + "\n")
    return path
