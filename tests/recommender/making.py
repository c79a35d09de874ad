"""Data with a structure that is known."""

import numpy as np

from recommender import Interactions


def clustered(customers: int = 300, products: int = 120, groups: int = 6) -> Interactions:
    """Customers who buy mostly of their own group."""
    random = np.random.default_rng(3)
    rows = []
    for who in range(customers):
        own = np.arange(who % groups, products, groups)
        bought = np.concatenate((random.choice(own, 9, False), random.choice(products, 3, False)))
        for at, product in enumerate(random.permutation(np.unique(bought)).tolist()):
            rows.append((f"c{who:03}", f"p{product:03}", 1.0, float(at), True))
    return Interactions.of_rows(rows)
