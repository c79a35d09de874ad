"""An order told at once: goods, count, address, receiver, phone and payment in one message."""

import pytest

from actions.desk import Means
from actions.hearing.addressing import lengthened, names_city, parts_of
from shop import baskets, orders
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, MATE60, NUTS, PAID, SHOES, held
from tests.actions.talking import Chat, at, named, product


def in_basket(talk: Talk, language: str = "zh") -> Chat:
    chat = talk(ANNA, language)
    chat.says("坚果加入购物车", "purchase", product("每日坚果", NUTS))
    return chat


def waits(talk: Talk) -> Chat:
    chat = in_basket(talk)
    chat.says("下单 货到付款", "purchase")
    assert "确认" in chat.titles
    return chat


def counts(means: Means) -> list[int]:
    with means.database.reading() as tx:
        return [line.quantity for line in baskets.lines(tx, ANNA)]


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("送到上海市徐汇区漕溪北路88号 李婷 13900001111 货到付款行不", "payment"),
        ("下单 货到付款 寄给李婷 13900001111 上海市徐汇区漕溪北路88号", "purchase"),
        ("货到付款，收货人李婷，13900001111，送上海市徐汇区漕溪北路88号", "change_address"),
        ("13900001111 李婷 上海市徐汇区漕溪北路88号 到付", "inform"),
        ("就要这个 地址上海市徐汇区漕溪北路88号 李婷收 13900001111 货到付款", "purchase"),
    ],
)
def test_all_that_an_order_needs_in_one_message(talk: Talk, text: str, intent: str) -> None:
    said = in_basket(talk).says(text, intent)
    assert "李婷 139****1111 上海市徐汇区漕溪北路88号" in said
    assert "货到付款" in said and "确认下单" in said


@pytest.mark.parametrize(
    "text",
    [
        "ship to 88 Nanjing Road, Huangpu District, Shanghai, Tom Lee 13711112222, "
        "cash on delivery",
        "order now, cash on delivery, receiver Tom Lee 13711112222, "
        "88 Nanjing Road, Huangpu District, Shanghai",
        "please send to Tom Lee 13711112222 at 88 Nanjing Road, Huangpu District, Shanghai, cod",
    ],
)
def test_the_same_in_english_is_no_change_of_an_old_order(talk: Talk, text: str) -> None:
    said = in_basket(talk, "en").says(text, "change_address", at(text, "Lee", "brand", "Lee"))
    assert "Tom Lee 137****2222 88 Nanjing Road, Huangpu District, Shanghai" in said
    assert "Shall I place the order?" in said


def test_goods_just_shown_are_put_in_and_ordered_with_what_was_said(
    talk: Talk, means: Means
) -> None:
    chat = talk(ANNA)
    chat.says("赤兔8有货吗", "stock", product("李宁 赤兔 8", SHOES))
    text = "黑色42的拿一双 送到上海市徐汇区漕溪北路88号 李婷 13900001111 货到付款行不"
    said = chat.says(
        text, "payment", at(text, "黑色", "color", "黑色"), at(text, "42", "size", "42")
    )
    assert "李宁 赤兔 8 黑色 42 ×1" in said and "李婷 139****1111" in said
    chat.clicks("确认")
    with means.database.reading() as tx:
        placed = orders.one(tx, ANNA, chat.slots["order_no"])
    assert placed.address.receiver == "李婷" and placed.address.text.endswith("漕溪北路88号")


def test_before_the_yes_count_and_receiver_change_at_once(talk: Talk, means: Means) -> None:
    chat = waits(talk)
    said = chat.says("改成两袋 收件人换成王芳", "change_address")
    assert "×2" in said and "王芳 138****5678" in said and counts(means) == [2]


@pytest.mark.parametrize(
    ("text", "receiver"),
    [("收件人还是李婷", "李婷"), ("receiver name is Tom Lee", "Tom Lee"),
     ("收货人写王芳吧", "王芳"), ("收件人就是陈晨", "陈晨")],
)  # fmt: skip
def test_before_the_yes_the_receiver_alone_changes(talk: Talk, text: str, receiver: str) -> None:
    said = waits(talk).says(text, "inform")
    assert f"{receiver} 138****5678" in said and "还是李婷" not in said


def test_a_piece_is_put_before_the_address(talk: Talk) -> None:
    chat = waits(talk)
    said = chat.says("地址换成徐汇区漕溪北路88号", "change_address")
    assert "没看到城市" in said
    said = chat.says("前面加上上海市", "change_address")
    assert "上海市徐汇区漕溪北路88号" in said and "没看到城市" not in said


def test_a_piece_that_is_there_already_is_no_address(talk: Talk) -> None:
    said = waits(talk).says("前面加上上海市 然后改成两袋", "change_address")
    assert "上海市浦东新区世纪大道1号" in said and "前面加上" not in said
    assert "×2" in said and said.count("您的购物车") == 1


