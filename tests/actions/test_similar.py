"""What is like a product: of its kind; else of its family or others, never said to be like it."""

import pytest
from sqlalchemy import update

from actions.desk import Means
from shop.tables import VariantRow
from tests.actions.conftest import Talk
from tests.actions.stocking import AIRPODS, GALAXY, MATE, NOTE, NUTS, TABLET
from tests.actions.talking import product


def test_only_goods_of_the_kind_are_like_it(talk: Talk) -> None:
    chat = talk(None)
    said = chat.says("有没有类似mate60的", "recommend", product("华为 Mate 60", MATE))
    assert {card["product_id"] for card in chat.cards} == {NOTE, GALAXY}
    assert "类似" in said or "相近" in said


@pytest.mark.parametrize("language", ["zh", "en"])
def test_another_kind_of_the_family_is_named_as_such(talk: Talk, language: str) -> None:
    chat = talk(None, language)
    text = "有没有类似的" if language == "zh" else "anything similar"
    chat.says("小米平板6", "product_info", product("小米平板 6", TABLET))
    said = chat.says(text, "recommend")
    shown = {card["product_id"] for card in chat.cards}
    assert shown and shown <= {MATE, NOTE, GALAXY, AIRPODS}
    assert ("数码" in said) if language == "zh" else ("electronics" in said)
    assert "相近的几款" not in said and "类似的有" not in said
    assert not any("相似" in card["reason"] for card in chat.cards)


def test_goods_of_no_kin_are_not_called_similar(talk: Talk, means: Means) -> None:
    with means.database.transaction() as tx:
        tx.execute(update(VariantRow).where(VariantRow.product_id == NUTS).values(stock=0))
    chat = talk(None)
    chat.says("每日坚果", "product_info", product("每日坚果", NUTS))
    said = chat.says("看类似的", "purchase")
    assert "相近" in said and ("没有" in said or "找不到" in said)
    assert not any("相似" in card["reason"] for card in chat.cards)
