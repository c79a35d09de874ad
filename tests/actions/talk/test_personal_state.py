"""Whether personal suggestions are on, and how it is known what somebody likes."""

import pytest

from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("个性化推荐关了没", "zh"),
        ("我问设置 推荐关掉没有啊 不是要看东西", "zh"),
        ("are personal suggestions off now?", "en"),
    ],
)
def test_the_state_is_told_and_nothing_is_shown(talk: Talk, text: str, language: str) -> None:
    chat = talk(ANNA, language)
    before = chat.says(text, "recommend")
    assert not chat.cards and ("开着" in before or "are on" in before)
    chat.says("不要个性化推荐", "inform")
    after = chat.says(text, "recommend")
    assert not chat.cards and ("已经关了" in after or "are off" in after)


@pytest.mark.parametrize("text", ["怎么知道我养猫的", "how do you know i like tea"])
def test_what_it_is_known_by(talk: Talk, text: str) -> None:
    chat = talk(ANNA, "en" if text.isascii() else "zh")
    said = chat.says(text, "recommend")
    assert not chat.cards and ("买过" in said or "bought" in said)
