"""The version an exchange is for: the same again, one that is asked about; a return first."""

import pytest

from actions.desk import Means
from shop.after_sales import cases
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, PAID, SHIRT, SHOES, SHOES_ORDER
from tests.actions.talking import Chat, at, named


@pytest.fixture
def exchanging(talk: Talk) -> Chat:
    chat = talk(ANNA)
    chat.says("T恤破了个洞，我要换货", "exchange", named("category", "T恤"))
    return chat


@pytest.fixture
def returning(talk: Talk) -> Chat:
    """Anna's return of the shirt is on file."""
    chat = talk(ANNA)
    chat.says("T恤要退货，太大了", "return_refund", named("category", "T恤"))
    chat.says("好的", "affirm")
    return chat


@pytest.mark.parametrize("text", ["换一件同款的就行", "一模一样的，要新的"])
def test_the_same_again_is_another_piece_of_what_was_bought(exchanging: Chat, text: str) -> None:
    said = exchanging.says(text, "exchange")
    assert "同款" in said and SHOES_ORDER in said and exchanging.slots["proposal_id"]


def test_a_version_asked_about_is_looked_up_and_taken_with_a_yes(exchanging: Chat) -> None:
    text = "XL的还有吗"
    said = exchanging.says(text, "stock", at(text, "XL", "size", "XL"))
    assert "XL" in said and not exchanging.slots.get("proposal_id")
    exchanging.says("好的", "affirm")
    assert exchanging.slots["task"]["variant_id"] == f"{SHIRT}-XL"


def test_a_version_that_does_not_exist_is_said_to_be_none(exchanging: Chat) -> None:
    text = "红色的还有吗"
    said = exchanging.says(text, "stock", at(text, "红色", "color", "红色"))
    assert "没有" in said and exchanging.titles


def test_an_exchange_in_place_of_a_return_withdraws_it_first(returning: Chat, means: Means) -> None:
    text = "不退了，换成XL"
    said = returning.says(text, "exchange", at(text, "XL", "size", "XL"))
    assert "XL" in said and "撤销" in said
    with means.database.reading() as tx:
        assert [(one.kind, one.status) for one in cases(tx, ANNA)] == [("return", "open")]
    returning.says("好的", "affirm")
    with means.database.reading() as tx:
        assert [(one.kind, one.status) for one in cases(tx, ANNA)] == [("return", "withdrawn")]


def test_a_fault_told_while_the_version_is_asked_takes_the_same_again(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("想把T恤换了", "exchange", named("category", "T恤"))
    assert not chat.slots.get("proposal_id")
    said = chat.says("起球了", "inform")
    assert "同款" in said and "质量问题" in said and chat.slots["proposal_id"]


@pytest.mark.parametrize("text", ["给我换一件也行", "换一件吧"])
def test_another_piece_asks_no_version(talk: Talk, text: str) -> None:
    chat = talk(ANNA)
    said = chat.says(f"T恤起球了 {text}", "exchange", named("category", "T恤"))
    assert "同款" in said and chat.slots["proposal_id"]


def test_what_is_said_of_the_order_told_of_changes_no_other(talk: Talk) -> None:
    chat = talk(ANNA, "en")
    chat.says(f"where is {PAID}", "order_status", named("order_no", PAID))
    text = "also change it to white please"
    said = chat.says(text, "exchange", at(text, "white", "color", "白色"))
    assert PAID in said and "can't be changed" in said and not chat.slots.get("proposal_id")
    said = chat.says("what other colors are there", "product_info")
    assert "Redmi Note 14" in said


@pytest.mark.parametrize("intent", ["exchange", "deny", "return_refund"])
def test_a_return_turned_into_an_exchange_is_withdrawn_first(returning: Chat, intent: str) -> None:
    assert "撤销" in returning.says("算了不退了，改成换货吧", intent)


def test_a_small_letter_beside_a_colour_is_the_size_wanted(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("T恤小了，想换XL", "exchange", named("category", "T恤"), named("size", "XL"))
    text = "不是啊 我要黑色的m"
    chat.says(text, "purchase", at(text, "黑色", "color", "黑色"))
    assert chat.slots["task"]["variant_id"] == f"{SHIRT}-M"


def test_the_version_shown_keeps_what_is_not_said_anew(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("跑鞋小了，想换42码", "exchange", named("category", "跑步鞋"), named("size", "42"))
    assert chat.slots["task"]["variant_id"] == f"{SHOES}-42"
    text = "黑色不好看 白色有没有"
    said = chat.says(
        text, "stock", at(text, "黑色", "color", "黑色"), at(text, "白色", "color", "白色")
    )
    assert "白色" in said and "黑色 42" not in said.partition("\n")[0]
