"""What is said of the basket is done whole, to the lines that are meant, and to no others."""

from collections.abc import Mapping

import pytest

from actions.desk import Means
from shop import baskets
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, NUTS, SHIRT, held
from tests.actions.talking import Chat, at

COLORS = {"黑": "黑色", "绿": "绿色", "black": "黑色", "green": "绿色"}


def put(means: Means, now: object, lines: Mapping[str, int]) -> None:
    with means.database.transaction() as tx:
        for variant_id, count in lines.items():
            baskets.set_quantity(tx, ANNA, variant_id, count, now)  # type: ignore[arg-type]


@pytest.fixture
def chat(talk: Talk, means: Means) -> Chat:
    """Earphones, nuts and a black phone lie in the basket."""
    begun = talk(ANNA)
    put(means, begun.now, {"P4-w": 1, "P8-1": 2, "P1-b": 1})
    return begun


@pytest.mark.parametrize(
    "text",
    [
        "坚果那个不要了 移出去",
        "车里头还有坚果 把它删了",
        "哎 坚果给我撤了吧",
        "每日坚果太贵了，不要了哈",
        "坚果拿掉，家里还有",
        "能不能帮我把坚果删掉",
    ],
)
def test_a_good_called_by_a_piece_goes_out(chat: Chat, means: Means, text: str) -> None:
    chat.says(text, "refine_recommendation")
    assert held(means) == {"P4-w": 1, "P1-b": 1}


@pytest.mark.parametrize(
    "text",
    ["could you remove the airpods? thanks", "drop the airpods", "i dont need the airpods anymore"],
)
def test_the_same_in_english(chat: Chat, means: Means, text: str) -> None:
    chat.says(text, "out_of_scope")
    assert held(means) == {"P8-1": 2, "P1-b": 1}


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("坚果改成三袋，耳机不要了", {"P8-1": 3, "P1-b": 1}),
        ("只留坚果 别的都不要", {"P8-1": 2}),
        ("除了坚果都删掉", {"P8-1": 2}),
        ("坚果和耳机都不要了", {"P1-b": 1}),
        ("坚果先一袋吧 怕他不吃", {"P4-w": 1, "P8-1": 1, "P1-b": 1}),
        ("坚果拿掉一袋", {"P4-w": 1, "P8-1": 1, "P1-b": 1}),
        ("take the airpods out and make the 坚果 3", {"P8-1": 3, "P1-b": 1}),
    ],
)
def test_every_part_is_done(chat: Chat, means: Means, text: str, left: dict[str, int]) -> None:
    chat.says(text, "product_info")
    assert held(means) == left


@pytest.mark.parametrize(
    "text",
    [
        "坚果拿掉会便宜多少",
        "别删坚果",
        "坚果不要太甜的 有什么推荐",
        "想看看别的坚果 不要太甜",
        "我上次买的坚果不要了 想退",
        "坚果一袋多重",
        "does it come in green",
        "手机不要了吗",
    ],
)
def test_what_is_no_edit_leaves_the_basket_alone(chat: Chat, means: Means, text: str) -> None:
    chat.says(text, "product_info")
    assert held(means) == {"P4-w": 1, "P8-1": 2, "P1-b": 1}


@pytest.mark.parametrize(
    "text",
    [
        "手机换成绿的",
        "购物车里那台手机帮我换绿色",
        "黑色那台不要了，换成一台绿色的",
        "错了 我要绿色 一台 不要黑的",
        "手机不要黑的 要绿的",
        "swap the phone to green",
        "wrong colour sorry, make the mate60 green",
    ],
)
def test_a_version_takes_the_place_of_another(chat: Chat, means: Means, text: str) -> None:
    colors = [at(text, word, "color", value) for word, value in COLORS.items() if word in text]
    chat.says(text, "exchange", *colors)
    assert held(means) == {"P4-w": 1, "P8-1": 2, "P1-g": 1}


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("不是两件 黑的那台不要了 只留绿的", {"P1-g": 1}),
        ("我只要绿色的那台！黑色给我去掉！", {"P1-g": 1}),
        ("actually make both black", {"P1-b": 2}),
        ("can you swap the green one in my basket for a second black?", {"P1-b": 2}),
        ("两台都要黑的", {"P1-b": 2}),
        ("on second thought just the black one, no green", {"P1-b": 1}),
    ],
)
def test_one_version_stays(talk: Talk, means: Means, text: str, left: dict[str, int]) -> None:
    chat = talk(ANNA)
    put(means, chat.now, {"P1-b": 1, "P1-g": 1})
    colors = [at(text, word, "color", value) for word, value in COLORS.items() if word in text]
    chat.says(text, "inform", *colors)
    assert held(means) == left


def test_another_good_takes_the_place_with_its_number(talk: Talk, means: Means) -> None:
    chat, text = talk(ANNA), "放错了 我说的是每日坚果 把耳机拿掉"
    put(means, chat.now, {"P4-w": 2})
    chat.says(text, "purchase", at(text, "每日坚果", "product", "每日坚果",
                                   extra={"product_id": NUTS}))  # fmt: skip
    assert held(means) == {"P8-1": 2}


