"""Stars foretold on fifths drawn at random: `python -m tests.evaluate.stars FILE.csv`.

Published figures (ml-100k: an RMSE of 0.92 to 0.94 for biases with factors) rest on such draws,
which let what is learned lie after what is asked for; `python -m recommender evaluate` never does.
"""

import argparse
import sys
from datetime import UTC, datetime
from pathlib import Path

import numpy as np

from recommender.rating_accuracy import rating_accuracy, table
from recommender.reading import read_rated

FIFTHS = 5


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.evaluate.stars", description=__doc__)
    parser.add_argument("file", type=Path, metavar="FILE.csv")
    _, ratings, _ = read_rated(parser.parse_args(arguments).file, datetime.now(UTC))
    lots = np.random.default_rng(0).permutation(len(ratings)) % FIFTHS
    found = [rating_accuracy(ratings, lots == fifth) for fifth in range(FIFTHS)]
    reports = [one for one in found if one is not None]
    print("\n\n".join(table(one) for one in reports))
    for place, name in enumerate(("the article's model", "customer and product")):
        mean = np.mean([one.models[place].rmse for one in reports])
        print(f"{name}: RMSE {mean:.4f}, the mean of {len(reports)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
