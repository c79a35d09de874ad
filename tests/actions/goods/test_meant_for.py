"""What goods are to go with is not their brand, and they may be of a kind spoken of before."""

import pytest

from actions.desk import Means
from tests.actions.conftest import Talk
from tests.actions.keeping import says_and_keeps
from tests.actions.stocking import ANNA, PAID
from tests.actions.talking import at, named


@pytest.mark.parametrize("text", ["earbuds for my new samsung", "need earbuds for a samsung"])
def test_the_brand_of_what_they_are_for_is_not_theirs(talk: Talk, text: str) -> None:
    chat = talk(None, "en")
    brand, kind = at(text, "samsung", "brand", "三星"), at(text, "earbuds", "category", "耳机")
    said = chat.says(text, "purchase", kind, brand)
    assert [one["name"] for one in chat.cards] == ["Apple AirPods Pro 2"]
    assert "brand" not in said


def test_a_brand_that_makes_them_is_wished_for(talk: Talk) -> None:
    chat, text = talk(None, "en"), "earbuds for my apple"
    brand, kind = at(text, "apple", "brand", "Apple"), at(text, "earbuds", "category", "耳机")
    chat.says(text, "purchase", kind, brand)
    assert [one["name"] for one in chat.cards] == ["Apple AirPods Pro 2"]


def test_ones_are_of_the_kind_spoken_of_before(talk: Talk, means: Means) -> None:
    chat = talk(ANNA, "en")
    text = "has my phone shipped yet? thinking of getting another one"
    phone = at(text, "phone", "category", "手机")
    says_and_keeps(chat, text, "order_status", phone, named("order_no", PAID))
    for name in ("shown", "product_id", "wishes"):
        chat.slots[name] = None
    says_and_keeps(chat, "show me ones under 3000", "refine_recommendation",
                   named("price", 3000, role="max"))  # fmt: skip
    assert {one["name"] for one in chat.cards} == {"Redmi Note 14", "三星 Galaxy A55"}
