"""What a message plainly takes, in its version and number; near misses take nothing."""

import pytest

from actions.desk import Means
from tests.actions.conftest import Talk
from tests.actions.stocking import AIRPODS, ANNA, MATE60, NUTS, SHOES, held
from tests.actions.talking import Chat, at, named, product

CHITU = product("李宁 赤兔 8", SHOES)


def shoes(talk: Talk, language: str = "zh") -> Chat:
    chat = talk(ANNA, language)
    chat.says("赤兔8怎么样" if language == "zh" else "chitu 8", "product_info", CHITU)
    return chat


@pytest.mark.parametrize(
    ("text", "intent", "count"),
    [
        ("好加一双42黑", "nlu_fallback", 1),
        ("行 216g 够轻了 42的来一双", "purchase", 1),
        ("42码 黑色 两双放车里", "inform", 2),
        ("帮我搁购物车里两双42的", "purchase", 2),
        ("就它吧 42 给我来俩", "affirm", 2),
        ("把那个黑的42放一双到购物车", "add", 1),
        ("那42的拿一双吧", "refine_recommendation", 1),
    ],
)
def test_its_version_and_number_are_read_wherever_they_stand(
    talk: Talk, means: Means, text: str, intent: str, count: int
) -> None:
    shoes(talk).says(text, "purchase" if intent == "add" else intent)
    assert held(means) == {"P5-42": count}


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("ok put 2 in my cart, size 42, black", 2),
        ("i'll take two pairs in 42 please", 2),
        ("add one 42", 1),
        ("cool, give me a pair, 42", 1),
    ],
)
def test_the_same_in_english(talk: Talk, means: Means, text: str, count: int) -> None:
    shoes(talk, "en").says(text, "purchase")
    assert held(means) == {"P5-42": count}


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("来双大一点的", "refine_recommendation"),
        ("要便宜点的", "refine_recommendation"),
        ("买两双能便宜吗", "promotion"),
        ("拿两双 有优惠没", "promotion"),
        ("要是买两双多少钱", "product_info"),
        ("42的还有没有", "stock"),
        ("要不要加购物车送礼啊", "product_info"),
        ("你们送不送到村里头啊", "shipping_info"),
        ("来个人", "human_agent"),
        ("我不要42的", "deny"),
        ("if i take two do you give a discount", "promotion"),
        ("should i get the 42", "product_info"),
        ("do not add anything", "deny"),
    ],
)
def test_questions_and_other_wishes_take_nothing(
    talk: Talk, means: Means, text: str, intent: str
) -> None:
    shoes(talk, "zh" if not text.isascii() else "en").says(text, intent)
    assert held(means) == {}


def test_what_it_does_not_come_in_is_not_taken(talk: Talk, means: Means) -> None:
    text = "粉色42的加一双"
    shoes(talk).says(text, "purchase", at(text, "粉色", "color", "粉色"))
    assert held(means) == {}


def test_the_rest_of_the_message_is_answered_too(talk: Talk, means: Means) -> None:
    said = shoes(talk).says("42的来一双 顺便问下能退不", "return_policy")
    assert held(means) == {"P5-42": 1} and "7 天" in said


def test_one_of_those_on_the_screen_is_called_by_a_piece_or_its_place(
    talk: Talk, means: Means
) -> None:
    chat = talk(ANNA)
    chat.says("手机推荐几款", "purchase", {"entity": "category", "value": "手机"})
    assert len(chat.slots["shown"]) > 1
    chat.says("Note那个来一台", "purchase")
    assert held(means) == {"P2-b": 1}


def test_what_was_just_spoken_of_is_meant_not_what_was_told_before(
    talk: Talk, means: Means
) -> None:
    chat = talk(ANNA)
    chat.says("坚果怎么样", "product_info", product("每日坚果", NUTS))
    chat.says("Mate60怎么样", "product_info", MATE60)
    chat.says("绿的加一台到购物车", "purchase")
    assert held(means) == {"P1-g": 1}


def test_a_return_that_waits_for_its_yes_is_not_lost(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    pods = product("Apple AirPods Pro 2", "P4")
    chat.says("AirPods 有质量问题 我要退", "return_refund", pods)
    waiting = chat.slots["proposal_id"]
    chat.says("每日坚果来两袋 放购物车", "purchase", product("每日坚果", NUTS))
    assert held(means) == {"P8-1": 2}
    if waiting:
        assert chat.slots["proposal_id"] == waiting and "确认" in chat.titles


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        ("add the cheapest one", "P2-b"),
        ("最便宜的那个来一台", "P2-b"),
        ("最便宜的来一副", "P2-b"),
        ("便宜的那台加购物车", "P2-b"),
        ("加购最便宜那台", "P2-b"),
    ],
)
def test_one_of_those_shown_is_taken_by_its_price(
    talk: Talk, means: Means, text: str, taken: str
) -> None:
    chat = talk(ANNA, "en" if text.isascii() else "zh")
    chat.says("手机推荐几款" if not text.isascii() else "huawei or other phones", "purchase",
              {"entity": "category", "value": "手机"})  # fmt: skip
    chat.says(text, "purchase")
    assert held(means) == {taken: 1}


