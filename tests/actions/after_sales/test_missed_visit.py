"""A booked visit whose day is past: told as past, and a new day is asked for."""

from datetime import timedelta

import pytest

from actions.desk import Means
from shop.after_sales import cases
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA
from tests.actions.talking import Chat, named

AIRCON = named("category", "空调")


@pytest.fixture
def missed(talk: Talk) -> Chat:
    """The morning two days after the day that was booked."""
    chat = talk(ANNA)
    chat.says("空调预约安装，明天", "installation", AIRCON)
    chat.says("确认", "affirm")
    later = talk(ANNA)
    later.now = chat.now + timedelta(days=3)
    return later


@pytest.mark.parametrize(
    "text",
    ["空调收到好几天了 什么时候有人来给装啊", "师傅没来啊", "空调安装预约上了吗",
     "nobody came to mount the air conditioner, when is the guy coming?"],
)  # fmt: skip
def test_its_day_is_told_as_past(missed: Chat, text: str) -> None:
    said = missed.says(text, "installation")
    assert "过了" in said or "past" in said or "over" in said
    assert missed.titles


def test_a_day_named_along_is_proposed(missed: Chat, means: Means) -> None:
    missed.says("昨天没人来装空调 改到后天吧", "installation", AIRCON)
    missed.says("确认", "affirm")
    with means.database.reading() as tx:
        wanted = str(cases(tx, ANNA)[0].details["wanted_at"])
    assert wanted[:10] == (missed.now + timedelta(days=2)).date().isoformat()


def test_the_day_that_is_gone_is_no_wish(missed: Chat) -> None:
    missed.says("周五就到货了没人来装空调 师傅什么时候来", "installation", AIRCON)
    assert "确认" not in missed.titles


def test_a_visit_to_come_is_told_as_before(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("空调预约安装，明天", "installation", AIRCON)
    chat.says("确认", "affirm")
    assert "过了" not in chat.says("师傅什么时候来", "installation")


@pytest.mark.parametrize("text", ["客服几点有人", "什么时候有人在线", "几点上班"])
def test_the_hours_of_the_staff_are_still_told(talk: Talk, text: str) -> None:
    assert "9:00" in talk(ANNA).says(text, "help")


def _on_saturday(chat: Chat, said: str) -> bool:
    ahead = (5 - chat.now.weekday()) % 7 or 7
    day = (chat.now + timedelta(days=ahead)).date()
    return f"{day.month}月{day.day}日" in said or f"{day.day} {day:%b}" in said


@pytest.mark.parametrize(
    "text", ["不是周日 我说的是周六", "我说的是周六", "那就约好周六吧", "本来是约的周六"]
)
def test_a_day_said_anew_is_heard(missed: Chat, text: str) -> None:
    missed.says("空调师傅怎么没来", "installation", AIRCON)
    assert _on_saturday(missed, missed.says(text, "inform"))
    assert "确认" in missed.titles


@pytest.mark.parametrize("intent", ["affirm", "inform"])
@pytest.mark.parametrize(
    "text",
    ["好 我说的是周六", "行，说好的周六", "好的 本来是约的周六", "ok, i said saturday",
     "you promised saturday"],
)  # fmt: skip
def test_the_day_that_waits_is_put_right(missed: Chat, text: str, intent: str) -> None:
    missed.says("空调师傅怎么没来", "installation", AIRCON)
    missed.says("周日", "inform")
    assert _on_saturday(missed, missed.says(text, intent))


@pytest.mark.parametrize("text", ["师傅周五没来 周六来吧", "本来是周五的 周六行吗"])
def test_a_day_behind_stays_no_wish_beside_another(missed: Chat, text: str) -> None:
    missed.says("空调师傅怎么没来", "installation", AIRCON)
    assert _on_saturday(missed, missed.says(text, "inform"))
