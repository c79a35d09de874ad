"""Goods to make up what is missing: for an offer, for free shipping, or as the shopper says."""

from datetime import datetime

import pytest

from actions.desk import Means
from shop import baskets
from shop.tables import CustomerRow, MembershipRow, OfferRow, VariantRow
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, BERT, NUTS, held
from tests.actions.talking import at, product
from tests.shop import making
from tests.shop.making import offer

SHORT = "才发现还差11块 有啥便宜的凑一下"


def test_the_amount_said_is_made_up_without_a_basket(talk: Talk) -> None:
    chat = talk(None)
    said = chat.says(SHORT, "refine_recommendation", at(SHORT, "11块", "price", 11, role="max"))
    assert "¥11" in said and "每日坚果" in said and "预算" not in said


def test_what_is_missing_for_free_shipping_is_made_up(talk: Talk, means: Means) -> None:
    with means.database.transaction() as tx:
        tx.get_one(CustomerRow, BERT).level = "regular"
        tx.delete(tx.get_one(OfferRow, "welcome"))
    _cheaper_nuts(means)
    chat = talk(BERT)
    chat.says("加购每日坚果", "purchase", product("每日坚果", NUTS))
    said = chat.says(SHORT, "refine_recommendation", at(SHORT, "11块", "price", 11, role="max"))
    assert "¥49" in said and "包邮" in said


def _cheaper_nuts(means: Means) -> None:
    with means.database.transaction() as tx:
        tx.get_one(VariantRow, "P8-1").price = 5_000


def test_offers_that_ended_with_personal_suggestions_are_named(
    talk: Talk, means: Means, now: datetime
) -> None:
    with means.database.transaction() as tx:
        tx.get_one(CustomerRow, ANNA).personalised = False
        offer(tx, "loyal", now)
        row = tx.get_one(OfferRow, "loyal")
        row.title, row.segments = {"zh": "老客专享", "en": "loyal"}, ["loyal"]
        tx.flush()
        tx.add(MembershipRow(customer_id=ANNA, segment="loyal", version_id=1, at=now))
    said = talk(ANNA).says(SHORT, "refine_recommendation")
    assert "老客专享" in said and "停了" in said


def _phones(talk: Talk, means: Means, text: str, most: int) -> str:
    with means.database.transaction() as tx:
        tx.delete(tx.get_one(OfferRow, "welcome"))
    return talk(ANNA).says(text, "promotion", at(text, "手机", "category", "手机"),
                           at(text, str(most), "price", most, role="max"))  # fmt: skip


def test_what_is_made_up_is_of_the_kind_that_is_named(talk: Talk, means: Means) -> None:
    said = _phones(talk, means, "差42凑满减 手机有2000以内的吗", 2000)
    assert "Redmi Note 14" in said and "每日坚果" not in said and "Galaxy" not in said


def test_goods_of_any_kind_when_none_of_the_named_one_does_it(talk: Talk, means: Means) -> None:
    said = _phones(talk, means, "差42凑满减 手机有100以内的吗", 100)
    assert "每日坚果" in said


def _of_kind(means: Means, now: datetime) -> None:
    """A coupon that he has, of which only food counts; the nuts are a part of what it needs."""
    with means.database.transaction() as tx:
        tx.delete(tx.get_one(OfferRow, "welcome"))
        offer(tx, "food", now)
        row = tx.get_one(OfferRow, "food")
        row.title = {"zh": "食品满150减10", "en": "10 off food"}
        row.claimable = False
        row.condition = {"kind": "category_at_least", "category": "食品", "amount": 15_000}
        row.benefit = {"kind": "amount_off", "amount": 1_000, "category": "食品"}
        making.product(tx, "P50", now, name="海苔", brand="四洲", category="海苔",
                       categories=["食品", "海苔"],
                       variants=[("P50-1", "", "", 10_500, 9)])  # fmt: skip


def test_only_goods_that_count_towards_the_offer_are_shown(
    talk: Talk, means: Means, now: datetime
) -> None:
    _of_kind(means, now)
    chat = talk(ANNA)
    chat.says("加购每日坚果", "purchase", product("每日坚果", NUTS))
    said = chat.says("凑单买点啥好", "promotion")
    assert "食品满150减10" in said
    assert [card["name"] for card in chat.cards] == ["海苔"]


@pytest.mark.parametrize(
    "text", ["再加一包凑满减", "再来一袋凑够150", "one more to reach the offer"]
)
def test_one_more_pack_is_one_of_what_is_there(
    talk: Talk, means: Means, now: datetime, text: str
) -> None:
    _of_kind(means, now)
    chat = talk(ANNA)
    chat.says("加购每日坚果", "purchase", product("每日坚果", NUTS))
    chat.says(text, "promotion")
    chat.sends(chat.buttons[0]["payload"])
    assert held(means) == {"P8-1": 2}


def test_what_was_missing_limits_no_later_search(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    with means.database.transaction() as tx:
        baskets.set_quantity(tx, ANNA, "P8-1", 1, chat.now)
    chat.says("还差40块凑满减 有什么凑单的", "promotion")
    assert chat.cards
    assert (chat.slots["wishes"] or {}).get("min_price") is None


@pytest.mark.parametrize("text", ["凑一块钱能减吗 有没有几块钱的小东西", "有什么小东西能凑上的"])
def test_small_things_to_make_it_up_are_no_name(talk: Talk, means: Means, text: str) -> None:
    with means.database.transaction() as tx:
        tx.get_one(CustomerRow, BERT).level = "regular"
        tx.delete(tx.get_one(OfferRow, "welcome"))
    _cheaper_nuts(means)
    chat = talk(BERT)
    chat.says("加购每日坚果", "purchase", product("每日坚果", NUTS))
    said = chat.says(text, "promotion")
    assert "¥49" in said and "没有找到" not in said
