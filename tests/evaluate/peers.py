"""The peers: implicit's ALS, EASE and a truncated SVD, each plain and each tuned alike.

They share nothing with the recommender's solvers but the customers and the products.
"""

from abc import ABC, abstractmethod
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix, diags
from scipy.sparse.linalg import svds
from threadpoolctl import threadpool_limits

HEAD = 8_000  # products that EASE looks at: its cost is their cube

type Parameters = dict[str, Any]


def valued(matrix: csr_matrix, shape: str) -> csr_matrix:
    """Purchase counts as they are learned from: `ones`, or `log` of 1 + count."""
    made = matrix.astype(np.float32).copy()
    made.data = np.ones_like(made.data) if shape == "ones" else np.log2(1.0 + made.data)
    return made


class Peer(ABC):
    """One model on one matrix of counts, customers x products."""

    def __init__(self, counts: csr_matrix, parameters: Parameters, seed: int) -> None:
        self.matrix = valued(counts, parameters["shape"])
        self.fit(parameters, seed)

    @staticmethod
    @abstractmethod
    def draw(random: np.random.Generator) -> Parameters:
        """Parameters to try."""

    @abstractmethod
    def fit(self, parameters: Parameters, seed: int) -> None:
        """Learn."""

    @abstractmethod
    def scores(self, customer: int) -> np.ndarray:
        """Every product's score for the customer at this position."""


class ImplicitAls(Peer):
    """`implicit.als.AlternatingLeastSquares`."""

    @staticmethod
    def draw(random: np.random.Generator) -> Parameters:
        return {
            "shape": str(random.choice(["ones", "log"])),
            "factors": int(random.choice([32, 64, 128])),
            "regularization": float(np.exp(random.uniform(np.log(0.3), np.log(100)))),
            "alpha": float(random.choice([1.0, 3.0, 10.0])),
        }

    def fit(self, parameters: Parameters, seed: int) -> None:
        from implicit.cpu.als import AlternatingLeastSquares

        given = {name: value for name, value in parameters.items() if name != "shape"}
        with threadpool_limits(1, "blas"):
            self.model = AlternatingLeastSquares(**given, iterations=15, random_state=seed)
            self.model.fit(self.matrix, show_progress=False)

    def scores(self, customer: int) -> np.ndarray:
        return np.asarray(self.model.item_factors @ self.model.user_factors[customer])


class Ease(Peer):
    """Steck 2019, among the most bought products."""

    @staticmethod
    def draw(random: np.random.Generator) -> Parameters:
        return {
            "shape": str(random.choice(["ones", "log"])),
            "ridge": float(np.exp(random.uniform(np.log(10), np.log(3000)))),
        }

    def fit(self, parameters: Parameters, seed: int) -> None:
        from scipy.linalg import cho_factor, cho_solve

        popular = np.argsort(-self.matrix.getnnz(axis=0), kind="stable")
        self.head = np.sort(popular[:HEAD])
        self.known = self.matrix[:, self.head].tocsr()
        gram = (self.known.T @ self.known).toarray().astype(np.float32)
        gram.flat[:: len(gram) + 1] += parameters["ridge"]
        unit = np.eye(len(gram), dtype=np.float32)
        inverse = cho_solve(cho_factor(gram, lower=True, overwrite_a=True), unit, overwrite_b=True)
        self.weights = inverse / -np.diag(inverse)
        np.fill_diagonal(self.weights, 0.0)

    def scores(self, customer: int) -> np.ndarray:
        row = self.known[[customer]]
        scores = np.full(self.matrix.shape[1], -1e9, dtype=np.float32)
        scores[self.head] = row.data @ self.weights[row.indices]
        return scores


class PlainSvd(Peer):
    """scipy's truncated SVD, popular products toned down or not."""

    @staticmethod
    def draw(random: np.random.Generator) -> Parameters:
        return {
            "shape": str(random.choice(["ones", "log"])),
            "factors": int(np.exp(random.uniform(np.log(8), np.log(200)))),
            "damping": float(random.choice([0.0, 0.25, 0.5])),
        }

    def fit(self, parameters: Parameters, seed: int) -> None:
        counts = np.maximum(self.matrix.getnnz(axis=0), 1).astype(np.float64)
        self.scaled = self.matrix @ diags(counts ** -parameters["damping"])
        rank = min(parameters["factors"], min(self.matrix.shape) - 1)
        start = np.random.default_rng(seed).standard_normal(min(self.matrix.shape))
        _, _, turned = svds(self.scaled.astype(np.float64), k=rank, v0=start)
        self.vectors = turned.T.astype(np.float32)

    def scores(self, customer: int) -> np.ndarray:
        row = self.scaled[[customer]]
        return np.asarray(self.vectors @ (row.data.astype(np.float32) @ self.vectors[row.indices]))


PEERS: dict[str, type[Peer]] = {"implicit als": ImplicitAls, "ease": Ease, "svd": PlainSvd}
