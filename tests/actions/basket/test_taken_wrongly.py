"""What was taken last, what was taken wrongly, and the goods in talk by their kind."""

import pytest

from actions.desk import Means
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, MATE, NOTE, NUTS, SHIRT, SHOES, held
from tests.actions.talking import Chat, at, product


def asked(chat: Chat, name: str, product_id: str) -> Chat:
    chat.says(f"{name}有货吗", "stock", product(name, product_id))
    return chat


def took_nuts(talk: Talk, language: str = "zh") -> Chat:
    chat = asked(talk(ANNA, language), "每日坚果", NUTS)
    chat.says("好的 加购物车", "affirm")
    return chat


@pytest.mark.parametrize(
    "text",
    ["错啦 我要的是赤兔 黑色42", "不对 我说的是赤兔 黑色42那双", "怎么是坚果 我要的是赤兔黑色42",
     "no i meant the 赤兔, black 42"],
)  # fmt: skip
def test_what_was_meant_takes_the_place_of_what_was_put_in(
    talk: Talk, means: Means, text: str
) -> None:
    chat = took_nuts(talk)
    colour = "black" if "black" in text else "黑色"
    chat.says(text, "nlu_fallback",
              at(text, "赤兔", "product", "李宁 赤兔 8", extra={"product_id": SHOES}),
              at(text, colour, "color", "黑色"))  # fmt: skip
    assert held(means) == {"P5-42": 1}


def test_refused_goods_leave_and_what_is_wanted_is_put_together(talk: Talk, means: Means) -> None:
    chat = took_nuts(talk)
    text = "？我要的是赤兔和Redmi Note 14，坚果不要"
    said = chat.says(text, "complaint",
                     at(text, "赤兔", "product", "李宁 赤兔 8", extra={"product_id": SHOES}),
                     at(text, "Redmi Note 14", "product", "Redmi Note 14",
                        extra={"product_id": NOTE}),
                     at(text, "坚果", "category", "坚果"))  # fmt: skip
    assert held(means) == {} and "坚果" in said
    assert {one["product_id"] for one in chat.slots["task"]["goods"]} == {SHOES, NOTE}


@pytest.mark.parametrize(
    "text", ["我要的是赤兔 有货吗？", "不对吧 赤兔不是399吗", "每日坚果好吃吗 会不会买错"]
)
def test_questions_put_nothing_in_its_place(talk: Talk, means: Means, text: str) -> None:
    chat = took_nuts(talk)
    named = product("李宁 赤兔 8", SHOES) if "赤兔" in text else product("每日坚果", NUTS)
    chat.says(text, "product_info", named)
    assert held(means) == {"P8-1": 1}


@pytest.mark.parametrize("text", ["行 来一双", "那来一双吧", "好的 要一双"])
def test_a_mere_number_takes_what_was_offered_last(talk: Talk, means: Means, text: str) -> None:
    chat = asked(talk(ANNA), "每日坚果", NUTS)
    chat.says("赤兔黑色42有货吗", "stock", product("李宁 赤兔 8", SHOES),
              {"entity": "color", "value": "黑色"}, {"entity": "size", "value": "42"})  # fmt: skip
    chat.says(text, "purchase", {"entity": "quantity", "value": 1})
    assert held(means) == {"P5-42": 1}


@pytest.mark.parametrize(
    ("text", "kind"),
    [("鞋子黑色42的放购物车", "鞋子"), ("还是刚才那款跑步鞋，黑色 42，加一双", "跑步鞋"),
     ("跑步鞋黑色42来一双", "跑步鞋")],
)  # fmt: skip
def test_a_kind_word_means_the_goods_in_talk(
    talk: Talk, means: Means, text: str, kind: str
) -> None:
    chat = asked(asked(talk(ANNA), "优衣库 纯棉T恤", SHIRT), "李宁 赤兔 8", SHOES)
    chat.says(text, "purchase", at(text, kind, "category", kind), at(text, "黑色", "color", "黑色"),
              at(text, "42", "size", "42"))  # fmt: skip
    assert held(means) == {"P5-42": 1}


