"""The region of delivery is told by a province, or by a city where a word begins."""

import pytest

from shop.policies import policies


@pytest.mark.parametrize(
    "text",
    ["乌鲁木齐市沙依巴克区友好北路200号", "寄到包头要多少钱", "新疆库车市天山路1号",
     "Urumqi, Tianshan District", "寄到Tibet多少钱", "收货地址改成拉萨市城关区"],
)  # fmt: skip
def test_a_remote_city_has_its_region(text: str) -> None:
    found = policies().region(text)
    assert found is not None and found.surcharge > 0


@pytest.mark.parametrize(
    "text",
    ["杭州市西湖区文三路8号地下车库车位12", "杭州市文三路兰州拉面楼上", "苏州工业园区银川小区3栋",
     "宜昌都市花园3栋", "包头拖鞋运费多少", "青岛市宁夏路6号"],
)  # fmt: skip
def test_what_only_holds_its_name_has_not(text: str) -> None:
    found = policies().region(text)
    assert found is None or found.surcharge == 0
