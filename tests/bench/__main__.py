"""`python -m tests.bench`: the performance table, ours and the peers in the same run.

Parts: `dialogue` beside stock Rasa, `recommender` beside `implicit` alone; named, or both.
"""

import argparse
import json
import os
import uuid
from pathlib import Path

import yaml

from tests.bench import ranking
from tests.bench.load import Say, Timing, measure
from tests.bench.stock import Stock
from tests.conversations.speaker import Speaker
from tests.stack import Stack, generated

SENTENCES: list[str] = yaml.safe_load((Path(__file__).parent / "sentences.yml").read_text())

PARTS = ("dialogue", "recommender")


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("parts", nargs="*", metavar="PART", help=", ".join(PARTS))
    parser.add_argument("--turns", type=int, default=100, help="turns of each conversation")
    parser.add_argument("--at-once", type=int, default=4, help="conversations at the same time")
    said = parser.parse_args()
    if unknown := set(said.parts) - set(PARTS):
        parser.error(f"no part is called {', '.join(sorted(unknown))}")
    figures: dict[str, float] = {}
    for part in said.parts or PARTS:
        figures |= ranking.report() if part == "recommender" else _dialogue(said)
    _write(figures)
    return 0


def _dialogue(said: argparse.Namespace) -> dict[str, float]:
    print(f"{said.at_once} conversations of {said.turns} turns each, {os.cpu_count()} cores")
    ours, peer = _ours(said.turns, said.at_once), _stock(said.turns, said.at_once)
    return _table(ours, peer, said.turns)


def _ours(turns: int, at_once: int) -> Timing:
    with Stack("bench", ZHANGGUI_RATE_LIMIT="100000") as stack:

        def begin() -> Say:
            speaker = Speaker(stack)
            return lambda text: _answered(speaker, text)

        measure(begin, SENTENCES, len(SENTENCES), at_once)  # warm-up
        return measure(begin, SENTENCES, turns, at_once)


def _answered(speaker: Speaker, text: str) -> None:
    answer = speaker.says(text)
    assert answer.status == "answered" and answer.replies, f"{text}: {answer}"


def _stock(turns: int, at_once: int) -> Timing:
    with Stock() as stock:

        def begin() -> Say:
            sender = uuid.uuid4().hex
            return lambda text: _said(stock, sender, text)

        measure(begin, SENTENCES, len(SENTENCES), at_once)
        return measure(begin, SENTENCES, turns, at_once)


def _said(stock: Stock, sender: str, text: str) -> None:
    assert stock.say(sender, text), text


def _table(ours: Timing, peer: Timing, turns: int) -> dict[str, float]:
    edge = max(1, turns // 5)
    figures = {}
    for name, timing in (("ours", ours), ("stock", peer)):
        figures[f"{name}_turns_per_second"] = round(timing.per_second, 2)
        figures[f"{name}_p50_ms"] = round(timing.quantile(0.50), 1)
        figures[f"{name}_p95_ms"] = round(timing.quantile(0.95), 1)
        figures[f"{name}_first_turns_ms"] = round(timing.median_of(0, edge), 1)
        figures[f"{name}_last_turns_ms"] = round(timing.median_of(turns - edge, turns), 1)
    print(f"\n{'':24}{'ours':>10}{'stock':>10}{'ratio':>8}")
    for key in ("turns_per_second", "p50_ms", "p95_ms", "first_turns_ms", "last_turns_ms"):
        a, b = figures[f"ours_{key}"], figures[f"stock_{key}"]
        figures[f"ratio_{key}"] = round(a / b, 3)
        print(f"{key:24}{a:>10}{b:>10}{a / b:>8.2f}")
    return figures


def _write(figures: dict[str, float]) -> None:
    """Into the report; what was measured before and not now stays."""
    report = generated() / "reports" / "bench.json"
    report.parent.mkdir(parents=True, exist_ok=True)
    before = json.loads(report.read_text()) if report.exists() else {}
    report.write_text(json.dumps(before | figures, indent=1))


if __name__ == "__main__":
    raise SystemExit(main())
