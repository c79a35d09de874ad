"""What is only supposed is answered, and nothing is begun by it."""

import pytest

from actions.desk import Means
from shop.cases import cases
from tests.actions.conftest import Talk
from tests.actions.stocking import AIRCON_ORDER, ANNA, PAID, SHOES_ORDER, order_of
from tests.actions.talking import Chat, at, named


def _begun(chat: Chat) -> bool:
    return bool(chat.slots.get("proposal_id")) or bool((chat.slots.get("task") or {}).get("name"))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "修的话要多久啊"),
        ("zh", "要是拿去修 得几天"),
        ("zh", "修要多久啊，要是修的话运费谁出"),
        ("zh", "报修的话要收费吗"),
        ("zh", "修要多久啊，要是久的话我就不弄了"),
        ("en", "if i have it repaired, how long does it take?"),
        ("en", "how much is it if you fix it?"),
    ],
)
def test_a_repair_that_is_supposed(talk: Talk, means: Means, language: str, text: str) -> None:
    chat = talk(ANNA, language)
    chat.says("空调到哪了", "order_status", named("order_no", AIRCON_ORDER))
    said = chat.says(text, "repair_warranty")
    assert not _begun(chat), said
    assert ("没有提交" if language == "zh" else "nothing has been filed") in said
    assert any("维修" in one or "repair" in one for one in chat.titles)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "那整单取消的话，我那会儿用的券还在不"),
        ("zh", "要是取消了，券还能不能用？"),
        ("zh", "如果取消 我用的券会作废吗"),
        ("en", "if i cancel it, do i keep the coupon?"),
        ("en", "if i cancel the order is my coupon gone?"),
    ],
)  # fmt: skip
def test_an_order_that_is_supposed_to_be_cancelled(
    talk: Talk, means: Means, language: str, text: str
) -> None:
    chat = talk(ANNA, language)
    chat.says("Redmi到哪了", "order_status", named("order_no", PAID))
    said = chat.says(text, "cancel_order")
    assert not _begun(chat), said
    assert ("没有用券" if language == "zh" else "no coupon") in said.lower(), said
    assert order_of(means, PAID).status == "paid"
    assert any("取消" in one or "cancel" in one.lower() for one in chat.titles)


def test_points_that_no_rule_tells_of(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("Redmi到哪了", "order_status", named("order_no", PAID))
    assert "没有这方面的资料" in chat.says("取消的话积分会扣吗", "cancel_order")
    assert not _begun(chat)


@pytest.mark.parametrize("understood", ["repair_warranty", "deny"])
@pytest.mark.parametrize("text", ["我没说要修，先问问要几天", "不是要报修 就问问多久能好"])
def test_business_that_was_not_wished_for_is_left(
    talk: Talk, means: Means, text: str, understood: str
) -> None:
    chat = talk(ANNA)
    chat.says("空调漏水", "repair_warranty", at("空调漏水", "空调", "category", "空调"))
    assert chat.slots["proposal_id"]
    said = chat.says(text, understood)
    assert not chat.slots.get("proposal_id") and "等您确认" not in said, said
    chat.says("好的", "affirm")
    with means.database.reading() as tx:
        assert not cases(tx, ANNA)


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("空调漏水 能修的话就帮我报修", "repair_warranty"),
        ("空调坏了的话能报修吗 现在就漏水", "repair_warranty"),
    ],
)
def test_a_wish_begins_it_all_the_same(talk: Talk, text: str, intent: str) -> None:
    chat = talk(ANNA)
    chat.says(text, intent, at(text, "空调", "category", "空调"))
    assert _begun(chat), chat.text


def test_a_cancellation_asked_for_with_a_question_begins(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("取消Redmi那单，钱退到哪", "cancel_order", named("order_no", PAID))
    assert _begun(chat)


def test_an_exchange_that_is_supposed(talk: Talk) -> None:
    chat = talk(ANNA)
    text = "跑鞋换的话运费谁出"
    said = chat.says(text, "exchange", named("order_no", SHOES_ORDER),
                     at(text, "跑鞋", "category", "跑步鞋"))  # fmt: skip
    assert not _begun(chat) and "运费" in said


def test_of_a_repair_that_is_on_file_nothing_is_supposed(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    chat.says("空调漏水", "repair_warranty", at("空调漏水", "空调", "category", "空调"))
    chat.says("确认", "affirm")
    assert "没有提交" not in chat.says("修的话要多久啊", "repair_warranty")