def test_what_is_not_understood_before_the_yes_is_told(talk: Talk) -> None:
    chat = waits(talk)
    summary = chat.text
    said = chat.says("嘛呢嘛呢", "nlu_fallback")
    assert said != summary and "您的购物车" not in said and "确认" in chat.titles


def test_what_stands_so_already_is_told_in_a_word(talk: Talk) -> None:
    chat = waits(talk)
    chat.says("收件人王芳", "inform")
    said = chat.says("收件人是王芳", "inform")
    assert "王芳" in said and "您的购物车" not in said and "确认" in chat.titles


@pytest.mark.parametrize("text", ["算了先不下单", "先不下单了", "那先不结算", "不下单了，再想想"])
def test_not_now_keeps_the_basket(talk: Talk, means: Means, text: str) -> None:
    chat = waits(talk)
    said = chat.says(text, "deny")
    assert "1 件" in said and chat.slots["task"] is None and counts(means) == [1]


def test_not_that_order_drops_what_was_begun_and_orders(talk: Talk, means: Means) -> None:
    chat = in_basket(talk, "en")
    chat.says("change the address of an order", "change_address", named("order_no", PAID))
    said = chat.says("NO. do not touch that order!! just order the shoes", "deny")
    assert "existing order" in said or "already have" in said
    chat.says("cash on delivery", "inform")
    assert "Confirm" in chat.titles
    with means.database.reading() as tx:
        assert orders.one(tx, ANNA, PAID).address.text.endswith("世纪大道1号")


def test_the_address_of_an_order_already_placed_is_changed_as_before(talk: Talk) -> None:
    said = in_basket(talk).says(
        f"订单{PAID}的地址改成上海市徐汇区漕溪北路88号", "change_address", named("order_no", PAID)
    )
    assert PAID in said and "确认" in said and "确认下单" not in said


def test_a_question_where_it_is_sent_begins_no_order(talk: Talk) -> None:
    said = in_basket(talk).says("送到上海市徐汇区漕溪北路88号要多久", "shipping_info")
    assert "确认下单" not in said


def test_a_guest_is_told_how_to_go_on(talk: Talk) -> None:
    chat = talk(None)
    chat.says("坚果加入购物车", "purchase", product("每日坚果", NUTS))
    said = chat.says("去下单", "purchase")
    assert "登录" in said and "购物车" in said and "保护" not in said


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("前面加上上海市", "上海市徐汇区漕溪北路88号"),
        ("加上海市", "上海市徐汇区漕溪北路88号"),
        ("漏了上海市", "上海市徐汇区漕溪北路88号"),
        ("后面再加502室", "徐汇区漕溪北路88号502室"),
        ("再加上一双", None),
        ("少了一双", None),
    ],
)
def test_a_piece_added_to_an_address(text: str, place: str | None) -> None:
    assert lengthened(text, {"text": "徐汇区漕溪北路88号"}).get("text") == place


def test_an_address_without_a_city_is_told_from_a_whole_one() -> None:
    assert names_city("上海市徐汇区漕溪北路88号") and names_city("88 Nanjing Road, Shanghai")
    assert not names_city("徐汇区漕溪北路88号") and not names_city("88 Nanjing Road")
    assert parts_of("送徐汇区漕溪北路88号") == {"text": "徐汇区漕溪北路88号"}


@pytest.mark.parametrize("text", ["地址还用原来的 货到付款", "货到付款 用默认地址"])
def test_a_delivery_said_while_the_version_is_asked_for_is_kept(talk: Talk, text: str) -> None:
    chat = talk(ANNA)
    chat.says("跑鞋来一双 加购物车", "purchase", product("李宁 赤兔 8", SHOES))
    said = chat.says(text, "change_address")
    assert "赤兔" in said and chat.slots["task"]["name"] == "add_to_basket"
    said = chat.says("42的", "inform", named("size", "42"))
    assert "货到付款" in said and "确认" in chat.titles


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("我们是农村的", "inform"),
        ("你们送不送到村里头啊", "shipping_info"),
        ("我们是农村的 你们送不送到村里头啊 能不能货到了再给钱", "shipping_info"),
        ("我家在小镇上 收得到不", "shipping_info"),
    ],
)
def test_a_place_without_a_door_orders_nothing(
    talk: Talk, means: Means, text: str, intent: str
) -> None:
    chat = talk(ANNA)
    chat.says("Mate60怎么样", "product_info", MATE60)
    chat.says(text, intent)
    assert held(means) == {}


@pytest.mark.parametrize(
    ("text", "ordered"),
    [
        ("ok就这个 货到付款吧 地址还是老地方", True),
        ("货到付款 地址还是原来的地址", True),
        ("货到付款要手续费吗", False),
        ("能货到付款吗 地址还是老地方", False),
    ],
)
def test_a_way_to_pay_and_the_usual_address_order_the_basket(
    talk: Talk, text: str, ordered: bool
) -> None:
    chat = talk(ANNA)
    chat.says("加一份每日坚果", "purchase", product("每日坚果", NUTS))
    chat.says(text, "change_address")
    assert bool(chat.slots.get("proposal_id")) is ordered
