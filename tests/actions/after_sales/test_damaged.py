"""Goods that came damaged: the choice is offered, typed answers count, the fault is kept."""

from datetime import datetime

import pytest

from actions.desk import Means
from actions.hearing.wording import says
from tests.actions.conftest import Talk
from tests.actions.stocking import AIRCON_ORDER, ANNA, GALAXY, NUTS
from tests.actions.talking import Chat, named
from tests.shop.making import order


@pytest.fixture
def told(talk: Talk) -> Chat:
    chat = talk(ANNA)
    chat.says("空调收到外壳磕瘪了一块 咋整", "repair_warranty", named("category", "空调"))
    return chat


def test_the_choice_is_offered_with_titled_buttons(told: Chat) -> None:
    assert {"申请退货", "申请换货", "申请维修"} <= set(told.titles)
    assert not told.slots.get("proposal_id")


@pytest.mark.parametrize(
    ("text", "intent", "business"),
    [
        ("换一台吧", "exchange", "exchange"),
        ("换吧", "affirm", "exchange"),
        ("那就退了吧", "inform", "return_refund"),
        ("退货", "return_refund", "return_refund"),
        ("修一下", "inform", "repair"),
        ("第三个", "inform", "repair"),
    ],
)
def test_a_typed_choice_begins_it_with_the_fault(
    told: Chat, text: str, intent: str, business: str
) -> None:
    said = told.says(text, intent)
    assert told.slots["task"]["name"] == business
    assert "磕瘪" in said and AIRCON_ORDER in said


def test_a_click_keeps_the_fault_too(told: Chat) -> None:
    assert "磕瘪" in told.clicks("申请换货")


@pytest.mark.parametrize("text", ["如果收到是坏的怎么办", "收到没有坏"])
def test_what_did_not_happen_offers_nothing(talk: Talk, text: str) -> None:
    chat = talk(ANNA)
    chat.says(text, "return_policy", named("category", "空调"))
    assert "申请维修" not in chat.titles


def test_a_wish_in_the_same_sentence_is_followed(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("空调收到就坏了，我要退货", "return_refund", named("category", "空调"))
    assert chat.slots["task"]["name"] == "return_refund"


def test_a_fault_told_before_is_kept_when_an_exchange_is_too_late(talk: Talk) -> None:
    chat = talk(ANNA)
    galaxy = named("product", "三星 Galaxy A55", extra={"product_id": "P00003"})
    chat.says("三星 Galaxy A55 屏幕不亮了，想换一个", "exchange", galaxy)
    said = chat.says("换不了就修吧", "repair_warranty")
    assert "不亮" in said and "换不了" not in said


@pytest.mark.parametrize("text", ["换不了就修吧", "不用报修", "退不了的话就换", "forget repair"])
def test_words_of_the_form_are_no_fault(text: str) -> None:
    assert says("denies_form", text)


def test_the_fault_itself_is_one() -> None:
    assert not says("denies_form", "滚轮坏了")


@pytest.mark.parametrize("text", ["ok repair it then", "please fix it", "i want to repair my"])
def test_a_bare_wish_for_a_repair_tells_no_fault(talk: Talk, text: str) -> None:
    chat = talk(ANNA, "en")
    chat.says("查订单", "order_status", named("order_no", AIRCON_ORDER))
    chat.says(text, "repair_warranty")
    assert not chat.slots.get("proposal_id")


def test_only_a_repair_is_begun_when_nothing_else_is_open(talk: Talk) -> None:
    chat = talk(ANNA)
    galaxy = named("product", "三星 Galaxy A55", extra={"product_id": GALAXY})
    said = chat.says("三星 Galaxy A55 收到屏幕就裂了", "purchase", galaxy)
    assert chat.slots["task"]["name"] == "repair" and "裂了" in said


def test_a_fault_of_goods_on_their_way_waits_for_them(talk: Talk) -> None:
    """Nothing can be chosen yet, and a yes or a no to it is answered."""
    chat = talk(ANNA)
    chat.says("手机不喜欢想退", "return_refund", named("category", "手机"), named("brand", "华为"))
    said = chat.says("那等到了再说吧", "deny")
    assert "出了点问题" not in said and "故障" not in said


@pytest.mark.parametrize("text", ["那怎么办", "怎么处理啊"])
def test_at_a_loss_after_own_goods_the_ways_are_offered(talk: Talk, text: str) -> None:
    chat = talk(ANNA)
    chat.says("AirPods到哪了", "order_status", named("category", "耳机"))
    chat.says(text, "help")
    assert "申请退货" in chat.titles and "AirPods" in chat.text


@pytest.mark.parametrize("text", ["昨天刚收到的坚果打开一股哈喇味 这咋整", "坚果变质了 怎么办"])
@pytest.mark.parametrize("intent", ["complaint", "purchase"])
def test_spoiled_food_is_a_fault(
    talk: Talk, means: Means, now: datetime, text: str, intent: str
) -> None:
    with means.database.transaction() as tx:
        order(tx, "DD20261122000077", "signed", now, days_ago=1,
              lines=((NUTS, "P8-1", 1, 9_900),))  # fmt: skip
    chat = talk(ANNA)
    chat.says(text, intent, named("category", "坚果"))
    assert "申请换货" in chat.titles and "投诉内容" not in chat.text
    said = chat.says("那就换一罐 你给我办了吧", "exchange")
    assert "同款" in said and ("哈喇味" in said or "变质" in said) and chat.slots["proposal_id"]


@pytest.mark.parametrize("text", ["坚果开封后会变质吗", "怕坚果变质", "坚果没变质"])
def test_whether_food_may_spoil_is_no_fault(talk: Talk, text: str) -> None:
    chat = talk(ANNA)
    chat.says(text, "product_info", named("category", "坚果"))
    assert "申请换货" not in chat.titles
