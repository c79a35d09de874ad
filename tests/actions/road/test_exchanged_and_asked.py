"""A version chosen for an exchange, and a question of the goods in the same message."""

import pytest

from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, SHOES_ORDER
from tests.actions.talking import Chat, at, named


@pytest.fixture
def choosing(talk: Talk) -> Chat:
    """The shirt's other size is asked for."""
    chat = talk(ANNA)
    text = "T恤尺码不合适 能换个码吗"
    chat.says(text, "exchange", named("order_no", SHOES_ORDER), at(text, "T恤", "category", "T恤"))
    assert chat.slots["task"]["step"] == "variant_id"
    return chat


@pytest.mark.parametrize(
    ("text", "asked", "intent"),
    [("XL吧。顺便问下这衣服什么材质", "这衣服什么材质", "product_info"),
     ("那就XL的 这个能机洗吗", "这个能机洗吗", "product_info")],
)  # fmt: skip
def test_both_are_heard(choosing: Chat, text: str, asked: str, intent: str) -> None:
    said = choosing.says(text, intent, clauses={asked: intent})
    assert choosing.slots["task"]["variant_id"] == "P6-XL" and "纯棉T恤" in said
    assert choosing.slots["task"]["step"] != "variant_id" and len(choosing.replies) > 1
    assert "加入购物车" not in choosing.titles and "加入购物车" not in said and "加购" not in said


def test_a_question_alone_chooses_nothing(choosing: Chat) -> None:
    choosing.says("XL有货吗", "stock")
    assert choosing.slots["task"]["step"] == "variant_id"
