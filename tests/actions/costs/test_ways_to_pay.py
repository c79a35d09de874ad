"""The fee of a way to pay, the parts of an amount, points in a line: what is asked, plainly."""

import pytest

from actions.desk import Means
from shop import baskets
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, UNPAID
from tests.actions.talking import named


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [("zh", "货到付款要手续费吗", "不另收手续费"),
     ("en", "is there a fee for cash on delivery?", "no extra fee")],
)  # fmt: skip
def test_paying_on_delivery_costs_nothing_more(
    talk: Talk, language: str, text: str, words: str
) -> None:
    said = talk(None, language).says(text, "payment")
    assert words in said and "5,000" in said


def test_the_way_is_told_without_a_word_of_fees_when_none_is_asked(talk: Talk) -> None:
    said = talk(None, "en").says("can i just pay cash when it arrives?", "payment")
    assert "paid on delivery" in said and "fee" not in said


def test_what_failed_and_what_is_asked_are_both_told(talk: Talk) -> None:
    said = talk(ANNA).says("还是付不了 你们支持花呗吗", "payment")
    assert "余额" in said and "花呗" in said


def test_parts_of_the_amount_that_is_said(talk: Talk) -> None:
    assert "¥199.92" in talk(ANNA).says("2399分12期每期多少", "payment")


def test_parts_of_the_order_in_talk(talk: Talk) -> None:
    chat = talk(ANNA)
    total = chat.says("查订单", "order_status", named("order_no", UNPAID))
    said = chat.says("那花呗付这单每期多少", "payment")
    assert UNPAID in total and "每期" in said and "/orders/" not in said


def test_a_number_of_parts_that_is_not_offered_is_not_reckoned(talk: Talk) -> None:
    assert "每期约" not in talk(ANNA).says("2399分24期每期多少", "payment")


def test_of_birthdays_only_what_the_rules_say(talk: Talk) -> None:
    said = talk(ANNA).says("我生日是3月 生日有礼物吗", "membership")
    assert "双倍积分" in said and "白金" not in said and "没有写" in said


def test_points_for_a_purchase_are_told_by_the_rules(talk: Talk) -> None:
    said = talk(ANNA).says("买3000块的东西能得多少积分", "membership")
    assert "每消费 1 元" in said


def test_the_fee_of_something_else_is_not_that_of_paying(talk: Talk) -> None:
    chat = talk(None, "en")
    chat.says("can i pay cash on delivery?", "payment")
    assert "same as online" not in chat.says("is there an installation fee?", "installation")


def test_the_fee_of_instalments_is_not_denied(talk: Talk) -> None:
    said = talk(None).says("货到付款和花呗哪个要手续费", "payment")
    assert "货到付款不另收手续费" in said and "3 期免手续费" in said


def test_instalments_are_no_installation(talk: Talk) -> None:
    said = talk(None, "en").says("or in instalments?", "installation")
    assert "3, 6" in said and "fitter" not in said


def test_postage_is_no_way_to_pay(talk: Talk) -> None:
    said = talk(None, "en").says("do I pay the postage?", "payment")
    assert "Shipping is free from" in said and "Alipay" not in said


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [("zh", "哦哦那行 现在先不登录 货到付款支持吗", "支持货到付款"),
     ("zh", "先不注册 货到付款能用吗", "支持货到付款"),
     ("en", "can i pay cash on delivery", "paid on delivery")],
)  # fmt: skip
def test_paying_on_delivery_is_told_to_who_does_not_sign_in(
    talk: Talk, language: str, text: str, words: str
) -> None:
    said = talk(None, language).says(text, "payment")
    assert words in said and "5,000" in said


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [("zh", "货到付款能不能用呀", "用不了货到付款"), ("zh", "付款方式都有哪些", "用不了货到付款"),
     ("en", "can i pay on delivery?", "above the")],
)  # fmt: skip
def test_a_basket_above_the_limit_is_told_so(
    talk: Talk, means: Means, language: str, text: str, words: str
) -> None:
    chat = talk(ANNA, language)
    assert words not in chat.says(text, "payment")
    with means.database.transaction() as tx:
        baskets.set_quantity(tx, ANNA, "P1-g", 1, chat.now)
    assert words in chat.says(f"{text} ", "payment")
