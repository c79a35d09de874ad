"""What goods need, and how long they are warranted beside a fact: asked of them, nothing bought."""

import pytest

from actions.desk import Means
from tests.actions.conftest import Talk
from tests.actions.talking import at
from tests.shop.making import product as put


@pytest.mark.parametrize(
    ("language", "text", "word"),
    [
        ("en", "does the xiaomi one need batteries", "batteries"),
        ("zh", "小米那个需要装电池吗", "电池"),
    ],
)
def test_it_is_asked_of_the_one_pointed_at(
    talk: Talk, means: Means, language: str, text: str, word: str
) -> None:
    chat = talk(None, language)
    with means.database.transaction() as tx:
        for number, brand in (("M1", "小米"), ("M2", "罗技")):
            put(tx, number, chat.now, name=f"{brand} 无线鼠标", brand=brand, category="鼠标",
                categories=["数码", "鼠标"], attributes={"供电": "5号电池"},
                variants=[(f"{number}-b", "黑色", "", 7_900, 9)])  # fmt: skip
    chat.slots["shown"] = ["M1", "M2"]
    brand = at(text, text.split()[2] if language == "en" else "小米", "brand", "小米")
    said = chat.says(text, "purchase", brand, at(text, word, "category", "干电池"))
    assert "AA" in said or "5号电池" in said


def test_a_fact_is_told_with_the_warranty(talk: Talk) -> None:
    chat, text = talk("C1"), "格力那个保修几年?匹数是多少"
    chat.slots["shown"] = ["P7", "P1"]
    clauses = {"格力那个保修几年": "repair_warranty", "匹数是多少": "product_info"}
    chat.slots["product_id"] = "P1"
    fact = at(text, "匹数", "attribute", "匹数")
    brand = at(text, "格力", "brand", "格力")
    said = chat.says(text, "repair_warranty", fact, brand, clauses=clauses)
    assert "72" in said
