"""An order that is named by its goods is cancelled, also after a hesitation."""

import pytest

from actions.desk import Means
from shop import orders
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, NOTE, PAID, UNPAID
from tests.actions.talking import named, product


def status(means: Means, order_no: str) -> str:
    with means.database.reading() as tx:
        return orders.one(tx, ANNA, order_no).status


def test_goods_that_are_not_wanted_any_more_are_not_looked_for(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    said = chat.says("那个坚果我不想要了帮我取消吧", "cancel_order", named("category", "坚果"))
    assert UNPAID in said and chat.titles == ["确认取消", "先不取消"]
    chat.says("确认", "affirm")
    assert status(means, UNPAID) == "cancelled"


def test_brand_and_kind_mean_any_of_them(talk: Talk) -> None:
    chat = talk(ANNA)
    text = "那个小米手机我不想要了帮我取消吧"
    found = product("Redmi Note 13", "P77")
    said = chat.says(text, "cancel_order", {**found, "start": 2, "end": 6})
    assert PAID in said and NOTE


@pytest.mark.parametrize("asked", ["怎么办优惠", "有没有优惠"])
def test_after_a_hesitation_it_is_done_after_all(talk: Talk, means: Means, asked: str) -> None:
    chat = talk(ANNA)
    chat.says("坚果那单取消", "cancel_order", named("category", "坚果"))
    chat.says(asked, "promotion")
    chat.says("算了没啥优惠 还是取消吧", "promotion")
    assert status(means, UNPAID) == "cancelled"


def test_after_a_no_it_is_begun_again(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    chat.says("坚果那单取消", "cancel_order", named("category", "坚果"))
    chat.says("先不取消", "deny")
    chat.says("算了没啥优惠 还是取消吧", "promotion")
    assert chat.titles == ["确认取消", "先不取消"] and status(means, UNPAID) == "unpaid"
