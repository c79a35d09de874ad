"""Goods to make up what is missing: for an offer, for free shipping, or as the shopper says."""

from datetime import datetime

from actions.desk import Means
from shop.tables import CustomerRow, MembershipRow, OfferRow, VariantRow
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, BERT, NUTS
from tests.actions.talking import at, product
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
