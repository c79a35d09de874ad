"""A no with more behind it: what is dropped is said, and the rest is heard."""

import pytest

from actions.hearing.wording import says
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, NUTS, PAID, PODS_ORDER, SHOES_ORDER
from tests.actions.talking import Chat, at, named, product

NOTHING = ("没有改动", "没有做任何改动", "没有任何改动", "othing was changed")


@pytest.fixture
def cancelling(talk: Talk) -> Chat:
    chat = talk(ANNA)
    chat.says("取消", "cancel_order", named("order_no", PAID))
    return chat


@pytest.mark.parametrize(
    "text",
    [
        "算了 那先不取消了。如果取消的话钱退到哪里 多久到",
        "先不取消，要是取消了钱退到哪",
        "不了，如果取消钱多久到账",
        "no, if I cancelled when would I get the money back?",
        "never mind. if I cancel, where does the money go?",
    ],
)
def test_the_no_is_heard_and_the_question_answered(cancelling: Chat, text: str) -> None:
    said = cancelling.says(text, "deny")
    assert any(each in said for each in NOTHING)
    assert "支付宝" in said or "Alipay" in said
    assert "还差" not in said and "还在等" not in said and "still" not in said
    assert cancelling.slots.get("proposal_id") is None


@pytest.mark.parametrize("text", ["算了不退了，发票怎么开", "先不退了 发票多久能开"])
def test_a_return_is_left_for_another_question(talk: Talk, text: str) -> None:
    chat = talk(ANNA)
    chat.says("退货", "return_refund", named("order_no", PODS_ORDER))
    said = chat.says(text, "invoice")
    assert "工作日" in said and (chat.slots.get("task") or {}).get("name") != "return_refund"


def test_a_question_without_a_no_leaves_the_proposal(cancelling: Chat) -> None:
    cancelling.says("等一下，退款多久到账", "refund_progress")
    assert cancelling.slots.get("proposal_id")


@pytest.mark.parametrize(
    "text",
    [
        "no, the title should be Li Qiang",
        "No, change the title to Li Qiang",
        "wrong, title: Li Qiang",
        "不对，抬头是李强",
        "不是 抬头应该是李强",
    ],
)
@pytest.mark.parametrize("intent", ["deny", "invoice", "inform"])
def test_a_correction_is_shown_anew(talk: Talk, text: str, intent: str) -> None:
    chat = talk(ANNA)
    chat.says("开发票，个人", "invoice", named("order_no", SHOES_ORDER))
    said = chat.says(text, intent)
    assert ("Li Qiang" in said or "李强" in said) and chat.slots.get("proposal_id")


def test_a_personal_invoice_bears_the_name_given(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("invoice please", "invoice", named("order_no", SHOES_ORDER))
    assert "Li Qiang" in chat.says("ordinary, personal name Li Qiang", "inform")


@pytest.mark.parametrize("text", ["不", "算了", "no", "先不取消了"])
def test_a_bare_no_only_drops(cancelling: Chat, text: str) -> None:
    cancelling.says(text, "deny")
    assert len(cancelling.replies) == 1 and cancelling.slots.get("proposal_id") is None


@pytest.mark.parametrize(
    "text, has",
    [
        ("不，我要改地址", "订单"),
        ("算了不取消了 帮我查下物流", PAID),
        ("先不取消，几时发货", "48"),
    ],
)
def test_another_matter_behind_the_no_is_taken_up(cancelling: Chat, text: str, has: str) -> None:
    said = cancelling.says(text, "cancel_order")
    assert any(each in said for each in NOTHING) and has in said and len(cancelling.replies) > 1


@pytest.mark.parametrize("text", ["算了 不取消了，几时发货", "先不取消。发货了没"])
def test_with_nothing_in_progress_nothing_is_begun(cancelling: Chat, text: str) -> None:
    cancelling.says("先不取消", "deny")
    said = cancelling.says(text, "cancel_order")
    assert "48" in said and cancelling.slots.get("proposal_id") is None


@pytest.mark.parametrize("text", ["算了不退了，运费谁出啊", "先不退了 运费谁承担"])
def test_a_question_about_what_was_dropped_is_answered_with_it(talk: Talk, text: str) -> None:
    chat = talk(ANNA)
    chat.says("退货", "return_refund", named("order_no", PODS_ORDER))
    said = chat.says(text, "shipping_info")
    assert "买家承担" in said and chat.slots.get("task") is None


@pytest.mark.parametrize(
    ("text", "asks_order"),
    [("不是查物流 是再来一袋坚果", False), ("不是查物流吗", True), ("查物流", True)],
)
def test_a_matter_that_is_denied_is_not_begun(talk: Talk, text: str, asks_order: bool) -> None:
    chat = talk(ANNA)
    goods = {"extra": {"product_id": NUTS}}
    named_ones = [at(text, "坚果", "product", "每日坚果", **goods)] if "坚果" in text else []
    chat.says(text, "order_status", *named_ones)
    assert ("DD2026" in chat.text or bool(chat.slots.get("order_no"))) is asks_order


@pytest.mark.parametrize(
    ("text", "intent", "business"),
    [("不是买 是催在路上那单", "order_status", "hurry"),
     ("不是买，我要催那单快递", "purchase", "hurry"),
     ("不是要买 是想投诉", "deny", "complaint"), ("我不是买的 是要退货", "deny", "return_refund"),
     ("no not buying, i want to return something", "deny", "return_refund"),
     ("not buy, i meant chase the parcel", "deny", "hurry")],
)  # fmt: skip
@pytest.mark.parametrize("waits", [True, False])
def test_what_is_meant_instead_is_begun(
    talk: Talk, text: str, intent: str, business: str, waits: bool
) -> None:
    chat = talk(ANNA)
    chat.says("巴旦木来一袋", "purchase", product("巴旦木", NUTS))
    if waits:
        chat.says("下单吧", "purchase")
    said = chat.says(text, intent)
    assert (chat.slots.get("task") or {}).get("name") == business, said


@pytest.mark.parametrize("text", ["不是不买 是等发工资", "不是买贵了吗", "是不是买 是这个意思"])
def test_no_deed_is_denied_by_these(text: str) -> None:
    assert not says("deed_denied", text)
