"""A person is called for: what waits is kept, unless that very business is refused."""

import pytest

from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA
from tests.actions.talking import Chat, named


@pytest.fixture
def returning(talk: Talk) -> Chat:
    chat = talk(ANNA)
    chat.says("耳机想退掉，不喜欢", "return_refund", named("category", "耳机"))
    assert chat.slots.get("task")
    return chat


@pytest.mark.parametrize("text", ["别取消了 转人工", "不换了 转人工", "不修了 找个真人", "转人工"])
def test_what_waits_is_kept(returning: Chat, text: str) -> None:
    returning.says(text, "human_agent")
    assert (returning.slots.get("task") or {}).get("name") == "return_refund"


@pytest.mark.parametrize("text", ["不退了 转人工", "说了不退货了 找个真人", "不登记了 转人工"])
def test_what_is_refused_is_not(returning: Chat, text: str) -> None:
    returning.says(text, "human_agent")
    assert not returning.slots.get("task")
