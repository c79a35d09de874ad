"""iPhone 15 and 16, 博朗9系跟5系, and the pro max: models called by what sets them apart."""

from datetime import datetime

import pytest

from actions.desk import Means
from tests.actions.conftest import Talk
from tests.actions.talking import Chat, at, product
from tests.shop import making

PHONES = {
    "I15": ("Apple iPhone 15", "iPhone15", 459_900, "视频播放20小时"),
    "I15M": ("Apple iPhone 15 Pro Max", "iPhone15ProMax", 799_900, "视频播放29小时"),
    "I16": ("Apple iPhone 16", "iPhone16", 549_900, "视频播放22小时"),
}
SHAVERS = {"B9": ("博朗 9系 Pro+", "博朗9系", 219_900), "B5": ("博朗 5系 Pro", "博朗5系", 59_900)}


@pytest.fixture
def shop(means: Means, now: datetime) -> None:
    with means.database.transaction() as tx:
        for key, (name, short, price, lasts) in PHONES.items():
            making.product(tx, key, now, name=name, brand="Apple", category="手机",
                           categories=["数码", "手机"], short_names=[short],
                           attributes={"续航": lasts},
                           variants=[(f"{key}-{c}{s}", c, s, price, 5) for c in ("黑色", "蓝色")
                                     for s in ("128GB", "256GB")])  # fmt: skip
        for key, (name, short, price) in SHAVERS.items():
            making.product(tx, key, now, name=name, brand="博朗", category="剃须刀",
                           categories=["个护", "剃须刀"], short_names=[short],
                           attributes={"续航": "50分钟"},
                           variants=[(f"{key}-1", "黑色", "", price, 5)])  # fmt: skip


def _of_15(talk: Talk, language: str = "zh") -> Chat:
    chat = talk(None, language)
    chat.says("iphone15", "product_info", product("Apple iPhone 15", "I15"))
    return chat


@pytest.mark.usefixtures("shop")
@pytest.mark.parametrize("text", ["那15和16续航差多少", "15跟16差多少", "16比15贵多少"])
def test_both_are_called_by_their_figures(talk: Talk, text: str) -> None:
    said = _of_15(talk).says(text, "compare")
    assert "Apple iPhone 15 | Apple iPhone 16" in said or "16 | Apple iPhone 15" in said
    assert "满" not in said


@pytest.mark.usefixtures("shop")
def test_one_is_called_so_beside_the_other(talk: Talk) -> None:
    chat = talk(None)
    text = "博朗9系跟5系差多少钱"
    said = chat.says(text, "compare", at(text, "博朗9系", "product", "博朗 9系 Pro+",
                     extra={"product_id": "B9"}))  # fmt: skip
    assert "博朗 9系 Pro+ | 博朗 5系 Pro" in said and "1,600" in said
    chat = talk(None, "en")
    text = "whats the diff between iphone 15 and 16"
    said = chat.says(text, "compare", at(text, "iphone 15", "product", "Apple iPhone 15",
                     extra={"product_id": "I15"}))  # fmt: skip
    assert "Apple iPhone 15 | Apple iPhone 16" in said
    text = "16 in blue 256, in stock?"
    assert "Apple iPhone 16" in chat.says(text, "stock", at(text, "blue", "color", "蓝色"))


@pytest.mark.usefixtures("shop")
def test_a_grade_alone_is_of_the_line(talk: Talk) -> None:
    assert "iPhone 15 Pro Max" in _of_15(talk, "en").says("and the pro max?", "stock")


@pytest.mark.usefixtures("shop")
@pytest.mark.parametrize(
    ("text", "intent"),
    [("128和256差多少钱", "product_info"), ("16号能到吗", "shipping_info"), ("16G的呢", "stock")],
)
def test_other_figures_are_no_models(talk: Talk, text: str, intent: str) -> None:
    assert "iPhone 16" not in _of_15(talk).says(text, intent)


@pytest.mark.usefixtures("shop")
@pytest.mark.parametrize("text", ["r50和zv-e10二代价格差多少", "这两款差多少钱"])
def test_two_of_one_price_are_compared(talk: Talk, means: Means, now: datetime, text: str) -> None:
    with means.database.transaction() as tx:
        for key, name in (("C1", "佳能 EOS R50"), ("C2", "索尼 ZV-E10 II")):
            making.product(tx, key, now, name=name, brand=name[:2], category="相机",
                           categories=["数码", "相机"], attributes={"重量": "375g"},
                           variants=[(f"{key}-1", "黑色", "单机身", 459_900, 5),
                                     (f"{key}-2", "黑色", "套机", 559_900, 5)])  # fmt: skip
    said = talk(None).says(text, "compare", product("佳能 EOS R50", "C1"),
                           product("索尼 ZV-E10 II", "C2"))  # fmt: skip
    assert "佳能 EOS R50 | 索尼 ZV-E10 II" in said


@pytest.mark.usefixtures("shop")
@pytest.mark.parametrize("text", ["那15 pro呢", "15pro呢", "那15 Pro有吗", "那15pro多少钱"])
def test_one_grade_is_not_another(talk: Talk, text: str) -> None:
    assert "Pro Max" not in _of_15(talk).says(text, "stock").partition("\n")[0]


@pytest.mark.usefixtures("shop")
@pytest.mark.parametrize("text", ["那15 pro max呢", "15promax呢", "那pro max呢"])
def test_the_whole_grade_is_the_one(talk: Talk, text: str) -> None:
    assert "15 Pro Max" in _of_15(talk).says(text, "stock")
