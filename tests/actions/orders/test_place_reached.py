"""到上海了吗, has it reached Shanghai: told by the steps of the parcel's way."""

import pytest

from actions.hearing.place_names import place_told
from actions.hearing.wording import says
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, SHIPPED
from tests.actions.talking import named


@pytest.mark.parametrize("words", ["is it in Shanghai yet?", "has the parcel reached shanghai",
                                   "did it get to Shanghai already"])  # fmt: skip
def test_yes_and_when(talk: Talk, words: str) -> None:
    chat = talk(ANNA, "en")
    chat.says("where is it", "order_status", named("order_no", SHIPPED))
    said = chat.says(words, "stock")
    assert said.startswith("Yes") and SHIPPED in said and "Shanghai" in said


def test_no_and_where_it_is(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("到哪了", "order_status", named("order_no", SHIPPED))
    said = chat.says("到北京了吗", "shipping_info")
    assert "还没有到北京的记录" in said and "上海" in said and SHIPPED in said


@pytest.mark.parametrize("words", ["is there a shop in Hangzhou", "寄到杭州要多久",
                                   "do you have a store in Hangzhou", "do you deliver to Hangzhou",
                                   "is the shop in Hangzhou"])  # fmt: skip
def test_what_is_asked_of_the_shop_is_asked_of_no_parcel(words: str) -> None:
    assert not says("place_reached", words)


def test_a_guest_is_told_of_no_parcel(talk: Talk) -> None:
    assert "Shanghai:" not in talk(None, "en").says("is it in Shanghai yet", "stock")


@pytest.mark.parametrize(("place", "told"), [
    ("杭州转运中心", "Hangzhou sorting centre"), ("四川成都仓", "Chengdu warehouse"),
    ("深圳宝安区营业部", "Shenzhen local depot"), ("上海静安区", "Shanghai"), ("某地", ""),
])  # fmt: skip
def test_the_stations_are_told_in_english(place: str, told: str) -> None:
    assert place_told(place, "en") == told and place_told(place, "zh") == place


def test_the_way_told_in_english_names_the_place(talk: Talk) -> None:
    chat = talk(ANNA, "en")
    said = chat.says("where is it", "order_status", named("order_no", SHIPPED))
    steps = chat.replies[0]["order"]["shipment"]["steps"]
    assert "(Shanghai)" in said and steps[-1]["place"] == "Shanghai"
