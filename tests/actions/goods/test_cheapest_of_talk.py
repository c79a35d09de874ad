"""最便宜的二段, the cheapest one pls: taken for a wish of offers, and of the goods in talk."""

import pytest

from tests.actions.conftest import Talk
from tests.actions.talking import Chat, at


def _phones(talk: Talk, language: str = "zh") -> Chat:
    chat, text = talk(None, language), "手机"
    chat.says(text, "purchase", at(text, "手机", "category", "手机"))
    return chat


@pytest.mark.parametrize("said", ["最便宜的那种", "the cheapest one pls", "价格最低的来看看"])
def test_the_cheapest_of_the_kind_comes_first(talk: Talk, said: str) -> None:
    chat = _phones(talk, "zh" if said[0] > "z" else "en")
    chat.says("8g的", "refine_recommendation")
    told = chat.says(said, "promotion")
    assert "Redmi Note 14" in told and "满" not in told


@pytest.mark.parametrize("said", ["what's cheaper", "anything cheaper then?", "any cheaper ones"])
def test_others_that_cost_less(talk: Talk, said: str) -> None:
    chat, text = talk(None, "en"), "三星 phone"
    chat.says(text, "purchase", at(text, "phone", "category", "手机"),
              at(text, "三星", "brand", "三星"))  # fmt: skip
    assert [one["product_id"] for one in chat.cards] == ["P3"]
    chat.says(said, "promotion")
    assert [one["product_id"] for one in chat.cards] == ["P2"]


@pytest.mark.parametrize("said", ["怎么买最便宜", "哪张券最便宜的", "can you make it cheaper"])
def test_offers_are_asked_for_otherwise(talk: Talk, said: str) -> None:
    chat = _phones(talk)
    chat.says(said, "promotion")
    assert not chat.cards


def test_what_has_no_word_in_english_is_not_named(talk: Talk) -> None:
    chat, text = talk(None, "en"), "phone"
    chat.says(text, "purchase", at(text, "phone", "category", "手机"))
    said = "she doesn't like floral"
    told = chat.says(said, "refine_recommendation", at(said, "floral", "color", "印花"))
    assert "not in " not in told
