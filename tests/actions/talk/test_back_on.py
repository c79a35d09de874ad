"""Personal suggestions switched on again, in words that only make sense after they were off."""

import pytest

from actions.desk import Means
from shop import messages
from shop.customers import customer
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA
from tests.actions.talking import Chat


def _switched_off(talk: Talk, means: Means, language: str = "zh") -> Chat:
    chat, said = talk(ANNA, language), "不要个性化推荐"
    with means.database.transaction() as tx:
        messages.receive(tx, chat.conversation_id, "off", text=said, digest="off", now=chat.now)
    chat.says(said, "recommend")
    assert not _personal(means)
    return chat


def _personal(means: Means) -> bool:
    with means.database.reading() as tx:
        return customer(tx, ANNA).personalised


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("嗯 那恢复吧", "affirm"),
        ("啊那92折不就没了 还是给我开回来吧", "promotion"),
        ("hmm then turn it back on", "return_refund"),
    ],
)
def test_it_is_on_again(talk: Talk, means: Means, text: str, intent: str) -> None:
    chat = _switched_off(talk, means, "en" if text.isascii() else "zh")
    said = chat.says(text, intent)
    assert _personal(means) and ("恢复" in said or "on again" in said)


def test_named_it_needs_nothing_before(talk: Talk, means: Means) -> None:
    chat = _switched_off(talk, means)
    assert "恢复" in chat.says("个性化推荐打开", "recommend")
    assert _personal(means) and not chat.cards


@pytest.mark.parametrize("text", ["还能恢复吗", "打开的包装还能退吗"])
def test_a_question_switches_nothing(talk: Talk, means: Means, text: str) -> None:
    chat = _switched_off(talk, means)
    chat.says(text, "return_policy")
    assert not _personal(means)


def test_what_was_never_off_is_not_meant(talk: Talk) -> None:
    assert "个性化" not in talk(ANNA).says("那恢复吧", "affirm")
