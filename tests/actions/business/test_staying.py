"""What is said to stay as it is, while nothing is being changed."""

import pytest

from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, PAID
from tests.actions.talking import named


@pytest.mark.parametrize(
    ("text", "language", "intent"),
    [
        ("地址不变", "zh", "change_address"),
        ("收件人电话都不变", "zh", "inform"),
        ("same address and phone", "en", "change_address"),
    ],
)
def test_nothing_is_begun(talk: Talk, text: str, language: str, intent: str) -> None:
    chat = talk(ANNA, language)
    said = chat.says(text, intent)
    assert not chat.slots.get("task") and ("不改" in said or "改动" in said or "nothing" in said)


def test_a_change_is_still_begun(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("地址要改一下", "change_address")
    assert chat.slots["task"]["name"] == "change_address"


@pytest.mark.parametrize(
    ("text", "language"), [("地址不变", "zh"), ("地址还用原来的", "zh"),
                           ("the address stays as it is", "en")],
)  # fmt: skip
def test_it_ends_a_change_that_was_not_wanted(talk: Talk, text: str, language: str) -> None:
    chat = talk(ANNA, language)
    chat.says("地址要改一下" if language == "zh" else "change the address", "change_address",
              named("order_no", PAID))  # fmt: skip
    assert chat.slots["task"]["name"] == "change_address"
    said = chat.says(text, "change_address")
    assert not chat.slots.get("task") and ("没有" in said or "othing" in said)
