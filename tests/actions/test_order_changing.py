"""Cancelling and redirecting an order: asked once, done once, only by its owner."""

from datetime import timedelta

import pytest

from actions.desk import Means
from actions.hearing.addressing import parts_of
from shop import baskets, orders
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, BERT, BERTS, OLD, PAID, SHIPPED, UNPAID, order_of
from tests.actions.talking import Chat, named, product


def cancelling(chat: Chat, number: str = PAID) -> Chat:
    chat.says(f"取消订单{number}", "cancel_order", named("order_no", number))
    return chat


def test_a_cancellation_is_done_after_a_yes_and_told(talk: Talk, means: Means) -> None:
    chat = cancelling(talk(ANNA))
    assert chat.titles == ["确认取消", "先不取消"]
    assert order_of(means, PAID).status == "paid"
    said = chat.clicks("确认")
    assert order_of(means, PAID).status == "cancelled"
    assert "¥999" in said and PAID in said
    assert chat.kinds == ["order"]


@pytest.mark.parametrize("words", ["不用了", "算了", "不", "我再想想", "no"])
def test_a_no_changes_nothing_and_says_so(talk: Talk, means: Means, words: str) -> None:
    chat = cancelling(talk(ANNA))
    said = chat.says(words, "deny")
    assert "改动" in said or "changed" in said
    assert order_of(means, PAID).status == "paid"
    chat.says("是的", "affirm")
    assert order_of(means, PAID).status == "paid"


def test_the_same_message_again_has_the_same_effect_once(talk: Talk, means: Means) -> None:
    chat = cancelling(talk(ANNA))
    before = dict(chat.slots)
    first = chat.says("确认", "affirm", message_id="m-yes")
    chat.slots = before  # the bot died before it kept the turn: the message comes again
    assert chat.says("确认", "affirm", message_id="m-yes") == first
    assert len(order_of(means, PAID).refunds) == 1


def test_a_second_yes_finds_nothing_more_to_do(talk: Talk, means: Means) -> None:
    chat = cancelling(talk(ANNA))
    payload = chat.buttons[0]["payload"]
    chat.sends(payload)
    chat.sends(payload)
    assert len(order_of(means, PAID).refunds) == 1


def test_an_old_button_confirms_no_other_proposal(talk: Talk, means: Means) -> None:
    chat = cancelling(talk(ANNA))
    old = chat.buttons[0]["payload"]
    chat.clicks("先不取消")
    cancelling(chat, UNPAID)
    chat.sends(old)
    assert order_of(means, PAID).status == "paid"
    assert order_of(means, UNPAID).status == "unpaid"


