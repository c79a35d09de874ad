"""What is asked of an order narrows the choice: not there yet, not sent, to be cancelled."""

from datetime import datetime

import pytest

from actions.desk import Means
from actions.hearing.wording import says
from shop.tables import OrderRow
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, NUTS, PAID, PODS_ORDER, SHIPPED, UNPAID
from tests.actions.talking import Chat, named
from tests.shop.making import order

COMING, EARLIER = "DD2000000000000001", "DD200000000000001"


@pytest.fixture
def often(means: Means, now: datetime) -> Means:
    """Anna buys nuts again and again; one parcel of them is on its way."""
    with means.database.transaction() as tx:
        order(tx, COMING, "in_delivery", now, lines=((NUTS, "P8-1", 1, 9_900),), days_ago=3)
        for number in range(4):
            order(tx, f"{EARLIER}{number}", "signed", now, days_ago=9 + 9 * number,
                  lines=((NUTS, "P8-1", 1, 9_900),))  # fmt: skip
    return means


def offered(chat: Chat) -> set[str]:
    return {one for button in chat.buttons for one in button["payload"].split('"') if "DD" in one}


@pytest.mark.parametrize(
    "text",
    ["我前几天买的东西怎么还没送到", "都好几天了还没收到货", "东西一直没到", "等了一周了还没来"]
    + ["my order still has not arrived", "where is my parcel"],
)
def test_what_has_come_is_not_offered(talk: Talk, often: Means, text: str) -> None:
    chat = talk(ANNA)
    chat.says(text, "order_status")
    assert offered(chat) == {COMING, SHIPPED, PAID, UNPAID}


def test_the_goods_named_next_are_those_that_have_not_come(talk: Talk, often: Means) -> None:
    chat = talk(ANNA)
    chat.says("买的东西怎么还没到", "order_status")
    said = chat.says("就是坚果", "inform", named("category", "坚果"))
    assert COMING in (said + str(offered(chat))) and EARLIER not in said + str(offered(chat))


def test_goods_that_came_are_told_though_others_are_awaited(talk: Talk, often: Means) -> None:
    chat = talk(ANNA)
    chat.says("买的东西怎么还没到", "order_status")
    assert PODS_ORDER in chat.says("耳机那单", "inform", named("category", "耳机"))


def test_what_is_not_sent_is_asked_of_what_is_to_be_sent(talk: Talk, often: Means) -> None:
    chat = talk(ANNA)
    chat.says("怎么还没发货", "order_status")
    assert offered(chat) == {PAID, UNPAID}


@pytest.mark.parametrize("text", ["帮我催一下发货", "催发货"])
def test_to_hurry_the_sending_is_about_what_is_to_be_sent(
    talk: Talk, often: Means, text: str
) -> None:
    assert PAID in talk(ANNA).says(text, "order_status")


def test_when_all_has_come_it_is_said(talk: Talk, often: Means) -> None:
    with often.database.transaction() as tx:
        for row in tx.query(OrderRow).where(OrderRow.customer_id == ANNA):
            row.status = "signed"
    chat = talk(ANNA)
    said = chat.says("买的东西怎么还没到", "order_status")
    assert "没有还" in said and len(offered(chat)) == 5


def test_another_one_with_the_same_goods(talk: Talk, often: Means) -> None:
    chat = talk(ANNA)
    chat.says("坚果到哪了", "order_status", named("category", "坚果"), named("order_no", COMING))
    chat.says("另一单坚果呢", "order_status", named("category", "坚果"))
    assert offered(chat) and COMING not in offered(chat)


@pytest.mark.parametrize("text", ["还没想好", "发票还没开", "没有收货地址", "这款什么时候发布"])
def test_other_words_await_no_parcel(text: str) -> None:
    assert not says("not_there_yet", text) and not says("unsent", text)


def test_the_goods_named_again_are_those_of_the_order_just_told(talk: Talk, often: Means) -> None:
    chat = talk(ANNA)
    chat.says("坚果到哪了", "order_status", named("category", "坚果"), named("order_no", COMING))
    assert COMING in chat.says("就是坚果", "order_status", named("category", "坚果"))
    assert chat.kinds == ["order"]
