"""No person is asked for, and something else is."""

import pytest

from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA


@pytest.mark.parametrize(
    "text",
    [
        "先不转人工 你先把个性化推荐给我关掉",
        "不用找人工了，个性化推荐关掉",
        "别转人工，把个性化关了",
    ],
)
def test_the_rest_is_heard(talk: Talk, text: str) -> None:
    chat = talk(ANNA)
    said = chat.says(text, "human_agent")
    assert "推荐" in said and "人工" not in said


@pytest.mark.parametrize("text", ["转人工", "不想跟机器人说了 转人工", "找个真人"])
def test_a_person_is_still_reached(talk: Talk, text: str) -> None:
    chat = talk(ANNA)
    assert "人工" in chat.says(text, "human_agent")
