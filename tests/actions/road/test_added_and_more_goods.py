"""A yes to goods that were offered, joined to other goods, loses neither."""

import pytest

from actions.desk import Means
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, GALAXY, held
from tests.actions.talking import at, product


@pytest.mark.parametrize(
    "text", ["add it and some nuts", "ok take that one and a bag of nuts", "add it plus some nuts"]
)
def test_both_are_heard(talk: Talk, means: Means, text: str) -> None:
    chat = talk(ANNA, "en")
    chat.says("galaxy a55", "product_info", product("三星 Galaxy A55", GALAXY))
    said = chat.says(text, "purchase", at(text, "nuts", "category", "坚果"))
    assert held(means).get("P3-b") == 1
    assert "坚果" in said or "nuts" in said.lower()
