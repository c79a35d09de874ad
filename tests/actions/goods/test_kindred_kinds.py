"""Have you got a vacuum cleaner: what does nearly the same, when its own kind is not sold."""

from datetime import datetime

import pytest

from actions.desk import Means
from tests.actions.conftest import Talk
from tests.actions.talking import at
from tests.shop import making


@pytest.fixture(autouse=True)
def stocked(means: Means, now: datetime) -> None:
    with means.database.transaction() as tx:
        for number, name in enumerate(("石头 G20S", "科沃斯 T30")):
            making.product(tx, f"V{number}", now, name=name, brand=name.split()[0],
                           category="扫地机器人", categories=["家电", "扫地机器人"],
                           attributes={"吸力": "11000Pa"},
                           variants=[(f"V{number}-1", "白色", "", 299_900, 5)])  # fmt: skip


@pytest.mark.parametrize(
    ("text", "word", "intent"),
    [
        ("有没有吸尘器", "吸尘器", "purchase"),
        ("想买台洗地机", "洗地机", "purchase"),
        ("do you have a vacuum cleaner", "vacuum cleaner", "purchase"),
    ],
)
def test_the_nearest_is_shown_and_said_to_be_it(
    talk: Talk, text: str, word: str, intent: str
) -> None:
    kind = "洗地机" if word == "洗地机" else "吸尘器"
    said = talk(None, "en" if text.isascii() else "zh").says(
        text, intent, at(text, word, "category", kind)
    )
    assert "石头 G20S" in said and word in said and ("没有" in said or "no “" in said)


def test_what_nothing_comes_near_is_not_sold(talk: Talk) -> None:
    text = "有没有打印机"
    said = talk(None).says(text, "purchase", at(text, "打印机", "category", "打印机"))
    assert "石头" not in said and "打印机" in said
