"""Where an order goes, changed in parts and asked about afterwards."""

import pytest

from actions.desk import Means
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, PAID, PODS_ORDER, SHIPPED, order_of
from tests.actions.talking import Chat, at, named


def changing(chat: Chat, text: str = "地址改成沈阳市和平区南京街88号3栋502") -> Chat:
    chat.says(f"订单{PAID}{text}", "change_address", named("order_no", PAID))
    return chat


def test_a_part_and_the_phone_are_heard_together(talk: Talk, means: Means) -> None:
    chat = changing(talk(ANNA))
    said = chat.says("等下 是88号8栋502，电话也换成13900001234", "inform")
    assert "88号8栋502" in said and "139****1234" in said
    said = chat.says("确认", "affirm")
    assert "139****1234" in said and "88号8栋502" in said
    assert order_of(means, PAID).address.text == "沈阳市和平区南京街88号8栋502"


@pytest.mark.parametrize("intent", ["purchase", "inform", "change_address", "nlu_fallback"])
@pytest.mark.parametrize("words", ["辽宁省也要加上啊", "不是买 我说收货地址前面加上辽宁省"])
def test_a_province_is_added_to_the_change_in_hand(talk: Talk, words: str, intent: str) -> None:
    chat = changing(talk(ANNA))
    assert "辽宁省沈阳市和平区南京街88号3栋502" in chat.says(words, intent)
    assert chat.titles == ["确认", "取消"]


def test_what_stands_there_is_not_added_again(talk: Talk) -> None:
    chat = changing(talk(ANNA), "地址改成辽宁省沈阳市和平区南京街88号3栋502")
    assert "已经在地址里" in chat.says("辽宁省也要加上啊", "purchase")


@pytest.mark.parametrize(
    "words", ["那电话是新的那个吧？", "手机号改好了吗", "电话现在是哪个", "留的电话是我的吗"]
)
def test_the_phone_of_the_order_is_told(talk: Talk, words: str) -> None:
    chat = changing(talk(ANNA), "电话换成13900001234")
    chat.says("确认", "affirm")
    assert "139****1234" in chat.says(words, "product_info")


def test_the_phone_is_told_in_english(talk: Talk) -> None:
    chat = talk(ANNA, "en")
    chat.says(f"change the phone of {PAID} to 13900001234", "change_address",
              named("order_no", PAID))  # fmt: skip
    chat.says("yes", "affirm")
    assert "139****1234" in chat.says("is the phone number the new one?", "product_info")


def test_of_a_shipped_order_the_phone_is_spoken_of(talk: Talk) -> None:
    chat = talk(ANNA)
    said = chat.says("我手机号换了 收货电话能改吗", "change_address", named("order_no", SHIPPED))
    assert "收货电话" in said and "改地址" not in said
    assert chat.titles == ["转人工"]


