"""Does it mop too, 哪个好点, 轻一点的 1.3kg以下: words that name no goods, no point, no version."""

from datetime import datetime

import pytest

from actions.desk import Means
from tests.actions.conftest import Talk
from tests.actions.talking import Chat, at
from tests.actions.talking import product as goods
from tests.shop.making import product

ROBOTS = {"R1": ("追觅 X40 Ultra", "Dreame X40 Ultra", "双旋转拖布"),
          "R2": ("米家扫拖机器人 M30 S", "Mijia Robot Vacuum Mop M30 S", "震动擦地")}  # fmt: skip
LAPTOPS = {"N1": ("联想 小新 Pro 14", "1.46kg", 549_900), "N2": ("戴尔 XPS 13", "1.22kg", 549_900)}


@pytest.fixture
def shop(means: Means, now: datetime) -> None:
    with means.database.transaction() as tx:
        for key, (name, english, mops) in ROBOTS.items():
            product(tx, key, now, name=name, brand=name[:2], category="扫地机器人",
                    categories=["家电", "扫地机器人"], short_names=[english],
                    attributes={"拖地方式": mops},
                    variants=[(f"{key}-1", "白色", "", 299_900, 5)])  # fmt: skip
        for key, (name, weight, price) in LAPTOPS.items():
            product(tx, key, now, name=name, brand=name[:2], category="笔记本电脑",
                    categories=["数码", "笔记本电脑"], attributes={"重量": weight},
                    variants=[(f"{key}-{c}", c, "32GB+1TB", price, 5)
                              for c in ("灰色", "银色")])  # fmt: skip


def _of_x40(talk: Talk) -> Chat:
    chat = talk(None, "en")
    chat.says("vacuum robots", "purchase", at("vacuum robots", "vacuum robots", "category",
              "扫地机器人"))  # fmt: skip
    chat.says("dreame x40", "product_info", goods("追觅 X40 Ultra", "R1"))
    return chat


@pytest.mark.usefixtures("shop")
@pytest.mark.parametrize("text", ["does it mop too", "can it mop", "will it also mop the floor"])
def test_a_deed_is_no_name(talk: Talk, text: str) -> None:
    said = _of_x40(talk).says(text, "product_info")
    assert "X40" in said and "M30" not in said


@pytest.mark.usefixtures("shop")
def test_the_one_called_so_is_still_meant(talk: Talk) -> None:
    assert "M30" in _of_x40(talk).says("what about the mijia one", "product_info")


@pytest.mark.usefixtures("shop")
@pytest.mark.parametrize("text", ["小新和xps哪个好点", "小新跟xps哪个好一点", "小新和xps哪个好些"])
def test_which_is_better_asks_for_no_point(talk: Talk, text: str) -> None:
    said = talk(None).says(text, "compare", goods("小新", "N1"), goods("xps", "N2"))
    assert "联想 小新 Pro 14 | 戴尔 XPS 13" in said and "没有写" not in said


@pytest.mark.usefixtures("shop")
def test_what_the_data_lack_is_still_said(talk: Talk) -> None:
    said = talk(None).says(
        "小新和xps哪个好携带", "compare", goods("小新", "N1"), goods("xps", "N2")
    )
    assert "联想 小新 Pro 14 | 戴尔 XPS 13" in said


@pytest.mark.usefixtures("shop")
@pytest.mark.parametrize("text", ["轻一点的 1.3kg以下", "轻点的 1.3公斤以内"])
def test_bounds_are_a_wish_and_no_version(talk: Talk, text: str) -> None:
    chat = talk(None)
    chat.says("笔记本电脑", "purchase", at("笔记本电脑", "笔记本电脑", "category", "笔记本电脑"))
    chat.says("小新pro14多少钱", "product_info", goods("联想 小新 Pro 14", "N1"))
    said = chat.says(text, "inform", at(text, "1.3", "size", "1.3kg"))
    assert "XPS 13" in said and "哪一款" not in said


@pytest.mark.usefixtures("shop")
def test_a_version_is_still_one(talk: Talk) -> None:
    chat = talk(None)
    chat.says("小新pro14多少钱", "product_info", goods("联想 小新 Pro 14", "N1"))
    assert "灰色" in chat.says("灰色的", "inform", at("灰色的", "灰色", "color", "灰色"))
