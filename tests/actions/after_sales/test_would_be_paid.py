"""What would come back, asked before anything is sent back; and whether goods may go back."""

from datetime import datetime

import pytest

from actions.desk import Means
from actions.hearing.wording import says
from shop.tables import OrderLineRow
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, NUTS, PODS_ORDER
from tests.actions.talking import at, named
from tests.shop.making import order

NUTS_ORDER = "DD20261121000088"


@pytest.mark.parametrize(
    "text", ["付的那10块退不退呀 退完我能拿回来多少钱", "我还没退呢 我是问要是退了 运费10块退我不"]
)
def test_the_postage_that_was_paid_is_not_known(talk: Talk, text: str) -> None:
    said = talk(ANNA).says(text, "refund_progress", named("price", 10))
    assert "没有查到退款" not in said and "运费退不退" in said and "由买家承担" in said


def test_of_the_order_in_talk_it_is_reckoned(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("耳机那单", "order_status", named("order_no", PODS_ORDER))
    said = chat.says("退完能拿回多少钱 运费退不退", "refund_progress")
    assert "1,999" in said and "没有查到退款" not in said
    assert not chat.slots.get("proposal_id")


@pytest.mark.parametrize(
    "text", ["退款到哪了", "钱还没退给我", "退款还没退呢", "退不退款", "多久退我"]
)
def test_how_far_a_refund_is_supposes_nothing(text: str) -> None:
    assert not says("refund_supposed", text)


def test_a_refund_asked_for_still_is_not_found(talk: Talk) -> None:
    assert "没有查到退款" in talk(ANNA).says("我的退款呢", "refund_progress")


@pytest.fixture
def nuts_on_their_way(means: Means, now: datetime) -> None:
    with means.database.transaction() as tx:
        order(tx, NUTS_ORDER, "shipped", now, lines=((NUTS, "P8-1", 1, 9_900),), days_ago=2)
        for line in tx.query(OrderLineRow).where(OrderLineRow.order_no == NUTS_ORDER):
            line.name, line.returnable = "每日坚果", False


@pytest.mark.usefixtures("nuts_on_their_way")
@pytest.mark.parametrize("text", ["那坚果支不支持七天无理由啊", "坚果能退吗"])
def test_the_rule_of_the_goods_themselves_is_told(talk: Talk, text: str) -> None:
    chat = talk(ANNA)
    chat.says("坚果到哪了", "order_status", named("order_no", NUTS_ORDER))
    said = chat.says(text, "return_policy", at(text, "坚果", "category", "坚果"))
    assert "每日坚果" in said and "不支持无理由退货" in said
    assert "天内可以申请退货" not in said and "申请退货" not in chat.titles


def test_goods_that_may_go_back_do_so_until_a_day(talk: Talk) -> None:
    text = "耳机支持七天无理由吗"
    said = talk(ANNA).says(text, "return_policy", at(text, "耳机", "category", "耳机"))
    assert "AirPods" in said and "不支持" not in said


def test_the_rule_alone_is_told_of_no_goods(talk: Talk) -> None:
    assert "签收后 7 天" in talk(ANNA).says("支持七天无理由吗", "return_policy")
