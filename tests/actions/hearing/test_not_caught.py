"""Sentences that stand near what begins or changes something, and must not do so."""

import pytest

from actions.hearing.matters import asks_for
from actions.hearing.wording import asks, says


@pytest.mark.parametrize(
    "text", ["空调坏了 给我派个人来弄", "收货人帮我换个人", "安装的事帮我换个人来办"]
)
def test_a_fitter_or_a_receiver_is_no_agent(text: str) -> None:
    assert not says("to_person", text) and not says("wants_person", text)


@pytest.mark.parametrize("text", ["给我找个人来说吧", "帮我换个人跟我说"])
def test_somebody_to_speak_to_is(text: str) -> None:
    assert says("to_person", text)


@pytest.mark.parametrize("text", ["你说的那张满减的我领了", "能用的我领了"])
def test_what_was_claimed_is_not_claimed_again(text: str) -> None:
    assert not says("claiming", text)


@pytest.mark.parametrize("text", ["美妆的领了吧", "帮我把满减的领了"])
def test_what_is_to_be_claimed_is(text: str) -> None:
    assert says("claiming", text)


@pytest.mark.parametrize("text", ["别用刚才给的地址", "不要刚才说的地址"])
def test_an_address_refused_is_not_taken(text: str) -> None:
    assert not says("address_given", text)


@pytest.mark.parametrize(
    "text", ["下了单还能补开发票吗", "下了单可以用货到付款吗", "家电补贴券怎么领"]
)
def test_other_questions_of_a_placed_order_are_of_no_coupon(text: str) -> None:
    assert not says("placed_coupon", text)


def test_a_coupon_on_a_placed_order_is() -> None:
    assert says("placed_coupon", "付过的单还能不能用券")


@pytest.mark.parametrize("text", ["优惠券撤了呀", "那个活动怎么撤了啊"])
def test_what_the_shop_took_back_withdraws_no_case(text: str) -> None:
    assert not says("withdraw", text)


def test_whether_the_money_is_back_asks_for_no_return() -> None:
    assert not asks_for("return_refund", "帮我查一下上个月买的那单牛奶的钱退了没有")


@pytest.mark.parametrize("text", ["重新买了罗技鼠标", "我老婆又买一个鼠标了", "以后再买耳机"])
def test_goods_bought_already_or_later_are_not_looked_for(text: str) -> None:
    assert says("not_now", text)


@pytest.mark.parametrize("text", ["再买个耳机", "给我换个便宜的鼠标"])
def test_goods_wished_for_now_are(text: str) -> None:
    assert not says("not_now", text) and says("buys_instead", text)


def test_a_page_that_names_three_pairs_is_asked_about() -> None:
    assert asks("袜子怎么是三双") and not says("edit_still", "袜子怎么是三双")


@pytest.mark.parametrize(
    ("name", "text"),
    [("parcel_day", "改天再送给我一个优惠"), ("parcel_day", "明天再派人装"),
     ("first_invoice", "帮我开个车票"), ("bill_asked", "给了多少天")],
)  # fmt: skip
def test_neither_parcel_nor_invoice_nor_bill(name: str, text: str) -> None:
    assert not says(name, text)


@pytest.mark.parametrize(
    ("name", "text"),
    [("parcel_day", "明天再送吧"), ("first_invoice", "帮我开个票"), ("bill_asked", "那单付了多少")],
)
def test_what_they_are_asked_for_is_heard(name: str, text: str) -> None:
    assert says(name, text)
