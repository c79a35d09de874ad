"""What goods cost with the offers, and which offers are told while something is looked at."""

from datetime import datetime

import pytest

from actions.desk import Means
from shop import offering
from shop.tables import MembershipRow
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, SHOES, offer_changed
from tests.actions.talking import named, product


def test_the_price_is_reckoned_by_the_engine(talk: Talk, means: Means, now: datetime) -> None:
    with means.database.transaction() as tx:
        offering.claim(tx, ANNA, "welcome", now)
    chat = talk(ANNA)
    said = chat.says("赤兔用了券多少钱", "out_of_scope", product("李宁 赤兔 8", SHOES))
    assert "¥399" in said and "到手" in said


def test_a_coupon_still_to_be_claimed_is_reckoned_too(talk: Talk) -> None:
    chat = talk(ANNA)
    said = chat.says("赤兔券后多少", "promotion", product("李宁 赤兔 8", SHOES))
    assert "¥399" in said and "领了之后" in said


def test_without_goods_it_is_asked_which(talk: Talk) -> None:
    assert "哪一件" in talk(ANNA).says("我有85折券 券后多少", "promotion")


def test_only_what_fits_the_goods_looked_at_is_told(
    talk: Talk, means: Means, now: datetime
) -> None:
    condition = {"kind": "category_at_least", "amount": 1000, "category": "手机"}
    offer_changed(means, now, "phones", title={"zh": "手机券", "en": "phones"}, condition=condition)
    chat = talk(ANNA)
    chat.says("看看空调", "purchase", named("category", "空调"))
    said = chat.says("有优惠券吗", "promotion")
    assert "手机券" not in said and "空调" in said
    assert "手机券" in chat.says("全部优惠", "promotion")


def test_offers_that_rest_on_purchases_end_with_personalisation(
    talk: Talk, means: Means, now: datetime
) -> None:
    with means.database.transaction() as tx:
        tx.add(MembershipRow(customer_id=ANNA, segment="loyal", version_id=1, at=now))
    offer_changed(means, now, "loyal", title={"zh": "老客券", "en": "loyal"}, segments=["loyal"])
    chat = talk(ANNA)
    assert "老客券" in chat.says("有什么优惠", "promotion")
    said = chat.says("不要个性化推荐", "deny")
    assert "老客券" in said and "停止" in said
    assert "老客券" not in chat.says("有什么优惠券", "promotion")
    chat.says("恢复个性化推荐", "affirm")
    assert "老客券" in chat.says("全部优惠", "promotion")


@pytest.mark.parametrize(
    "text", ["算上新人券和会员折扣，这双到手价", "减完多少钱", "把能用的券都用上最后要付多少"]
)
def test_all_that_comes_off_is_one_sum(talk: Talk, text: str) -> None:
    chat = talk(ANNA)
    chat.says("赤兔多少钱", "product_info", product("李宁 赤兔 8", SHOES))
    said = chat.says(text, "promotion")
    assert "¥399" in said and "领了之后" in said


def test_what_is_paid_back_is_no_price_of_goods(talk: Talk) -> None:
    assert "哪一件" not in talk(ANNA).says("退款最后到手多少", "refund_progress")
