"""K-Means, and how many clusters to take: as many as come out again when the data is resampled.

The silhouette alone always says two, which is no use to a marketer. So: the largest k up to 8
whose least stable cluster keeps a bootstrap Jaccard of 0.75 (Hennig's bar) and whose smallest
cluster is large enough to be spoken to.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray
from threadpoolctl import ThreadpoolController  # type: ignore[import-untyped]

from promotions.errors import BadData
from promotions.features import Matrix

Labels = NDArray[np.int64]
Progress = Callable[[float, str], None]

LARGEST_K = 8
STABLE = 0.75
SILHOUETTE_SAMPLE = 2_000


@dataclass(frozen=True, slots=True)
class Clusters:
    """A clustering of the data with its measures; `jaccard` is that of the least stable cluster."""

    centroids: Matrix
    labels: Labels
    inertia: float
    silhouette: float
    jaccard: float
    ari: float

    @property
    def k(self) -> int:
        return len(self.centroids)

    @property
    def smallest_share(self) -> float:
        return float(np.bincount(self.labels, minlength=self.k).min() / len(self.labels))


@dataclass(frozen=True, slots=True)
class Demand:
    """What a clustering must reach to be taken."""

    jaccard: float = STABLE
    smallest_share: float = 0.02
    smallest_size: int = 1

    def met_by(self, clusters: Clusters) -> bool:
        size = clusters.smallest_share * len(clusters.labels)
        return (
            clusters.jaccard >= self.jaccard
            and clusters.smallest_share >= self.smallest_share
            and round(size) >= self.smallest_size
        )


def cluster(points: Matrix, k: int, seed: int, starts: int = 10) -> tuple[Matrix, Labels, float]:
    """K-Means: centroids, the cluster of each point, inertia. Raises BadData for too few points."""
    from sklearn.cluster import KMeans  # slow to import, and serving needs none of it

    if not 1 <= k <= len(np.unique(points, axis=0)):
        raise BadData(f"{len(points)} points do not make {k} clusters.")
    with _threads().limit(limits=1):  # with more, small data waits for threads, not for sums
        fitted = KMeans(n_clusters=k, n_init=starts, random_state=seed).fit(points)
    return fitted.cluster_centers_, fitted.labels_.astype(np.int64), float(fitted.inertia_)


@cache
def _threads() -> ThreadpoolController:
    return ThreadpoolController()


def nearest(points: Matrix, centroids: Matrix) -> Labels:
    """The centroid nearest to each point; a tie goes to the first."""
    distances = ((points[:, None, :] - centroids[None, :, :]) ** 2).sum(axis=2)
    found: Labels = distances.argmin(axis=1).astype(np.int64)
    return found


def tried(
    points: Matrix, seed: int, bootstraps: int = 20, progress: Progress | None = None
) -> list[Clusters]:
    """One measured clustering for each k from 1 to 8, as far as the points allow."""
    most = min(LARGEST_K, len(np.unique(points, axis=0)) - 1)
    found = [_single(points)]
    for k in range(2, most + 1):
        found.append(_measured(points, k, seed, bootstraps))
        if progress is not None:
            progress(k / most, f"k = {k}: Jaccard {found[-1].jaccard:.2f}")
    return found


def chosen(candidates: Sequence[Clusters], demand: Demand | None = None) -> Clusters:
    """The largest clustering that meets the demand; one single cluster always does."""
    wanted = demand or Demand()
    meeting = [clusters for clusters in candidates if clusters.k == 1 or wanted.met_by(clusters)]
    return max(meeting, key=lambda clusters: clusters.k)


def _single(points: Matrix) -> Clusters:
    centroid = points.mean(axis=0, keepdims=True)
    inertia = float(((points - centroid) ** 2).sum())
    return Clusters(centroid, np.zeros(len(points), dtype=np.int64), inertia, 0.0, 1.0, 1.0)


def _measured(points: Matrix, k: int, seed: int, bootstraps: int) -> Clusters:
    from sklearn.metrics import silhouette_score

    centroids, labels, inertia = cluster(points, k, seed)
    jaccard, ari = stability(points, labels, k, seed, bootstraps)
    sample = min(SILHOUETTE_SAMPLE, len(points))
    silhouette = silhouette_score(points, labels, sample_size=sample, random_state=seed)
    return Clusters(centroids, labels, inertia, float(silhouette), jaccard, ari)


def stability(
    points: Matrix, labels: Labels, k: int, seed: int, bootstraps: int
) -> tuple[float, float]:
    """Resample, cluster again, compare: the worst cluster's mean Jaccard, and the mean ARI."""
    from sklearn.metrics import adjusted_rand_score

    random = np.random.default_rng(seed)
    jaccards, aris = np.zeros(k), []
    for number in range(bootstraps):
        sample = points[random.integers(0, len(points), len(points))]
        if len(np.unique(sample, axis=0)) < k:
            aris.append(0.0)
            continue
        centroids, _, _ = cluster(sample, k, seed + number + 1, starts=5)
        again = nearest(points, centroids)
        jaccards += overlaps(labels, again, k, k).max(axis=1)
        aris.append(float(adjusted_rand_score(labels, again)))
    return float(jaccards.min() / bootstraps), float(np.mean(aris))


def overlaps(one: Labels, other: Labels, rows: int, columns: int) -> Matrix:
    """The Jaccard overlap of each cluster of one clustering with each of another."""
    together = np.zeros((rows, columns))
    np.add.at(together, (one, other), 1)
    sizes = together.sum(axis=1, keepdims=True) + together.sum(axis=0, keepdims=True)
    result: Matrix = together / np.maximum(sizes - together, 1)
    return result
