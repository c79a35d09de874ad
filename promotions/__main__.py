"""`python -m promotions hillstrom FILE`: reruns the e-mail experiment and prints the report."""

import argparse
import json
import sys
from pathlib import Path

from promotions.errors import PromotionError
from promotions.experiment_report import report
from promotions.hillstrom import read_experiment


def main(arguments: list[str] | None = None) -> int:
    """Run the command; 0 when the report was printed, 2 with one clear line otherwise."""
    given = _parser().parse_args(arguments)
    try:
        found = report(read_experiment(given.file, given.strict), given.seed)
        if given.json is not None:
            given.json.write_text(json.dumps(found.numbers, indent=1), "utf-8")
    except (PromotionError, OSError) as error:
        print(f"promotions: {error}", file=sys.stderr)
        return 2
    print("\n".join(found.lines))
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m promotions", description=__doc__)
    commands = parser.add_subparsers(required=True)
    hillstrom = commands.add_parser("hillstrom", help="effects, Qini, policy values")
    hillstrom.add_argument("file", type=Path, help="CSV or .gz")
    hillstrom.add_argument("--strict", action="store_true", help="refuse any bad row")
    hillstrom.add_argument("--seed", type=int, default=0)
    hillstrom.add_argument("--json", type=Path, help="also write the numbers here")
    return parser


if __name__ == "__main__":
    raise SystemExit(main())
