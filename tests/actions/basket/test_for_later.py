"""Buying that is put off: the basket stays, and nothing is asked or begun."""

import pytest

from actions.desk import Means
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, NUTS, held
from tests.actions.talking import Chat, product


def filled(talk: Talk, language: str = "zh") -> Chat:
    chat = talk(ANNA, language)
    chat.says("坚果来一袋", "purchase", product("每日坚果", NUTS))
    return chat


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("回头再付", "goodbye"),
        ("晚点再下单", "purchase"),
        ("好 我晚点登录再付", "affirm"),
        ("先放着吧 谢啦", "deny"),
        ("好的，等发了工资再买吧", "purchase"),
        ("那我明天再付款好了", "payment"),
        ("great ty, ill pay later", "thank"),
        ("ok thx, i'll check out later then", "goodbye"),
        ("never mind, i'll do that one later. thx", "deny"),
        ("i'll order them tomorrow, thanks!", "purchase"),
        ("no not now, later i said", "deny"),
    ],
)
@pytest.mark.parametrize("ordering", [False, True])
def test_it_is_put_off_and_the_basket_stays(
    talk: Talk, means: Means, text: str, intent: str, ordering: bool
) -> None:
    chat = filled(talk, "en" if text.isascii() else "zh")
    if ordering:
        chat.says("下单" if not text.isascii() else "check out please", "purchase")
        assert chat.slots["task"]["name"] == "place_order"
    said = chat.says(text, intent)
    assert held(means) == {"P8-1": 1}
    assert not chat.slots.get("task") and not chat.slots.get("proposal_id")
    assert len(chat.replies) == 1 and not chat.buttons, said
    assert "1" in said


@pytest.mark.parametrize(
    ("text", "intent", "told"),
    [
        ("can i pay later?", "payment", "花呗"),
        ("晚点再付款会取消吗", "payment", "取消"),
        ("pay later", "payment", ""),
    ],
)
def test_a_question_of_it_is_answered(talk: Talk, text: str, intent: str, told: str) -> None:
    chat = filled(talk)
    said = chat.says(text, intent)
    assert "给您留着" not in said and "No rush" not in said and "later then" not in said


def test_what_is_no_buying_waits_on(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("取消赤兔那单", "cancel_order")
    waiting = chat.slots.get("task")
    chat.says("先放着吧", "deny")
    assert (waiting or {}).get("name") != "place_order"
