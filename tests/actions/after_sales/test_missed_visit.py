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
