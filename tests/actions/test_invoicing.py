"""Invoices by the name of what was bought, with title and tax number in any number of messages."""

from datetime import datetime, timedelta

import pytest

from actions.business.titles import (
    bare_title,
    tax_number_in,
    tax_number_mended,
    title_in,
    title_mended,
)
from actions.desk import Means
from shop import invoices
from tests.actions.conftest import Talk
from tests.actions.stocking import AIRCON_ORDER, ANNA, PODS_ORDER, SHOES_ORDER
from tests.actions.talking import Chat, at, named

COMPANY, TAX = "上海小橙科技有限公司", "91310115MA1K4ABC2X"


def invoice(means: Means, order_no: str) -> invoices.Invoice | None:
    with means.database.reading() as tx:
        return invoices.of_order(tx, ANNA, order_no)


@pytest.fixture
def begun(talk: Talk) -> Chat:
    chat = talk(ANNA)
    chat.says("耳机那单开个发票", "invoice", named("category", "耳机"))
    assert chat.slots["task"]["order_no"] == PODS_ORDER
    return chat


def test_title_and_tax_number_in_one_message(begun: Chat, means: Means) -> None:
    number = named("order_no", TAX, start=16, end=34)
    said = begun.says(f"抬头 {COMPANY} 税号{TAX}", "inform", number)
    assert COMPANY in said and TAX in said and "专票" in said
    begun.says("确认", "affirm")
    made = invoice(means, PODS_ORDER)
    assert made and (made.kind, made.title, made.tax_no) == ("ordinary", COMPANY, TAX)


def test_title_and_tax_number_in_several_messages(begun: Chat, means: Means) -> None:
    begun.clicks("普通")
    begun.says(f"公司抬头 {COMPANY}", "inform")
    said = begun.says(f"税号 {TAX}", "inform", named("order_no", TAX, start=2, end=21))
    assert TAX in said and COMPANY in said
    begun.says("确认", "affirm")
    made = invoice(means, PODS_ORDER)
    assert made and (made.title, made.tax_no) == (COMPANY, TAX)


def test_a_tax_number_alone_is_no_order(begun: Chat) -> None:
    begun.clicks("专用")
    said = begun.says(TAX, "inform", named("order_no", TAX, start=0, end=18))
    assert "没有查到" not in said and begun.slots["task"]["tax_no"] == TAX
    assert COMPANY in begun.says(COMPANY, "inform")
    assert begun.slots["task"]["step"] == "confirm"


def test_a_special_invoice_asks_for_the_tax_number_though_the_title_is_known(begun: Chat) -> None:
    begun.says(f"抬头 {COMPANY}", "inform")
    begun.says("要专票", "invoice")
    assert begun.slots["task"]["step"] == "tax_known"


@pytest.mark.parametrize("intent", ["out_of_scope", "inform", "invoice"])
def test_an_email_address_before_the_yes_is_kept(begun: Chat, means: Means, intent: str) -> None:
    begun.says("个人", "inform")
    said = begun.says("发到wang.xiaoming@qq.com", intent)
    assert "@qq.com" in said and "wang.xiaoming" not in said and "确认" in begun.titles
    assert "@qq.com" in begun.says("确认", "affirm")
    made = invoice(means, PODS_ORDER)
    assert made and (made.title, made.email) == ("个人", "wang.xiaoming@qq.com")


def test_an_email_address_may_come_first(begun: Chat) -> None:
    begun.says("wang@qq.com", "nlu_fallback")
    begun.clicks("普通")
    assert "@qq.com" in begun.says(f"抬头 {COMPANY}", "inform") and COMPANY in begun.text


