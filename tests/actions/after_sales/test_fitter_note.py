"""What the fitter should bring is noted on the booked visit after a yes, and never promised."""

import pytest

from actions.desk import Means
from tests.actions.conftest import Talk
from tests.actions.stocking import AIRCON_ORDER, ANNA, order_of
from tests.actions.talking import Chat, named


def booked(talk: Talk) -> Chat:
    chat = talk(ANNA)
    chat.says(f"{AIRCON_ORDER} 预约安装", "installation", named("order_no", AIRCON_ORDER))
    chat.clicks("月")
    chat.clicks("确认")
    return chat


def note(means: Means) -> str:
    (case,) = order_of(means, AIRCON_ORDER).after_sales
    return case.reason or ""


@pytest.mark.parametrize("text", ["对了让师傅带个架子", "师傅能带个架子来不"])
def test_a_word_for_the_fitter_is_noted_after_a_yes(talk: Talk, means: Means, text: str) -> None:
    chat = booked(talk)
    said = chat.says(text, "installation")
    assert "架子" in said and "电话" in said and note(means) == ""
    chat.says("好的 记上", "affirm")
    assert "师傅" in note(means) and "架子" in note(means)


def test_a_no_notes_nothing(talk: Talk, means: Means) -> None:
    chat = booked(talk)
    chat.says("tell the fitter to bring a bracket", "installation")
    assert "bracket" in chat.text
    chat.clicks("Cancel")
    assert note(means) == "" and order_of(means, AIRCON_ORDER).after_sales[0].active


def test_before_the_yes_to_the_visit_the_booking_goes_on(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says(f"{AIRCON_ORDER} 预约安装", "installation", named("order_no", AIRCON_ORDER))
    chat.says("让师傅带个架子", "installation")
    assert chat.slots["task"]["name"] == "installation" and "架子" not in chat.titles


@pytest.mark.parametrize("text", ["那帮我备注下 尽量十点前后来", "加个备注 别按门铃"])
def test_a_note_asked_for_is_one_for_the_fitter(talk: Talk, means: Means, text: str) -> None:
    chat = booked(talk)
    assert "要记上吗" in chat.says(text, "nlu_fallback") and note(means) == ""
    chat.says("好的", "affirm")
    assert note(means).rstrip("来") in text


def test_a_note_for_another_order_is_none_for_the_fitter(talk: Talk) -> None:
    chat = booked(talk)
    chat.says("手机到哪了", "order_status", named("category", "手机"))
    assert "要记上吗" not in chat.says("帮我备注下 放门口", "nlu_fallback")


def test_the_half_of_the_day_asked_for_is_shown_before_the_yes(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    chat.says(f"{AIRCON_ORDER} 预约安装", "installation", named("order_no", AIRCON_ORDER))
    chat.clicks("月")
    said = chat.says("嗯嗯 上午来得了吗", "order_status",
                     clauses={"嗯嗯": "affirm", "上午来得了吗": "order_status"})  # fmt: skip
    assert "上午" in said and "快递" not in said and not order_of(means, AIRCON_ORDER).after_sales
    chat.says("好的", "affirm")
    assert "上午" in note(means)


def test_the_hour_is_noted_beside_the_half(talk: Talk, means: Means) -> None:
    chat = booked(talk)
    chat.says("改成周日上午10点可以吗", "installation")
    chat.says("可以", "affirm")
    assert "上午10点" in note(means)


@pytest.mark.parametrize(
    ("text", "kept"),
    [("不是，跟师傅说带长梯子", "带长梯子"), ("不对 让师傅带长梯子", "师傅带长梯子"),
     ("写错了，带长梯子", "带长梯子"), ("no, tell the fitter to bring a ladder", "bring a ladder")],
)  # fmt: skip
@pytest.mark.parametrize("noted", [False, True])
def test_a_note_put_right_stands_instead(
    talk: Talk, means: Means, text: str, kept: str, noted: bool
) -> None:
    chat = booked(talk)
    chat.says("跟师傅说带个冲击钻", "installation")
    if noted:
        chat.says("好", "affirm")
        if "师傅" not in text and "fitter" not in text:
            return
    chat.says(text, "installation")
    assert "冲击钻" not in chat.text and kept in chat.text
    chat.says("好", "affirm")
    assert note(means).endswith(kept) and "冲击钻" not in note(means)


def test_more_to_note_is_added(talk: Talk, means: Means) -> None:
    chat = booked(talk)
    chat.says("跟师傅说带个冲击钻", "installation")
    said = chat.says("还有让师傅带长梯子", "installation")
    assert "冲击钻" in said and "长梯子" in said
    chat.says("好", "affirm")
    chat.says("另外让师傅穿鞋套", "installation")
    chat.says("好", "affirm")
    assert all(one in note(means) for one in ("冲击钻", "长梯子", "鞋套"))


@pytest.mark.parametrize(("text", "intent"), [("不用了", "deny"), ("不是 算了吧", "deny")])
def test_a_no_puts_no_note_right(talk: Talk, means: Means, text: str, intent: str) -> None:
    chat = booked(talk)
    chat.says("跟师傅说带个冲击钻", "installation")
    chat.says(text, intent)
    assert "冲击钻" not in note(means)
