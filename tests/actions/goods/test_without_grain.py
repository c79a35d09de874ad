"""不要带谷物的, grain-free: food whose data tell that it holds none."""

from datetime import datetime

import pytest

from actions.desk import Means
from tests.actions.conftest import Talk
from tests.actions.talking import at
from tests.shop import making

FOODS = (("皇家 K36", "含谷物"), ("渴望 六种鱼", "无谷"), ("诚实一口 P40", "无谷"))


@pytest.fixture(autouse=True)
def stocked(means: Means, now: datetime) -> None:
    with means.database.transaction() as tx:
        for number, (name, grain) in enumerate(FOODS):
            making.product(tx, f"G{number}", now, name=name, brand=name.split()[0],
                           category="狗饭", categories=["宠物", "狗饭"],
                           attributes={"谷物": grain, "净含量": "2kg"},
                           variants=[(f"G{number}-1", "", "2kg", 9_900, 5)])  # fmt: skip


@pytest.mark.parametrize("text", ["不要带谷物的", "要无谷的", "没有谷物的有吗", "不含谷物的"])
def test_it_is_chosen_among_those_shown(talk: Talk, text: str) -> None:
    chat = talk(None)
    chat.says("狗饭有吗", "purchase", at("狗饭有吗", "狗饭", "category", "狗饭"))
    said = chat.says(text, "refine_recommendation")
    assert "渴望" in said and "诚实一口" in said and "皇家" not in said


@pytest.mark.parametrize("text", ["不带谷物的狗饭", "grain-free 狗饭", "狗饭 without any grain"])
def test_it_is_looked_for_at_once(talk: Talk, text: str) -> None:
    said = talk(None).says(text, "purchase", at(text, "狗饭", "category", "狗饭"))
    assert "渴望" in said and "皇家" not in said


def test_a_question_for_grain_leaves_none_out(talk: Talk) -> None:
    text = "狗饭有吗 含谷物的也行"
    said = talk(None).says(text, "purchase", at(text, "狗饭", "category", "狗饭"))
    assert "皇家" in said
