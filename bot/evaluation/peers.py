"""What ours is measured against, on the same sentences: the article's recipe and Rasa's pipelines.

Rasa's own two are its documented starting points: word and character counts with logistic
regression, and the same counts with DIET (Bunk et al., 2020). The article's is TF-IDF of jieba's
words with multinomial naive Bayes.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import jieba
import numpy as np
import yaml
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.naive_bayes import MultinomialNB
from sklearn.pipeline import make_pipeline

from bot.evaluation.asking import load, understood
from bot.evaluation.figures import REJECTED, Understood
from bot.evaluation.sets import Sentence

ROOT = Path(__file__).resolve().parents[2]
_COUNTS = [
    {"name": "JiebaTokenizer"},
    {"name": "CountVectorsFeaturizer"},
    {
        "name": "CountVectorsFeaturizer",
        "analyzer": "char_wb",
        "min_ngram": 1,
        "max_ngram": 4,
    },
]
PIPELINES: dict[str, list[dict[str, Any]]] = {
    "rasa stock (LR)": [*_COUNTS, {"name": "LogisticRegressionClassifier"}],
    "rasa stock (DIET)": [
        *_COUNTS,
        {"name": "DIETClassifier", "epochs": 100, "entity_recognition": False, "random_seed": 0},
    ],
}


@dataclass(frozen=True)
class Peer:
    """A trained way to understand sentences."""

    name: str
    ask: Callable[[Sentence], Understood]
    training_seconds: float


def told(names: Sequence[str], probabilities: np.ndarray, took: float) -> Understood:
    """An answer from a probability for every intent."""
    best = int(probabilities.argmax())
    inside = [p for name, p in zip(names, probabilities, strict=True) if name not in REJECTED]
    return Understood(
        names[best], float(probabilities[best]), milliseconds=took, inside=max(inside)
    )


def article(texts: Sequence[str], intents: Sequence[str]) -> Peer:
    """The article's recipe, made to run: jieba's words, TF-IDF, multinomial naive Bayes."""
    began = time.perf_counter()
    model = make_pipeline(
        TfidfVectorizer(tokenizer=jieba.lcut, token_pattern=None), MultinomialNB()
    )
    model.fit(texts, intents)
    seconds = time.perf_counter() - began

    def ask(sentence: Sentence) -> Understood:
        started = time.perf_counter()
        probabilities = model.predict_proba([sentence.text])[0]
        return told(list(model.classes_), probabilities, (time.perf_counter() - started) * 1000)

    return Peer("article (jieba TF-IDF + NB)", ask, seconds)


def stock(name: str) -> Peer:
    """One of Rasa's own pipelines, trained by Rasa on our sentences."""
    from rasa.model_training import train_nlu

    with tempfile.TemporaryDirectory() as folder:
        config = Path(folder) / "config.yml"
        content = {"recipe": "default.v1", "assistant_id": "peer", "language": "zh"}
        config.write_text(yaml.safe_dump({**content, "pipeline": PIPELINES[name]}))
        began = time.perf_counter()
        made = train_nlu(str(config), str(ROOT / "data" / "nlu"), folder)
        seconds = time.perf_counter() - began
        processor = load(Path(str(made)))
    return Peer(name, lambda sentence: understood(processor, sentence), seconds)


def all_peers(
    texts: Sequence[str], intents: Sequence[str], pipelines: Sequence[str]
) -> Iterator[Peer]:
    """The article's recipe and the named pipelines of Rasa, one after the other."""
    yield article(texts, intents)
    for name in pipelines:
        yield stock(name)
