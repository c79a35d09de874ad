"""A very large file of interactions through the command `fit`: `python -m tests.evaluate.large`.

Ten million made-up rows, one in a thousand of them bad, are written to a temporary folder and
learned from in a process of its own. Told are the seconds, the highest memory and the bad rows
counted; it fails unless every bad row was counted, every good one learned from, and the artifact
serves. With `--memory` the process may use no more than so many megabytes: then it must end with
one clear sentence instead.
"""

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from recommender import artifact

ROWS = 10_000_000
CHUNK = 200_000  # rows made at a time
EACH, PRODUCTS = 33, 100_000  # rows of a customer, products at most
BAD_EVERY = 1_000
BAD = ("nobody,p1,NaN,2020-01-01", ",p1,1,2020-01-01", "c1,p1,1,2999-01-01", "c1,p1,1")


@dataclass(frozen=True)
class Told:
    """What became of it."""

    code: int
    seconds: float
    peak_mb: float
    said: str


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.evaluate.large", description=__doc__)
    parser.add_argument("--rows", type=int, default=ROWS)
    parser.add_argument("--memory", type=int, metavar="MB", help="the most that it may use")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="large-") as folder:
        source, made = Path(folder) / "in.csv", Path(folder) / "artifact"
        bad = written(source, chosen.rows)
        print(f"{chosen.rows:,} rows, {source.stat().st_size / 1e6:.0f} MB", flush=True)
        told = fitted(source, made, chosen.memory)
        print(f"exit code {told.code} after {told.seconds:.0f} s, {told.peak_mb:.0f} MB at most")
        print(told.said)
        right = refused(told) if chosen.memory else learned(told, made, bad, chosen.rows)
    print("right" if right else "WRONG")
    return 0 if right else 1


def written(path: Path, rows: int) -> int:
    """Write a file of so many rows, and how many of them are bad."""
    random, bad = np.random.default_rng(0), 0
    with path.open("w", encoding="utf-8") as file:
        file.write("customer_id,product_id,weight,timestamp\n")
        for begun in range(0, rows, CHUNK):
            lines = list(_lines(random, min(CHUNK, rows - begun), max(rows // EACH, 10)))
            for at in range(BAD_EVERY // 2, len(lines), BAD_EVERY):
                lines[at] = BAD[bad % len(BAD)]
                bad += 1
            file.write("\n".join(lines) + "\n")
    return bad


def _lines(random: np.random.Generator, count: int, customers: int) -> Iterator[str]:
    who = random.integers(0, customers, count).tolist()
    what = (min(PRODUCTS, customers) * random.random(count) ** 2).astype(np.int64).tolist()
    at = (1.6e9 + 3e7 * random.random(count)).astype(np.int64).tolist()
    return (f"c{a},p{b},1,{c}" for a, b, c in zip(who, what, at, strict=True))


def fitted(source: Path, made: Path, memory: int | None = None) -> Told:
    """Learn in a process of its own, with at most so many megabytes of addresses."""

    def limited() -> None:
        if memory is not None:
            resource.setrlimit(resource.RLIMIT_AS, (memory << 20, memory << 20))

    command = [sys.executable, "-m", "recommender", "fit"]
    command += ["--interactions", str(source), "--artifact", str(made)]
    single = {} if memory is None else {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}
    began = time.perf_counter()
    with subprocess.Popen(
        command,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, **single},  # each thread reserves memory that it never uses
        preexec_fn=limited,
    ) as process:
        said = process.stderr.read() if process.stderr else ""
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    seconds = time.perf_counter() - began
    return Told(process.returncode, seconds, used.ru_maxrss / 1024, said.strip())


def learned(told: Told, made: Path, bad: int, rows: int) -> bool:
    """Whether all that is good was learned from and all that is bad was counted."""
    if told.code != 0:
        return False
    kept = artifact.load(made).recommender
    counted = f"{bad} of {rows} rows left out" in told.said
    shown = kept.recommend(kept.customers.names[0], n=10)
    return counted and len(shown) == 10 and float(kept.histories.times.sum()) > 0.99 * (rows - bad)


def refused(told: Told) -> bool:
    """Whether it ended with one sentence and no traceback."""
    return told.code == 1 and "error: " in told.said and "Traceback" not in told.said


if __name__ == "__main__":
    sys.exit(main())
