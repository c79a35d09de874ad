"""几号买的, 谁签的, 单号: one fact of an order is told as it stands in the database."""

import pytest

from actions.desk import Means
from actions.hearing.wording import says
from tests.actions.conftest import Talk
from tests.actions.keeping import says_and_keeps
from tests.actions.stocking import ANNA, PAID, PODS_ORDER, SHIPPED, SHOES_ORDER, order_of
from tests.actions.talking import Chat, named, product

PODS = product("AirPods", "P4")


def test_when_it_was_bought_is_the_day_it_was_placed(talk: Talk, means: Means) -> None:
    placed = order_of(means, SHIPPED).placed_at
    chat = talk(ANNA)
    said = chat.says("这单几号买的", "order_status", named("order_no", SHIPPED))
    assert f"{placed.month}月" in said and "下的单" in said and "预计" not in said


def test_when_it_was_paid_is_no_refund(talk: Talk) -> None:
    said = talk(ANNA).says("那单什么时候付的款", "refund_progress", named("order_no", PAID))
    assert PAID in said and "付的款" in said and "退款" not in said


@pytest.mark.parametrize("words", ["单号给我", "快递单号", "哪个快递送的"])
def test_the_number_of_the_parcel_alone(talk: Talk, means: Means, words: str) -> None:
    parcel = order_of(means, SHIPPED).shipment
    chat = talk(ANNA)
    chat.says("到哪了", "order_status", named("order_no", SHIPPED))
    said = chat.says(words, "nlu_fallback")
    assert parcel is not None and parcel.tracking_no in said and "最新进展" not in said


def test_where_it_was_sent_from_is_no_rule(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("到哪了", "order_status", named("order_no", SHIPPED))
    assert "发出" in (said := chat.says("从哪发的", "shipping_info")) and "偏远" not in said


def test_who_signed_is_not_known(talk: Talk) -> None:
    said = talk(ANNA).says("耳机谁签的", "order_status", PODS)
    assert "签收的" in said and "没有写" in said


def test_of_what_is_not_sent_no_number_is_made_up(talk: Talk) -> None:
    said = talk(ANNA, "en").says("tracking number?", "order_status", named("order_no", PAID))
    assert "not sent yet" in said


@pytest.mark.parametrize("words", ["什么时候发货", "哪天能到", "多久能签收", "什么时候付款都行吗",
                                   "谁来收货都行吗", "订单号给你", "从上海发货吗",
                                   "when will it ship"])  # fmt: skip
def test_what_is_to_come_or_a_rule_is_no_such_fact(words: str) -> None:
    names = ("placed_when_asked", "paid_when_asked", "sent_when_asked", "sent_from_asked",
             "signed_when_asked", "signed_by_asked", "tracking_asked",
             "courier_phone_asked")  # fmt: skip
    assert [one for one in names if says(one, words)] == []


@pytest.fixture
def told(talk: Talk) -> Chat:
    """The order of shoes and a shirt was told."""
    chat = talk(ANNA)
    says_and_keeps(chat, "查这单", "order_status", named("order_no", SHOES_ORDER))
    return chat


@pytest.mark.parametrize(
    "text", ["里面都有啥", "那单里有什么东西", "一共几件", "两样东西各多少钱", "尺码是多大",
             "买的是哪个颜色",
             "and what's in it", "how many items are in that order", "which size did i order"]
)  # fmt: skip
@pytest.mark.parametrize("intent", ["product_info", "nlu_fallback"])
def test_what_is_in_the_order(told: Chat, text: str, intent: str) -> None:
    said = says_and_keeps(told, text, intent)
    assert SHOES_ORDER in said
    counted = "2" in said and any(one in text for one in ("几件", "how many"))
    assert counted or "黑色 41" in said.replace("black", "黑色")
    priced = any(one in text for one in ("有什么", "有啥", "多少钱", "what's in"))
    assert ("¥399" in said and "¥99" in said) is priced


def test_of_an_order_named_by_its_goods(talk: Talk) -> None:
    text = "AirPods那单有几样东西"
    said = talk(ANNA).says(text, "product_info", PODS)
    assert PODS_ORDER in said and "一共 1 件" in said


@pytest.mark.parametrize("text", ["付了吗", "那这单付了没"])
def test_whether_it_is_paid(told: Chat, text: str) -> None:
    assert SHOES_ORDER in says_and_keeps(told, text, "payment")


def test_of_goods_on_the_screen_no_order_is_told(told: Chat) -> None:
    says_and_keeps(told, "有什么手机", "purchase", named("category", "手机"))
    assert SHOES_ORDER not in says_and_keeps(told, "颜色是什么", "product_info")


@pytest.mark.parametrize("text", ["你们店里有什么", "这款有什么颜色", "有几种颜色", "购物车里有啥",
                                  "这单什么时候到", "what's in stock", "一共几天到"])  # fmt: skip
def test_of_other_things_it_is_not_asked(text: str) -> None:
    assert not any(says(one, text) for one in ("order_contents", "order_count", "order_version"))