@pytest.mark.parametrize("text", ["add the cheapest one", "最便宜的来一个"])
def test_the_cheapest_of_one_price_is_none_of_those_told_before(
    talk: Talk, means: Means, text: str
) -> None:
    chat = talk(ANNA)
    chat.says("每日坚果怎么样", "product_info", product("每日坚果", "P8"))
    chat.says("手机推荐几款", "purchase", {"entity": "category", "value": "手机"})
    chat.slots["shown"] = ["P1", "P1"]
    chat.says(text, "purchase")
    assert "P8-1" not in held(means)


def test_the_version_asked_about_is_the_one_taken(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    chat.says("赤兔黑色42有吗", "stock", product("赤兔", "P5"),
              {"entity": "color", "value": "黑色"}, {"entity": "size", "value": "42"})  # fmt: skip
    chat.says("来一双", "purchase")
    assert held(means) == {"P5-42": 1}


def test_what_was_only_compared_with_it_is_not_taken(
    talk: Talk, means: Means, monkeypatch: pytest.MonkeyPatch
) -> None:
    chat = talk(ANNA)
    chat.says("手机推荐几款", "purchase", {"entity": "category", "value": "手机"})
    note = chat.slots["shown"].index("P2") + 1
    other = next(place for place in (1, 2, 3) if place != note)
    chat.says(f"第{note}个来一台", "purchase")
    assert held(means) == {"P2-b": 1}
    asked = f"它跟第{other}个哪个好"
    chat.says(asked, "compare")
    monkeypatch.setattr("actions.basket.goods_said.said_before", lambda _: asked)
    said = chat.says("那个再来一台", "purchase")
    assert "Redmi Note 14" in said and set(held(means)) == {"P2-b"}


def test_when_what_lies_in_the_basket_would_arrive(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("AirPods来一个", "purchase", product("AirPods", "P4"))
    said = chat.says("它什么时候到", "order_status")
    assert "48 小时内发货" in said and "DD2026" not in said


@pytest.mark.parametrize("text", ["再加两包猫粮", "再来三袋猫粮", "猫粮加两包"])
def test_a_number_of_other_goods_is_none_of_those_whose_version_is_asked_for(
    talk: Talk, means: Means, text: str
) -> None:
    chat = talk(ANNA)
    chat.says("T恤加购物车", "purchase", product("纯棉T恤", "P6"))
    chat.says(text, "purchase", at(text, "猫粮", "category", "猫粮"))
    chat.says("T恤M码加购物车", "purchase", product("纯棉T恤", "P6"),
              {"entity": "size", "value": "M"})  # fmt: skip
    assert held(means) == {"P6-M": 1}


@pytest.mark.parametrize("text", ["42的还有货吗 来两双", "42码有货不 给我拿两双"])
def test_the_version_whose_stock_is_asked_is_the_one_taken(
    talk: Talk, means: Means, text: str
) -> None:
    shoes(talk).says(text, "purchase")
    assert held(means) == {"P5-42": 2}


def test_how_many_are_left_is_told_beside_the_taking(talk: Talk, means: Means) -> None:
    said = shoes(talk).says("42的还剩多少 给我来一双", "purchase")
    assert held(means) == {"P5-42": 1} and "42" in said


@pytest.mark.parametrize("text", ["42的贵不贵 来两双", "42的会不会太大 来两双"])
def test_a_version_of_which_something_else_is_asked_is_not_taken(
    talk: Talk, means: Means, text: str
) -> None:
    shoes(talk).says(text, "purchase")
    assert held(means) == {}


def test_goods_beside_a_word_of_coupons_are_put_in(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    text = "来两袋每日坚果 有券吧"
    goods = at(text, "每日坚果", "product", "每日坚果", extra={"product_id": NUTS})
    heard = {"来两袋每日坚果": "purchase", "有券吧": "promotion"}
    said = chat.says(text, "promotion", goods, clauses=heard)
    assert held(means) == {"P8-1": 2} and ("券" in said or "优惠" in said)


@pytest.mark.parametrize(
    "text", ["还是李宁吧 42黑的来一双 有折扣吗", "还是李宁吧 黑色42来一双 我是金卡吧 有折扣吗"]
)
def test_what_is_chosen_in_the_end_is_taken(talk: Talk, means: Means, text: str) -> None:
    shoes(talk).says(text, "membership", at(text, "李宁", "brand", "李宁"))
    assert held(means) == {"P5-42": 1}


def test_a_version_changed_once_more_is_not_put_in_beside(talk: Talk, means: Means) -> None:
    shoes(talk).says("还是黑色吧 有折扣吗", "promotion")
    assert held(means) == {}


def test_the_cheapest_of_another_kind_is_none_of_those_shown(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    chat.slots["shown"] = ["P7", "P2", "P5"]
    text = "那加个最便宜的跑步鞋凑一下"
    chat.says(text, "promotion", at(text, "跑步鞋", "category", "跑步鞋"))
    assert held(means) == {} and "格力" not in chat.text
    assert (chat.slots.get("task") or {}).get("product_id") != "P7"


def test_one_and_one_more_of_another_go_in_together(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    chat.says("每日坚果怎么样", "product_info", product("每日坚果", NUTS))
    text = "就要它一包 再拿个AirPods，加一起有没有券"
    said = chat.says(text, "purchase", named("quantity", 1),
                     at(text, "AirPods", "product", "Apple AirPods Pro 2",
                        extra={"product_id": AIRPODS}))  # fmt: skip
    assert "每日坚果" in said and "AirPods" in said and "付款" not in said
    chat.clicks("加入购物车")
    assert held(means) == {"P8-1": 1, "P4-w": 1}
