"""The money that comes back: asked for beside a parcel, by its way, by its number."""

import pytest
from sqlalchemy import update

from actions.desk import Means
from actions.hearing.wording import says
from shop.tables import AfterSalesRow, RefundRow
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, PODS_ORDER
from tests.actions.talking import Chat, at, named


@pytest.fixture
def returning(talk: Talk, means: Means) -> Chat:
    chat = talk(ANNA)
    chat.says("退货", "return_refund", named("order_no", PODS_ORDER))
    chat.clicks("质量")
    chat.says("确认", "affirm")
    with means.database.transaction() as tx:
        tx.execute(update(RefundRow).values(status="approved"))
        tx.execute(update(AfterSalesRow).values(status="approved"))
    return chat


@pytest.mark.parametrize(
    "text",
    ["any news on the money for my earphones? sent them back already",
     "耳机的退款到哪了 已经寄回去了", "钱退了没 耳机昨天就寄回去了"],
)  # fmt: skip
def test_the_refund_is_told_before_a_number_is_asked_for(returning: Chat, text: str) -> None:
    word = "耳机" if "耳机" in text else "earphones"
    said = returning.says(text, "refund_progress", at(text, word, "category", "耳机"))
    assert PODS_ORDER in said and ("退款" in said or "refund" in said)
    assert not returning.slots.get("task")


@pytest.mark.parametrize(
    "text",
    ["ok I posted them with SF, number is SF1539204477812", "单号 SF1539204477812",
     "SF1539204477812", "顺丰寄的 SF1539204477812", "tracking no SF1539204477812"],
)  # fmt: skip
def test_a_parcel_number_is_noted_on_the_return(returning: Chat, text: str) -> None:
    number = at(text, "SF1539204477812", "order_no", "SF1539204477812")
    said = returning.says(text, "inform", number)
    assert "SF1539204477812" in said and returning.slots["task"]["name"] == "sent_off"
    assert returning.slots["proposal_id"]


@pytest.mark.parametrize("number", ["DD20991231999999", "SF1234567890123"])
def test_an_order_or_a_parcel_that_comes_is_none(returning: Chat, number: str) -> None:
    returning.says(f"number is {number}", "inform", named("order_no", number))
    assert not returning.slots.get("proposal_id")


@pytest.mark.parametrize(
    ("text", "intent", "clauses"),
    [
        ("这钱是退到哪 支付宝吗,还是给积分", "refund_progress",
         {"这钱是退到哪": "refund_progress", "支付宝吗": "payment", "还是给积分": "membership"}),
        ("退到支付宝还是给积分啊", "membership", {}),
        ("ok and does it go to my alipay or the card?", "payment", {}),
        ("will the refund come to my card or alipay", "payment", {}),
    ],
)  # fmt: skip
def test_the_way_is_one_question(
    returning: Chat, text: str, intent: str, clauses: dict[str, str]
) -> None:
    said = returning.says(text, intent, clauses=clauses)
    assert "支付宝" in said or "Alipay" in said
    assert "积分余额" not in said and "货到付款" not in said and "cash" not in said


@pytest.mark.parametrize("text", ["能用支付宝付吗", "can i pay by alipay", "积分怎么用"])
def test_paying_is_no_refund(text: str) -> None:
    assert not says("back_to", text)


@pytest.mark.parametrize(
    "text",
    ["那差价大概啥时候到", "差价到账了没", "保价的钱多久能到", "when do i get the difference"],
)
def test_a_difference_that_was_granted_is_told(talk: Talk, text: str) -> None:
    assert says("difference_told", text)


@pytest.mark.parametrize("text", ["补差价", "差价能退吗", "what's the difference"])
def test_no_difference_is_waited_for(text: str) -> None:
    assert not says("difference_told", text)
