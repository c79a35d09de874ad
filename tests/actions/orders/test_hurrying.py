"""Hurrying an order: a note for the staff, once, after a yes."""

import pytest

from actions.desk import Means
from shop.cases import cases
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, PAID, PODS_ORDER, SHIPPED
from tests.actions.talking import named, product


def notes(means: Means) -> list[tuple[str | None, str]]:
    with means.database.reading() as tx:
        return [(each.order_no, each.reason) for each in cases(tx, ANNA)]


def test_a_note_is_kept_after_a_yes_with_what_was_said(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    chat.says(f"{PAID} 到哪了", "order_status", named("order_no", PAID))
    said = chat.says("能快点吗 周末要用", "order_status")
    assert "确认" in chat.titles and "不能" in said and notes(means) == []
    chat.says("那帮我催一下吧", "order_status")
    assert notes(means) == [(PAID, "催发货：周末要用")]


def test_an_order_is_hurried_once(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    for _ in range(2):
        chat.says(f"{SHIPPED} 帮我催一下", "order_status", named("order_no", SHIPPED))
        if "确认" in chat.titles:
            chat.clicks("确认")
    assert "已经登记过" in chat.text and len(notes(means)) == 1


@pytest.mark.parametrize("words", ["催一下快递", "can you hurry them"])
def test_hurrying_is_heard_in_any_sentence(talk: Talk, words: str) -> None:
    chat = talk(ANNA)
    chat.says(words, "stock")
    assert chat.slots["task"]["name"] == "hurry"


def test_what_has_arrived_needs_no_hurry(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    chat.says(f"{PODS_ORDER} 催一下", "order_status", named("order_no", PODS_ORDER))
    assert "已签收" in chat.text and notes(means) == []


def test_how_to_sign_in_is_told(talk: Talk) -> None:
    assert "登录" in talk(None).says("怎么登录啊", "product_info")
    assert "已经登录" in talk(ANNA).says("去哪登录", "out_of_scope")


def test_the_note_says_why_and_nothing_cut_in_pieces(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    chat.says("帮我催他们快点发吧，周三要出差", "order_status", named("order_no", PAID))
    chat.says("对", "affirm")
    with means.database.reading() as tx:
        assert cases(tx, ANNA)[0].reason == "催发货：周三要出差"


@pytest.mark.parametrize(
    "words", ["能不能让人打电话给快递", "can a real person call the courier for me"]
)
def test_who_is_to_phone_the_courier_is_told_what_can_be_done(
    talk: Talk, means: Means, words: str
) -> None:
    chat = talk(ANNA)
    chat.says(words, "human_agent")
    assert SHIPPED in chat.text and len(chat.titles) == 3 and notes(means) == []


def test_an_order_called_by_a_piece_of_its_name_is_hurried(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("Note 那单催一下发货", "order_status")
    assert PAID in chat.text and SHIPPED not in chat.text


def test_hurrying_other_goods_in_the_middle_of_a_return_is_done_and_the_return_goes_on(
    talk: Talk, means: Means
) -> None:
    chat = talk(ANNA)
    chat.says(f"订单{PODS_ORDER}退货", "return_refund", named("order_no", PODS_ORDER))
    text = "等下 Mate60到哪了 催一下"
    mate = product("华为 Mate 60", "P1") | {"start": 3, "end": 9}
    said = chat.says(text, "order_status", mate)
    assert SHIPPED in said and "催" in said and PODS_ORDER not in said and notes(means) == []
    said = chat.says("确认", "affirm")
    assert notes(means) == [(SHIPPED, "催派送")] and "原因" in said
    said = chat.says("不喜欢", "inform")
    assert PODS_ORDER in said and "催" not in said and len(notes(means)) == 1


def test_a_denied_hurry_is_none(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    chat.says(f"{PAID} 到哪了", "order_status", named("order_no", PAID))
    chat.says("不用催 我是不要了 能取消不", "cancel_order")
    assert chat.slots["task"]["name"] == "cancel_order" and notes(means) == []


def test_a_hurry_that_waits_gives_way_to_what_is_wished(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    chat.says(f"{PAID} 帮我催一下", "order_status", named("order_no", PAID))
    chat.says("不是催啊 我要取消这单 退钱", "cancel_order")
    assert chat.slots["task"]["name"] == "cancel_order" and chat.slots["proposal_id"]
    assert notes(means) == []


@pytest.mark.parametrize("text", ["催一下吧 周五生日要用", "周五生日要用 帮我催一下吧"])
def test_why_is_noted_beside_the_yes(talk: Talk, means: Means, text: str) -> None:
    chat = talk(ANNA)
    chat.says("帮我催一下，下周要出差", "order_status", named("order_no", PAID))
    chat.says(text, "order_status")
    assert notes(means) == [(PAID, "催发货：下周要出差，周五生日要用")]


def test_goods_under_way_are_hurried_though_no_order_was_spoken_of(
    talk: Talk, means: Means
) -> None:
    chat = talk(ANNA)
    mate = product("Mate60", "P1") | {"start": 0, "end": 6}
    said = chat.says("Mate60能不能快点送", "order_status", mate)
    assert SHIPPED in said and chat.titles == ["确认", "取消"] and notes(means) == []


def test_beside_what_waits_for_a_yes_there_is_only_yes_and_no(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says(f"{PAID} 帮我催一下", "order_status", named("order_no", PAID))
    chat.says("这单什么时候能发", "order_status")
    assert chat.titles == ["确认", "取消"]


def test_another_order_beside_the_yes_is_shown_and_not_hurried(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    chat.says("帮我催一下，下周要出差", "order_status", named("order_no", PAID))
    said = chat.says(f"催一下吧 {SHIPPED} 周五生日要用", "order_status", named("order_no", SHIPPED))
    assert notes(means) == [] and SHIPPED in said
