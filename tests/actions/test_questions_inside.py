"""Every form survives every general question: it is answered, and the form goes on where it was."""

from collections.abc import Callable

import pytest

from tests.actions.conftest import Talk
from tests.actions.stocking import AIRPODS, ANNA, PAID, PODS_ORDER, SHOES_ORDER
from tests.actions.talking import Chat, named, product


def returning(chat: Chat) -> None:
    chat.says("我要退货", "return_refund", named("order_no", PODS_ORDER))


def exchanging(chat: Chat) -> None:
    chat.says("跑鞋换货", "exchange", named("order_no", SHOES_ORDER), named("category", "跑步鞋"))


def repairing(chat: Chat) -> None:
    chat.says("报修", "repair_warranty", named("order_no", PODS_ORDER))


def installing(chat: Chat) -> None:
    chat.says("空调预约安装", "installation", named("category", "空调"))


def invoicing(chat: Chat) -> None:
    chat.says("帮我开发票", "invoice", named("order_no", PODS_ORDER))
    chat.says("普通发票", "inform")


def addressing(chat: Chat) -> None:
    chat.says("改地址", "change_address", named("order_no", PAID))


def cancelling(chat: Chat) -> None:
    chat.says("取消订单", "cancel_order", named("order_no", PAID))


def complaining(chat: Chat) -> None:
    chat.says("我要投诉", "complaint")


def protecting(chat: Chat) -> None:
    chat.says("降价了退差价", "price_protection", named("order_no", PODS_ORDER))


def claiming(chat: Chat) -> None:
    chat.says("有什么券", "promotion")
    chat.says("领第一张", "promotion")


def ordering(chat: Chat) -> None:
    chat.says("AirPods加购物车", "purchase", product("AirPods", AIRPODS))
    chat.says("下单", "purchase")


def confirming(chat: Chat) -> None:
    ordering(chat)
    chat.says("支付宝", "inform")


FORMS: dict[str, Callable[[Chat], None]] = {
    "return_refund": returning, "exchange": exchanging, "repair": repairing,
    "installation": installing, "invoice": invoicing, "change_address": addressing,
    "cancel_order": cancelling, "complaint": complaining, "price_protection": protecting,
    "claim_coupon": claiming, "place_order": ordering, "place_order at its yes": confirming,
}  # fmt: skip
QUESTIONS = (
    ("安装要钱吗", "installation", "免费"),
    ("运费谁出", "return_policy", "运费"),
    ("退款几天到账", "refund_progress", "天"),
    ("保修多久", "repair_warranty", "保修"),
    ("包邮吗", "shipping_info", "包邮"),
    ("可以用花呗吗", "payment", "花呗"),
    ("积分怎么用", "membership", "积分"),
    ("支持七天无理由吗", "return_policy", "天"),
    ("发什么快递", "shipping_info", "快递"),
    ("能开发票吗", "invoice", "个工作日"),
    ("客服几点下班", "help", "22:00"),
    ("新疆发货吗", "shipping_info", "新疆"),
)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(("text", "intent", "told"), QUESTIONS)
def test_a_general_question_is_answered_and_the_form_goes_on(
    talk: Talk, form: str, text: str, intent: str, told: str
) -> None:
    chat = talk(ANNA)
    FORMS[form](chat)
    before = chat.slots["task"]
    assert before["name"] == form.split()[0]
    said = chat.says(text, intent)
    after = chat.slots["task"]
    assert told in said
    assert after and (after["name"], after["step"]) == (before["name"], before["step"])
    assert not any(name in after for name in ("reason", "title") if name not in before)
