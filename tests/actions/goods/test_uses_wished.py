"""What goods are to be for: narrowed by the data, told when none is so, and kept afterwards."""

from datetime import datetime

import pytest

from actions.desk import Means
from tests.actions.conftest import Talk
from tests.actions.talking import Chat, at
from tests.shop.making import product as put

SHOES = {
    "R1": ("安踏 飞速", "比赛", 54_900), "R2": ("李宁 飞电", "速度训练", 62_900),
    "R3": ("安踏 毒刺", "日常训练", 29_900), "R4": ("特步 跑跑", "训练", 39_900),
}  # fmt: skip
CREAMS = {
    "F1": ("保湿霜", "所有肤质", 25_900), "F2": ("舒敏霜", "敏感肌", 7_900),
    "F3": ("滋养霜", "干性", 78_000),
}  # fmt: skip
BANKS = {
    "B1": ("大块 30000", "不可以", "22.5W", 12_900), "B2": ("小米 33", "可以", "33W", 12_900),
    "B3": ("绿联 磁吸", "可以", "20W", 17_900),
}  # fmt: skip


@pytest.fixture
def chat(talk: Talk, means: Means, now: datetime) -> Chat:
    with means.database.transaction() as tx:
        for key, (name, use, price) in SHOES.items():
            put(tx, key, now, name=name, brand=name[:2], category="碳跑鞋",
                categories=["运动", "碳跑鞋"], attributes={"适用场景": use},
                variants=[(f"{key}-42", "黑色", "42", price, 9)])  # fmt: skip
        for key, (name, skin, price) in CREAMS.items():
            put(tx, key, now, name=name, brand=name[:2], category="面霜",
                categories=["美妆", "面霜"], attributes={"适合肤质": skin},
                variants=[(f"{key}-1", "", "", price, 9)])  # fmt: skip
        for key, (name, flies, output, price) in BANKS.items():
            put(tx, key, now, name=name, brand=name[:2], category="充电宝",
                categories=["数码", "充电宝"],
                attributes={"可上飞机": flies, "输出功率": output},
                variants=[(f"{key}-1", "", "", price, 9)])  # fmt: skip
    return talk(None)


def _shoes(chat: Chat, text: str, *more: object) -> str:
    kind = next(one for one in ("碳跑鞋", "running shoes") if one in text)
    return chat.says(text, "purchase", at(text, kind, "category", "碳跑鞋"), *more)  # type: ignore[arg-type]


def _ids(chat: Chat) -> set[str]:
    return {one["product_id"] for one in chat.cards}


@pytest.mark.parametrize(
    "text",
    ["想买双碳跑鞋 日常慢跑的", "碳跑鞋 就下班跑跑", "碳跑鞋，平时跑跑步穿", "碳跑鞋 训练穿",
     "running shoes for daily jogging", "running shoes just for easy runs"],
)  # fmt: skip
def test_shoes_for_every_day_are_those_marked_so(chat: Chat, text: str) -> None:
    said = _shoes(chat, text)
    assert _ids(chat) == {"R3", "R4"} and ("适用场景" in said or "use" in said.lower())


@pytest.mark.parametrize("text", ["碳跑鞋 比赛用的", "running shoes for a marathon"])
def test_shoes_to_race_are_those_marked_so(chat: Chat, text: str) -> None:
    _shoes(chat, text)
    assert _ids(chat) == {"R1", "R2"}


@pytest.mark.parametrize("text", ["有什么碳跑鞋", "碳跑鞋 黑色的", "碳跑鞋 送男朋友"])
def test_other_wishes_narrow_nothing_by_their_use(chat: Chat, text: str) -> None:
    assert "适用场景" not in _shoes(chat, text) and len(chat.cards) == 4


def test_none_within_the_range_is_told_with_the_nearest_below(chat: Chat) -> None:
    text = "碳跑鞋 日常慢跑的 600左右 42码"
    said = _shoes(chat, text, at(text, "600", "price", 600), at(text, "42", "size", "42"))
    assert "没有" in said and "日常慢跑" in said and "42码" in said and _ids(chat) == {"R3", "R4"}


def test_less_after_about_so_much_drops_the_lower_bound(chat: Chat) -> None:
    text = "碳跑鞋 600左右"
    _shoes(chat, text, at(text, "600", "price", 600))
    assert _ids(chat) == {"R1", "R2"}
    chat.says("都是比赛用的啊…有没有日常训练穿的，便宜点也行", "refine_recommendation")
    assert _ids(chat) == {"R3", "R4"}