def test_goods_called_by_the_end_of_their_kind_find_the_order(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("步鞋那单开个发票 个人", "invoice")
    assert chat.slots["task"]["order_no"] == SHOES_ORDER


def test_an_invoice_named_plainly_is_one_though_not_understood(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("AirPods那单开个发票 个人", "nlu_fallback", named("category", "耳机"))
    assert chat.slots["task"]["name"] == "invoice" and "确认" in chat.titles


@pytest.mark.parametrize(
    ("text", "title", "tax"),
    [
        (f"抬头写错了 是{COMPANY}", COMPANY, None),
        ("Orange Tech Ltd, tax no 91310115MA1K4ABC2X", "Orange Tech Ltd", TAX),
        (f"开专票 {COMPANY}", COMPANY, None),
        ("推车那单开公司发票", None, None),
        ("你们公司叫什么", None, None),
        ("帮我开发票 抬头北京大学", "北京大学", None),
    ],
)
def test_the_name_on_the_invoice(text: str, title: str | None, tax: str | None) -> None:
    assert (title_in(text), tax_number_in(text)) == (title, tax)


def test_a_company_without_a_name_is_no_title() -> None:
    assert bare_title("开公司的") == "" and bare_title("小橙科技") == "小橙科技"


def test_a_correction_takes_the_title_after_its_word_only() -> None:
    said = "啊不对 单位报销的 改成公司的 抬头上海云帆科技有限公司"
    assert title_in(said) == "上海云帆科技有限公司"


def test_a_title_is_corrected_before_the_yes(begun: Chat, means: Means) -> None:
    begun.says("个人的 普通发票", "inform")
    begun.says(f"啊不对 单位报销的 改成公司的 抬头{COMPANY}", "deny")
    begun.says("确认", "affirm")
    made = invoice(means, PODS_ORDER)
    assert made and made.title == COMPANY


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("刚才耳机的发票申请好了吗", "invoice"),
        ("发票开好没", "order_status"),
        ("我说发票", "nlu_fallback"),
        ("is my invoice ready", "order_status"),
    ],
)
def test_how_far_the_invoice_is(begun: Chat, text: str, intent: str) -> None:
    begun.says(f"普通发票 抬头{COMPANY}", "inform")
    begun.says("确认", "affirm")
    said = begun.says(text, intent)
    assert PODS_ORDER in said and COMPANY in said


def test_what_is_denied_is_not_meant(begun: Chat) -> None:
    begun.says(f"普通发票 抬头{COMPANY}", "inform")
    begun.says("确认", "affirm")
    text = "不是手机 是刚才耳机那张公司抬头的发票 开好没"
    said = begun.says(text, "invoice", named("category", "手机", start=2, end=4),
                      named("category", "耳机", start=8, end=10))  # fmt: skip
    assert PODS_ORDER in said and COMPANY in said


def test_a_question_is_no_title() -> None:
    assert title_in("我上次那个收据抬头能改吗") is None


def test_an_invoice_that_was_asked_for_is_changed_by_a_person(begun: Chat) -> None:
    begun.says(f"普通发票 抬头{COMPANY}", "inform")
    begun.says("确认", "affirm")
    said = begun.says("抬头写错了能改吗", "invoice")
    assert COMPANY in said and "转人工" in begun.titles


def test_the_title_stays_and_the_number_goes(begun: Chat) -> None:
    begun.clicks("专用")
    begun.says(f"抬头{COMPANY} 税号91330100MA27XA7K1B2", "inform")
    said = begun.says("先按没税号开吧，普票就行，抬头不变", "invoice")
    assert COMPANY in said and "MA27" not in said and "普通发票" in said


def test_the_order_changes_before_the_yes(begun: Chat) -> None:
    begun.clicks("普通")
    begun.says(f"抬头 {COMPANY}", "inform")
    text = "哎等等 发票不开耳机了 改成跑步鞋那单的 税号没错"
    said = begun.says(text, "invoice", at(text, "耳机", "category", "耳机"),
                      at(text, "跑步鞋", "category", "跑步鞋"))  # fmt: skip
    assert SHOES_ORDER in said and COMPANY in said


def test_a_mailbox_is_taken_and_its_address_asked_for(begun: Chat) -> None:
    begun.clicks("普通")
    begun.says(f"抬头 {COMPANY}", "inform")
    assert "邮箱地址" in begun.says("邮箱发票发我qq邮箱行不", "invoice")
    assert "@qq.com" in begun.says("anna@qq.com", "inform")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("抬头不对 是海川商贸有限公司 税号没错", "海川商贸有限公司"),
        ("抬头去掉没错两个字 就是海川商贸有限公司", "海川商贸有限公司"),
        ("make it a company one, 思远科技", None),
        ("no, the company is called 思远科技", "思远科技"),
        ("i meant the invoice title. Siyuan Technology Co., Ltd", "Siyuan Technology Co., Ltd"),
    ],
)
def test_a_companys_name_is_taken_without_what_stands_around_it(
    text: str, title: str | None
) -> None:
    assert title_in(text) == title


