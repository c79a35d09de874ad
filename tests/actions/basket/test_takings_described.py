"""要大颗粒的吧 怕吞: what goods are to be like, with a reason, puts nothing into the basket."""

import pytest

from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA
from tests.actions.talking import Chat, named


def held(chat: Chat) -> bool:
    return "已加" in chat.text or "放进购物车" in chat.text or "购物车共" in chat.text


@pytest.mark.parametrize("text", ["要Galaxy的吧 怕卡顿", "要Redmi的吧 屏幕清楚"])
def test_a_described_wish_with_a_reason_is_no_taking(talk: Talk, text: str) -> None:
    chat = talk(ANNA)
    chat.says("手机", "purchase", named("category", "手机"))
    chat.says(text, "inform")
    assert not held(chat)


def test_one_that_is_counted_off_is_taken_with_its_reason(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("手机", "purchase", named("category", "手机"))
    chat.says("要第二个 给我爸用", "purchase")
    assert held(chat)
