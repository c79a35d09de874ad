"""Less money than was told: no rule tells it, a person is offered."""

import pytest

from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA
from tests.actions.talking import named


@pytest.mark.parametrize(
    "text, intent",
    [("那检查完大概多久能退 钱要是少了咋办", "refund_progress"),
     ("我意思是到账要是不够429 我找谁", "out_of_scope"),
     ("what if the refund is less than promised", "refund_progress")],
)  # fmt: skip
def test_a_person_checks_it(talk: Talk, text: str, intent: str) -> None:
    chat = talk(ANNA)
    chat.says("耳机想退掉，不喜欢", "return_refund", named("category", "耳机"))
    chat.says("确认", "affirm")
    said = chat.says(text, intent)
    assert "规则里没有写" in said or "the rules do not say" in said
    assert chat.titles


def test_how_long_is_told_along(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("耳机想退掉，不喜欢", "return_refund", named("category", "耳机"))
    chat.says("确认", "affirm")
    assert "天" in chat.says("大概多久能退 钱要是少了咋办", "refund_progress")
    assert len(chat.replies) > 1
