"""What is asked of an order, told as a fault or taken back, and what only sounds so."""

import pytest

from actions.hearing.wording import says

FACTS = ("placed_when_asked", "paid_when_asked", "sent_when_asked", "signed_by_asked",
         "tracking_asked")  # fmt: skip


@pytest.mark.parametrize(
    "text", ["什么时候下的单", "几号买的呀", "哪天付的款", "几点付的钱？", "什么时候发的货",
             "谁签收的", "谁代收了快递", "什么快递送的"],
)  # fmt: skip
def test_a_fact_of_an_order_is_asked(text: str) -> None:
    assert any(says(one, text) for one in FACTS)


@pytest.mark.parametrize(
    "text", ["什么时候下的雨", "谁收的钱", "几号发的红包", "你们几点发的优惠短信",
             "什么时候拍的照片", "你们是什么时候给的积分", "哪天买的人少", "什么快递送的快"],
)  # fmt: skip
def test_other_questions_are_of_no_order(text: str) -> None:
    assert not any(says(one, text) for one in FACTS)


@pytest.mark.parametrize(
    "text", ["优惠券过期了", "红包过期了怎么办", "页面老闪退", "孩子老丢东西想买个定位手表",
             "里面有沙子玩具吗", "米里有虫吗"],
)  # fmt: skip
def test_what_is_no_fault_of_goods(text: str) -> None:
    assert not says("trouble_told", text)


@pytest.mark.parametrize("text", ["米里有虫", "牛奶过期了", "蓝牙老断", "左耳没声"])
def test_faults_of_goods(text: str) -> None:
    assert says("trouble_told", text)


@pytest.mark.parametrize("text", ["再不取消我投诉", "你们取消了我的投诉", "再不给我撤销我投诉"])
def test_a_threat_withdraws_nothing(text: str) -> None:
    assert not says("withdraws_complaint", text)


@pytest.mark.parametrize("text", ["投诉撤了吧", "取消我的投诉", "撤销那个投诉"])
def test_a_complaint_is_withdrawn(text: str) -> None:
    assert says("withdraws_complaint", text)


@pytest.mark.parametrize("text", ["穿着不合适", "不太满意", "not good at all"])
def test_what_is_wrong_is_not_as_it_should_be(text: str) -> None:
    assert not says("as_they_should", text)
