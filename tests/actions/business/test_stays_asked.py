"""Whether a part of an order stays as it is: a question, and no order to change it too."""

import pytest

from actions.hearing.wording import says


@pytest.mark.parametrize("text", ["电话也改一下吧", "收件人也要改吧", "地址也要改吧"])
def test_a_part_that_is_to_be_changed_is_no_question(text: str) -> None:
    assert not says("stays_asked", text)


@pytest.mark.parametrize("text", ["电话会变吗", "名字不变吧", "收件人也会改吗"])
def test_what_is_asked_of_a_part(text: str) -> None:
    assert says("stays_asked", text)
