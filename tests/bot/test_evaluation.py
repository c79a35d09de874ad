"""The measuring itself: figures, sets as typed, near duplicates, models the catalogue lacks."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from bot.components.extractor import find_entities
from bot.components.normaliser import normalise
from bot.evaluation import lint
from bot.evaluation.figures import (
    Understood,
    by_voice,
    calibration_error,
    confusion,
    figures,
    separation,
)
from bot.evaluation.pictures import draw_confusion
from bot.evaluation.sets import Sentence, read_set, typed_facts

JUDGED = [
    (
        Sentence("退货", "return_refund", voice="casual"),
        Understood("return_refund", 0.9, inside=0.9),
    ),
    (Sentence("换货", "exchange", voice="casual"), Understood("return_refund", 0.6, inside=0.6)),
    (Sentence("天气", "out_of_scope", voice="formal"), Understood("nlu_fallback", 0.3, inside=0.2)),
]


def test_a_fallback_on_an_outside_sentence_is_right_and_inside_one_is_a_rejection() -> None:
    told = figures(JUDGED)
    assert told["intent_accuracy"] == pytest.approx(2 / 3)
    assert told["oos_recall"] == 1 and told["false_rejection"] == 0
    assert told["family_accuracy"] == 1  # both mistaken intents are of after-sales
    rejected = [(Sentence("退", "return_refund"), Understood("nlu_fallback", 0.3))]
    assert figures(rejected)["false_rejection"] == 1


def test_separation_is_one_when_every_inside_sentence_is_surer() -> None:
    assert separation(JUDGED) == 1
    assert separation(JUDGED[:2]) == 0


def test_calibration_error_is_the_gap_between_sureness_and_truth() -> None:
    sure = np.array([0.8] * 10)
    assert calibration_error(sure, np.array([1.0] * 8 + [0.0] * 2)) == pytest.approx(0)
    assert calibration_error(sure, np.zeros(10)) == pytest.approx(0.8)


def test_parts_by_voice_and_confusion_hold_every_sentence(tmp_path: Path) -> None:
    assert {voice: len(part) for voice, part in by_voice(JUDGED).items()} == {
        "casual": 2,
        "formal": 1,
    }
    names, counts = confusion(JUDGED)
    assert counts.sum() == 3 and counts[names.index("exchange")].argmax() == names.index(
        "return_refund"
    )
    draw_confusion(names, counts, "small", tmp_path / "small.svg")
    assert "<svg" in (tmp_path / "small.svg").read_text()


def test_a_set_may_tell_entities_as_typed(tmp_path: Path) -> None:
    path = tmp_path / "set.yml"
    path.write_text(
        "sentences:\n"
        "  - {text: 三千以内的手機, intent: purchase, set: noisy, entities:"
        " [{entity: price, text: 三千以内, max: 3000}, {entity: category, text: 手機}]}\n"
    )
    (sentence,) = read_set(path).sentences
    assert sentence.typed and sentence.voice == "noisy"
    assert sentence.facts == {("price", "3000", "max"), ("category", "手機", "")}
    found = {"entity": "category", "value": "手机", "start": 5, "end": 7}
    assert typed_facts(found, sentence.text) == [("category", "手機", "")]


def test_near_duplicates_are_found_whatever_their_order() -> None:
    texts = ["我想把昨天买的手机退掉可以吗", "我想把昨天买的手机退掉可以吗亲", "什么时候发货"]
    pairs = list(lint.near([lint.Sentence("a", "x", text) for text in texts]))
    assert [(a.text, b.text) for a, b in pairs] == [(texts[0], texts[1])]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("一加13和iqoo13选谁", ["一加13", "iqoo13"]),
        ("小米2000以内", []),
        ("荣耀三台", []),
        ("索尼xm9怎么样", ["索尼xm9"]),
    ],
)
def test_a_brand_and_its_model_are_one_product(text: str, named: list[str]) -> None:
    products = [e for e in find_entities(normalise(text)) if e.entity == "product"]
    assert [text[e.start : e.end] for e in products] == named