def test_anothers_order_is_not_found_and_not_shown(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    said = chat.says(f"取消订单{BERTS}", "cancel_order", named("order_no", BERTS))
    assert "没有" in said
    assert all("Galaxy A55 · 11月20日" not in title for title in chat.titles)
    chat.says("确认", "affirm")
    assert order_of(means, BERTS, BERT).status == "paid"


def test_anothers_proposal_cannot_be_confirmed(talk: Talk, means: Means) -> None:
    payload = cancelling(talk(ANNA)).buttons[0]["payload"]
    talk(BERT).sends(payload)
    talk(None).sends(payload)
    assert order_of(means, PAID).status == "paid"


def test_without_a_number_the_own_cancellable_orders_are_offered(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("帮我取消订单", "cancel_order")
    assert chat.slots["asked"] == "order"
    assert [title.split(" · ")[0] for title in chat.titles] == ["每日坚果", "Redmi Note 14"]
    said = chat.says("第二个", "inform")
    assert PAID in said and chat.titles == ["确认取消", "先不取消"]


def test_a_correction_takes_the_other_order(talk: Talk) -> None:
    chat = cancelling(talk(ANNA))
    said = chat.says("不对，是另一单", "deny")
    assert UNPAID in said and PAID not in said


def test_a_shipped_order_is_refused_with_what_can_be_done(talk: Talk) -> None:
    chat = cancelling(talk(ANNA), SHIPPED)
    assert "已经发货" in chat.text
    assert chat.slots.get("task") is None


def test_after_a_digression_the_open_question_comes_back(talk: Talk, means: Means) -> None:
    chat = cancelling(talk(ANNA))
    said = chat.says("包邮吗", "shipping_info")
    assert "包邮" in said and "取消订单" in said and chat.titles == ["确认取消", "先不取消"]
    chat.says("确认", "affirm")
    assert order_of(means, PAID).status == "cancelled"


def test_a_guest_is_asked_to_sign_in(talk: Talk) -> None:
    chat = talk(None)
    assert "登录" in chat.says("帮我取消订单", "cancel_order")
    assert "登录" in chat.says("改下地址", "change_address")


def test_an_address_is_heard_in_pieces_and_changed_after_a_yes(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    chat.says(f"{PAID}地址填错了", "change_address", named("order_no", PAID))
    assert chat.slots["asked"] == "address"
    said = chat.says("改成杭州市西湖区文三路200号3楼", "inform")
    assert "文三路200号" in said
    said = chat.says("电话换成13900001111", "inform", named("phone", "13900001111"))
    assert "文三路200号" in said and "139****1111" in said and "13900001111" not in said
    assert "13900001111" not in str(chat.slots)
    chat.says("对", "affirm")
    address = order_of(means, PAID).address
    assert address.text == "杭州市西湖区文三路200号3楼"
    assert address.phone == "139****1111"


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("门牌错了，是210号不是200号", "杭州市西湖区文三路210号3楼"),
        ("等等 不是200号是210号", "杭州市西湖区文三路210号3楼"),
        ("门牌错了，是200号5楼502", "杭州市西湖区文三路200号5楼502"),
    ],
)
def test_a_piece_of_an_address_is_put_right_before_the_yes(
    talk: Talk, means: Means, words: str, shown: str
) -> None:
    chat = talk(ANNA)
    given = f"{PAID}地址改成杭州市西湖区文三路200号3楼"
    chat.says(given, "change_address", named("order_no", PAID))
    assert shown in chat.says(words, "inform")
    chat.says("对", "affirm")
    assert order_of(means, PAID).address.text == shown


@pytest.mark.parametrize(
    "words", ["先不删了，推荐确实关掉了吧", "order again please", "能把券取消不用吗"]
)
def test_nobody_is_offered_to_cancel_an_order_who_did_not_speak_of_it(
    talk: Talk, words: str
) -> None:
    chat = talk(ANNA)
    chat.says(words, "cancel_order")
    assert (chat.slots.get("task") or {}).get("name") != "cancel_order"


def test_all_of_an_address_in_one_sentence(talk: Talk) -> None:
    chat = talk(ANNA)
    said = chat.says(
        "把收货地址改成广州市天河区天河路10号，收件人李四，电话13900002222",
        "change_address",
        named("order_no", UNPAID),
    )
    assert "广州市天河区天河路10号" in said and "李四" in said and "139****2222" in said


def test_an_old_order_is_not_redirected(talk: Talk) -> None:
    chat = talk(ANNA)
    said = chat.says("改地址", "change_address", named("order_no", OLD))
    assert "不能改地址" in said


@pytest.mark.parametrize(
    "words", ["order it", "查一下物流", "那个", "确认一下地址对不对", "好的但是先等等"]
)
def test_an_intent_of_yes_without_words_of_yes_carries_out_nothing(
    talk: Talk, means: Means, words: str
) -> None:
    chat = cancelling(talk(ANNA))
    chat.says(words, "affirm")
    assert order_of(means, PAID).status == "paid"


@pytest.mark.parametrize(
    "words", ["取消吧", "嗯，取消", "好的，谢谢", "那就这样吧", "yes, cancel it"]
)
def test_a_yes_in_the_words_of_the_matter_counts(talk: Talk, means: Means, words: str) -> None:
    chat = cancelling(talk(ANNA))
    chat.says(words, "affirm")
    assert order_of(means, PAID).status == "cancelled"


def test_after_several_digressions_the_matter_is_put_aside(talk: Talk, means: Means) -> None:
    chat = cancelling(talk(ANNA))
    old = chat.buttons[0]["payload"]
    for intent in ("shipping_info", "membership", "payment", "return_policy", "shipping_info"):
        chat.says("请问一下", intent)
    assert chat.slots["task"] is None and "放一放" in chat.text
    chat.sends(old)
    assert order_of(means, PAID).status == "paid"


def test_a_yes_with_a_further_change_takes_both(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    chat.says(f"{PAID}地址改成沈阳市和平区太原街10号", "change_address", named("order_no", PAID))
    chat.now += timedelta(minutes=1)
    said = chat.says("行 改吧 对了电话也换成13916665555", "change_address",
                     named("phone", "13916665555", start=12, end=23))  # fmt: skip
    assert "太原街10号" in said and "5555" in said and chat.titles == ["确认", "取消"]
    assert "确认" in chat.says("改好了吗", "order_status")
    chat.says("确认", "affirm")
    with means.database.reading() as tx:
        address = orders.one(tx, ANNA, PAID).address
    assert "太原街10号" in address.text and address.phone.endswith("5555")
    assert PAID in chat.says("改好了吗", "change_address")


@pytest.mark.parametrize("text", ["不对 是1803", "不对，应该是1803室", "sorry, it's 1803"])
def test_a_room_is_put_right_by_its_number_alone(talk: Talk, text: str) -> None:
    chat = talk(ANNA)
    chat.says(
        f"{PAID}地址改到成都市武侯区天府大道100号3栋1802", "change_address", named("order_no", PAID)
    )
    said = chat.says(text, "deny")
    assert "3栋1803" in said and chat.slots["proposal_id"]


def test_a_correction_that_is_not_understood_loses_nothing(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says(
        f"{PAID}地址改到成都市武侯区天府大道100号3栋1802", "change_address", named("order_no", PAID)
    )
    waiting = chat.slots["proposal_id"]
    said = chat.says("写错了吧这里", "deny")
    assert "确认" in said and chat.slots["proposal_id"] == waiting


def test_an_order_just_told_goes_elsewhere_and_nothing_is_bought(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    chat.says(f"{PAID} 付款了吗", "order_status", named("order_no", PAID))
    chat.says("还有没有货", "stock", product("Redmi Note 14", "P2"))
    chat.says("帮我改成送到公司 西安市高新区科技路88号", "change_address")
    with means.database.reading() as tx:
        assert not baskets.lines(tx, ANNA)
    assert chat.slots["task"]["name"] == "change_address" and "科技路88号" in chat.text


@pytest.mark.parametrize(
    ("text", "name"), [("换成李静 13922223333", "李静"), ("改成王大爷 13922223333", "王大爷")]
)
def test_a_receiver_is_named_beside_the_phone(text: str, name: str) -> None:
    assert parts_of(text) == {"receiver": name, "phone": "13922223333"}


@pytest.mark.parametrize("text", ["换成新号 13922223333", "改成这个 13922223333"])
def test_another_phone_names_no_receiver(text: str) -> None:
    assert parts_of(text) == {"phone": "13922223333"}
