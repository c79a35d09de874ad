"""Another day for a visit that is booked, said as it comes; and what names no new day."""

from datetime import date

import pytest

from actions.desk import Means
from actions.hearing.days import day_of
from shop import visits
from tests.actions.conftest import Talk
from tests.actions.stocking import AIRCON_ORDER, ANNA
from tests.actions.talking import Chat, named

MONDAY = date(2026, 11, 23)


@pytest.fixture
def booked(talk: Talk) -> Chat:
    """The air conditioner is to be fitted on Thursday the 26th."""
    chat = talk(ANNA)
    chat.says("周四来装空调", "installation", named("category", "空调"))
    chat.says("确认", "affirm")
    return chat


def _day(means: Means) -> str:
    with means.database.reading() as tx:
        return str(visits.booked(tx, ANNA)[0].details["wanted_at"])


@pytest.mark.parametrize("intent", ["stock", "affirm", "compare", "order_status", "nlu_fallback"])
@pytest.mark.parametrize(
    "text",
    ["can u move that to the 28th", "hm actually the 28th is better", "yes move, 28 nov",
     "no wait, saturday", "行 那就约这周六吧", "周四我不在家啊 改周六行吗", "周六能不能来"],
)  # fmt: skip
def test_the_visit_is_moved_after_a_yes(booked: Chat, means: Means, text: str, intent: str) -> None:
    booked.says(text, intent)
    assert booked.slots["task"]["name"] == "move_visit" and _day(means) == "2026-11-26"
    booked.says("确认", "affirm")
    assert _day(means) == "2026-11-28"


@pytest.mark.parametrize(
    ("text", "intent"),
    [("周六能送到吗 那个手机", "shipping_info"), ("改成周六发货", "order_status"),
     ("提前多久打电话", "installation"), ("can you deliver it on saturday", "shipping_info"),
     ("我周六买的那单呢", "order_status")],
)  # fmt: skip
def test_other_days_move_no_visit(booked: Chat, text: str, intent: str) -> None:
    booked.says(text, intent)
    assert (booked.slots.get("task") or {}).get("name") != "move_visit"


@pytest.mark.parametrize(
    "text",
    ["空调今天送到了，啥时候来装", "今天刚到货了 怎么约安装", "空调今早才收到的 约个安装",
     "the AC arrived today, when can you fit it"],
)  # fmt: skip
def test_the_day_it_came_is_not_the_day_of_the_visit(talk: Talk, text: str) -> None:
    chat = talk(ANNA, "en" if text.isascii() else "zh")
    chat.says(text, "installation", named("category", "空调"))
    task = chat.slots["task"]
    assert (task["order_no"], task["step"]) == (AIRCON_ORDER, "wanted_at")
    assert "约不了" not in chat.text


@pytest.mark.parametrize(
    ("text", "day"),
    [("今天到了 明天来装", 24), ("刚收到了 周六来", 28), ("今天能来吗", 23),
     ("it came today, fit it on thursday", 26)],
)  # fmt: skip
def test_a_day_beside_it_is_still_heard(text: str, day: int) -> None:
    assert day_of(text, MONDAY) == date(2026, 11, day)


def test_what_brackets_cost_is_told_of_a_booked_visit(booked: Chat) -> None:
    assert "按实际收费" in booked.says("装完支架钱怎么算", "installation")


def test_whom_to_call_when_nobody_comes(talk: Talk) -> None:
    chat = talk(ANNA, "en")
    said = chat.says("who do I call if he doesn't show up", "installation")
    assert "fitter's number" in said
