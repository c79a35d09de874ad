"""取消吧，再约12月6号: the visit is called off, and no order; the next one is begun."""

from typing import Any

import pytest

from actions.desk import Means
from shop.after_sales import cases
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA
from tests.actions.talking import Chat, named


@pytest.fixture
def calling_off(talk: Talk) -> Chat:
    chat = talk(ANNA)
    chat.says("空调预约安装，明天", "installation", named("category", "空调"))
    chat.says("确认", "affirm")
    chat.says("取消空调的安装预约", "cancel_order")
    return chat


def _statuses(means: Means) -> list[str]:
    with means.database.reading() as tx:
        return [one.status for one in cases(tx, ANNA)]


def _task(chat: Chat) -> dict[str, Any]:
    return chat.slots.get("task") or {}


@pytest.mark.parametrize("intent", ["cancel_order", "installation"])
@pytest.mark.parametrize(
    ("text", "day"),
    [("取消，重新约一个时间", None), ("取消吧，再约12月6号", "2026-12-06"),
     ("取消吧 我重新约", None), ("取消，帮我另约周六", "2026-11-28"),
     ("cancel it, rebook for saturday", "2026-11-28")],
)  # fmt: skip
def test_the_next_visit_is_begun(
    calling_off: Chat, means: Means, text: str, day: str | None, intent: str
) -> None:
    calling_off.says(text, intent)
    assert _statuses(means) == ["withdrawn"] and _task(calling_off)["name"] == "installation"
    assert str(_task(calling_off).get("wanted_at") or "")[:10] == (day or "")


@pytest.mark.parametrize("text", ["取消，过几天再约", "取消 改天再约", "先取消，下次再约",
                                  "yes cancel, i'll book again later"])  # fmt: skip
def test_another_time_begins_nothing(calling_off: Chat, means: Means, text: str) -> None:
    calling_off.says(text, "cancel_order")
    assert _statuses(means) == ["withdrawn"] and not _task(calling_off)


@pytest.mark.parametrize(
    "text",
    ["不取消，重新约个时间", "别取消，改约周六", "取消，等等 再约吧", "取消吧 我那个订单再约",
     "cancel my order and book another"],
)  # fmt: skip
def test_no_yes_calls_nothing_off(calling_off: Chat, means: Means, text: str) -> None:
    calling_off.says(text, "cancel_order")
    assert _statuses(means) == ["open"]