@pytest.mark.parametrize(
    "text", ["面霜，她皮肤干，三百以内", "面霜 三百以内 皮肤有点干", "面霜 脸上很干 三百以内"]
)
def test_none_made_for_dry_skin_is_told_and_what_suits_all_shown(chat: Chat, text: str) -> None:
    said = chat.says(text, "purchase", at(text, "面霜", "category", "面霜"),
                     at(text, "三百", "price", 300, role="max"))  # fmt: skip
    assert _ids(chat) == {"F1"} and "没有" in said and "¥780" in said


def test_skin_that_is_clean_is_not_dry(chat: Chat) -> None:
    text = "面霜 洗完脸干净清爽那种"
    chat.says(text, "purchase", at(text, "面霜", "category", "面霜"))
    assert _ids(chat) == {"F1", "F2", "F3"}


@pytest.mark.parametrize(
    "text", ["充电宝出差用，能给笔记本充的最好", "旅游带的充电宝 要能给我的笔记本快充"]
)
def test_what_it_charges_is_no_kind_and_a_journey_needs_what_may_fly(chat: Chat, text: str) -> None:
    said = chat.says(text, "purchase", at(text, "充电宝", "category", "充电宝"),
                     at(text, "笔记本", "category", "笔记本电脑"))  # fmt: skip
    assert [one["product_id"] for one in chat.cards] == ["B2", "B3"]
    assert "笔记本电脑，" not in said and "没有写" in said and "可上飞机" in said


def test_two_kinds_that_are_wished_stay_two(chat: Chat) -> None:
    text = "充电宝和面霜都要"
    chat.says(text, "purchase", at(text, "充电宝", "category", "充电宝"),
              at(text, "面霜", "category", "面霜"))  # fmt: skip
    assert {"F1"} <= _ids(chat) or "面霜" in chat.text


def test_a_large_print_is_a_large_screen_and_durable_is_unknown(talk: Talk) -> None:
    chat, text = talk(None), "给爸妈换手机，字大耐用的"
    said = chat.says(text, "purchase", at(text, "手机", "category", "手机"))
    assert "屏幕尺寸" in said and "耐用" in said and "没写" in said


@pytest.mark.parametrize(
    ("text", "intent"),
    [("which of these can i take on a plane", "out_of_scope"),
     ("which of them are ok for flights?", "nlu_fallback"),
     ("这几个哪个能带上飞机", "out_of_scope")],
)  # fmt: skip
def test_a_fact_of_those_shown_is_in_scope(chat: Chat, text: str, intent: str) -> None:
    chat.says("充电宝", "purchase", at("充电宝", "充电宝", "category", "充电宝"))
    said = chat.says(text, intent)
    assert all(name in said for name, *_ in BANKS.values())
    assert "可上飞机" in said or "planes" in said


def test_another_question_beside_a_list_stays_out_of_scope(chat: Chat) -> None:
    chat.says("充电宝", "purchase", at("充电宝", "充电宝", "category", "充电宝"))
    assert "可上飞机" not in chat.says("哪个国家队会赢球", "out_of_scope")


@pytest.mark.parametrize(
    ("text", "high"),
    [("给孩子挑几个充电宝，150左右", 18_000), ("get a few 充电宝 for about 150", 18_000)],
)  # fmt: skip
def test_a_sum_for_several_has_no_lower_bound(chat: Chat, text: str, high: int) -> None:
    chat.says(text, "purchase", at(text, "充电宝", "category", "充电宝"),
              at(text, "150", "price", 150))  # fmt: skip
    wishes = chat.slots["wishes"]
    assert wishes["max_price"] == high and "min_price" not in wishes


def test_about_so_much_for_one_is_a_range(chat: Chat) -> None:
    text = "推荐几个充电宝看看，150左右"
    chat.says(text, "purchase", at(text, "充电宝", "category", "充电宝"),
              at(text, "150", "price", 150))  # fmt: skip
    assert chat.slots["wishes"]["min_price"] == 12_000


@pytest.mark.parametrize("text", ["3000以内带烘干的洗衣机", "洗衣机 能烘干的 3000以内"])
def test_what_none_within_the_budget_has_is_told(
    talk: Talk, means: Means, now: datetime, text: str
) -> None:
    with means.database.transaction() as tx:
        for number, (price, dries) in enumerate([(159_900, "无"), (469_900, "热泵烘干6kg")]):
            put(tx, f"W{number}", now, name=f"净衣 {number}号", brand="净衣", category="洗衣机",
                categories=["家电", "洗衣机"], attributes={"烘干": dries},
                variants=[(f"W{number}-1", "", "", price, 5)])  # fmt: skip
    said = talk().says(text, "purchase", at(text, "洗衣机", "category", "洗衣机"),
                       at(text, "3000以内", "price", 3000, role="max"))  # fmt: skip
    assert "没有" in said and "4,699" in said
