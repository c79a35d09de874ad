"""今晚能发不, 哪天能到: of the order in talk, by the promise and the courier's day."""

from datetime import timedelta

import pytest
from sqlalchemy import update

from actions.desk import Means
from actions.hearing.wording import says
from shop.tables import ShipmentRow
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, PAID, SHIPPED
from tests.actions.talking import named
from tests.conftest import NOW


@pytest.mark.parametrize("words", ["今晚能发不", "今天发吗", "明天能不能发货", "这周能寄出吗"])
def test_no_day_of_sending_is_promised(talk: Talk, words: str) -> None:
    chat = talk(ANNA)
    chat.says("那单呢", "order_status", named("order_no", PAID))
    said = chat.says(words, "shipping_info")
    assert PAID in said and "不能保证" in said and "48 小时" in said and "偏远" not in said


@pytest.mark.parametrize("words", ["大概哪天能到", "下午三点前能到不", "还要几天", "多久能到"])
def test_the_day_of_the_parcel_in_talk(talk: Talk, means: Means, words: str) -> None:
    with means.database.transaction() as tx:
        tx.execute(update(ShipmentRow).values(expected_at=NOW + timedelta(days=1)))
    chat = talk(ANNA)
    chat.says("到哪了", "order_status", named("order_no", SHIPPED))
    said = chat.says(words, "shipping_info")
    assert SHIPPED in said and "送达" in said and "偏远" not in said


@pytest.mark.parametrize("words", ["你们一般几天能到", "包邮吗", "新疆能发吗"])
def test_the_rule_stays_the_rule(talk: Talk, words: str) -> None:
    chat = talk(ANNA)
    chat.says("到哪了", "order_status", named("order_no", SHIPPED))
    assert SHIPPED not in chat.says(words, "shipping_info")


@pytest.mark.parametrize(
    "words", ["今天下单明天发票能开吗", "我今天发烧了", "明天发工资了", "今天发现少了一个"]
)
def test_other_words_send_nothing(words: str) -> None:
    assert not says("send_day_asked", words)


@pytest.mark.parametrize(
    "words", ["几号能发货", "那什么时候发啊", "大概哪天寄出去", "when will it ship"]
)
def test_the_day_asked_while_its_address_is_changed(talk: Talk, words: str) -> None:
    chat = talk(ANNA)
    chat.says(f"{PAID}地址改成上海市静安区愚园路88号", "change_address", named("order_no", PAID))
    said = chat.says(words, "shipping_info")
    assert PAID in said and "48" in said and "偏远" not in said
    assert chat.slots["proposal_id"]


def test_of_no_order_the_rule_is_told(talk: Talk) -> None:
    assert PAID not in talk(None).says("几号能发货", "shipping_info")
