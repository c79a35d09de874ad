"""`python -m bot.evaluation --model MODEL SET.yml...`: how well a trained model understands.

Prints one table a set; `--json FILE` also writes the numbers, `--worst N` lists the sentences that
were taken wrongly with the greatest confidence.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping
from pathlib import Path

from bot.evaluation.asking import load, quiet, understood
from bot.evaluation.figures import Judged, by_voice, figures
from bot.evaluation.sets import read_set


def _print(name: str, numbers: Mapping[str, float]) -> None:
    print(f"\n{name}")
    for key, value in numbers.items():
        shown = f"{value:.0f}" if key == "sentences" else f"{value:.3f}"
        print(f"  {key:<28}{shown:>8}")


def _print_worst(judged: Judged, most: int) -> None:
    wrong = [pair for pair in judged if pair[0].intent != pair[1].intent]
    for sentence, said in sorted(wrong, key=lambda pair: -pair[1].confidence)[:most]:
        print(
            f"  {said.confidence:.2f} {said.intent:<22} not {sentence.intent:<22} {sentence.text}"
        )


def main(arguments: list[str] | None = None) -> int:
    """The command; 0 when all sets could be read and judged."""
    parser = argparse.ArgumentParser(prog="python -m bot.evaluation", description=__doc__)
    parser.add_argument("sets", nargs="+", type=Path, metavar="SET.yml")
    parser.add_argument("--model", required=True, type=Path)
    parser.add_argument("--json", type=Path)
    parser.add_argument("--worst", type=int, default=0)
    chosen = parser.parse_args(arguments)
    quiet()
    processor = load(chosen.model)
    told: dict[str, float] = {}
    for path in chosen.sets:
        which = read_set(path)
        judged = [(sentence, understood(processor, sentence)) for sentence in which.sentences]
        numbers = figures(judged)
        _print(which.name, numbers)
        for voice, part in by_voice(judged).items():
            _print(f"{which.name}: {voice}", figures(part))
        _print_worst(judged, chosen.worst)
        told.update({f"{which.name}_{key}": value for key, value in numbers.items()})
    if chosen.json:
        chosen.json.write_text(json.dumps(told, indent=1), encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
