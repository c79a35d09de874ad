"""换 said of goods that were never bought, or denied as an exchange, is a wish to buy."""

import pytest

from actions.desk import Means
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, SHOES, SHOES_ORDER, order_of
from tests.actions.talking import at, named, product


def exchanging(slots: dict[str, object]) -> bool:
    task = slots.get("task")
    return isinstance(task, dict) and task["name"] == "exchange"


@pytest.mark.parametrize("text", ["要换平板电脑", "平板电脑也想换个小米的"])
def test_goods_that_were_never_bought_are_looked_for(talk: Talk, text: str) -> None:
    chat = talk(ANNA)
    chat.says(text, "exchange", at(text, "平板电脑", "category", "平板电脑"))
    assert not exchanging(chat.slots) and chat.slots["wishes"]["categories"] == ["平板电脑"]


@pytest.mark.parametrize("text", ["跑步鞋想换货", "跑步鞋小了 想换一双", "跑步鞋开胶了 换一双"])
def test_goods_of_an_order_are_exchanged(talk: Talk, text: str) -> None:
    chat = talk(ANNA)
    chat.says(text, "exchange", at(text, "跑步鞋", "category", "跑步鞋"))
    assert exchanging(chat.slots)


def test_an_exchange_that_is_denied_for_a_purchase_changes_nothing(
    talk: Talk, means: Means
) -> None:
    chat = talk(ANNA)
    chat.says(f"订单{SHOES_ORDER}换货", "exchange", named("order_no", SHOES_ORDER))
    said = chat.says("不是换货 我是想另外买一双", "exchange")
    assert not exchanging(chat.slots) and "换货" in said and "买" in said
    assert not order_of(means, SHOES_ORDER).after_sales


def test_what_is_bought_instead_is_shown(talk: Talk) -> None:
    chat = talk(ANNA)
    text = "不是换货 我想另外买双赤兔"
    shoes = product("李宁 赤兔 8", SHOES) | {"start": 11, "end": 13}
    chat.says(text, "exchange", shoes)
    assert not exchanging(chat.slots) and "赤兔" in str(chat.cards)


@pytest.mark.parametrize("text", ["can i swap the phone", "the phone, can it be exchanged"])
def test_goods_past_their_days_are_no_purchase(talk: Talk, text: str) -> None:
    chat = talk(ANNA, "en")
    chat.says("phones", "purchase", named("category", "手机"))
    said = chat.says(text, "exchange", at(text, "phone", "category", "手机"))
    assert not chat.cards and "order" in said.lower()


def test_another_kind_swapped_to_is_looked_for(talk: Talk) -> None:
    chat = talk(ANNA, "en")
    text = "i want to swap to a tablet"
    chat.says(text, "exchange", at(text, "tablet", "category", "平板电脑"))
    assert not exchanging(chat.slots)
