"""I don't want another of it is none more; i wanna buy another of it is one."""

import pytest

from actions.hearing.ordinals import step_said
from actions.hearing.wording import says


@pytest.mark.parametrize(
    "text",
    ["i don't want another of it", "i won't buy another of those", "we do not need another of them",
     "i don't wanna buy another of it", "i'm not going to get another of that"],
)  # fmt: skip
def test_none_more_is_heard(text: str) -> None:
    assert step_said(text) == 0 and not says("revise", text)


@pytest.mark.parametrize(
    "text", ["i wanna buy another can of it", "i want another of those", "can i get one more of it"]
)
def test_one_more_is_heard(text: str) -> None:
    assert step_said(text) == 1 and says("revise", text)
