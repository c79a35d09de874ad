"""Two changes of the basket in one breath are both made."""

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
