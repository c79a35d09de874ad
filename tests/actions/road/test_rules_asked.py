"""The number of a rule asked for after an answer on the same matter: that number, nothing else."""

import pytest

from actions.desk import Means
from shop import messages
from shop.policies import policies
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, PODS_ORDER
from tests.actions.talking import Chat, named

RULES = policies()
FIRST = {
    "price_protection": "价保怎么算",
    "return_policy": "退货政策是什么",
    "invoice": "发票怎么开",
    "refund_progress": "退款什么时候到",
}
ASKED = {
    "price_protection": [
        "价保几天", "价保多久有效", "价保期是多久", "多少天内可以价保", "几天内降价能退差价",
        "那有效期呢", "那是几天", "多久", "how long does price protection last",
        "how many days is the price protection", "how many days do I have", "and until when?",
    ],
    "return_policy": [
        "退货几天内可以", "几天内能退", "退货期限是多久", "收到货几天内可以退", "那是几天内",
        "收货后多久能退", "无理由退货是几天", "how many days do I have to return it",
        "what is the return window", "how long do I have?",
    ],
    "invoice": [
        "发票多久开", "开票要几天", "几天能开发票", "发票要几个工作日", "那要多久", "多久能开",
        "how long does the invoice take", "how many working days?",
    ],
    "refund_progress": [
        "退款几天到", "一般几天能退", "多久到账", "钱几天能到", "那要几天",
        "how long does a refund take", "how many days until the refund?",
    ],
}  # fmt: skip
NUMBERS = {
    "price_protection": f"{RULES.price_protection_days}",
    "return_policy": f"{RULES.return_days}",
    "invoice": f"{RULES.invoice_days}",
    "refund_progress": f"{max(RULES.refund_days.values())}",
}
CASES = [(matter, text) for matter, texts in ASKED.items() for text in texts]
SHORT = 60  # letters, an English one counting half


def kept(chat: Chat, means: Means, text: str, intent: str) -> None:
    """Write the message and its answer down, as the gateway does."""
    with means.database.transaction() as tx:
        got = messages.receive(tx, chat.conversation_id, "1", text=text, digest="d", now=chat.now)
        messages.answer(tx, got.message.message_id, chat.replies, {"intent": intent}, chat.now)


def narrow(said: str) -> bool:
    return len(said) <= SHORT * (1 if any("\u4e00" <= one <= "\u9fff" for one in said) else 2)


@pytest.mark.parametrize("who", [None, ANNA])
@pytest.mark.parametrize(("matter", "text"), CASES)
def test_the_number_alone_is_told(
    talk: Talk, means: Means, matter: str, text: str, who: str | None
) -> None:
    chat: Chat = talk(who, "zh" if text > "~" else "en")
    first = chat.says(FIRST[matter], matter)
    kept(chat, means, FIRST[matter], matter)
    if chat.slots.get("task"):
        chat.says("算了", "deny")
    said = chat.says(text, matter)
    assert NUMBERS[matter] in said and narrow(said), f"{said}\n(before: {first})"
    assert said not in first and first not in said


@pytest.mark.parametrize(
    "text", ["价保几天", "价保多久有效", "how long does price protection last"]
)
def test_within_a_claim_the_rule_is_told_and_the_claim_goes_on(talk: Talk, text: str) -> None:
    chat = talk(ANNA, "zh" if text > "~" else "en")
    chat.says(f"价保 {PODS_ORDER}", "price_protection", named("order_no", PODS_ORDER))
    proposal = chat.slots["proposal_id"]
    said = chat.says(text, "price_protection")
    assert str(RULES.price_protection_days) in said and chat.slots["proposal_id"] == proposal
    assert {"确认", "Confirm"} & set(chat.titles)


@pytest.mark.parametrize("text", ["退差价几天到账", "多久到账"])
def test_the_money_of_a_claim_is_another_number(talk: Talk, text: str) -> None:
    chat = talk(ANNA)
    chat.says(f"价保 {PODS_ORDER}", "price_protection", named("order_no", PODS_ORDER))
    assert f"支付宝，一般 {RULES.refund_days['alipay']} 天内到账" in chat.says(
        text, "refund_progress"
    )


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("我的耳机几天能到", "order_status"),
        ("保修多久", "repair_warranty"),
        ("积分有效期多久", "membership"),
        ("优惠券有效期到什么时候", "promotion"),
        ("牛奶保质期多久", "product_info"),
        ("江苏几天能到", "shipping_info"),
        ("多久发货", "shipping_info"),
    ],
)
def test_other_spans_are_left_to_their_own_matter(
    talk: Talk, means: Means, text: str, intent: str
) -> None:
    chat = talk(ANNA)
    chat.says("退货政策是什么", "return_policy")
    kept(chat, means, "退货政策是什么", "return_policy")
    said = chat.says(text, intent)
    assert "可以申请退货" not in said and "退货期限" not in said and "价保期" not in said


def test_the_last_day_of_price_protection_is_told_of_own_goods(talk: Talk) -> None:
    said = talk(ANNA).says("空调的价保到哪天为止", "price_protection", named("category", "空调"))
    assert "12月" in said and "格力" in said
