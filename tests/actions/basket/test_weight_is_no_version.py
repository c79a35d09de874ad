"""A weight said of the goods, or of who uses them, is no version of what comes in none."""

from datetime import datetime

import pytest

from actions.desk import Means
from actions.reference.variants import is_no_version
from shop import catalogue
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, SHOES
from tests.actions.talking import Chat, at
from tests.shop import making

PRAM, FOOD = "P30", "P31"


@pytest.fixture
def chat(talk: Talk, means: Means, now: datetime) -> Chat:
    with means.database.transaction() as tx:
        making.product(tx, PRAM, now, name="轻风 婴儿车", brand="轻风", category="婴儿推车",
                       categories=["母婴", "婴儿推车"], attributes={"自重": "6.2kg"},
                       variants=[("P30-b", "黑色", "", 149_900, 9),
                                 ("P30-g", "灰色", "", 149_900, 9)])  # fmt: skip
        making.product(tx, FOOD, now, name="诚实一口 P40", brand="诚实一口", category="猫粮",
                       categories=["宠物", "猫粮"],
                       variants=[("P31-1", "", "1.5kg", 8_500, 9),
                                 ("P31-6", "", "6kg", 28_900, 9)])  # fmt: skip
    return talk(ANNA)


def _asks_of(chat: Chat, name: str, product_id: str) -> None:
    text = f"{name}怎么样"
    chat.says(text, "product_info", at(text, name, "product", name, product_id=product_id))


@pytest.mark.parametrize("text", ["行 6.2公斤可以了 加一个", "6.2kg可以 买一辆"])
def test_its_own_weight_chooses_nothing(chat: Chat, text: str) -> None:
    _asks_of(chat, "轻风 婴儿车", PRAM)
    said = chat.says(text, "purchase", at(text, "6.2kg", "size", "6.2kg")
                     if text.startswith("6") else at(text, "6.2公斤", "size", "6.2kg"))  # fmt: skip
    assert "6.2kg" not in said and "没有" not in said, said
    assert any("黑色" in one["title"] for one in chat.buttons), chat.buttons


@pytest.mark.parametrize(
    ("text", "size"),
    [("ok but is it fine for heavy runners like 90kg?", "90kg"), ("90公斤的人能穿吗", "90公斤")],
)
@pytest.mark.parametrize("intent", ["product_info", "stock"])
def test_who_wears_it_is_no_version(chat: Chat, text: str, size: str, intent: str) -> None:
    _asks_of(chat, "李宁 赤兔 8", SHOES)
    said = chat.says(text, intent, at(text, size, "size", "90kg"))
    assert "does not come in" not in said and "没有90" not in said, said


@pytest.mark.parametrize(
    ("product_id", "size", "none"),
    [(FOOD, "10kg", False), (FOOD, "6kg", False), (SHOES, "43", False), (SHOES, "90kg", True),
     (PRAM, "6.2kg", True), (PRAM, "XL", False), (PRAM, "2kg", False)],
)  # fmt: skip
def test_what_may_be_a_version(
    chat: Chat, means: Means, product_id: str, size: str, none: bool
) -> None:
    with means.database.reading() as tx:
        assert is_no_version(catalogue.product(tx, product_id), size) is none
