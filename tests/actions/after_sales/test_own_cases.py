"""What was filed is told whatever became of it: one case by its kind, or all of them."""

from datetime import datetime

import pytest
from sqlalchemy import update

from actions.desk import Means
from shop.after_sales import open_case
from shop.tables import AfterSalesRow
from tests.actions.conftest import Talk
from tests.actions.stocking import AIRCON_ORDER, ANNA, BERT, SHOES_ORDER
from tests.actions.talking import Chat, named


@pytest.fixture
def complained(talk: Talk, means: Means, now: datetime) -> Chat:
    """A complaint of the shoes that is settled, and a repair that is under way."""
    with means.database.transaction() as tx:
        open_case(tx, ANNA, SHOES_ORDER, "complaint", "客服不回复", now)
        tx.execute(update(AfterSalesRow).values(status="done"))
        open_case(tx, ANNA, AIRCON_ORDER, "repair", "不制冷", now)
    return talk(ANNA)


@pytest.mark.parametrize("intent", ["complaint", "order_status", "nlu_fallback"])
@pytest.mark.parametrize(
    "text", ["我那个投诉处理了没", "那个投诉啥结果", "投诉怎么样了", "any update on my complaint"]
)
def test_a_settled_complaint_is_found(complained: Chat, text: str, intent: str) -> None:
    said = complained.says(text, intent)
    assert SHOES_ORDER in said and "客服不回复" in said
    assert not complained.slots.get("proposal_id")


def test_goods_name_the_case(complained: Chat) -> None:
    said = complained.says("跑鞋那个投诉处理完没", "complaint", named("category", "跑步鞋"))
    assert SHOES_ORDER in said and "不制冷" not in said


def test_a_kind_that_was_never_filed_is_said_not_to_be_there(complained: Chat) -> None:
    assert "没有查到" in complained.says("退货提交了没", "return_refund")


@pytest.mark.parametrize("intent", ["promotion", "complaint", "return_policy"])
@pytest.mark.parametrize(
    "text", ["我有啥售后单", "我的售后记录 维修投诉那些", "查下我的售后记录", "我申请过哪些售后"]
)
def test_all_of_them_are_listed(complained: Chat, text: str, intent: str) -> None:
    said = complained.says(text, intent)
    assert "投诉登记 1" in said and "维修 2" in said and "赤兔" in said and "云佳" in said


def test_nobodys_cases_but_ones_own(complained: Chat, talk: Talk) -> None:
    said = talk(BERT).says("我有啥售后单", "promotion")
    assert "没有查到" in said and SHOES_ORDER not in said


@pytest.mark.parametrize("text", ["我的维修单都办到哪步了", "售后单现在处理到哪了"])
def test_how_far_all_of_them_are_lists_them(complained: Chat, text: str) -> None:
    said = complained.says(text, "repair_warranty")
    assert "共 2 条" in said and "不制冷" not in complained.titles


@pytest.mark.parametrize("text", ["那个空调我自己联系了 撤了吧", "不是问邮费 空调的报修取消"])
def test_a_repair_is_taken_back_in_few_words(complained: Chat, text: str) -> None:
    complained.says(text, "cancel_order", named("category", "空调"))
    assert complained.titles == ["确认撤销", "先不撤销"]


@pytest.mark.parametrize("text", ["快递撤了吗", "那家店撤了柜台"])
def test_other_things_are_not_taken_back(complained: Chat, text: str) -> None:
    assert complained.says(text, "out_of_scope") and "确认撤销" not in complained.titles


@pytest.mark.parametrize("text", ["那修的话寄过去邮费还得我出？", "一般维修寄过去运费谁出"])
@pytest.mark.parametrize("who", [ANNA, BERT])
def test_who_pays_the_postage_of_a_repair_is_not_written(talk: Talk, who: str, text: str) -> None:
    said = talk(who).says(text, "shipping_info")
    assert "没有单独写" in said


@pytest.mark.parametrize("text", ["退货寄过去邮费谁出", "一般退换的运费谁出"])
def test_who_pays_the_postage_of_a_return_is(talk: Talk, text: str) -> None:
    said = talk(BERT).says(text, "return_policy")
    assert "没有单独写" not in said and "由买家承担" in said
