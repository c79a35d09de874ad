"""The learnt part: from sentences to a calibrated probability for every intent.

A linear model on TF-IDF of words, letters and entity kinds beside the sentence vector. The vector
is scaled so that it weighs against the sparse part; scale and regularisation were chosen on
sentences left out of training, and so is the temperature that turns margins into probabilities.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix, hstack
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold
from sklearn.svm import LinearSVC

from bot.components.artifact import Artifact
from bot.components.features import GROUPS, Counted, Reading, read
from bot.components.sentences import LENGTH, encode, encode_one

logger = logging.getLogger(__name__)
_TEMPERATURES = np.geomspace(0.05, 2.0, 41)


@dataclass(frozen=True)
class Settings:
    """What was tuned; all of it can be set in config.yml."""

    regularisation: float = 0.5  # C of the linear model
    vector_scale: float = 1.0
    group_scales: Mapping[str, float] = field(
        default_factory=lambda: {"words": 1.0, "letters": 1.2, "kinds": 0.5}
    )
    seldom: int = 2  # a feature must be in so many sentences
    folds: int = 5  # one of them is left out to find the temperature
    iterations: int = 2000
    balance: float = (
        0.6  # 0: sentences weigh alike; 1: intents do, however many sentences they have
    )
    linear: str = "support"  # or "logistic", which took 15 times as long and was no better


class Understanding:
    """A trained model; `probabilities` never raises, whatever the text."""

    def __init__(
        self,
        intents: Sequence[str],
        counted: Mapping[str, Counted],
        settings: Settings,
        weights: np.ndarray,
        bias: np.ndarray,
        temperature: float,
    ) -> None:
        self.intents = tuple(intents)
        self._counted = dict(counted)
        self._settings = settings
        # features x intents; a sentence reads few rows, so each lies in one piece
        self._weights = np.ascontiguousarray(weights, dtype=np.float32)
        self._bias = bias.astype(np.float32)
        self.temperature = temperature

    def probabilities(self, text: str) -> np.ndarray:
        """One number for each intent; they sum to one."""
        return self._tempered(read(text))

    def told(self, text: str) -> tuple[np.ndarray, float]:
        """Probabilities, and the share of letter runs of two and more that training has seen."""
        reading = read(text)
        runs = [run for run in dict(GROUPS)["letters"](reading) if len(run) > 2]
        return self._tempered(reading), self._counted["letters"].known(runs)

    def _tempered(self, reading: Reading) -> np.ndarray:
        """Gathers only the weights a sentence touches; a sparse matrix costs far more."""
        scores = self._bias.astype(np.float64)
        first = 0
        for name, features_of in GROUPS:
            counted = self._counted[name]
            row = counted.row(features_of(reading))
            if row:
                columns = np.fromiter(row.keys(), dtype=np.intp, count=len(row)) + first
                values = np.fromiter(row.values(), dtype=np.float32, count=len(row))
                scale = self._settings.group_scales.get(name, 1.0)
                scores += scale * (values @ self._weights[columns])
            first += len(counted.vocabulary)
        if self._settings.vector_scale:
            vector = encode_one(reading.plain)
            scores += self._settings.vector_scale * (vector @ self._weights[first:])
        return softmax(scores[None, :] / self.temperature)[0]

    def artifact(self) -> Artifact:
        """What must be kept to make this model again."""
        arrays = {"weights": self._weights, "bias": self._bias}
        arrays.update({f"idf_{name}": counted.weights for name, counted in self._counted.items()})
        facts = {
            "intents": list(self.intents),
            "temperature": self.temperature,
            "vocabulary": {name: counted.vocabulary for name, counted in self._counted.items()},
            "settings": _settings_told(self._settings),
        }
        return Artifact(arrays, facts)

    @classmethod
    def from_artifact(cls, artifact: Artifact) -> Understanding:
        """The model as it was kept."""
        facts, arrays = artifact.facts, artifact.arrays
        counted = {
            name: Counted(words, arrays[f"idf_{name}"])
            for name, words in facts["vocabulary"].items()
        }
        return cls(
            facts["intents"],
            counted,
            Settings(**facts["settings"]),
            arrays["weights"],
            arrays["bias"],
            float(facts["temperature"]),
        )


def _settings_told(settings: Settings) -> dict[str, Any]:
    told = dict(vars(settings))
    told["group_scales"] = dict(settings.group_scales)
    return told


def softmax(scores: np.ndarray) -> np.ndarray:
    """Probabilities from scores, row by row."""
    shifted = np.asarray(scores, dtype=np.float64)
    shifted = np.exp(shifted - shifted.max(axis=1, keepdims=True))
    return shifted / shifted.sum(axis=1, keepdims=True)


def _matrix(
    readings: Sequence[Reading], counted: Mapping[str, Counted], settings: Settings
) -> csr_matrix:
    parts: list[Any] = []
    for name, features_of in GROUPS:
        rows = counted[name].rows([features_of(reading) for reading in readings])
        parts.append(rows * settings.group_scales.get(name, 1.0))
    if settings.vector_scale:
        vectors = encode([reading.plain for reading in readings])
        parts.append(csr_matrix(vectors * settings.vector_scale))
    else:
        parts.append(csr_matrix((len(readings), LENGTH), dtype=np.float32))
    return hstack(parts, format="csr")


def _fit(
    matrix: csr_matrix, labels: np.ndarray, settings: Settings
) -> LinearSVC | LogisticRegression:
    """A linear support vector machine: as good as logistic regression here, 15 times faster."""
    weights = _class_weights(labels, settings.balance)
    if settings.linear == "logistic":
        logistic = LogisticRegression(C=10, class_weight=weights, max_iter=200)
        return logistic.fit(matrix, labels)
    model = LinearSVC(
        C=settings.regularisation,
        max_iter=settings.iterations,
        tol=0.01,
        class_weight=weights,
        random_state=0,
    )
    return model.fit(matrix, labels)


def _class_weights(labels: np.ndarray, balance: float) -> dict[str, float]:
    names, counts = np.unique(labels, return_counts=True)
    weights = (counts.mean() / counts) ** balance
    return dict(zip(names.tolist(), weights.tolist(), strict=True))


def _scores(model: LinearSVC | LogisticRegression, matrix: csr_matrix) -> np.ndarray:
    scores = model.decision_function(matrix)
    return np.column_stack([-scores, scores]) if scores.ndim == 1 else scores


def _temperature(matrix: csr_matrix, labels: np.ndarray, settings: Settings) -> float:
    """The softness that makes probabilities right on sentences left out of training."""
    smallest = min(np.unique(labels, return_counts=True)[1])
    if settings.folds < 2 or smallest < settings.folds:
        return 1.0
    folds = StratifiedKFold(settings.folds, shuffle=True, random_state=0)
    train, held = next(folds.split(matrix, labels))
    model = _fit(matrix[train], labels[train], settings)
    scores, truth = _scores(model, matrix[held]), np.searchsorted(model.classes_, labels[held])
    losses = []
    for temperature in _TEMPERATURES:
        chosen = softmax(scores / temperature)[np.arange(len(truth)), truth]
        losses.append(-np.log(np.maximum(chosen, 1e-12)).mean())
    return float(_TEMPERATURES[int(np.argmin(losses))])


def learn(texts: Sequence[str], intents: Sequence[str], settings: Settings) -> Understanding:
    """Trains on sentences and their intents; at least two intents are needed."""
    readings = [read(text) for text in texts]
    counted = {
        name: Counted.learn([of(reading) for reading in readings], settings.seldom)
        for name, of in GROUPS
    }
    matrix = _matrix(readings, counted, settings)
    labels = np.array(intents)
    with ThreadPoolExecutor(2) as threads:  # liblinear lets go of Python's lock
        tempered = threads.submit(_temperature, matrix, labels, settings)
        model = _fit(matrix, labels, settings)
        temperature = tempered.result()
    weights, bias = model.coef_, model.intercept_
    if len(model.classes_) == 2:  # sklearn keeps one row for two classes
        weights, bias = np.vstack([-weights, weights]), np.concatenate([-bias, bias])
    logger.info("understanding: %d sentences, temperature %.2f", len(labels), temperature)
    return Understanding(list(model.classes_), counted, settings, weights.T, bias, temperature)
