"""Another version of what was just put into the basket, after a change of mind."""

from datetime import datetime

import pytest

from actions.desk import Means
from shop import baskets
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, MATE60, SHOES
from tests.actions.talking import Chat, at, named, product


def held(means: Means) -> list[tuple[str, int]]:
    with means.database.reading() as tx:
        return [(line.variant_id, line.quantity) for line in baskets.lines(tx, ANNA)]


@pytest.mark.parametrize(
    "text", ["算了 XL吧", "算了还是XL吧", "等等 要XL的", "actually XL", "no wait, size XL"]
)
def test_the_version_said_takes_the_place(with_shirt: Chat, means: Means, text: str) -> None:
    with_shirt.says(text, "deny", at(text, "XL", "size", "XL"))
    assert held(means) == [("P6-XL", 1)]


@pytest.mark.parametrize("text", ["算了 不要XL", "算了 XL的有吗", "算了 我穿XL会不会大", "算了"])
def test_what_says_more_changes_nothing(with_shirt: Chat, means: Means, text: str) -> None:
    sizes = [at(text, "XL", "size", "XL")] if "XL" in text else []
    with_shirt.says(text, "deny", *sizes)
    assert held(means) == [("P6-L", 1)]


def test_the_version_of_the_goods_asked_of_is_not_that_of_the_basket(
    with_shirt: Chat, means: Means
) -> None:
    with_shirt.says("再要跑鞋", "purchase", product("耐克 跑鞋", SHOES))
    with_shirt.says("加购物车", "purchase", product("耐克 跑鞋", SHOES))
    assert with_shirt.slots["task"]["step"] == "variant_id"
    with_shirt.says("actually make it the XL one", "inform", named("size", "XL"))
    assert ("P6-L", 1) in held(means)


@pytest.mark.parametrize("text", ["算了就黑色吧", "算了 就黑色吧", "算了就黑色吧 下单"])
@pytest.mark.parametrize("intent", ["deny", "nlu_fallback"])
def test_the_version_that_is_in_it_stays(talk: Talk, means: Means, text: str, intent: str) -> None:
    chat = talk(ANNA)
    chat.says("来一双赤兔 黑色42的", "purchase", product("李宁 赤兔 8", SHOES),
              named("color", "黑色"), named("size", "42"))  # fmt: skip
    chat.says("白色的有吗", "stock", named("color", "白色"))
    said = chat.says(text, intent, at(text, "黑色", "color", "黑色"))
    assert held(means) == [("P5-42", 1)] and "移出" not in said


def test_the_order_still_waits_when_its_version_is_confirmed(talk: Talk, means: Means) -> None:
    chat, text = talk(ANNA), "算了就黑色吧"
    chat.says("来一双赤兔 黑色42的", "purchase", product("李宁 赤兔 8", SHOES),
              named("color", "黑色"), named("size", "42"))  # fmt: skip
    chat.says("下单 货到付款", "purchase")
    chat.says(text, "deny", at(text, "黑色", "color", "黑色"))
    assert chat.slots["proposal_id"] and "确认" in chat.titles
    chat.says("算了 不买了", "deny")
    assert not chat.slots.get("proposal_id")


def test_what_is_refused_by_its_colour_goes_out(talk: Talk, means: Means) -> None:
    chat, text = talk(ANNA), "黑色的算了"
    chat.says("来一双赤兔 黑色42的", "purchase", product("李宁 赤兔 8", SHOES),
              named("color", "黑色"), named("size", "42"))  # fmt: skip
    chat.says(text, "deny", at(text, "黑色", "color", "黑色"))
    assert held(means) == []


def _shoes(means: Means, now: datetime, count: int) -> None:
    with means.database.transaction() as tx:
        baskets.add(tx, ANNA, "P5-41", count, now)


@pytest.mark.parametrize("text", ["那把41换成42", "41换成42吧"])
def test_a_size_in_place_of_another_is_no_number(
    talk: Talk, means: Means, now: datetime, text: str
) -> None:
    _shoes(means, now, 1)
    chat, asked = talk(ANNA), "赤兔8 有42吗"
    chat.says(asked, "stock", product("李宁 赤兔 8", SHOES), at(asked, "42", "size", "42"))
    chat.says(text, "exchange", at(text, "41", "size", "41"), at(text, "42", "size", "42"))
    assert held(means) == [("P5-42", 1)]


def test_one_of_two_is_changed(talk: Talk, means: Means, now: datetime) -> None:
    _shoes(means, now, 2)
    chat, asked = talk(ANNA), "赤兔8 有42吗"
    chat.says(asked, "stock", product("李宁 赤兔 8", SHOES), at(asked, "42", "size", "42"))
    text = "有一双改成42"
    chat.says(text, "exchange", at(text, "42", "size", "42"))
    assert sorted(held(means)) == [("P5-41", 1), ("P5-42", 1)]


@pytest.mark.parametrize(
    ("text", "intent"),
    [("算了 换个颜色吧 绿色的", "exchange"), ("还是绿色的吧", "exchange"),
     ("算了 要绿的", "deny"), ("actually make it green", "exchange")],
)  # fmt: skip
def test_another_version_of_what_is_being_bought_begins_no_exchange(
    talk: Talk, means: Means, text: str, intent: str
) -> None:
    chat = talk(ANNA, "en" if text.isascii() else "zh")
    chat.says("Mate 60 加购物车", "purchase", MATE60)
    assert chat.slots["asked"] == "variant"
    word = "green" if text.isascii() else text[text.index("绿") :].rstrip("的吧")
    chat.says(text, intent, at(text, word, "color", "绿色"))
    assert held(means) == [("P1-g", 1)] and "没有做任何改动" not in chat.text


@pytest.mark.parametrize(
    "text", ["wait, the XL one too", "hold on, XL too", "等等 XL也要", "oh wait, the XL as well"]
)
def test_the_version_said_beside_it_takes_no_place(
    with_shirt: Chat, means: Means, text: str
) -> None:
    with_shirt.says(text, "purchase", at(text, "XL", "size", "XL"))
    assert ("P6-L", 1) in held(means)
