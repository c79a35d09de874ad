"""`python -m bot.evaluation --model MODEL SET.yml...`: how well a trained model understands.

Prints one table a set; `--json FILE` also writes the numbers, `--worst N` lists the sentences that
were taken wrongly with the greatest confidence.
"""

from __future__ import annotations

import argparse
import json
import logging
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import structlog
from rasa.core.channels.channel import UserMessage
from rasa.core.tracker_store import InMemoryTrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.trackers import DialogueStateTracker

from bot.evaluation.figures import Judged, Understood, figures
from bot.evaluation.sets import Sentence, fact, read_set


def _quiet() -> None:
    level = structlog.make_filtering_bound_logger(logging.ERROR)
    structlog.configure(wrapper_class=level)  # else Rasa prints every sentence
    logging.disable(logging.INFO)


def _processor(model: Path) -> Any:
    from rasa.core.agent import Agent

    agent = Agent.load(str(model), tracker_store=InMemoryTrackerStore(Domain.empty()))
    return agent.processor


def understood(processor: Any, sentence: Sentence) -> Understood:
    """What the whole pipeline says about one sentence, and how long it took."""
    message = UserMessage(sentence.text, metadata={"asked": sentence.asked})
    tracker = DialogueStateTracker.from_events("evaluation", [])
    began = time.perf_counter()
    parsed = processor._parse_message_with_graph(message, tracker)
    took = (time.perf_counter() - began) * 1000
    intent = parsed["intent"]
    facts = frozenset(fact(entity) for entity in parsed["entities"])
    return Understood(str(intent["name"]), float(intent["confidence"]), facts, took)


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
    _quiet()
    processor = _processor(chosen.model)
    told: dict[str, float] = {}
    for path in chosen.sets:
        which = read_set(path)
        judged = [(sentence, understood(processor, sentence)) for sentence in which.sentences]
        numbers = figures(judged)
        _print(which.name, numbers)
        _print_worst(judged, chosen.worst)
        told.update({f"{which.name}_{key}": value for key, value in numbers.items()})
    if chosen.json:
        chosen.json.write_text(json.dumps(told, indent=1), encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
