"""A wish for a brand is dropped, or turned to others; all other wishes stay."""

import pytest

from tests.actions.conftest import Talk
from tests.actions.talking import named


@pytest.mark.parametrize("text", ["牌子随便", "牌子无所谓", "什么牌子都行", "brand doesn't matter"])
@pytest.mark.parametrize("intent", ["inform", "refine_recommendation", "complaint"])
def test_any_brand_keeps_the_budget(talk: Talk, text: str, intent: str) -> None:
    chat = talk(None)
    chat.says("华为手机 3000以内", "purchase", named("brand", "华为"), named("category", "手机"),
              named("price", 6000, role="max"))  # fmt: skip
    chat.says(text, intent)
    names = [card["name"] for card in chat.cards]
    assert {"华为 Mate 60", "Redmi Note 14", "三星 Galaxy A55"} == set(names)
    assert chat.slots["wishes"]["max_price"] == 600_000


def test_another_brand_than_the_one_shown(talk: Talk) -> None:
    chat = talk(None)
    chat.says("华为手机", "purchase", named("brand", "华为"), named("category", "手机"))
    chat.says("别的牌子有吗", "refine_recommendation")
    names = [card["name"] for card in chat.cards]
    assert names and "华为 Mate 60" not in names


def test_no_other_brand_is_said_to_be_there(talk: Talk) -> None:
    chat = talk(None)
    chat.says("手机", "purchase", named("category", "手机"))
    assert "就这几个牌子" in chat.says("还有别的牌子吗", "refine_recommendation")


def test_brands_without_a_search_mean_nothing_yet(talk: Talk) -> None:
    chat = talk(None)
    chat.says("牌子无所谓", "inform")
    assert not chat.cards
