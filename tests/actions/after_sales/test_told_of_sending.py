"""What is asked of goods that go back, in words of old and new ones, of sums and of reasons."""

import pytest

from actions.desk import Means
from tests.actions.conftest import Talk
from tests.actions.stocking import AIRPODS, ANNA, PODS_ORDER, SHOES_ORDER
from tests.actions.talking import Chat, named, product


def _exchanging(talk: Talk, language: str = "zh") -> Chat:
    chat = talk(ANNA, language)
    chat.says("换个新的 左边没声音了", "exchange", named("order_no", PODS_ORDER))
    assert chat.slots["task"]["step"] == "confirm"
    return chat


@pytest.mark.parametrize(
    ("text", "intent", "language"),
    [
        ("坏的那个先寄给你们吗", "return_policy", "zh"),
        ("我是说 是我先寄旧的 还是你们先发新的", "exchange", "zh"),
        ("do i send the broken one first?", "return_policy", "en"),
    ],
)
def test_which_goes_first(talk: Talk, text: str, intent: str, language: str) -> None:
    chat = _exchanging(talk)
    chat.language = language
    said = chat.says(text, intent)
    assert "先把原来的寄回" in said or "old one goes back first" in said
    assert chat.slots["task"]["name"] == "exchange"


def test_how_long_a_repair_takes_beside_how_it_goes(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("AirPods左边没声音了", "repair_warranty", product("AirPods", AIRPODS))
    said = chat.says("修要多久啊 是你们上门拿还是我寄", "repair_warranty")
    assert "修好要几天" in said and "上门还是寄修" in said


def test_who_fetches_the_old_one_is_no_fitter(talk: Talk) -> None:
    chat = _exchanging(talk, "en")
    chat.sends(chat.buttons[0]["payload"])
    chat.language = "en"
    said = chat.says("and when do i get the new one, u come pick up the old?", "installation")
    assert "fitter" not in said and "old one goes back first" in said


@pytest.mark.parametrize("text", ["鞋子颜色不喜欢 想退", "T恤款式不太满意 想退"])
def test_the_reason_is_what_was_said(talk: Talk, text: str) -> None:
    chat = talk(ANNA)
    goods = named("category", "跑步鞋" if "鞋" in text else "T恤")
    chat.says(text, "return_refund", named("order_no", SHOES_ORDER), goods)
    reason = str(chat.slots["task"]["reason"])
    assert reason.endswith(("颜色不喜欢", "款式不太满意"))


def test_not_wanted_is_still_that(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("鞋子不想要了 想退", "return_refund", named("order_no", SHOES_ORDER),
              named("category", "跑步鞋"))  # fmt: skip
    assert chat.slots["task"]["reason"] == "不想要了"


def test_the_postage_while_a_return_waits(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("退货 不想要了", "return_refund", named("order_no", PODS_ORDER))
    said = chat.says("多少钱啊运费", "shipping_info")
    assert "买家承担" in said and "包邮" not in said


def test_a_fault_told_after_the_repair_was_filed(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    chat.says("AirPods左边没声音了", "repair_warranty", product("AirPods", AIRPODS))
    chat.sends(chat.buttons[0]["payload"])
    said = chat.says("漏水 从盖子那漏", "repair_warranty")
    assert "补不进" in said and chat.slots.get("task") is None
    assert "转人工" in chat.titles
