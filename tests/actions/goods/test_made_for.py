"""How tall, how many, what it is made of: what the data of goods tell of what is asked."""

from datetime import datetime

import pytest

from actions.desk import Means
from tests.actions.conftest import Talk
from tests.actions.talking import Chat, at, named
from tests.shop.making import product as put

MAT, NUTS, SEEDS, SMALL, LARGE, PAINT = "Y1", "N1", "N2", "R1", "R2", "L1"
PHILIPS, MI, FLYCO = "V1", "V2", "V3"
GRAINFREE, GRAINY = "K1", "K2"


@pytest.fixture
def chat(talk: Talk, means: Means, now: datetime) -> Chat:
    goods = (
        (MAT, "奥义 加厚瑜伽垫", "瑜伽垫", {"尺寸": "185×80cm"}),
        (NUTS, "洽洽 小黄袋", "果仁", {"配料": "坚果和果干"}),
        (SEEDS, "沃隆 瓜子仁", "果仁", {"配料": "葵花子"}),
        (SMALL, "苏泊尔 小饭煲", "电饭煲", {"适用人数": "1-2人"}),
        (LARGE, "松下 大饭煲", "电饭煲", {"适用人数": "3-6人"}),
        (PHILIPS, "飞利浦 S5000", "剃须刀", {"防水": "干湿双剃"}),
        (MI, "米家 往复式", "剃须刀", {"防水": "不防水"}),
        (FLYCO, "飞科 小飞碟", "剃须刀", {"防水": "不防水"}),
        (GRAINFREE, "诚实一口 P40", "猫粮", {"适用阶段": "全阶段", "谷物": "无谷"}),
        (GRAINY, "伟嘉 海洋鱼", "猫粮", {"适用阶段": "成猫", "谷物": "含谷物"}),
    )
    with means.database.transaction() as tx:
        for one, name, kind, told in goods:
            put(tx, one, now, name=name, brand=name.split()[0], category=kind,
                categories=["百货", kind], attributes=told,
                variants=[(f"{one}-{color}", color, "", 42_900 if one == PHILIPS else 9_900, 9)
                          for color in ("紫色", "粉色")])  # fmt: skip
        put(tx, PAINT, now, name="阿玛尼 权力粉底液", brand="阿玛尼", category="粉底液",
            categories=["美妆", "粉底液"], attributes={"妆效": "丝绒"},
            variants=[("L1-2", "", "2", 56_000, 9), ("L1-3", "", "3.5", 56_000, 9)])  # fmt: skip
    return talk(None)


def _lists(chat: Chat, kind: str) -> list[str]:
    chat.says(kind, "purchase", at(kind, kind, "category", kind))
    return _cards(chat)


def _cards(chat: Chat) -> list[str]:
    return sorted(one["product_id"] for one in chat.cards)


@pytest.mark.parametrize(("text", "height", "told"), [
    ("男的1米8躺得下吗", "1米8", "长 5cm"), ("我身高1米9够用吗", "1米9", "短 5cm"),
    ("1.8米的人能用吗", "1.8米", "长 5cm"),
])  # fmt: skip
def test_how_tall_somebody_is_asks_for_no_version(
    chat: Chat, text: str, height: str, told: str
) -> None:
    _lists(chat, "瑜伽垫")
    said = chat.says(text, "product_info", at(text, height, "size", height))
    assert "185×80cm" in said and told in said and "没有" not in said


def test_a_size_of_goods_is_no_height(chat: Chat) -> None:
    _lists(chat, "瑜伽垫")
    text = "有1米8的吗"
    assert "cm，比" not in chat.says(text, "stock", at(text, "1米8", "size", "1.8米"))


@pytest.mark.parametrize(("text", "intent"), [
    ("有糖尿病能吃吗，哪个没果干", "product_info"), ("哪款没有果干", "recommend"),
])  # fmt: skip
def test_what_goods_are_made_of_is_no_kind(chat: Chat, text: str, intent: str) -> None:
    assert _lists(chat, "果仁") == [NUTS, SEEDS]
    said = chat.says(text, intent, at(text, "果干", "category", "果干"))
    assert "没有找到" not in said and "坚果和果干" in said
    assert "符合的是「沃隆 瓜子仁」" in said


def test_a_kind_that_is_sold_is_looked_for(chat: Chat) -> None:
    _lists(chat, "果仁")
    text = "有猫粮吗"
    chat.says(text, "purchase", at(text, "猫粮", "category", "猫粮"))
    assert GRAINFREE in _cards(chat)


@pytest.mark.parametrize(("text", "meant"), [
    ("买个电饭煲，就她跟我爸两个人吃", [SMALL]), ("电饭煲 一家四口用", [LARGE]),
    ("买个电饭煲", [SMALL, LARGE]), ("买个电饭煲 十个人吃", [SMALL, LARGE]),
])  # fmt: skip
def test_for_how_many_it_is_to_be(chat: Chat, text: str, meant: list[str]) -> None:
    chat.says(text, "inform", at(text, "电饭煲", "category", "电饭煲"))
    assert _cards(chat) == sorted(meant)


def test_a_brand_not_on_the_screen_is_asked_about(chat: Chat) -> None:
    text, asked = "剃须刀 200以内", "飞利浦那个防水不"
    chat.says(text, "purchase", at(text, "剃须刀", "category", "剃须刀"),
              at(text, "200以内", "price", 200, role="max"))  # fmt: skip
    assert _cards(chat) == [MI, FLYCO]
    said = chat.says(asked, "product_info", at(asked, "飞利浦", "brand", "飞利浦"),
                     at(asked, "防水", "attribute", "防水"))  # fmt: skip
    assert "飞利浦 S5000" in said and "干湿双剃" in said and "米家" not in said


def test_a_brand_on_the_screen_is_the_one_asked_about(chat: Chat) -> None:
    _lists(chat, "剃须刀")
    asked = "米家那个防水不"
    said = chat.says(asked, "product_info", at(asked, "米家", "brand", "米家"),
                     at(asked, "防水", "attribute", "防水"))  # fmt: skip
    assert "米家 往复式" in said and "飞利浦" not in said


def test_shades_are_the_versions(chat: Chat) -> None:
    text = "阿玛尼那个多少色号"
    _lists(chat, "粉底液")
    said = chat.says(text, "product_info", at(text, "阿玛尼", "brand", "阿玛尼"),
                     at(text, "色号", "attribute", "色号"))  # fmt: skip
    assert "3.5" in said and "没有写" not in said and "不能乱说" not in said


def test_what_versions_do_not_tell_is_unknown(chat: Chat) -> None:
    text = "阿玛尼那个防水吗"
    _lists(chat, "粉底液")
    said = chat.says(text, "product_info", at(text, "防水", "attribute", "防水"))
    assert "防水" in said and "3.5" not in said


@pytest.mark.parametrize("text", ["给猫囤点粮，成猫的，要无谷", "猫吃的，无谷"])
def test_food_told_by_the_animal(chat: Chat, text: str) -> None:
    said = chat.says(text, "refine_recommendation")
    assert _cards(chat) == [GRAINFREE] and "放宽" not in said and "去掉" not in said


def test_what_fits_and_was_seen_is_not_said_to_be_missing(chat: Chat) -> None:
    text = "无谷的猫粮"
    chat.says(text, "purchase", at(text, "猫粮", "category", "猫粮"))
    assert _cards(chat) == [GRAINFREE]
    said = chat.says("换一批", "refine_recommendation", named("choice", "another"))
    assert "完全符合的没有" not in said and "没有完全符合" not in said
