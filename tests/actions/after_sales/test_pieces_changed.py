"""Another number of pieces for what is registered: withdrawn after a yes, then begun anew."""

import pytest
from sqlalchemy import update

from actions.desk import Means
from shop.after_sales import cases
from shop.tables import AfterSalesRow, OrderLineRow
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, PODS_ORDER
from tests.actions.talking import Chat, named


@pytest.fixture(autouse=True)
def three_pairs(means: Means) -> None:
    with means.database.transaction() as tx:
        tx.execute(
            update(OrderLineRow)
            .where(OrderLineRow.order_no == PODS_ORDER)
            .values(quantity=3, price=99_900)
        )


def registered(talk: Talk, intent: str, language: str = "zh") -> Chat:
    chat = talk(ANNA, language)
    words = {"exchange": "有杂音 我要换货", "return_refund": "有杂音 我要退货"}[intent]
    chat.says(words, intent, named("order_no", PODS_ORDER))
    if not chat.slots.get("proposal_id"):
        chat.clicks("质量" if language == "zh" else "aulty")
    chat.clicks("确认" if language == "zh" else "Confirm")
    return chat


def _filed(means: Means) -> list[tuple[str, int]]:
    with means.database.reading() as tx:
        return [(one.status, one.details["lines"][0]["quantity"]) for one in cases(tx, ANNA)]


@pytest.mark.parametrize("intent", ["exchange", "return_refund"])
@pytest.mark.parametrize(
    "text",
    ["等下 是只{}一副 不是三副啊", "我就{}拆开那一副 你登记成三副了吧 改成一副", "数量不对 改成1副",
     "多登记了 只{}一副"],
)  # fmt: skip
def test_the_number_is_put_right(talk: Talk, means: Means, text: str, intent: str) -> None:
    chat = registered(talk, intent)
    said = chat.says(text.format("换" if intent == "exchange" else "退"), "nlu_fallback")
    assert "1 件" in said and chat.slots["task"]["name"] == "withdraw_case"
    assert _filed(means) == [("open", 3)]
    assert "×1" in chat.says("确认", "affirm") and chat.slots["proposal_id"]
    chat.says("确认", "affirm")
    assert _filed(means) == [("open", 1), ("withdrawn", 3)]


@pytest.mark.parametrize(
    "text", ["一副多少钱", "换货要几天", "只退差价吗", "不是三天吗", "就换三副"]
)
def test_other_words_change_no_number(talk: Talk, means: Means, text: str) -> None:
    chat = registered(talk, "exchange")
    chat.says(text, "nlu_fallback")
    assert not chat.slots.get("proposal_id") and _filed(means) == [("open", 3)]


def test_what_is_worked_on_a_person_changes(talk: Talk, means: Means) -> None:
    chat = registered(talk, "exchange")
    with means.database.transaction() as tx:
        tx.execute(update(AfterSalesRow).values(status="approved"))
    said = chat.says("是只换一副 不是三副", "nlu_fallback")
    assert "人工" in said and not chat.slots.get("proposal_id")


def test_the_number_is_put_right_in_english(talk: Talk, means: Means) -> None:
    chat = talk(ANNA, "en")
    chat.says("one side is broken, exchange please", "exchange", named("order_no", PODS_ORDER))
    if not chat.slots.get("proposal_id"):
        chat.says("faulty", "inform")
    chat.says("yes", "affirm")
    assert _filed(means) == [("open", 3)]
    assert "become 1" in chat.says("it should be only one pair, quantity 1", "nlu_fallback") or (
        "For 1 it" in chat.text
    )
    assert "×1" in chat.says("yes", "affirm")


@pytest.mark.parametrize(
    ("text", "intent"),
    [("我就退一副 退回来多少钱", "return_refund"), ("到底退999还是2997啊", "nlu_fallback")],
)  # fmt: skip
def test_how_much_comes_back_is_of_those_registered(
    talk: Talk, means: Means, text: str, intent: str
) -> None:
    chat = talk(ANNA)
    chat.says("有杂音 只退1副", "return_refund", named("order_no", PODS_ORDER))
    if not chat.slots.get("proposal_id"):
        chat.clicks("质量")
    chat.clicks("确认")
    said = chat.says(text, intent)
    assert "999" in said and "2,997" not in said
