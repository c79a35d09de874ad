"""The basket holds as many, in those versions, as the message says."""

from datetime import datetime

import pytest

from actions.desk import Means
from shop import baskets
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, MATE, NOTE, held
from tests.actions.talking import Chat, at
from tests.shop import making


@pytest.fixture
def chat(talk: Talk, means: Means) -> Chat:
    """Two bags of food and a pack of litter; food in two sizes, a gloss in two colours."""
    begun = talk(ANNA)
    with means.database.transaction() as tx:
        making.product(tx, "P20", begun.now, name="诚实一口 P40", brand="诚实一口",
                       category="猫粮", categories=["宠物", "猫粮"],
                       variants=[("P20-1", "", "1.5kg", 8_500, 9),
                                 ("P20-6", "", "6kg", 28_900, 9)])  # fmt: skip
        making.product(tx, "P21", begun.now, name="许翠花 豆腐猫砂", brand="许翠花",
                       category="猫砂", categories=["宠物", "猫砂"],
                       variants=[("P21-1", "", "", 5_900, 9)])  # fmt: skip
        making.product(tx, "P22", begun.now, name="3CE 云朵唇釉", brand="3CE",
                       category="唇釉", categories=["美妆", "唇釉"],
                       variants=[("P22-r", "红色", "", 9_500, 9),
                                 ("P22-p", "粉色", "", 9_500, 9)])  # fmt: skip
    return begun


def laid(means: Means, chat: Chat, **lines: int) -> None:
    with means.database.transaction() as tx:
        for variant_id, count in lines.items():
            name = variant_id.replace("_", "-")
            baskets.set_quantity(tx, ANNA, name, count, chat.now)


@pytest.mark.parametrize(
    "text", ["算了粮一袋够了，改下", "算了粮一袋就行", "算了猫粮一袋吧", "粮一袋够了，改一下"]
)
def test_enough_of_it_is_no_refusal(chat: Chat, means: Means, text: str) -> None:
    laid(means, chat, P20_1=2, P21_1=1)
    chat.says(text, "deny", at(text, "一袋", "quantity", 1))
    assert held(means) == {"P20-1": 1, "P21-1": 1}


@pytest.mark.parametrize("text", ["算了粮不要了", "粮不要了"])
def test_what_is_refused_still_goes(chat: Chat, means: Means, text: str) -> None:
    laid(means, chat, P20_1=2, P21_1=1)
    chat.says(text, "deny")
    assert held(means) == {"P21-1": 1}


@pytest.mark.parametrize(("text", "count"), [("诚实一口加回来，一袋", 1), ("诚实一口加回来", 2)])
def test_put_back_in_the_number_said(chat: Chat, means: Means, text: str, count: int) -> None:
    laid(means, chat, P20_1=2, P21_1=1)
    chat.says("诚实一口不要了", "deny", at("诚实一口不要了", "诚实一口", "brand", "诚实一口"))
    assert held(means) == {"P21-1": 1}
    named = [at(text, "诚实一口", "brand", "诚实一口")]
    named += [at(text, "一袋", "quantity", 1)] if "一袋" in text else []
    chat.says(text, "purchase", *named)
    assert held(means) == {"P20-1": count, "P21-1": 1}


@pytest.mark.parametrize(
    "text", ["许翠花多拿一袋吧 送同事", "多拿一袋吧，送同事", "许翠花再来一袋，给我妈"]
)
def test_one_more_is_not_told_as_done_when_it_is_there(chat: Chat, means: Means, text: str) -> None:
    laid(means, chat, P20_1=2, P21_1=1)
    chat.slots["product_id"] = "P21"
    named = [at(text, "许翠花", "brand", "许翠花")] if "许翠花" in text else []
    said = chat.says(text, "purchase", *named, at(text, "一袋", "quantity", 1))
    assert "已加" not in said and "改成 2 件" in said
    chat.sends(chat.buttons[0]["payload"])
    assert held(means) == {"P20-1": 2, "P21-1": 2}


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("那换成两支吧 再加支红的", {"P22-p": 1, "P22-r": 1}),
        ("改成三支，再加一支红的", {"P22-p": 3, "P22-r": 1}),
        ("make it two, and add a red one", {"P22-p": 1, "P22-r": 1}),
        ("换成两支吧", {"P22-p": 2}),
        ("换成红的吧", {"P22-r": 1}),
    ],
)
def test_a_colour_added_takes_no_place(
    chat: Chat, means: Means, text: str, there: dict[str, int]
) -> None:
    laid(means, chat, P22_p=1)
    chat.slots["product_id"] = "P22"
    word = next((one for one in ("红", "red") if one in text), None)
    chat.says(text, "exchange", *([at(text, word, "color", "红色")] if word else []))
    assert held(means) == there


def test_the_small_pack_and_a_number_are_taken(chat: Chat, means: Means) -> None:
    chat.slots["shown"] = ["P20", "P21"]
    text = "诚实一口那个2袋，小包装"
    chat.says(text, "nlu_fallback", at(text, "诚实一口", "brand", "诚实一口"),
              at(text, "2袋", "quantity", 2))  # fmt: skip
    assert held(means) == {"P20-1": 2}


@pytest.fixture
def offered(talk: Talk) -> Chat:
    """Two phones on the screen, the second of which was told of and is offered."""
    chat = talk(ANNA)
    chat.slots["shown"] = [MATE, NOTE]
    chat.says("第二个内存多大", "product_info", at("第二个内存多大", "内存", "attribute", "内存"))
    assert "加入购物车" in chat.titles
    return chat


@pytest.mark.parametrize("text", ["绿色有吗 要一台", "有绿色吗？有的话来一台", "来一台绿色的"])
def test_a_colour_that_the_offered_one_lacks_puts_nothing_in(
    offered: Chat, means: Means, text: str
) -> None:
    said = offered.says(text, "stock", at(text, "绿色", "color", "绿色"),
                        at(text, "一台", "quantity", 1))  # fmt: skip
    assert held(means) == {}
    assert "没有绿色" in said or "绿色 这一款没有" in said
    assert "有绿色的是华为 Mate 60" in said


def test_a_colour_that_it_has_is_taken(offered: Chat, means: Means) -> None:
    text = "黑色有吗 要一台"
    offered.says(text, "stock", at(text, "黑色", "color", "黑色"), at(text, "一台", "quantity", 1))
    assert held(means) == {"P2-b": 1}


def test_the_number_that_is_enough_and_the_one_that_goes_are_the_same(
    talk: Talk, means: Means, now: datetime
) -> None:
    chat = talk(ANNA)
    with means.database.transaction() as tx:
        baskets.set_quantity(tx, ANNA, "P8-1", 2, now)
    text = "坚果一袋够了 去掉一袋"
    chat.says(text, "inform", at(text, "坚果", "category", "坚果"))
    assert held(means) == {"P8-1": 1}


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("改成两个吧 老公也要一个", 2),
        ("微信。等下 改成两个吧 老公也要一个", 2),
        ("改成三个 我爸妈也要两个", 3),
        ("make it two, my wife wants one too", 2),
        ("make it 2 please. one for my brother as well", 2),
        ("改成两个 再多加一个", 3),
    ],
)
def test_whose_the_piece_is_adds_none(chat: Chat, means: Means, text: str, count: int) -> None:
    laid(means, chat, P21_1=1)
    chat.says("去结账", "purchase")
    chat.says(text, "nlu_fallback")
    assert held(means) == {"P21-1": count}, chat.text
