"""`python -m tests.faults [--long]`: kills under load and rushes for coupons, as one table."""

import argparse
import json
from dataclasses import asdict

from tests.faults import coupons, kills
from tests.stack import Stack, generated

SMALL = {"speakers": 3, "turns": 20, "rounds": 1, "workers": 4, "claims": 240}
LONG = {"speakers": 6, "turns": 400, "rounds": 20, "workers": 16, "claims": 4000}
CAP = 50


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.faults", description=__doc__)
    parser.add_argument("--long", action="store_true", help="hours instead of minutes")
    size = LONG if parser.parse_args().long else SMALL
    figures: dict[str, float] = {}
    with Stack("faults", ZHANGGUI_RATE_LIMIT="100000") as stack:
        outcome = kills.trial(stack, size["speakers"], size["turns"], size["rounds"])
    figures |= {f"kills_{name}": value for name, value in asdict(outcome).items()}
    for rush in coupons.on_both(size["workers"], size["claims"], CAP):
        figures[f"coupons_{rush.database}_given"] = rush.answers["claimed"]
        figures[f"coupons_{rush.database}_wrong"] = len(rush.wrong)
    for name, value in figures.items():
        print(f"{name:32}{value:>10}")
    report = generated() / "reports" / "faults.json"
    report.parent.mkdir(parents=True, exist_ok=True)
    report.write_text(json.dumps(figures, indent=1))
    faults = ("lost", "doubled", "disordered", "wrong")
    return int(any(value for name, value in figures.items() if name.endswith(faults)))


if __name__ == "__main__":
    raise SystemExit(main())
