"""Goods whose exchange is on file are to go back after all; and a complaint written as told."""

import pytest
from sqlalchemy import update

from actions.desk import Means
from shop.after_sales import cases
from shop.tables import AfterSalesRow, VariantRow
from tests.actions.conftest import Talk
from tests.actions.keeping import says_and_keeps
from tests.actions.stocking import ANNA
from tests.actions.talking import Chat, at, named

SHIRT = named("category", "T恤")


@pytest.fixture
def exchanged(talk: Talk) -> Chat:
    chat = talk(ANNA)
    text = "T恤小了换XL"
    chat.says(text, "exchange", SHIRT, at(text, "XL", "size", "XL"))
    chat.says("确认", "affirm")
    return chat


def _states(means: Means) -> list[tuple[str, str]]:
    with means.database.reading() as tx:
        return sorted((one.kind, one.status) for one in cases(tx, ANNA))


@pytest.mark.parametrize("text", ["那退货吧", "不换了 我要退货", "直接退了吧", "T恤还是退货"])
def test_the_exchange_goes_first_then_the_return(exchanged: Chat, means: Means, text: str) -> None:
    goods = (at(text, "T恤", "category", "T恤"),) if "T恤" in text else ()
    said = exchanged.says(text, "return_refund", *goods)
    assert "换货" in said and exchanged.slots["task"]["name"] == "withdraw_case"
    assert _states(means) == [("exchange", "open")]
    said = exchanged.says("确认", "affirm")
    assert "¥99" in said and exchanged.slots["proposal_id"]
    exchanged.says("确认", "affirm")
    assert _states(means) == [("exchange", "withdrawn"), ("return", "open")]


@pytest.mark.parametrize("text", ["actually refund instead", "i'd rather have my money back"])
def test_a_refund_instead_is_that_return(exchanged: Chat, text: str) -> None:
    exchanged.says(text, "refund_progress")
    assert exchanged.slots["task"]["name"] == "withdraw_case"


def test_once_it_is_worked_on_a_person_withdraws_it(exchanged: Chat, means: Means) -> None:
    with means.database.transaction() as tx:
        tx.execute(update(AfterSalesRow).values(status="in_progress"))
    said = exchanged.says("那退货吧", "return_refund")
    assert "人工" in said and "转人工" in exchanged.titles


@pytest.mark.parametrize("text", ["跑步鞋也退了", "那跑步鞋退货吧"])
def test_the_other_line_goes_back_beside_it(exchanged: Chat, means: Means, text: str) -> None:
    exchanged.says(text, "return_refund", at(text, "跑步鞋", "category", "跑步鞋"))
    exchanged.says("不想要了", "inform")
    assert "李宁" in exchanged.text and exchanged.slots["proposal_id"]


@pytest.mark.parametrize("text", ["换货能退货吗", "where is my refund", "退款到哪了"])
def test_a_question_withdraws_nothing(exchanged: Chat, means: Means, text: str) -> None:
    exchanged.says(text, "refund_progress")
    assert (exchanged.slots.get("task") or {}).get("name") != "withdraw_case"
    assert _states(means) == [("exchange", "open")]


@pytest.mark.parametrize("text", ["能换黑色以外的吗", "除了黑色以外都行"])
def test_any_colour_but_its_own_is_not_its_own(talk: Talk, means: Means, text: str) -> None:
    with means.database.transaction() as tx:
        tx.execute(update(VariantRow).where(VariantRow.variant_id == "P6-M").values(color="白色"))
    chat = talk(ANNA)
    chat.says("T恤颜色不好看 想换", "exchange", SHIRT)
    chat.says(text, "exchange", at(text, "黑色", "color", "黑色"))
    assert (chat.slots["task"].get("variant_id") or "P6-M") == "P6-M"


@pytest.mark.parametrize("text", ["就这么写", "好的，就这样登记吧", "就按这个写"])
def test_a_complaint_is_written_as_it_was_told(talk: Talk, text: str) -> None:
    chat = talk(ANNA)
    says_and_keeps(chat, "你们老是降价", "inform")
    says_and_keeps(chat, "我要投诉", "complaint")
    assert chat.slots["task"]["name"] == "complaint"
    said = says_and_keeps(chat, text, "affirm")
    assert "你们老是降价" in said and text not in said
