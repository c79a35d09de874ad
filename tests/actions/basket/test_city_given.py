"""The city of an address that has none, told when it is asked for."""

import pytest

from actions.basket.city_given import city_given
from actions.desk import Means
from shop import baskets
from shop.policies import policies
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA
from tests.actions.talking import Chat

PLACE = "滨江区江南大道588号恒鑫大厦8楼"


def waiting(talk: Talk, means: Means) -> Chat:
    chat = talk(ANNA)
    with means.database.transaction() as tx:
        baskets.set_quantity(tx, ANNA, "P8-1", 1, chat.now)
    chat.says("下单 微信付", "purchase")
    assert "城市" in chat.says(f"寄到{PLACE}", "change_address")
    return chat


@pytest.mark.parametrize(
    ("text", "city"), [("浙江杭州的", "浙江杭州"), ("杭州", "杭州市"), ("是杭州市的", "杭州市")]
)
def test_the_city_is_put_in_front(talk: Talk, means: Means, text: str, city: str) -> None:
    said = waiting(talk, means).says(text, "inform")
    assert f"{city}{PLACE}" in said and "没看到城市" not in said


@pytest.mark.parametrize("text", ["好的呀", "不对", "浙江杭州也送吗", "等一下"])
def test_other_words_are_no_city(text: str) -> None:
    assert city_given(text, {"text": PLACE}, policies()) == {}


@pytest.mark.parametrize("text", ["it's in Hangzhou", "in Hangzhou, Zhejiang"])
def test_it_stands_last_in_english(text: str) -> None:
    street = "588 Jiangnan Avenue, Hengxin Building"
    told = city_given(text, {"text": street}, policies())
    assert told["text"].startswith(f"{street}, Hangzhou")


@pytest.mark.parametrize("text", ["confirm", "ok", "it's fine", "that's right"])
def test_a_yes_is_no_city(text: str) -> None:
    assert city_given(text, {"text": "588 Jiangnan Avenue"}, policies()) == {}


def test_an_address_with_its_city_stays(talk: Talk) -> None:
    assert city_given("浙江杭州的", {"text": f"杭州市{PLACE}"}, policies()) == {}
