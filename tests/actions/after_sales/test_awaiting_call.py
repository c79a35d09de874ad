"""Who says that the call is awaited, once something was filed, asks for nothing."""

import pytest

from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, PODS_ORDER
from tests.actions.talking import Chat, named


def repaired(talk: Talk) -> Chat:
    chat = talk(ANNA)
    chat.says("耳机充不进电了 报修", "repair_warranty", named("order_no", PODS_ORDER))
    chat.says("确认", "affirm")
    return chat


@pytest.mark.parametrize(
    "text", ["好的 耳机我先留着等电话", "行 那我等你们通知", "好 等着你们联系吧"]
)
def test_it_is_on_file(talk: Talk, text: str) -> None:
    chat = repaired(talk)
    assert "已登记" in chat.says(text, "affirm", named("category", "手表")) and not chat.cards


@pytest.mark.parametrize("text", ["我要等多久你们才打电话", "等电话等得急死了 能快点吗"])
def test_a_question_is_none_of_it(talk: Talk, text: str) -> None:
    assert "请留意" not in repaired(talk).says(text, "order_status")
