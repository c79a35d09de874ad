"""Several goods put together wait for their yes, whatever is talked of in between."""

import pytest

from actions.desk import Means
from tests.actions.conftest import Talk
from tests.actions.stocking import AIRPODS, ANNA, NOTE, held
from tests.actions.talking import Chat, at, named

BOTH = {"P4-w": 1, "P2-b": 2}


def drafted(talk: Talk, language: str = "zh") -> Chat:
    """Earphones and two telephones, put together and shown."""
    chat, text = talk(ANNA, language), "来两个Redmi Note 14和一个AirPods Pro 2"
    chat.says(
        text, "purchase", at(text, "两个", "quantity", 2), at(text, "一个", "quantity", 1),
        at(text, "Redmi Note 14", "product", "Redmi Note 14", extra={"product_id": NOTE}),
        at(text, "AirPods Pro 2", "product", "AirPods Pro 2", extra={"product_id": AIRPODS}),
    )  # fmt: skip
    assert chat.slots["task"]["name"] == "add_several" and "×2" in chat.text
    return chat


ASIDES = [
    ("包邮吗", "shipping_info", ()),
    ("有什么优惠", "promotion", ()),
    ("AirPods防水吗", "product_info", (("AirPods", "product", "AirPods"),)),
    ("有没有跑步鞋", "purchase", (("跑步鞋", "category", "跑步鞋"),)),
    ("推荐个手机", "recommend", (("手机", "category", "手机"),)),
    ("积分怎么用", "membership", ()),
    ("我的空调到哪了", "order_status", (("空调", "category", "空调"),)),
    ("do you have running shoes?", "purchase", (("running shoes", "category", "跑步鞋"),)),
]
YESES = [
    ("好的", "affirm"),
    ("都要", "purchase"),
    ("加入购物车", "purchase"),
    ("一起加上吧", "purchase"),
    ("yes add them", "affirm"),
    ("add both please", "purchase"),
]


@pytest.mark.parametrize(("yes", "understood"), YESES)
@pytest.mark.parametrize(("text", "intent", "goods"), ASIDES)
def test_after_a_digression_a_yes_adds_both(
    talk: Talk, means: Means, text: str, intent: str, goods: tuple[tuple[str, str, str], ...],
    yes: str, understood: str,
) -> None:  # fmt: skip
    chat = drafted(talk)
    chat.says(text, intent, *(at(text, word, kind, value) for word, kind, value in goods))
    assert held(means) == {} and "×2" in chat.text
    chat.says(yes, understood)
    assert held(means) == BOTH, chat.text


@pytest.mark.parametrize(("yes", "understood"), YESES)
def test_without_one_too(talk: Talk, means: Means, yes: str, understood: str) -> None:
    chat = drafted(talk)
    chat.says(yes, understood)
    assert held(means) == BOTH, chat.text


def test_dropped_it_is_gone(talk: Talk, means: Means) -> None:
    chat = drafted(talk)
    chat.says("算了不买了", "deny")
    chat.says("有没有跑步鞋", "purchase", named("category", "跑步鞋"))
    assert "×2" not in chat.text and held(means) == {}
