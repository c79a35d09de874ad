"""Which of two goods is ahead: every question about them, and figures in the same terms."""

from datetime import datetime

import pytest

from actions.desk import Means
from tests.actions.conftest import Talk
from tests.actions.talking import Chat, at
from tests.shop.making import product as put

CUPS = {"C1": ("象印 银杯", "6小时69℃", "190g"), "C2": ("虎牌 金杯", "6小时62℃", "600g"),
        "C3": ("星星 冰杯", "冷藏11小时", "300g")}  # fmt: skip


@pytest.fixture
def chat(talk: Talk, means: Means, now: datetime) -> Chat:
    with means.database.transaction() as tx:
        for key, (name, kept, weight) in CUPS.items():
            put(tx, key, now, name=name, brand=name[:2], category="保温杯", categories=["保温杯"],
                attributes={"保温时长": kept, "重量": weight},
                variants=[(f"{key}-1", "", "", 9_900, 9)])  # fmt: skip
    begun = talk(None)
    begun.says("推荐保温杯", "recommend", at("推荐保温杯", "保温杯", "category", "保温杯"))
    return begun


def _place(chat: Chat, name: str) -> str:
    return "第" + "一二三"[[one["name"] for one in chat.cards].index(name)] + "个"


def test_both_questions_are_answered(chat: Chat) -> None:
    one, other = _place(chat, "象印 银杯"), _place(chat, "虎牌 金杯")
    said = chat.says(f"{one}和{other}哪个轻 哪个保温久点", "compare")
    assert "「象印 银杯」的重量更低" in said and "「象印 银杯」的保温时长更" in said


def test_figures_in_other_terms_are_not_held_against_each_other(chat: Chat) -> None:
    one, other = _place(chat, "象印 银杯"), _place(chat, "星星 冰杯")
    assert "分不出" in chat.says(f"{one}和{other}哪个保温久", "compare")
