"""钛的那个, 九阳那个是不粘的吗, 能保热水多久: which goods are meant, and what is asked of them."""

from datetime import datetime

import pytest

from actions.desk import Means
from tests.actions.conftest import Talk
from tests.actions.talking import Chat, at, named, product
from tests.shop.making import product as put

CUPS = {
    "B1": ("STANLEY 吸管杯", "304不锈钢"),
    "B2": ("哈尔斯 轻量杯", "纯钛"),
    "B3": ("富光 商务杯", "304不锈钢"),
}


@pytest.fixture
def chat(talk: Talk, means: Means, now: datetime) -> Chat:
    with means.database.transaction() as tx:
        for one, (name, made) in CUPS.items():
            put(tx, one, now, name=name, brand=name.split()[0], category="保温杯",
                categories=["家居", "保温杯"], warranty_months=12,
                attributes={"材质": made, "重量": f"{one[1]}00g", "保温时长": "冷藏11小时"},
                variants=[(f"{one}-1", "白色", "", 19_900, 9)])  # fmt: skip
        put(tx, "Q1", now, name="九阳 V511 6升", brand="九阳", category="空气炸锅",
            categories=["家电", "空气炸锅"], attributes={"涂层": "陶瓷涂层"},
            variants=[("Q1-1", "黑色", "", 26_900, 9)])  # fmt: skip
        put(tx, "Q2", now, name="九阳 不粘0涂层 4升", brand="九阳", category="电饭煲",
            categories=["家电", "电饭煲"], attributes={"内胆": "304不锈钢"},
            variants=[("Q2-1", "白色", "", 45_900, 9)])  # fmt: skip
    return talk(None)


def _of_stanley(chat: Chat) -> None:
    chat.says("STANLEY吸管杯", "product_info", product("STANLEY 吸管杯", "B1"))


@pytest.mark.parametrize(
    "said", ["钛的那个多重", "那纯钛的那款多重", "how heavy is the titanium one"]
)
def test_the_only_one_made_of_it_is_meant(chat: Chat, said: str) -> None:
    _of_stanley(chat)
    assert "200g" in chat.says(said, "product_info", named("attribute", "重量"))


@pytest.mark.parametrize("said", ["不锈钢的那个多重", "白的那个多重", "好看的那个多重"])
def test_what_several_are_made_of_points_at_none(chat: Chat, said: str) -> None:
    _of_stanley(chat)
    assert "200g" not in chat.says(said, "product_info", named("attribute", "重量"))


def test_the_one_of_the_brand_on_the_screen(chat: Chat) -> None:
    text = "空气炸锅"
    chat.says(text, "purchase", at(text, text, "category", text))
    said = "九阳那个是不粘涂层吗"
    told = chat.says(said, "product_info", at(said, "九阳", "brand", "九阳"),
                     at(said, "粘涂层", "attribute", "涂层"))  # fmt: skip
    assert "陶瓷涂层" in told and "4升" not in told


@pytest.mark.parametrize("said", ["能保热水多久", "保温几个小时", "how long does it stay hot"])
def test_staying_hot_is_no_warranty(chat: Chat, said: str) -> None:
    _of_stanley(chat)
    told = chat.says(said, "repair_warranty")
    assert "11" in told and "保修" not in told and "warranty" not in told


def test_the_warranty_is_asked_for_by_its_name(chat: Chat) -> None:
    _of_stanley(chat)
    assert "12" in chat.says("这个保修多久", "repair_warranty")
