"""For whom goods are wished: by what the data tell, or told to be unknown."""

import pytest

from tests.actions.conftest import Talk
from tests.actions.talking import at


@pytest.mark.parametrize(("said", "kind", "whom"), [
    ("孕妇能用的手机", "手机", "孕妇"), ("有适合新手的跑鞋吗", "跑步鞋", "新手"),
])  # fmt: skip
def test_for_whom_nothing_is_marked_is_said(talk: Talk, said: str, kind: str, whom: str) -> None:
    chat = talk(None)
    told = chat.says(
        said, "recommend", at(said, kind if kind in said else "跑鞋", "category", kind)
    )
    assert f"没有写是否适合「{whom}」" in told and "1. " in told


def test_of_what_is_marked_for_them_it_is_not_said(talk: Talk) -> None:
    chat = talk(None)
    chat.says("给我看看手机", "recommend", at("给我看看手机", "手机", "category", "手机"))
    assert "是否适合" not in chat.text
