"""Opened, tried on, never washed: the state of goods is no reason; what is asked is answered."""

import pytest

from actions.hearing.wording import says
from tests.actions.conftest import Talk
from tests.actions.stocking import AIRCON_ORDER, ANNA, SHOES_ORDER
from tests.actions.talking import Chat, at, named


def exchanging(talk: Talk, language: str = "zh") -> Chat:
    """An exchange of Anna's shoes that waits for its reason."""
    chat = talk(ANNA, language)
    chat.says("跑鞋想换一双", "exchange", named("order_no", SHOES_ORDER),
              named("category", "跑步鞋"))  # fmt: skip
    chat.says("42", "inform", named("size", "42"))
    assert chat.slots["task"]["step"] == "reason", chat.text
    return chat


@pytest.mark.parametrize("understood", ["price_protection", "inform", "deny", "exchange"])
@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "要补差价吗？已经拆开穿过一次了，没洗"),
        ("zh", "拆开试穿过了"),
        ("zh", "就试穿过一下，吊牌还在"),
        ("zh", "没穿过 吊牌没剪"),
        ("en", "i only tried them on once, tags are still on"),
        ("en", "never worn"),
    ],
)
def test_a_state_is_no_reason_and_has_its_rule(
    talk: Talk, language: str, text: str, understood: str
) -> None:
    chat = exchanging(talk, language)
    said = chat.says(text, understood)
    assert "reason" not in chat.slots["task"], said
    assert chat.slots["task"]["name"] == "exchange"
    rule = "二次销售" if language == "zh" else "resale"
    assert rule in said or "original" in said.lower() or "吊牌" in said, said


@pytest.mark.parametrize("text", ["洗了一次就起球", "穿了两天鞋底开胶了", "尺码小了，没穿过"])
def test_what_is_wrong_with_it_is_one(talk: Talk, text: str) -> None:
    chat = exchanging(talk)
    chat.says(text, "inform")
    assert chat.slots["task"].get("reason"), chat.text


@pytest.mark.parametrize(
    "text",
    ["洗了一次就起球", "收到就是拆开过的", "被人拆过", "包装破了", "没用", "it is used",
     "used it twice and it broke", "the box was open"],
)  # fmt: skip
def test_what_is_no_mere_state(text: str) -> None:
    assert not says("goods_state", text)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("原因是尺寸小了啊。铺过的还给换吗", "尺寸小了"),
        ("原因是颜色不好看。穿过一次还能换吗", "颜色不好看"),
        ("理由写鞋底开胶，运费谁出？", "鞋底开胶"),
    ],
)
def test_a_question_is_no_part_of_a_reason_put_right(talk: Talk, text: str, kept: str) -> None:
    chat = exchanging(talk)
    chat.says("不想要了", "inform")
    said = chat.says(text, "exchange")
    assert chat.slots["task"]["reason"] == kept
    assert f"{kept}。" in said and chat.slots["proposal_id"]
    assert len(chat.replies) > 1, said  # what is asked is told too


@pytest.mark.parametrize(
    "wish", ["跑鞋换双大一码的", "买小了 跑鞋想换大点的", "跑鞋换大一点的42码"]
)
def test_a_size_that_is_wished_for_is_the_reason(talk: Talk, wish: str) -> None:
    chat = talk(ANNA)
    chat.says(
        wish, "exchange", named("order_no", SHOES_ORDER), at(wish, "跑鞋", "category", "跑步鞋")
    )
    assert chat.slots["task"]["reason"] == "尺码不合适"


def test_another_colour_tells_no_reason(talk: Talk) -> None:
    chat = talk(ANNA)
    wish = "跑鞋想换白色的"
    chat.says(
        wish, "exchange", named("order_no", SHOES_ORDER), at(wish, "跑鞋", "category", "跑步鞋")
    )
    assert "reason" not in chat.slots["task"]


@pytest.mark.parametrize(
    ("language", "text", "clauses", "reason"),
    [
        ("zh", "那不用转了，寄我这也行。空调有点小毛病，吱吱响，能修吗",
         {"那不用转了": "deny", "寄我这也行": "affirm", "吱吱响": "repair_warranty"},
         "空调有点小毛病，吱吱响"),
        ("zh", "好的谢谢。空调一直漏水", {"好的谢谢": "thank", "空调一直漏水": "inform"},
         "空调一直漏水"),
        ("en", "no need to forward it, here is fine. the 空调 keeps leaking",
         {"no need to forward it": "deny", "here is fine": "affirm"}, "leak"),
        ("en", "one more: the 空调 i got last week is leaking", {}, "leaking"),
    ],
)  # fmt: skip
def test_what_was_said_to_the_last_answer_is_no_fault(
    talk: Talk, language: str, text: str, clauses: dict[str, str], reason: str
) -> None:
    chat = talk(ANNA, language)
    chat.says(text, "repair_warranty", named("order_no", AIRCON_ORDER),
              at(text, "空调", "category", "空调"), clauses=clauses)  # fmt: skip
    told = chat.slots["task"]["reason"]
    assert reason in told and "转" not in told and "谢" not in told
    assert "forward" not in told and "one more" not in told


@pytest.mark.parametrize("understood", ["shipping_info", "refund_progress", "return_refund"])
@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "postage how much roughly? and when would i see the 399"),
        ("en", "how much is the postage, and when do i get my money"),
        ("zh", "运费大概多少？钱什么时候能退回来"),
    ],
)
def test_the_sum_of_the_postage_is_not_known_and_the_days_are(
    talk: Talk, language: str, text: str, understood: str
) -> None:
    chat = talk(ANNA, language)
    wish = "跑步鞋退货 不想要了" if language == "zh" else "return the 跑步鞋, don't want them"
    chat.says(wish, "return_refund", named("order_no", SHOES_ORDER),
              at(wish, "跑步鞋", "category", "跑步鞋"))  # fmt: skip
    assert chat.slots["proposal_id"], chat.text
    said = chat.says(text, understood)
    assert ("没有资料" if language == "zh" else "no figure") in said, said
    assert ("天" if language == "zh" else "day") in said and "¥399" in said, said
    assert chat.slots["proposal_id"]


@pytest.mark.parametrize("understood", ["affirm", "exchange", "nlu_fallback"])
@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "i mean is it fine that the packaging is open"),
        ("en", "the box was opened, does that matter?"),
        ("zh", "我意思是包装拆了没事吧，能换吗"),
        ("zh", "盒子拆过了还能换吗"),
    ],
)
def test_an_opened_box_has_its_rule_before_the_yes(
    talk: Talk, language: str, text: str, understood: str
) -> None:
    chat = exchanging(talk, language)
    chat.says("尺码小了" if language == "zh" else "too small", "inform")
    assert chat.slots["proposal_id"], chat.text
    said = chat.says(text, understood)
    assert ("二次销售" if language == "zh" else "resaleable") in said, said
    assert chat.slots["proposal_id"] and chat.slots["task"]["reason"] == (
        "尺码小了" if language == "zh" else "too small"
    )
