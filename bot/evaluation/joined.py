"""`python -m bot.evaluation.joined --model MODEL SET.yml...`: two requests in one message.

Sentences of the sets, each of one clause and of different intents, are joined in pairs as people
join them; told is of how many both clauses are heard as what they are alone, in their order. And
of the sets' own sentences, which ask for one thing each, how many seem to ask for two.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

from rasa.core.channels.channel import UserMessage
from rasa.shared.core.trackers import DialogueStateTracker

from bot.components.clauses import clauses
from bot.evaluation.asking import load, quiet
from bot.evaluation.sets import Sentence, read_set

PAIRS, SURE = 500, 0.7
LONGEST = {"zh": 22, "en": 60}
JOINTS = {"zh": ("，", " ", "，另外", "。", "？"), "en": (". ", ", and ", "? Also ")}
NO_REQUESTS = frozenset({"greet", "goodbye", "thank", "affirm", "deny", "inform", "help",
                         "bot_challenge", "human_agent", "out_of_scope",
                         "refine_recommendation"})  # fmt: skip

Pair = tuple[str, list[str]]  # a message, and the intents said in it


def main(arguments: list[str] | None = None) -> int:
    """The command; 0 when the sets could be read."""
    parser = argparse.ArgumentParser(prog="python -m bot.evaluation.joined", description=__doc__)
    parser.add_argument("sets", nargs="+", type=Path, metavar="SET.yml")
    parser.add_argument("--model", required=True, type=Path)
    parser.add_argument("--seed", type=int, default=0)
    chosen = parser.parse_args(arguments)
    quiet()
    processor = load(chosen.model)
    sentences = [one for path in chosen.sets for one in read_set(path).sentences]
    pairs = joined(sentences, random.Random(chosen.seed))
    heard = sum(_requests(processor, text) == intents for text, intents in pairs)
    torn = sum(len(_requests(processor, one.text)) > 1 for one in sentences)
    print(f"{heard} of {len(pairs)} pairs of requests heard, {100 * heard / len(pairs):.1f} %")
    print(f"{torn} of {len(sentences)} sentences of one request seem to be two")
    return 0


def joined(sentences: Sequence[Sentence], draw: random.Random) -> list[Pair]:
    """Pairs of short sentences of different intents, as one message each."""
    made: list[Pair] = []
    for language, joints in JOINTS.items():
        alone = [one for one in sentences if _is_alone(one, language)]
        if len({one.intent for one in alone}) < 2:
            continue
        while len(made) < PAIRS * (len(JOINTS) - 1 + (language == "en")) // len(JOINTS):
            first, second = draw.sample(alone, 2)
            if first.intent != second.intent:
                text = first.text.rstrip("。.！!？?") + draw.choice(joints) + second.text
                made.append((text, [first.intent, second.intent]))
    return made


def _is_alone(one: Sentence, language: str) -> bool:
    spoken = "en" if one.text.isascii() else "zh"
    short = len(one.text) <= LONGEST[language] and not clauses(one.text)
    return spoken == language and short and one.intent not in NO_REQUESTS


def _requests(processor: Any, text: str) -> list[str]:
    """The requests of a message's clauses, in their order; the same twice in a row is one."""
    tracker = DialogueStateTracker.from_events("evaluation", [])
    parsed = processor._parse_message_with_graph(UserMessage(text), tracker)
    sure = [one["intent"] for one in parsed["clauses"] or () if one["confidence"] >= SURE]
    said = [one for one in sure if one not in NO_REQUESTS]
    return said[:1] + [later for earlier, later in pairwise(said) if later != earlier]


if __name__ == "__main__":
    raise SystemExit(main())
