"""Two changes of the basket in one breath are both made."""

import pytest

from actions.desk import Means
from shop import baskets
from tests.actions.conftest import Talk
from tests.actions.stocking import AIRPODS, ANNA, NOTE, held
from tests.actions.talking import Chat, at, product


def with_nuts(talk: Talk, means: Means, language: str = "zh") -> Chat:
    """A chat of Anna with two packs of nuts in the basket."""
    chat = talk(ANNA, language)
    with means.database.transaction() as tx:
        baskets.set_quantity(tx, ANNA, "P8-1", 2, chat.now)
    return chat


def test_a_number_and_other_goods_with_no_pause_between(talk: Talk, means: Means) -> None:
    chat = with_nuts(talk, means)
    chat.says("Redmi Note 14", "inform", product("Redmi Note 14", NOTE))
    text = "行黑色的来一个坚果改成一袋就行"
    chat.says(
        text, "purchase", at(text, "黑色", "color", "黑色"), at(text, "坚果", "category", "坚果")
    )
    assert held(means) == {"P8-1": 1, "P2-b": 1}


def test_a_number_and_what_comes_back(talk: Talk, means: Means) -> None:
    chat = with_nuts(talk, means, "en")
    text = "add the airpods"
    chat.says(text, "purchase", product("Apple AirPods Pro 2", AIRPODS))
    chat.says("yes", "affirm")
    text = "remove the airpods"
    chat.says(text, "purchase", product("Apple AirPods Pro 2", AIRPODS))
    assert held(means) == {"P8-1": 2}
    text = "make the nuts 1, and add the airpods back too"
    pods = at(text, "airpods", "product", "Apple AirPods Pro 2", extra={"product_id": AIRPODS})
    chat.says(text, "purchase", at(text, "nuts", "category", "坚果"), pods)
    assert held(means) == {"P8-1": 1, "P4-w": 1}


def test_a_number_beside_a_question_for_coupons(talk: Talk, means: Means) -> None:
    chat, text = with_nuts(talk, means), "坚果改成3袋 有优惠券能用吗"
    chat.says(text, "promotion", at(text, "坚果", "category", "坚果"),
              clauses={"坚果改成3袋": "purchase", "有优惠券能用吗": "promotion"})  # fmt: skip
    assert held(means) == {"P8-1": 3} and "新人券" in chat.text


@pytest.mark.parametrize(
    ("language", "text", "shirt", "phone", "held_then"),
    [("zh", "T恤加回来，手机改成2台", "T恤", "手机", {"P6-L": 1, "P2-b": 2}),
     ("en", "add the t-shirt back and make the phone 2", "t-shirt", "phone",
      {"P6-L": 1, "P2-b": 2}),
     ("zh", "T恤加回来，手机不要了", "T恤", "手机", {"P6-L": 1}),
     ("zh", "手机改成3台，T恤加回来", "T恤", "手机", {"P6-L": 1, "P2-b": 3}),
     ("zh", "T恤加回来，要两件", "T恤", "", {"P6-L": 2, "P2-b": 1})],
)  # fmt: skip
def test_a_number_behind_what_comes_back_is_of_what_it_names(
    talk: Talk, means: Means, language: str, text: str, shirt: str, phone: str,
    held_then: dict[str, int],
) -> None:  # fmt: skip
    chat = talk(ANNA, language)
    with means.database.transaction() as tx:
        baskets.set_quantity(tx, ANNA, "P2-b", 1, chat.now)
        baskets.set_quantity(tx, ANNA, "P6-L", 1, chat.now)
    out = "T恤不要了" if language == "zh" else "remove the t-shirt"
    chat.says(out, "deny", at(out, shirt, "category", "T恤"))
    assert held(means) == {"P2-b": 1}
    named = [at(text, phone, "category", "手机")] if phone else [at(text, "两件", "quantity", 2)]
    chat.says(text, "purchase", at(text, shirt, "category", "T恤"), *named)
    assert held(means) == held_then
