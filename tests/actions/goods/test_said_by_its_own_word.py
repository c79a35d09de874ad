"""蛋白质 of foods that tell 粗蛋白: a word that one attribute answers is not said to be missing."""

from datetime import datetime

import pytest

from actions.desk import Means
from tests.actions.conftest import Talk
from tests.actions.talking import Chat, at
from tests.shop import making

GOODS = {
    "狗粮": {"粗蛋白": "25%", "净含量": "2.5kg×4"},
    "电饭煲": {"预约": "24小时", "容量": "3L"},
    "剃须刀": {"防水": "干湿双剃", "续航": "50分钟"},
}


def _shown(talk: Talk, means: Means, now: datetime, kind: str, language: str = "zh") -> Chat:
    with means.database.transaction() as tx:
        for name in ("甲", "乙"):
            making.product(tx, f"{kind}{name}", now, name=f"{kind} {name}", brand=name,
                           category=kind, categories=["百货", kind], attributes=GOODS[kind],
                           variants=[(f"{kind}{name}1", "", "", 9_900, 5)])  # fmt: skip
    chat = talk(None, language)
    chat.says(kind, "purchase", at(kind, kind, "category", kind))
    assert len(chat.cards) == 2
    return chat


@pytest.mark.parametrize(
    ("kind", "text", "word", "heard", "told"),
    [
        ("狗粮", "蛋白质多少", "蛋白质", "蛋白质", "粗蛋白 25%"),
        ("狗粮", "蛋白质含量高吗", "蛋白质", "蛋白质", "粗蛋白 25%"),
        ("狗粮", "一袋几斤", "", "", "净含量 2.5kg×4"),
        ("剃须刀", "能水洗吗", "水洗", "洗涤方式", "防水 干湿双剃"),
        ("电饭煲", "does it have a timer", "timer", "定时功能", "timer: 24 hours"),
    ],
)
def test_what_the_word_means_is_told_alone(
    talk: Talk, means: Means, now: datetime, kind: str, text: str, word: str, heard: str, told: str
) -> None:
    chat = _shown(talk, means, now, kind, "en" if text.isascii() else "zh")
    said = chat.says(text, "product_info", *([at(text, word, "attribute", heard)] if word else []))
    assert told in said and "没有写" not in said and "does not say" not in said


@pytest.mark.parametrize(
    ("kind", "text", "word", "missing"),
    [
        ("狗粮", "蛋白质和脂肪多少", "脂肪", "脂肪"),
        ("剃须刀", "电池容量多大", "电池容量", "电池容量"),
        ("电饭煲", "噪音大不大", "噪音", "噪音"),
    ],
)
def test_what_no_other_word_tells_is_said_to_be_missing(
    talk: Talk, means: Means, now: datetime, kind: str, text: str, word: str, missing: str
) -> None:
    chat = _shown(talk, means, now, kind)
    said = chat.says(text, "product_info", at(text, word, "attribute", word))
    assert missing in said and "没有写" in said
