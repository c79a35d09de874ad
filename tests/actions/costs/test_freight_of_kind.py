"""Freight of goods of a kind that has an offer of free shipping of its own."""

from datetime import datetime

import pytest

from actions.desk import Means
from shop import baskets
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, MATE60, offer_changed
from tests.actions.talking import at, named

TITLE = {"zh": "手机免运费", "en": "Free shipping on phones"}
TERMS = {"zh": "手机满 49 元免运费，偏远地区同样适用。", "en": "Free from 49, remote regions too."}


@pytest.fixture
def with_free_phones(talk: Talk, means: Means, now: datetime) -> Talk:
    condition = {"kind": "category_at_least", "category": "手机", "amount": 4_900}
    offer_changed(means, now, "phones", title=TITLE, terms=TERMS, condition=condition,
                  benefit={"kind": "free_shipping"}, claimable=False)  # fmt: skip
    return talk


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("手机发新疆要运费不", "shipping_info"),
        ("手机寄西藏包邮吗", "shipping_info"),
        ("你们手机不是满49免运费吗", "shipping_info"),
        ("我是说买手机满49发新疆也免运费吗", "shipping_info"),
        ("手机满多少包邮", "shipping_info"),
        ("do phones ship free", "shipping_info"),
        ("how much is shipping to Xinjiang for phones", "shipping_info"),
    ],
)
def test_the_offer_of_the_kind_is_told(with_free_phones: Talk, text: str, intent: str) -> None:
    chat = with_free_phones(None, "en" if text.isascii() else "zh")
    said = chat.says(text, intent, named("category", "手机"))
    assert TITLE["en" if text.isascii() else "zh"] in said
    assert "¥99" not in said


def test_an_amount_beside_the_kind_is_no_order_of_any_goods(with_free_phones: Talk) -> None:
    text = "手机满49发新疆要运费吗"
    said = with_free_phones(None).says(text, "shipping_info", at(text, "49", "price", 49))
    assert TITLE["zh"] in said and "没达到的话，寄到新疆运费连附加一共 ¥20" in said


@pytest.mark.parametrize("text", ["耳机发新疆要运费不", "发新疆要运费不", "满多少包邮"])
def test_other_goods_pay_as_usual(with_free_phones: Talk, text: str) -> None:
    kinds = [named("category", "耳机")] if "耳机" in text else []
    said = with_free_phones(None).says(text, "shipping_info", *kinds)
    assert TITLE["zh"] not in said and "¥99" in said


def test_one_that_is_named_is_reckoned(with_free_phones: Talk) -> None:
    said = with_free_phones(None).says("mate60寄到新疆要运费吗", "shipping_info", MATE60)
    assert "华为 Mate 60" in said and "都不收" in said


@pytest.mark.parametrize("text", ["还差多少能免运费", "how much more for free shipping?"])
def test_what_is_short_is_told_of_the_basket(
    talk: Talk, means: Means, now: datetime, text: str
) -> None:
    with means.database.transaction() as tx:
        baskets.add(tx, ANNA, "P8-1", 2, now)
    said = talk(ANNA, "en" if text.isascii() else "zh").says(text, "shipping_info")
    assert "¥198" in said and "¥10" not in said
