"""How long an unpaid order is kept: asked, it is told, and no cancellation is begun by it."""

import pytest

from actions.hearing.wording import says
from tests.actions.conftest import Talk
from tests.actions.keeping import says_and_keeps
from tests.actions.stocking import ANNA, PAID, UNPAID
from tests.actions.talking import Chat, named, product

NUTS_NAMED = product("每日坚果", "P8")
UNKNOWN = ("没有写", "name no time")


@pytest.mark.parametrize(
    ("text", "intent"),
    [("每日坚果那单多久不付会自动取消", "cancel_order"),
     ("每日坚果那单还能留多久", "repair_warranty"),
     ("坚果那单不付款会取消吗", "cancel_order"), ("每日坚果那单几点关闭", "order_status"),
     ("when does my nuts order expire", "order_status"),
     ("how long is the nuts order kept", "stock")],
)  # fmt: skip
def test_of_an_order_that_is_named(talk: Talk, text: str, intent: str) -> None:
    chat = talk(ANNA, "en" if text.isascii() else "zh")
    said = chat.says(text, intent, NUTS_NAMED)
    assert UNPAID in said and any(one in said for one in UNKNOWN)
    assert not chat.slots.get("task") and not chat.slots.get("proposal_id")


@pytest.fixture
def told(talk: Talk) -> Chat:
    chat = talk(ANNA)
    chat.says("哪单没付款", "order_status")
    return chat


@pytest.mark.parametrize("text", ["什么时候会关", "过期了会怎样", "能保留到几点",
                                  "没付款的会取消吗", "can i pay it tomorrow evening"])  # fmt: skip
def test_of_the_one_told(told: Chat, text: str) -> None:
    said = told.says(text, "product_info")
    assert UNPAID in said and any(one in said for one in UNKNOWN)


@pytest.mark.parametrize("text", ["那就付了吧", "然后我要付款", "行 付款", "ok i'll pay now"])
def test_it_is_paid_on_its_page(told: Chat, text: str) -> None:
    assert f"/orders/{UNPAID}" in told.says(text, "payment")


def test_it_is_still_cancelled_when_that_is_asked_for(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("把每日坚果那单取消了吧 不付了", "cancel_order", NUTS_NAMED)
    assert "确认取消" in chat.titles


@pytest.mark.parametrize("text", ["优惠券什么时候过期", "积分多久过期", "你们几点关门",
                                  "活动什么时候到期", "保修到什么时候"])  # fmt: skip
def test_other_ends_are_not_meant(talk: Talk, text: str) -> None:
    chat = talk(ANNA)
    chat.says(f"{PAID}到哪了", "order_status", named("order_no", PAID))
    assert PAID not in chat.says(text, "membership")
    assert not says("order_lapses", text)


@pytest.mark.parametrize("text", ["能用微信吗", "可以用支付宝付吗", "can i pay by card"])
def test_the_way_of_the_order_in_talk_stays(told: Chat, text: str) -> None:
    said = told.says(text, "product_info")
    assert UNPAID in said and ("改不了" in said or "can't" in said or "cannot" in said)


@pytest.mark.parametrize("text", ["能用微信吗", "可以用支付宝付吗"])
def test_without_such_an_order_the_ways_are_told(talk: Talk, text: str) -> None:
    assert UNPAID not in talk(ANNA).says(text, "payment")


@pytest.mark.parametrize(
    "text",
    ["等到什么时候才发货", "快递要等多久", "安装的师傅还要等多久", "送货要等到几号",
     "when does my voucher expire", "when do you close", "how long is my warranty kept"],
)  # fmt: skip
def test_what_else_is_waited_for_is_not_its_end(told: Chat, text: str) -> None:
    assert not says("order_lapses", text)
    assert not any(one in told.says(text, "out_of_scope") for one in UNKNOWN)


@pytest.mark.parametrize("text", ["能等多久", "最多等到几号", "when does it expire",
                                  "how long will you hold it"])  # fmt: skip
def test_how_long_it_waits_is_its_end(told: Chat, text: str) -> None:
    said = told.says(text, "product_info")
    assert UNPAID in said and any(one in said for one in UNKNOWN)


@pytest.mark.parametrize(
    "text", ["能用微信吗", "可以用支付宝付吗", "支持花呗吗", "can i pay by card"]
)
def test_after_goods_the_way_is_the_shop_s(told: Chat, text: str) -> None:
    says_and_keeps(told, "推荐一款耳机", "recommend", named("category", "耳机"))
    assert "改不了" not in (said := says_and_keeps(told, text, "payment")) and UNPAID not in said


@pytest.mark.parametrize("text", ["支持花呗吗", "那支持支付宝吗"])
def test_what_is_supported_is_asked_of_the_shop(told: Chat, text: str) -> None:
    assert "改不了" not in told.says(text, "payment")


@pytest.mark.parametrize("text", ["那单支持花呗吗", "能用云闪付吗", "那能刷信用卡吗"])
def test_what_the_order_takes_is_asked_of_it(told: Chat, text: str) -> None:
    assert "改不了" in told.says(text, "payment")
