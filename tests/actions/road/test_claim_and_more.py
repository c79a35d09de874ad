"""A yes to a claim with an order beside it; all that can be claimed in one yes."""

import pytest

from actions.desk import Means
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, NUTS, offer_changed
from tests.actions.talking import Chat, at, product

TITLE = {"zh": "金卡会员95折", "en": "5% off for gold members"}


def waiting(talk: Talk, means: Means) -> Chat:
    chat = talk(ANNA)
    offer_changed(means, chat.now, "gold", title=TITLE, claimable=True)
    chat.says("坚果来一袋", "purchase", product("每日坚果", NUTS))
    chat.says("领金卡95折那张", "promotion")
    assert chat.slots["task"]["name"] == "claim_coupon" and chat.slots["proposal_id"]
    return chat


@pytest.mark.parametrize("text", ["领 然后下单吧", "好的领了 然后下单", "是的 领，然后直接下单"])
def test_it_is_claimed_and_the_order_begun(talk: Talk, means: Means, text: str) -> None:
    chat = waiting(talk, means)
    said = chat.says(text, "affirm")
    assert "券码" in said and "还没领" not in said
    assert chat.slots["task"]["name"] == "place_order"


@pytest.mark.parametrize("text", ["先不领 然后下单吧", "领了能便宜多少 然后下单"])
def test_without_a_yes_nothing_is_claimed(talk: Talk, means: Means, text: str) -> None:
    assert "券码" not in waiting(talk, means).says(text, "purchase")


@pytest.mark.parametrize("claim", ["claim the gold 5% coupon pls", "ya grab the gold 5% coupon"])
def test_what_is_looked_for_beside_a_claim_is_shown(talk: Talk, means: Means, claim: str) -> None:
    chat = talk(ANNA, "en")
    offer_changed(means, chat.now, "gold", title=TITLE, claimable=True)
    text = f"{claim}. and phones about 2500 yuan"
    kind, price = at(text, "phones", "category", "手机"), at(text, "2500", "price", 2_500)
    clauses = {claim: "promotion", "phones about 2500 yuan": "refine_recommendation"}
    said = chat.says(text, "price_protection", kind, price, clauses=clauses)
    assert "三星 Galaxy A55" in [one["name"] for one in chat.cards]
    assert "5% off for gold members" in said and chat.slots["task"]["name"] == "claim_coupon"