def test_whose_it_is_was_told(talk: Talk, means: Means, monkeypatch: pytest.MonkeyPatch) -> None:
    told = ["再加一台绿的", "我爸要黑的 我妈要绿的"]
    monkeypatch.setattr("actions.reference.whose.own_words", lambda _: told)
    chat = talk(ANNA)
    for colour in ("黑色", "绿色"):
        text = f"华为 Mate 60 {colour}加购物车"
        chat.says(text, "purchase", product("华为 Mate 60", MATE),
                  at(text, colour, "color", colour))  # fmt: skip
    assert len(held(means)) == 2
    chat.says("我爸说他那个旧的还能用，他那台先不买了", "cancel_order")
    assert held(means) == {"P1-g": 1}
    chat.says("我妈的那个电话多少", "order_status")
    assert held(means) == {"P1-g": 1}


@pytest.mark.parametrize("text", ["坚果先不要了家里还有", "那个坚果不要了，把券用上"])
def test_goods_refused_right_after_the_basket_are_those_in_it(
    talk: Talk, means: Means, text: str
) -> None:
    chat = took_nuts(talk)
    said = chat.says(text, "cancel_order", at(text, "坚果", "category", "坚果"))
    assert held(means) == {} and "订单" not in said


@pytest.mark.parametrize(
    ("language", "text"),
    [("zh", "坚果加购没有啊"), ("zh", "加进去没有啊"), ("en", "wait did you put it in?"),
     ("zh", "放购物车了没"), ("en", "did you add it yet")],
)  # fmt: skip
def test_not_yet_is_told_and_nothing_is_added(
    talk: Talk, means: Means, language: str, text: str
) -> None:
    said = asked(talk(ANNA, language), "每日坚果", NUTS).says(text, "order_status")
    assert held(means) == {}
    assert "还没有" in said or "not in your basket" in said


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "perfect, order"), ("en", "i still want to order whats in my basket!"),
     ("zh", "购物车里的东西都下单"), ("zh", "好 就这样 送来再付钱吧"), ("zh", "行 到了再给钱"),
     ("zh", "可以直接寄到我妈家吗 下单我在线付")],
)  # fmt: skip
def test_what_lies_in_the_basket_is_ordered(
    talk: Talk, means: Means, language: str, text: str
) -> None:
    chat = took_nuts(talk, language)
    chat.says(text, "affirm")
    assert chat.slots["task"]["name"] == "place_order" and not chat.slots["task"].get("soft")


@pytest.mark.parametrize(
    ("language", "text", "intent"),
    [("en", "great thanks", "thank"), ("zh", "谢谢啦", "thank"),
     ("zh", "购物车里有什么", "purchase"), ("zh", "你们怎么寄到我妈家", "shipping_info")],
)  # fmt: skip
def test_politeness_and_questions_order_nothing(
    talk: Talk, means: Means, language: str, text: str, intent: str
) -> None:
    chat = took_nuts(talk, language)
    chat.says(text, intent)
    task = chat.slots.get("task") or {"soft": True}
    assert task.get("soft")


@pytest.mark.parametrize("text", ["buy those nuts again please", "order the nuts again"])
def test_only_the_goods_named_are_bought_again(talk: Talk, means: Means, text: str) -> None:
    chat = talk(ANNA, "en")
    chat.says(text, "purchase")
    assert set(held(means)) <= {"P8-1"}


@pytest.mark.parametrize(
    "text",
    ["add the same nuts i bought last time to my basket", "put in the nuts from my last order"],
)
def test_the_same_as_last_time_is_put_in(talk: Talk, means: Means, text: str) -> None:
    talk(ANNA, "en").says(text, "purchase", at(text, "nuts", "category", "坚果"))
    assert set(held(means)) == {"P8-1"}
