"""What is wrong with goods, and what has merely run out or is lost of other things."""

import pytest

from actions.hearing.wording import says


@pytest.mark.parametrize(
    "text",
    ["刚收到的饼干过期了", "昨天收到的咖啡豆过期了", "前几天买的巴旦木已经过期了，怎么办",
     "收到的坚果都过期了！", "前几天买的AirPods老断，订单刚签收没几天", "订单里的耳机老断",
     "上周买的鼠标一直掉线", "耳机总是断开，付了款没几天"],
)  # fmt: skip
def test_a_fault_is_heard(text: str) -> None:
    assert says("trouble_told", text)


@pytest.mark.parametrize(
    "text",
    ["我的券过期了", "积分过期了怎么办", "会员过期了", "过期了", "已经过期了", "饼干过期了吗",
     "我的优惠券昨天过期了", "饼干快过期了", "包裹老丢", "快递老丢件",
     "页面老是报错", "订单老是报错", "红包老掉", "想买个不会老断的耳机"],
)  # fmt: skip
def test_what_is_no_fault_of_goods(text: str) -> None:
    assert not says("trouble_told", text)