def test_an_invoice_asked_for_while_an_order_waits_begins_none(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    text = "T恤加购物车 L码"
    shirt = at(text, "T恤", "product", "优衣库 纯棉T恤", extra={"product_id": "P6"})
    chat.says(text, "purchase", shirt, named("size", "L"))
    chat.says("下单 货到付款", "purchase")
    assert chat.slots["task"]["name"] == "place_order"
    said = chat.says("能开发票不 公司抬头", "invoice")
    assert "付款后" in said and chat.slots["task"]["name"] == "place_order"
    chat.says("确认", "affirm")
    assert "下单" in chat.text and "DD" in chat.text


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("普票 公司叫南京语嫣商贸有限公司", "南京语嫣商贸有限公司"),
        ("公司乌鲁木齐承泽贸易有限公司 税号先不填", "乌鲁木齐承泽贸易有限公司"),
        ("抬头写上海公司花园有限公司", "上海公司花园有限公司"),
    ],
)
def test_the_word_company_before_its_name_is_none_of_it(text: str, title: str) -> None:
    assert title_in(text) == title


def test_a_word_is_taken_out_of_the_title_shown() -> None:
    assert title_mended("公司甲乙有限公司", "抬头不对 没有前面公司两个字") == "甲乙有限公司"
    assert title_mended("甲乙有限公司", "个人就行") is None


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("税号打错了 最后是个9 不是8", "91330106MA2XXXX129"),
        ("最后两位应该是7K", "91330106MA2XXXX17K"),
        ("the last digit should be 3", "91330106MA2XXXX123"),
        ("最后再确认下", None),
        ("最后一位是8", None),
    ],
)
def test_the_end_of_a_tax_number_is_put_right(text: str, number: str | None) -> None:
    assert tax_number_mended("91330106MA2XXXX128", text) == number


@pytest.mark.parametrize("text", ["空调的发票能开不", "空调还能开发票吗"])
def test_an_old_order_can_have_one_and_no_past_day_is_promised(talk: Talk, text: str) -> None:
    chat = talk(ANNA)
    said = chat.says(text, "invoice", named("category", "空调"))
    assert AIRCON_ORDER in said and "规则里没有写" in said
    chat.says("普票 个人", "inform")
    assert "规则里没有写" in chat.says("确认", "affirm")


def test_the_order_of_a_day_whose_invoice_was_asked_for_is_told(begun: Chat, now: datetime) -> None:
    begun.clicks("普通")
    begun.clicks("个人")
    begun.clicks("确认")
    day = (now - timedelta(days=4)).day
    said = begun.says(f"{day}号那单的发票", "invoice")
    assert PODS_ORDER in said and "抬头" in said


def test_one_of_the_goods_alone_is_not_invoiced(talk: Talk) -> None:
    said = talk(ANNA).says("能只开T恤那一件的发票不", "invoice", named("category", "T恤"))
    assert "整单" in said and SHOES_ORDER in said


@pytest.mark.parametrize("text", ["抬头改个人吧 我名字", "个人的 写我自己的名字就行"])
def test_the_own_name_is_the_shoppers(talk: Talk, text: str) -> None:
    chat = talk(ANNA)
    chat.says("耳机那单开个发票 抬头 上海小橙科技有限公司", "invoice", named("category", "耳机"))
    said = chat.says(text, "invoice")
    assert "抬头：安娜" in said


def test_a_person_without_a_name_is_a_person(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("耳机那单开个发票 抬头 上海小橙科技有限公司", "invoice", named("category", "耳机"))
    assert "抬头：个人" in chat.says("抬头改个人吧", "invoice")


@pytest.mark.parametrize(
    "text", ["电子普票就行 抬头刚才说了", "抬头之前给过了", "抬头写上面说过的"]
)
def test_that_it_was_said_before_is_no_title(text: str) -> None:
    assert title_in(text) is None and bare_title(text) == ""


def test_a_name_behind_such_words_is_the_title() -> None:
    assert title_in("抬头刚说了 云上科技有限公司") == "云上科技有限公司"
    assert title_in("抬头：早说科技公司") == "早说科技公司"