def test_what_is_left_of_the_message_is_heard(chat: Chat, means: Means) -> None:
    said = chat.says("坚果拿掉，一共多少钱", "promotion")
    assert "P8-1" not in held(means) and "合计" in said


def test_what_went_comes_back_by_its_name(chat: Chat, means: Means) -> None:
    chat.says("坚果和耳机都不要了", "cancel_order")
    chat.says("哎不对 坚果还是放回来吧", "deny")
    assert held(means) == {"P8-1": 2, "P1-b": 1}


def test_of_which_the_number_is_not_known_is_asked(chat: Chat, means: Means) -> None:
    said = chat.says("ok make the gizmos two, i said 2", "affirm")
    assert "2" in said and len(chat.buttons) == 3
    assert held(means) == {"P4-w": 1, "P8-1": 2, "P1-b": 1}


def _drafted(talk: Talk) -> Chat:
    chat, text = talk(ANNA), "每日坚果两袋和T恤L码一件 都要"
    said = chat.says(
        text, "purchase", at(text, "每日坚果", "product", "每日坚果", extra={"product_id": NUTS}),
        at(text, "两袋", "quantity", 2), at(text, "L码", "size", "L"),
        at(text, "T恤", "product", "优衣库 纯棉T恤", extra={"product_id": SHIRT}),
        at(text, "一件", "quantity", 1),
    )  # fmt: skip
    assert "×2" in said and "T恤" in said
    return chat


@pytest.mark.parametrize(
    "text",
    ["T恤不要哈，坚果可以", "不要T恤🙅‍♀️", "drop the shirt", "只要坚果", "坚果留着，T恤删了"],
)
def test_what_waits_is_edited_and_still_waits(talk: Talk, means: Means, text: str) -> None:
    chat = _drafted(talk)
    assert "T恤 " not in chat.says(text, "refine_recommendation") and held(means) == {}
    chat.clicks("加入购物车" if chat.language == "zh" and "加入购物车" in chat.titles else "add")
    assert held(means) == {"P8-1": 2}


@pytest.mark.parametrize("text", ["T恤不要 只加坚果三袋", "对 坚果要三袋 T恤删掉"])
def test_the_yes_may_come_with_it(talk: Talk, means: Means, text: str) -> None:
    chat = _drafted(talk)
    chat.says(text, "inform")
    assert held(means) == {"P8-1": 3}


def test_a_yes_reaches_the_basket_too(talk: Talk, means: Means) -> None:
    chat = _drafted(talk)
    put(means, chat.now, {"P4-w": 1})
    chat.says("对 坚果要三袋 耳机删掉", "affirm")
    assert held(means) == {"P8-1": 3, "P6-L": 1}


def test_all_refused_is_dropped(talk: Talk, means: Means) -> None:
    chat = _drafted(talk)
    chat.says("坚果不要了，T恤也不要了", "deny")
    chat.says("好", "affirm")
    assert held(means) == {}


def test_a_search_that_refuses_is_no_edit(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    put(means, chat.now, {"P8-1": 2})
    chat.says("手机", "purchase", {"entity": "category", "value": "手机"})
    chat.says("不要小米的", "refine_recommendation", {"entity": "brand", "value": "小米"})
    assert held(means) == {"P8-1": 2}


@pytest.mark.parametrize("text", ["坚果改一袋算了，家里放不下", "坚果改成一袋算了"])
def test_a_smaller_number_that_will_do_takes_nothing_out(
    chat: Chat, means: Means, text: str
) -> None:
    chat.says(text, "refine_recommendation", at(text, "坚果", "category", "坚果"))
    assert held(means) == {"P4-w": 1, "P8-1": 1, "P1-b": 1}


@pytest.mark.parametrize("text", ["算了第三个不要了", "第三个不要"])
def test_one_of_the_list_is_refused_while_a_version_is_asked_for(
    talk: Talk, means: Means, text: str
) -> None:
    chat = talk(ANNA)
    chat.slots["shown"] = ["P1", "P8", "P6"]
    said = "第二个和第三个各来两份"
    chat.says(said, "purchase")
    assert chat.slots["task"]["step"] == "ready"
    chat.says(text, "deny")
    chat.says("好", "affirm")
    assert held(means) == {"P8-1": 2}


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("坚果还在购物车没下单呢 算了不要了 把它删了吧", {"P4-w": 1, "P1-b": 1}),
        ("坚果怎么两袋了 只要一袋！", {"P4-w": 1, "P8-1": 1, "P1-b": 1}),
        ("下单吧 支付宝 坚果一袋够了", {"P4-w": 1, "P8-1": 1, "P1-b": 1}),
        ("坚果还在购物车吗", {"P4-w": 1, "P8-1": 2, "P1-b": 1}),
        ("坚果怎么卖 来两袋贵不贵", {"P4-w": 1, "P8-1": 2, "P1-b": 1}),
    ],
)
def test_what_is_told_before_an_edit_is_what_it_is_about(
    chat: Chat, means: Means, text: str, left: Mapping[str, int]
) -> None:
    chat.says(text, "purchase", at(text, "坚果", "category", "坚果"))
    assert held(means) == left
