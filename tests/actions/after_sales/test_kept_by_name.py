"""Keep the address: nothing of an exchange; nor is a refund wished for by rather not."""

import pytest

from actions.hearing.wording import says
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA
from tests.actions.talking import Chat, at, named


@pytest.fixture
def exchanged(talk: Talk) -> Chat:
    chat = talk(ANNA, "en")
    text = "the shirt is too small, swap for XL"
    chat.says(text, "exchange", named("category", "T恤"), at(text, "XL", "size", "XL"))
    chat.says("yes", "affirm")
    return chat


def _withdraws(chat: Chat) -> bool:
    return (chat.slots.get("task") or {}).get("name") == "withdraw_case"


@pytest.mark.parametrize("intent", ["nlu_fallback", "deny", "return_refund"])
@pytest.mark.parametrize(
    "text", ["keep the address", "actually i'd like to keep my phone number", "keep my old address"]
)
def test_what_is_no_goods_withdraws_nothing(exchanged: Chat, text: str, intent: str) -> None:
    exchanged.says(text, intent)
    assert not _withdraws(exchanged)


def test_nor_do_other_goods(exchanged: Chat) -> None:
    text = "no, keep the earphones"
    exchanged.says(text, "deny", at(text, "earphones", "category", "耳机"))
    assert not _withdraws(exchanged)


@pytest.mark.parametrize("text", ["i'd rather not have a refund", "i would rather not return it"])
def test_a_refund_declined_withdraws_nothing(exchanged: Chat, text: str) -> None:
    exchanged.says(text, "refund_progress")
    assert not _withdraws(exchanged)


@pytest.mark.parametrize(
    "text",
    ["i'll keep it", "actually keep the shirt", "never mind, i'd rather keep the old one",
     "ok i will keep them after all"],
)  # fmt: skip
def test_its_own_goods_are_kept(exchanged: Chat, text: str) -> None:
    goods = (at(text, "shirt", "category", "T恤"),) if "shirt" in text else ()
    exchanged.says(text, "nlu_fallback", *goods)
    assert _withdraws(exchanged)


@pytest.mark.parametrize(
    "text", ["refund instead", "i don't want it, refund instead", "i'd rather have my money back"]
)
def test_a_refund_is_still_wished_for(text: str) -> None:
    assert says("refund_instead", text) and not says(
        "refund_instead", "i'd rather not have a refund"
    )
