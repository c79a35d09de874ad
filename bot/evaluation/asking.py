"""Asks a trained model what it understands, through the same road a shopper's message takes."""

from __future__ import annotations

import logging
import time
from pathlib import Path
from typing import Any

import structlog
from rasa.core.channels.channel import UserMessage
from rasa.core.tracker_store import InMemoryTrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.trackers import DialogueStateTracker

from bot.evaluation.figures import REJECTED, Understood
from bot.evaluation.sets import Sentence, fact, typed_facts


def quiet() -> None:
    """Keeps Rasa from printing every sentence."""
    level = structlog.make_filtering_bound_logger(logging.ERROR)
    structlog.configure(wrapper_class=level)
    logging.disable(logging.INFO)


def load(model: Path) -> Any:
    """Rasa's message processor with a model; nothing of the conversation is stored."""
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
    intent, entities = parsed["intent"], parsed["entities"]
    ranked = [one for one in parsed.get("intent_ranking") or [intent] if one["name"] is not None]
    inside = [float(one["confidence"]) for one in ranked if one["name"] not in REJECTED]
    return Understood(
        intent=str(intent["name"]),
        confidence=float(intent["confidence"]),
        facts=frozenset(map(fact, entities)),
        milliseconds=took,
        typed=frozenset(one for e in entities for one in typed_facts(e, sentence.text)),
        inside=max(inside, default=0.0),
    )
