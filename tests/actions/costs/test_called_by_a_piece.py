"""A coupon is called by letters of its name; a way to pay that is asked about is not chosen."""

from dataclasses import dataclass, field
from typing import Any

import pytest

from actions.basket.ordering import payment_said
from actions.costs.claim_named import offers_called


@dataclass
class Title:
    offer_id: str
    title: dict[str, Any] = field(default_factory=dict)


TITLES = {"back": "好久不见回归礼", "first": "新人首单立减25", "beauty": "美妆85折券",
          "all": "全场满199减20券"}  # fmt: skip
OFFERS = [Title(one, {"zh": title}) for one, title in TITLES.items()]


@pytest.mark.parametrize(
    ("text", "called"),
    [
        ("回归礼那张领了", "back"),
        ("回归礼25那张，能叠就领了", "back"),
        ("新人25那张", "first"),
        ("美妆的", "beauty"),
        ("199减20的券", "all"),
    ],
)
def test_by_letters_of_its_name(text: str, called: str) -> None:
    assert [one.offer_id for one in offers_called(text, OFFERS)] == [called]


def test_words_of_every_coupon_call_none() -> None:
    assert offers_called("有没有优惠券", OFFERS) == []


@pytest.mark.parametrize(
    ("text", "chosen"),
    [("下单 花呗能分几期", None), ("花呗手续费多少 微信吧", "wechat"), ("花呗分期", "instalments"),
     ("用微信行不行", "wechat"), ("支付宝", "alipay"), ("到了再付钱", "cash_on_delivery"),
     ("到货再付款", "cash_on_delivery"), ("到月底再付钱", None)],
)  # fmt: skip
def test_what_is_asked_about_is_not_chosen(text: str, chosen: str | None) -> None:
    assert payment_said(text) == chosen
