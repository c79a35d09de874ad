"""Whether things come together: by the orders and the basket that hold them."""

import pytest

from actions.desk import Means
from actions.hearing.wording import says
from shop import baskets
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, MATE, PAID, PODS_ORDER, SHIPPED, TABLET
from tests.actions.talking import Chat, at, named, product


@pytest.fixture
def chat(talk: Talk, means: Means) -> Chat:
    """A phone is on its way, a shirt lies in the basket."""
    begun = talk(ANNA)
    with means.database.transaction() as tx:
        baskets.set_quantity(tx, ANNA, "P6-M", 1, begun.now)
    return begun


@pytest.mark.parametrize(
    "text", ["手机啥时候到 跟T恤能一起送不", "手机和T恤是一个包裹吗", "手机跟T恤一起能到吗"]
)
def test_goods_in_the_basket_alone_do_not_come_with_an_order(chat: Chat, text: str) -> None:
    said = chat.says(text, "order_status", at(text, "手机", "category", "手机"),
                     at(text, "T恤", "category", "T恤"))  # fmt: skip
    assert "购物车" in said and PAID in said and "是的" not in said


@pytest.mark.parametrize(
    ("language", "text", "phone"),
    [
        ("zh", "还有会跟我手机一起到吗", "手机"),
        ("zh", "能和我之前买的手机一起寄不", "手机"),
        ("en", "will it arrive together with my phone?", "phone"),
        ("en", "does it come with my phone?", "phone"),
    ],
)
def test_what_was_just_put_into_the_basket_is_in_no_parcel(
    talk: Talk, language: str, text: str, phone: str
) -> None:
    chat = talk(ANNA, language)
    chat.says("where is it", "order_status", named("order_no", SHIPPED))
    with chat.means.database.transaction() as tx:
        baskets.set_quantity(tx, ANNA, "P6-M", 1, chat.now)
    chat.says(text, "order_status", at(text, phone, "category", "手机"))
    assert "优衣库" in chat.text and ("没有下单" in chat.text or "not ordered" in chat.text)


def test_goods_only_looked_at_are_in_no_parcel(talk: Talk) -> None:
    chat, text = talk(ANNA), "会跟我手机一起到吗"
    chat.says("平板有货吗", "stock", product("小米平板 6", TABLET))
    said = chat.says(text, "order_status", at(text, "手机", "category", "手机"))
    assert "「小米平板 6」还没有下单" in said


def test_of_an_order_alone_the_basket_says_nothing(chat: Chat) -> None:
    text = "手机是一个包裹吗"
    said = chat.says(text, "order_status", at(text, "手机", "category", "手机"))
    assert "购物车" not in said


@pytest.mark.parametrize(
    "words", ["那部手机说派送中 到现在没人打电话 今天还能到不", "手机今天还能送到吗"]
)
def test_whether_it_still_comes_today(talk: Talk, words: str) -> None:
    phone = at(words, "手机", "product", "华为", extra={"product_id": MATE})
    said = talk(ANNA).says(words, "order_status", phone)
    assert SHIPPED in said and "驿站" not in said


def test_a_call_before_it_is_brought_is_still_asked_of_the_courier() -> None:
    assert says("leave_at", "送到的时候先打电话") and not says("leave_at", "到现在没人打电话")


def test_the_parcel_of_goods_that_go_back_is_not_told(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("退货 不想要了", "return_refund", named("order_no", PODS_ORDER))
    chat.sends(chat.buttons[0]["payload"])
    said = chat.says("这单什么情况", "order_status", named("order_no", PODS_ORDER))
    assert PODS_ORDER in said and "快递：" not in said


@pytest.mark.parametrize(
    "text",
    [
        "能不能周末送 平时家里没人",
        "我是问送货能选周六周日不",
        "可以晚上再送吗",
        "配送能挑个日子吗",
    ],
)
def test_a_day_of_delivery_is_nothing_that_is_booked(talk: Talk, text: str) -> None:
    said = talk(ANNA).says(text, "shipping_info")
    assert "指定时间送货我这里办不了" in said and "包邮" not in said


@pytest.mark.parametrize("text", ["能周末送人的礼物有吗", "周末送到上海要几天"])
def test_other_words_of_giving_and_days_are_no_wish_for_one(talk: Talk, text: str) -> None:
    assert "指定时间送货" not in talk(ANNA).says(text, "shipping_info")


def test_the_one_in_talk_comes_before_the_basket(chat: Chat) -> None:
    chat.says("平板有货吗", "stock", product("小米平板 6", TABLET))
    text = "这个和我买的手机一起发吗"
    said = chat.says(text, "order_status", at(text, "手机", "category", "手机"))
    assert "T恤" not in said and "「小米平板 6」还没有下单" in said
