"""Solvers learn from a matrix of customers x products; each returns a solution that ranks."""

from recommender.solvers.als import Als
from recommender.solvers.article import Article
from recommender.solvers.ease import Ease
from recommender.solvers.factors import Factors
from recommender.solvers.neighbours import Neighbours
from recommender.solvers.similarities import Similarities
from recommender.solvers.solution import Solution, Solver
from recommender.solvers.spark import Spark
from recommender.solvers.sparse_similarities import SparseSimilarities
from recommender.solvers.svd import Svd

SOLVERS: dict[str, type[Solver]] = {
    "als": Als,
    "svd": Svd,
    "ease": Ease,
    "article": Article,
    "neighbours": Neighbours,
    "spark": Spark,
}
SOLUTIONS: dict[str, type[Factors] | type[Similarities] | type[SparseSimilarities]] = {
    "factors": Factors,
    "similarities": Similarities,
    "sparse_similarities": SparseSimilarities,
}

__all__ = [
    "SOLUTIONS",
    "SOLVERS",
    "Als",
    "Article",
    "Ease",
    "Factors",
    "Neighbours",
    "Similarities",
    "Solution",
    "Solver",
    "Spark",
    "SparseSimilarities",
    "Svd",
]