def test_a_yes_to_the_change_with_a_question_behind_it(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    chat.says("改地址 沈阳市和平区太原街10号", "change_address", named("order_no", PAID))
    assert chat.slots.get("proposal_id")
    chat.says("对的 改吧 啥时候发货", "order_status")
    assert "太原街10号" in order_of(means, PAID).address.text


def test_what_is_told_after_the_refusal_changes_nothing(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("改一下收货地址", "change_address", named("order_no", SHIPPED))
    said = chat.says("改到上海市静安区南京西路100号5楼的地址", "inform")
    assert SHIPPED in said and not chat.slots.get("proposal_id")


def test_an_address_after_the_offer_is_of_the_order_offered(talk: Talk) -> None:
    chat = talk(ANNA)
    text = "华为到哪了 对了红米手机那单能改地址吗"
    chat.says(text, "order_status", at(text, "华为", "brand", "华为"),
              at(text, "红米手机", "product", "Redmi Note 14"))  # fmt: skip
    said = chat.says("改到上海市静安区南京西路100号5楼", "change_address")
    assert PAID in said and SHIPPED not in said and chat.slots["proposal_id"]


def test_same_phone_beside_a_new_place_is_no_wish_for_another_phone(talk: Talk) -> None:
    chat = talk(ANNA, "en")
    text = "new adress is 沈阳市和平区南京街88号3栋502, same name and phone"
    said = chat.says(f"order {SHIPPED} {text}", "change_address", named("order_no", SHIPPED))
    assert "phone number can no longer" not in said and "address" in said
    said = chat.says("change the phone number then", "change_address", named("order_no", SHIPPED))
    assert "phone number" in said


def test_not_cancel_but_change_the_address_is_heard(talk: Talk) -> None:
    chat = talk(ANNA, "en")
    said = chat.says("dont cancel it, i said change the address", "cancel_order")
    assert "address" in said and chat.slots["task"]["name"] == "change_address"
    assert "cancel" not in talk(ANNA, "en").says("dont cancel it", "cancel_order").lower()


@pytest.mark.parametrize(
    "words",
    ["手机是寄到哪个地址", "手机那单 收货地址给我看下", "我是问地址 手机是不是寄到上海那个"],
)  # fmt: skip
@pytest.mark.parametrize("intent", ["shipping_info", "recommend", "change_address"])
def test_where_an_order_goes_is_told(talk: Talk, words: str, intent: str) -> None:
    said = talk(ANNA).says(words, intent, at(words, "手机", "category", "手机"))
    assert "世纪大道1号" in said and "快递" not in said


def test_an_address_to_be_changed_is_not_only_told(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says(f"订单{PAID}我想改下收货地址", "change_address", named("order_no", PAID))
    assert "世纪大道1号" not in chat.text or chat.slots["task"]


@pytest.mark.parametrize(
    ("words", "language"),
    [("寄到哪的来着", "zh"), ("对了寄到哪里的", "zh"), ("是寄给谁的来着", "zh"),
     ("地址是哪来着", "zh"), ("where's it going again", "en")],
)  # fmt: skip
@pytest.mark.parametrize("intent", ["shipping_info", "order_status", "change_address"])
def test_while_a_hurry_waits_its_address_is_told(
    talk: Talk, words: str, language: str, intent: str
) -> None:
    chat = talk(ANNA, language)
    chat.says(f"催一下 {PAID}", "order_status", named("order_no", PAID))
    said = chat.says(words, intent)
    assert "世纪大道1号" in said and chat.slots["task"]["name"] == "hurry"
    assert "确认" in chat.titles or "Confirm" in chat.titles


def test_where_goods_go_back_is_no_address_of_the_order(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says(f"{PODS_ORDER} 不想要了 退货", "return_refund", named("order_no", PODS_ORDER))
    assert "收货信息" not in chat.says("寄到哪的来着", "shipping_info")


@pytest.mark.parametrize(
    ("text", "language"),
    [("哎呀我白天不在家 能不能改送到我公司去", "zh"), ("我是问收货地址能改成公司不", "zh"),
     ("我问的是地址还能换吗", "zh"), ("白天没人在家 可以改寄到单位吗", "zh"),
     ("i'm not home all day, can you send it to my office", "en")],
)  # fmt: skip
def test_whether_it_may_go_elsewhere_is_no_question_of_the_door(
    talk: Talk, text: str, language: str
) -> None:
    chat = talk(ANNA, language)
    chat.says("到哪了" if language == "zh" else "where is it", "order_status",
              named("order_no", SHIPPED))  # fmt: skip
    said = chat.says(text, "change_address")
    assert SHIPPED in said and ("要转人工" in said or "bring in a person" in said)


@pytest.mark.parametrize("text", ["我白天不在家可以吗", "我问的是收货地址"])
def test_what_only_asks_stays_a_question(talk: Talk, text: str) -> None:
    chat = talk(ANNA)
    chat.says("到哪了", "order_status", named("order_no", SHIPPED))
    assert "要转人工" not in chat.says(text, "shipping_info")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("who's the receiver on it", "安娜"),
        ("电话尾号多少", "138****5678"),
        ("收货电话是多少", "138****5678"),
    ],
)
def test_whose_name_and_number_stand_on_it(talk: Talk, text: str, told: str) -> None:
    chat = talk(ANNA)
    chat.says(f"{PAID}到哪了", "order_status", named("order_no", PAID))
    assert told in chat.says(text, "bot_challenge")


@pytest.mark.parametrize(
    "text", ["what's your number", "what time does your support open",
             "what hours do you guys work", "do you have a phone number"]
)  # fmt: skip
def test_the_shops_own_hours_and_number_are_no_orders(talk: Talk, text: str) -> None:
    said = talk(ANNA, "en").says(text, "bot_challenge")
    assert "program" not in said and "138****" not in said
