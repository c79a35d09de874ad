"""Who writes traditional characters is answered in them; ids, names and own words stay."""

import pytest

from actions.business.scripts import converted, in_traditional
from actions.business.titles import title_in
from actions.desk import Means
from actions.hearing.addressing import parts_of
from actions.hearing.letters import script_of
from actions.hearing.ordinals import count_said
from shop.orders import one
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, MATE, PAID
from tests.actions.talking import named


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("我想買個手機", "hant"),
        ("請問怎麼退貨", "hant"),
        ("我想买个手机", "hans"),
        ("好的", None),
        ("iPhone 15", None),
        ("乾杯", None),
        ("用繁体回复我", "hant"),
        ("please write in traditional Chinese", "hant"),
        ("改成简体", "hans"),
        ("三頓半的咖啡", "hant"),
    ],
)
def test_the_script_of_a_text(text: str, script: str | None) -> None:
    assert script_of(text) == script


def test_the_answer_is_in_the_script_of_the_message(talk: Talk) -> None:
    chat = talk(None)
    said = chat.says("我想買個手機", "purchase", named("category", "手机"))
    assert "手機" in said and "手机" not in said
    assert "對比前兩款" in chat.titles


def test_a_word_in_both_scripts_keeps_the_one_before(talk: Talk) -> None:
    chat = talk(None)
    chat.says("請問怎麼退貨", "return_policy")
    assert "無理由退貨" in chat.says("好的", "return_policy") + chat.text
    said = chat.says("你们发货要多久", "shipping_info")
    assert "发货" in said or "送达" in said


def test_a_click_keeps_the_script_and_payloads_and_cards_stay(talk: Talk) -> None:
    chat = talk(None)
    chat.says("我想買個手機", "purchase", named("category", "手机"))
    assert any(card["name"] == "华为 Mate 60" for card in chat.cards)
    assert all(button["payload"].startswith("/") for button in chat.buttons)
    payloads = {button["payload"] for button in chat.buttons}
    chat.clicks("對比前兩款")
    assert "為您" in chat.text or "對比" in chat.text
    assert "/compare" in str(payloads)


def test_an_order_is_cancelled_in_traditional(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    said = chat.says(f"我要取消訂單 {PAID}", "cancel_order", named("order_no", PAID))
    assert PAID in said and "確認" in "".join(chat.titles)
    said = chat.says("確認", "affirm")
    assert "已為您取消" in said or "取消了" in said or "已取消" in said
    with means.database.reading() as tx:
        assert one(tx, ANNA, PAID).status == "cancelled"


def test_english_after_it_is_english(talk: Talk) -> None:
    chat = talk(None)
    chat.says("請問怎麼退貨", "return_policy")
    assert (
        chat.says("how long is the return window", "return_policy").isascii() or "day" in chat.text
    )


def test_what_was_typed_is_repeated_as_it_was() -> None:
    assert converted("收货人：范偉", ["收件人范偉"]) == "收貨人：范偉"
    assert converted("寄到台北市大安里3号", ["台北市大安里3號"]) == "寄到台北市大安里3號"


def test_only_what_is_read_is_changed() -> None:
    reply = {
        "kind": "products",
        "text": "这几款",
        "products": [{"product_id": MATE, "name": "华为 Mate 60", "reason": "适合您"}],
        "buttons": [{"title": "便宜一点的", "payload": '/inform{"choice": "便宜"}'}],
    }
    changed = in_traditional(reply)
    assert changed["products"][0] == {
        "product_id": MATE,
        "name": "华为 Mate 60",
        "reason": "適合您",
    }
    assert changed["buttons"] == [{"title": "便宜一點的", "payload": '/inform{"choice": "便宜"}'}]


def test_own_words_are_understood_and_kept_as_typed() -> None:
    parts = parts_of("收件人：范偉，電話13812345678，上海市浦東新區世紀大道88號3單元502")
    assert parts["receiver"] == "范偉" and parts["text"] == "上海市浦東新區世紀大道88號3單元502"
    assert title_in("抬頭是臺北遠東貿易有限公司") == "臺北遠東貿易有限公司"
    assert count_said("要兩件") == 2
