"""How the attribute is named by which goods were chosen: 无线的连接方式, but no 冬天的适用季节."""

import pytest

from actions.goods.amounts import Required
from actions.goods.requiring import called


@pytest.mark.parametrize(
    ("said", "attribute", "values"),
    [("冬天", "适用季节", ("四季",)), ("通勤", "适用场景", ("日常训练",)),
     ("出差", "可上飞机", ("可以",)), ("油皮", "适合肤质", ("所有",)),
     ("无线", "连接方式", ("无线2.4G",)), ("wireless", "连接方式", ("蓝牙",))],
)  # fmt: skip
def test_the_name_stands_alone(said: str, attribute: str, values: tuple[str, ...]) -> None:
    assert called(Required(said, attribute, (), values), attribute, "zh") == attribute


@pytest.mark.parametrize("said", ["无线", "有线"])
def test_how_it_is_connected_is_named_with_the_word(said: str) -> None:
    needed = Required(said, "连接方式", (), ("蓝牙", "USB"))
    assert called(needed, "连接方式", "zh") == f"{said}的连接方式"
    assert called(needed, "connection", "en") == "connection"
