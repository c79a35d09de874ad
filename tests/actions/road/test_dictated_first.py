"""A piece dictated while an invoice or an address waits, whatever else stands beside it."""

import pytest

from actions.desk import Means
from shop.proposals import one
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, PAID
from tests.actions.talking import Chat, named


def waiting(chat: Chat, means: Means) -> dict[str, str]:
    with means.database.reading() as tx:
        return {**one(tx, ANNA, chat.slots["proposal_id"]).arguments}


def invoicing(talk: Talk, language: str = "zh") -> Chat:
    chat = talk(ANNA, language)
    chat.says(
        "开普票 抬头北岭户外有限公司 税号91210102MA0XK3QT5B", "invoice", named("order_no", PAID)
    )
    assert chat.slots["proposal_id"]
    return chat


def moving(talk: Talk, language: str = "zh") -> Chat:
    chat = talk(ANNA, language)
    chat.says("改成上海市静安区南京西路100号1203室", "change_address", named("order_no", PAID))
    return chat


@pytest.mark.parametrize("intent", ["deny", "invoice", "order_status", "nlu_fallback"])
@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("算了不用公司的 开个人吧 抬头写周静怡", "周静怡"),
        ("不开公司的了 改个人的 写赵子涵", "赵子涵"),
        ("抬头写陈雨桐行不", "陈雨桐"),
        ("抬头换成云栖科技有限公司可以吗", "云栖科技有限公司"),
    ],
)
def test_the_title_said_is_shown(
    talk: Talk, means: Means, text: str, title: str, intent: str
) -> None:
    chat = invoicing(talk)
    chat.says(text, intent)
    assert waiting(chat, means)["title"] == title
    assert ("tax_no" in waiting(chat, means)) == ("公司" in title)


def test_the_number_said_anew_is_shown_with_the_mail_address(talk: Talk, means: Means) -> None:
    chat = invoicing(talk, "en")
    text = "oh wait its ...QT58 at the end. full: 91210102MA0XK3QT58. send it to zi@beiling.cn"
    chat.says(text, "order_status")
    assert waiting(chat, means)["tax_no"] == "91210102MA0XK3QT58"
    assert waiting(chat, means)["email"]


@pytest.mark.parametrize("intent", ["shipping_info", "order_status", "change_address"])
@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("zh", "上海市徐汇区漕溪北路88号1203 还是我收", "上海市徐汇区漕溪北路88号1203"),
        ("zh", "大连市中山区人民路15号 收件人和手机都还是我的", "大连市中山区人民路15号"),
        ("en", "No. 5 Qingnian Street, Shenyang, Liaoning. same name and phone",
         "5 Qingnian Street, Shenyang, Liaoning"),
        ("en", "No. 9 Heping Road, Dalian, Liaoning, still my name and number",
         "9 Heping Road, Dalian, Liaoning"),
        ("en", "No. 7 Nanjing Street, Shenyang, Liaoning instead please",
         "7 Nanjing Street, Shenyang, Liaoning"),
    ],
)  # fmt: skip
def test_another_place_is_shown_and_nothing_else_changes(
    talk: Talk, means: Means, language: str, text: str, place: str, intent: str
) -> None:
    chat = moving(talk, language)
    chat.says(text, intent)
    assert waiting(chat, means)["text"] == place
    assert not waiting(chat, means).get("receiver")


@pytest.mark.parametrize(
    "text", ["个人的能开专票吗", "算了 不开了", "开了能改抬头吗", "先不开 顺便查下我的快递"]
)
def test_a_question_or_a_no_is_no_piece(talk: Talk, means: Means, text: str) -> None:
    chat = invoicing(talk)
    before = waiting(chat, means)
    chat.says(text, "deny" if "不开" in text else "invoice")
    assert chat.slots["proposal_id"] is None or waiting(chat, means) == before
