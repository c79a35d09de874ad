"""Several complaints on file: the one of the goods named is told of, else each that is open."""

import pytest
from sqlalchemy import update

from actions.desk import Means
from shop.after_sales import cases
from shop.cases import Case
from shop.tables import AfterSalesRow
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA
from tests.actions.talking import Chat, product

SHOES, AIRCON = product("李宁 赤兔 8", "P5"), product("格力 云佳 1.5匹", "P7")


@pytest.fixture
def both(talk: Talk) -> Chat:
    """One of the shoes, and then one of the air conditioner."""
    for text, named in (("我要投诉 李宁鞋送错颜色", SHOES), ("我要投诉 空调外壳碎了", AIRCON)):
        chat = talk(ANNA)
        chat.says(text, "complaint", named)
        chat.says("确认", "affirm")
    return talk(ANNA)


def filed(means: Means) -> list[Case]:
    with means.database.reading() as tx:
        return [one for one in cases(tx, ANNA) if one.kind == "complaint"]


def close(means: Means, case: Case) -> None:
    with means.database.transaction() as tx:
        row = update(AfterSalesRow).where(AfterSalesRow.id == case.id)
        tx.execute(row.values(status="done"))


@pytest.mark.parametrize("text", ["鞋那个投诉有结果了吗", "上次鞋的投诉有进展吗",
                                  "鞋的投诉处理得怎么样了", "我投诉鞋的事有消息没"])  # fmt: skip
def test_that_of_the_goods_named(both: Chat, means: Means, text: str) -> None:
    aircon, shoes = filed(means)
    said = both.says(text, "complaint", SHOES)
    assert f"编号 {shoes.id}" in said and f"编号 {aircon.id}" not in said


@pytest.mark.parametrize("text", ["投诉处理得怎么样了", "我的投诉有进展吗", "投诉有结果没"])
def test_each_that_is_open(both: Chat, means: Means, text: str) -> None:
    said = both.says(text, "complaint")
    assert all(f"编号 {one.id}（{one.reason}）" in said for one in filed(means))


def test_in_english_each_is_told_too(both: Chat, means: Means) -> None:
    both.language = "en"
    said = both.says("any news on my complaint?", "complaint")
    assert all(f"Number {one.id} (" in said for one in filed(means))


def test_the_older_when_the_newer_is_closed(both: Chat, means: Means) -> None:
    newer, older = filed(means)
    close(means, newer)
    said = both.says("投诉处理得怎么样了", "complaint")
    assert f"编号 {older.id}" in said and f"编号 {newer.id}" not in said


def test_what_became_of_one_that_is_closed(both: Chat, means: Means) -> None:
    for one in filed(means):
        close(means, one)
    said = both.says("我的投诉鞋送错的，有进展了吗", "complaint", SHOES)
    assert f"编号 {filed(means)[1].id}" in said and not both.slots.get("task")
