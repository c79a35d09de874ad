"""The goods of a business in progress put right, and the orders pointed at by other than names."""

from datetime import timedelta

import pytest

from actions.desk import Means
from shop.tables import OrderRow
from tests.actions.conftest import Talk
from tests.actions.stocking import AIRCON_ORDER, ANNA, OLD, PODS_ORDER, SHOES_ORDER
from tests.actions.talking import Chat, at, named
from tests.conftest import NOW


def _returning(chat: Chat, reason: str = "不想要了") -> None:
    chat.says("退耳机", "return_refund", named("category", "耳机"))
    if reason:
        chat.says(reason, "inform")


@pytest.mark.parametrize("intent", ["purchase", "nlu_fallback", "inform", "order_status", "deny"])
@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("不是耳机 是空调", "空调"),
        ("错了 我说的是空调那单", "空调"),
        ("选错了，我要退的是空调", "空调"),
        ("我是说空调", "空调"),
    ],
)
def test_other_goods_are_meant(talk: Talk, text: str, word: str, intent: str) -> None:
    for reason in ("", "不想要了"):
        chat = talk(ANNA)
        _returning(chat, reason)
        said = chat.says(text, intent, at(text, word, "category", word))
        assert chat.slots["task"]["order_no"] == AIRCON_ORDER, said
        assert "格力" in said and text not in said


@pytest.mark.parametrize("text", ["not the earphones, the AC", "no, i meant the AC"])
def test_other_goods_are_meant_in_english(talk: Talk, text: str) -> None:
    chat = talk(ANNA, "en")
    chat.says("return the earphones", "return_refund", named("category", "耳机"))
    said = chat.says(text, "purchase", at(text, "AC", "category", "空调"))
    assert chat.slots["task"]["order_no"] == AIRCON_ORDER and "All right, this one" in said


def test_goods_that_were_never_bought_are_not_found(talk: Talk) -> None:
    chat = talk(ANNA)
    _returning(chat)
    text = "不是耳机 是枕头"
    said = chat.says(text, "purchase", at(text, "枕头", "category", "枕头"))
    assert "没有查到「枕头」" in said and not chat.cards
    assert not chat.slots.get("proposal_id") and len(chat.titles) == 3


def test_what_is_wrong_is_no_correction(talk: Talk) -> None:
    chat = talk(ANNA)
    _returning(chat, "")
    text = "发错了 我要的是枕头"
    said = chat.says(text, "inform", at(text, "枕头", "category", "枕头"))
    assert "没有查到" not in said and "发错" in said


@pytest.mark.parametrize("text", ["最贵的那个", "上面那单", "the cheapest one"])
def test_another_order_is_no_reason(talk: Talk, text: str) -> None:
    chat = talk(ANNA, "zh" if text > "~" else "en")
    _returning(chat, "")
    chat.says(text, "inform")
    assert text not in chat.text and chat.slots["task"]["step"] in ("reason", "line_id")


def test_a_fault_of_the_goods_not_meant_is_not_kept(talk: Talk) -> None:
    chat = talk(ANNA)
    text = "空调不制冷 报修"
    chat.says(text, "repair_warranty", at(text, "空调", "category", "空调"))
    text = "错了 我说的是耳机"
    said = chat.says(text, "inform", at(text, "耳机", "category", "耳机"))
    assert chat.slots["task"]["order_no"] == PODS_ORDER and "不制冷" not in said


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("上面那个", PODS_ORDER),
        ("最下面那个", AIRCON_ORDER),
        ("中间的", SHOES_ORDER),
        ("最贵的那单", AIRCON_ORDER),
        ("最便宜的那个", SHOES_ORDER),
        ("最近买的那个", PODS_ORDER),
        ("最早的那单", AIRCON_ORDER),
        ("the most expensive one", AIRCON_ORDER),
        ("the top one", PODS_ORDER),
        ("the latest order", PODS_ORDER),
    ],
)
@pytest.mark.parametrize("intent", ["inform", "nlu_fallback", "compare", "purchase"])
def test_an_order_is_pointed_at(talk: Talk, text: str, number: str, intent: str) -> None:
    chat = talk(ANNA, "zh" if text > "~" else "en")
    chat.says("我要退货" if text > "~" else "i want to return", "return_refund")
    assert len(chat.titles) == 3
    chat.says(text, intent)
    assert chat.slots["task"]["order_no"] == number, chat.text


def test_days_without_an_order_are_told(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("我要退货", "return_refund")
    said = chat.says("今天买的那个", "inform")
    assert "那几天里没有" in said and len(chat.titles) >= 3


def test_the_day_of_a_parcel_is_not_that_of_an_order(talk: Talk, means: Means) -> None:
    with means.database.transaction() as tx:
        tx.get_one(OrderRow, PODS_ORDER).signed_at = NOW - timedelta(hours=1)
    chat = talk(ANNA)
    chat.says("我要退货", "return_refund")
    assert "那几天里没有" not in chat.says("今天收到的那个", "inform")


def test_a_day_on_which_nothing_came_is_told(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("我要退货", "return_refund")
    assert "那几天里没有" in chat.says("今天收到的那个", "inform")


def test_two_of_the_orders_are_returned_one_after_the_other(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("我要退货", "return_refund")
    chat.says("第一和第三个都要退", "return_refund")
    chat.says("不想要了", "inform")
    assert PODS_ORDER in chat.text
    said = chat.says("确认", "affirm")
    assert AIRCON_ORDER in said and "接着办" in said


def test_how_many_are_to_be_returned_is_no_reason(talk: Talk) -> None:
    chat = talk(ANNA)
    _returning(chat, "")
    assert "原因：第一" not in chat.says("第一和第二个都要退", "return_refund")


@pytest.mark.parametrize("text", ["还是修一下算了", "换成报修吧"])
def test_what_is_not_wanted_is_no_fault(talk: Talk, text: str) -> None:
    chat = talk(ANNA)
    _returning(chat)
    said = chat.says(text, "repair_warranty")
    assert chat.slots["task"]["name"] == "repair" and "不想要了" not in said
    assert "问题：" not in said and OLD not in said


def test_a_reason_put_right_is_a_reason(talk: Talk) -> None:
    chat = talk(ANNA)
    _returning(chat, "")
    assert "戴着疼" in chat.says("不是大小的问题 是戴着疼", "inform")


@pytest.mark.parametrize("text", ["上面的字掉了", "下面怎么弄", "后面再说吧"])
def test_no_order_is_pointed_at(talk: Talk, text: str) -> None:
    chat = talk(ANNA)
    chat.says("我要退货", "return_refund")
    chat.says(text, "inform")
    assert not (chat.slots.get("task") or {}).get("order_no")


@pytest.mark.parametrize(
    "text",
    ["地址是北京市海淀区中关村大街1号", "寄到静安区南京西路 2号", "朝阳区建国路3号",
     "我住幸福巷4号", "公司地址 解放路5号，税号没有"],
)  # fmt: skip
def test_the_number_of_a_house_is_no_day(talk: Talk, text: str) -> None:
    chat = talk(ANNA)
    chat.says("我要退货", "return_refund")
    assert "那几天里没有" not in chat.says(text, "inform")


@pytest.mark.parametrize("text", ["1号买的那个", "2号下的单", "我是3号买的"])
def test_a_day_named_is_still_one(talk: Talk, text: str) -> None:
    chat = talk(ANNA)
    chat.says("我要退货", "return_refund")
    assert "那几天里没有" in chat.says(text, "inform")
