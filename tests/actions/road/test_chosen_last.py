"""The version for an exchange that is chosen at the end of a message, after a question or a no."""

import pytest

from actions.desk import Means
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA
from tests.actions.talking import Chat, at, named
from tests.shop import making

ORDER = "DD20261119000094"


@pytest.fixture
def no_such_size(talk: Talk, means: Means) -> Chat:
    """White shoes in 42 that were bought; a 43 was wished for, and there is none."""
    chat = talk(ANNA)
    with means.database.transaction() as tx:
        making.product(
            tx, "P94", chat.now, name="李宁 超轻", brand="李宁", category="跑步鞋",
            categories=["运动", "跑步鞋"],
            variants=[(f"P94-{color}-{size}", f"{color}色", size, 42_900, 5)
                      for color in "白蓝" for size in ("41", "42", "44")],
        )  # fmt: skip
        making.order(tx, ORDER, "signed", chat.now, days_ago=4, customer_id=ANNA,
                     lines=(("P94", "P94-白-42", 1, 42_900),))  # fmt: skip
    text = "小了 顶脚 想换43"
    said = chat.says(text, "exchange", named("order_no", ORDER), at(text, "43", "size", "43"))
    assert "没有" in said and chat.slots["task"]["step"] == "variant_id"
    return chat


@pytest.mark.parametrize(
    "text",
    [
        "44会不会太大啊？算了 就蓝色44吧",
        "44是不是偏大？那就蓝色44",
        "蓝色好看吗？蓝色44吧",
        "不是加购物车，我是要把脚上这双换成蓝色44",
        "不是要放购物车 是换成蓝色44",
    ],
)
@pytest.mark.parametrize("intent", ["stock", "inform", "purchase"])
def test_what_is_said_last_is_the_choice(no_such_size: Chat, text: str, intent: str) -> None:
    hue, spot = text.rindex("蓝色"), text.rindex("44")
    said = no_such_size.says(
        text, intent, named("color", "蓝色", start=hue, end=hue + 2),
        named("size", "44", start=spot, end=spot + 2),
    )  # fmt: skip
    assert no_such_size.slots["task"].get("variant_id") == "P94-蓝-44", said
    assert "购物车" not in said


@pytest.mark.parametrize("text", ["44会不会太大啊？", "太小了吧？蓝色44有吗"])
def test_a_question_alone_chooses_nothing(no_such_size: Chat, text: str) -> None:
    no_such_size.says(text, "stock", at(text, "44", "size", "44"))
    assert not no_such_size.slots["task"].get("variant_id")


@pytest.mark.parametrize(
    "text",
    [
        "蓝色44会不会太大啊？那蓝色44算了",
        "44是不是偏大？蓝色44不要了",
        "44是不是偏大？那不换蓝色44",
        "44会不会太大？那蓝色44就免了",
        "is 44 too big? forget the blue 44",
        "不是加购物车，蓝色44算了",
    ],
)
@pytest.mark.parametrize("intent", ["stock", "inform", "deny"])
def test_what_is_refused_at_the_end_is_no_choice(
    no_such_size: Chat, text: str, intent: str
) -> None:
    said = no_such_size.says(
        text,
        intent,
        at(text, "44", "size", "44"),
        at(text, "蓝色" if "蓝色" in text else "blue", "color", "蓝色"),
    )
    task = no_such_size.slots["task"] or {}
    assert not task.get("variant_id") and not no_such_size.slots.get("proposal_id"), said


@pytest.mark.parametrize(
    "text",
    ["44会不会太大啊？算了 蓝色44", "44会不会太大啊？那就蓝色44算了",
     "白的是不是太大？白的不要了 就蓝色44吧",
     "不是加购物车，不要白的 换成蓝色44"],
)  # fmt: skip
def test_what_is_refused_before_leaves_the_choice(no_such_size: Chat, text: str) -> None:
    hue, spot = text.rindex("蓝色"), text.rindex("44")
    said = no_such_size.says(
        text, "inform", named("color", "蓝色", start=hue, end=hue + 2),
        named("size", "44", start=spot, end=spot + 2),
    )  # fmt: skip
    assert no_such_size.slots["task"].get("variant_id") == "P94-蓝-44", said


@pytest.mark.parametrize(
    "text",
    ["41会不会太小啊？蓝色44是不是太大", "41小不小？蓝色44大吗", "41和蓝色44哪个合适",
     "蓝色的41有吗？44呢？"],
)  # fmt: skip
def test_sizes_that_there_are_are_not_denied(no_such_size: Chat, text: str) -> None:
    sizes = [at(text, "41", "size", "41"), at(text, "44", "size", "44")]
    for intent in ("stock", "product_info"):
        said = no_such_size.says(text, intent, *sizes, at(text, "蓝色", "color", "蓝色"))
        assert "没有" not in said, said


@pytest.mark.parametrize("text", ["紫色44有吗", "46有吗", "蓝色46和47有吗"])
def test_a_version_there_is_none_of_is_denied(no_such_size: Chat, text: str) -> None:
    sizes = [at(text, one, "size", one) for one in ("44", "46", "47") if one in text]
    hues = [at(text, one, "color", one) for one in ("紫色", "蓝色") if one in text]
    assert "没有" in no_such_size.says(text, "stock", *sizes, *hues)


def test_why_it_was_wished_for_first_is_not_asked_again(no_such_size: Chat) -> None:
    text = "蓝色44吧"
    said = no_such_size.says(
        text, "inform", at(text, "蓝色", "color", "蓝色"), at(text, "44", "size", "44")
    )
    assert no_such_size.slots["proposal_id"] and no_such_size.slots["task"].get("reason"), said


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("换货 要43 没发错货 就是想换", False),
        ("换货 要43，不是发错，穿着不合适", False),
        ("换货 要43 你们没有发错颜色 我想换大的", False),
        ("exchange for 43, it isnt the wrong item, just want another", False),
        ("换货 要43 你们发错货了", True),
        ("换货 要43 不是我买错是你们发错了颜色", True),
        ("换货 要43 是不是发错货了啊", True),
    ],
)
def test_a_reason_that_is_denied_is_none(
    no_such_size: Chat, talk: Talk, text: str, wrong: bool
) -> None:
    chat = talk(ANNA)
    chat.says(text, "exchange", named("order_no", ORDER), at(text, "43", "size", "43"))
    reason = str(chat.slots["task"].get("reason") or "")
    assert ("发错" in reason or "wrong" in reason) is wrong, reason
