"""The other one, one more of it, that one too: what is said of a piece, not of the whole line."""

import pytest

from actions.desk import Means
from shop import baskets
from tests.actions.conftest import Talk
from tests.actions.stocking import held
from tests.actions.talking import Chat, at
from tests.shop import making


@pytest.fixture
def chat(talk: Talk, means: Means) -> Chat:
    """Two boxes of bricks lie in a guest's basket; an aeroplane was shown after them."""
    begun = talk(None)
    with means.database.transaction() as tx:
        making.product(tx, "P30", begun.now, name="乐高 60411 城市直升机", brand="乐高",
                       category="玩具", categories=["母婴", "玩具"],
                       variants=[("P30-1", "", "", 9_900, 9)])  # fmt: skip
        making.product(tx, "P31", begun.now, name="奥迪双钻 超级飞侠 乐迪", brand="奥迪双钻",
                       category="玩具", categories=["母婴", "玩具"],
                       variants=[("P31-1", "", "", 8_900, 9)])  # fmt: skip
        making.product(tx, "P32", begun.now, name="倍思 充电器", brand="倍思",
                       category="充电器", categories=["数码", "充电器"],
                       variants=[("P32-w", "白色", "", 5_900, 9),
                                 ("P32-b", "蓝色", "", 5_900, 9)])  # fmt: skip
    return begun


def put(means: Means, chat: Chat, **lines: int) -> None:
    with means.database.transaction() as tx:
        for variant_id, count in lines.items():
            baskets.set_quantity(tx, chat.conversation_id, variant_id.replace("_", "-"), count,
                                 chat.now)  # fmt: skip


def there(means: Means, chat: Chat) -> dict[str, int]:
    return held(means, chat.conversation_id)


@pytest.mark.parametrize(
    "text",
    [
        "等等 还是一盒吧，另外那盒换成超级飞侠",
        "乐高一盒就够了 另一盒换成超级飞侠吧",
        "另外一盒换成超级飞侠",
        "其中一盒换成超级飞侠",
        "把多的那盒换成超级飞侠",
        "actually swap the other one for 超级飞侠",
    ],
)
def test_the_other_one_is_a_piece_of_the_line(chat: Chat, means: Means, text: str) -> None:
    put(means, chat, P30_1=2)
    chat.slots["shown"] = ["P31"]
    chat.says(text, "exchange", at(text, "超级飞侠", "product", "超级飞侠"))
    assert there(means, chat) == {"P30-1": 1, "P31-1": 1}


@pytest.mark.parametrize("text", ["把乐高换成超级飞侠", "乐高两盒都换成超级飞侠"])
def test_the_whole_line_goes_when_no_piece_is_said(chat: Chat, means: Means, text: str) -> None:
    put(means, chat, P30_1=2)
    chat.slots["shown"] = ["P31"]
    chat.says(text, "exchange", at(text, "超级飞侠", "product", "超级飞侠"))
    assert there(means, chat) == {"P31-1": 2}


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("不对 乐高也要留一盒的", "deny"),
        ("不对，乐高我也要一盒", "deny"),
        ("错了 乐高也留着一盒", "deny"),
        ("wrong, i want 乐高 too", "deny"),
    ],
)
def test_what_is_wanted_too_stands_beside(chat: Chat, means: Means, text: str, intent: str) -> None:
    put(means, chat, P30_1=1)
    chat.slots["shown"] = ["P31", "P30"]
    chat.says("乐高换成超级飞侠", "exchange",
              at("乐高换成超级飞侠", "超级飞侠", "product", "超级飞侠"))  # fmt: skip
    assert there(means, chat) == {"P31-1": 1}
    chat.says(text, intent, at(text, "乐高", "brand", "乐高"))
    assert there(means, chat) == {"P30-1": 1, "P31-1": 1}


def test_what_was_meant_instead_still_takes_the_place(chat: Chat, means: Means) -> None:
    chat.slots["shown"] = ["P31", "P30"]
    text = "超级飞侠来一盒"
    chat.says(text, "purchase", at(text, "超级飞侠", "product", "超级飞侠"))
    assert there(means, chat) == {"P31-1": 1}
    text = "不对 我要的是乐高"
    chat.says(text, "deny", at(text, "乐高", "brand", "乐高"))
    assert there(means, chat) == {"P30-1": 1}


@pytest.mark.parametrize(
    "text",
    [
        "行吧，usb-c就行。颜色换成蓝的，再多要一个送人",
        "换成蓝的，再来一个",
        "白色换成蓝的 再加一个给我妈",
        "换成蓝色吧，多拿一个",
    ],
)
def test_one_more_of_what_was_just_changed(chat: Chat, means: Means, text: str) -> None:
    put(means, chat, P32_w=1)
    chat.slots["product_id"] = "P32"
    said = "蓝色" if "蓝色" in text else "蓝"
    chat.says(text, "exchange", at(text, said, "color", "蓝色"))
    assert there(means, chat) == {"P32-b": 2}


@pytest.mark.parametrize("text", ["换成蓝的，再看一个充电宝", "换成蓝的，再来一个充电宝"])
def test_one_more_of_something_else_is_none_of_it(chat: Chat, means: Means, text: str) -> None:
    put(means, chat, P32_w=1)
    chat.slots["product_id"] = "P32"
    chat.says(text, "exchange", at(text, "蓝", "color", "蓝色"))
    assert there(means, chat)["P32-b"] == 1
