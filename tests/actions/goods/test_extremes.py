"""The cheapest, dearest, best selling, best rated, lightest in a first wish: in that order."""

from datetime import datetime, timedelta

import pytest

from actions.desk import Means
from actions.hearing.wording import says
from shop import interactions
from shop.tables import ProductRow
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, BERT, GALAXY, MATE, NOTE
from tests.actions.talking import Chat, at, named, product


def ids(chat: Chat) -> list[str]:
    return [card["product_id"] for card in chat.cards]


@pytest.fixture
def sold(means: Means, now: datetime) -> None:
    """The Galaxy is bought by most; the Mate has the most stars that are proven."""
    with means.database.transaction() as tx:
        moment = now - timedelta(days=1)
        for who, one in ((ANNA, GALAXY), (BERT, GALAXY), (ANNA, NOTE)):
            interactions.record(tx, who, one, "purchase", moment)
        for who, one, stars in ((ANNA, MATE, 5.0), (BERT, MATE, 5.0), (ANNA, NOTE, 2.0)):
            interactions.record(tx, who, one, "rating", moment, stars)


@pytest.mark.parametrize(
    ("text", "word", "intent", "first"),
    [
        ("最便宜的手机", "手机", "purchase", NOTE),
        ("推荐个价格最低的手机", "手机", "recommend", NOTE),
        ("哪款手机最便宜", "手机", "compare", NOTE),
        ("cheapest phone you have", "phone", "purchase", NOTE),
        ("最贵的那款手机", "手机", "compare", MATE),
        ("价格最高的手机是啥", "手机", "product_info", MATE),
        ("what is your most expensive phone", "phone", "product_info", MATE),
        ("卖得最好的手机", "手机", "purchase", GALAXY),
        ("销量最高的手机有哪些", "手机", "stock", GALAXY),
        ("最热门的手机", "手机", "nlu_fallback", GALAXY),
        ("your best selling phone", "phone", "promotion", GALAXY),
        ("评价最好的手机", "手机", "purchase", MATE),
        ("best rated phones", "phones", "recommend", MATE),
    ],
)
@pytest.mark.usefixtures("sold")
def test_the_first_of_a_kind_comes_first(
    talk: Talk, text: str, word: str, intent: str, first: str
) -> None:
    chat = talk(None)
    chat.says(text, intent, at(text, word, "category", "手机"))
    assert ids(chat)[0] == first


@pytest.mark.usefixtures("sold")
def test_the_order_is_told_with_its_figures(talk: Talk) -> None:
    chat = talk(None)
    text = "卖得最好的手机"
    said = chat.says(text, "purchase", at(text, "手机", "category", "手机"))
    assert "三星 Galaxy A55" in said and "2 人" in said and "30 天" in said
    text = "评分最高的手机"
    said = chat.says(text, "purchase", at(text, "手机", "category", "手机"))
    assert "5.0" in said and ids(chat) == [MATE, NOTE]


def test_what_nobody_rated_is_said_so(talk: Talk) -> None:
    chat = talk(None)
    text = "评价最好的手机"
    said = chat.says(text, "purchase", at(text, "手机", "category", "手机"))
    assert "没有顾客打分" in said and chat.cards


@pytest.mark.usefixtures("sold")
def test_another_kind_is_not_looked_for_among_those_shown(talk: Talk) -> None:
    chat = talk(None)
    text = "推荐几款耳机"
    chat.says(text, "recommend", at(text, "耳机", "category", "耳机"))
    text = "最贵的那款手机"
    chat.says(text, "compare", at(text, "手机", "category", "手机"))
    assert ids(chat) == [MATE, GALAXY, NOTE]
    text = "这几款手机哪个最便宜"
    said = chat.says(text, "compare", at(text, "手机", "category", "手机"))
    assert ids(chat) == [NOTE] and "¥999" in said


def test_a_figure_of_the_data_orders_too(talk: Talk, means: Means) -> None:
    with means.database.transaction() as tx:
        for one, weight in ((MATE, "209g"), (NOTE, "190g"), (GALAXY, "0.213kg")):
            tx.get_one(ProductRow, one).attributes = {"重量": weight}
    chat = talk(None)
    for text in ("最轻的手机", "lightest phone"):
        word = "手机" if "手机" in text else "phone"
        chat.says(text, "purchase", at(text, word, "category", "手机"))
        assert ids(chat) == [NOTE, MATE, GALAXY]


def test_a_lower_price_asked_for_is_no_order(talk: Talk) -> None:
    chat = talk(None)
    chat.says("mate60", "inform", product("华为 Mate 60", MATE))
    for text in ("最便宜多少能卖", "能便宜点吗"):
        said = chat.says(text, "promotion")
        assert "按价格" not in said and "最便宜的是这几款" not in said


@pytest.mark.parametrize("text", ["最便宜的多少钱", "那最便宜要多少钱啊"])
def test_the_price_of_the_cheapest_shown_is_no_offer(talk: Talk, text: str) -> None:
    chat = talk(None)
    chat.says("看看手机", "purchase", named("category", "手机"))
    assert len(chat.slots["shown"]) > 1
    assert "¥999" in chat.says(text, "promotion") and len(chat.cards) == 1


def test_the_least_for_which_it_is_sold_is_haggling(talk: Talk) -> None:
    assert not says("most", "这个最便宜多少钱") and not says("most", "它最便宜多少钱能拿")


@pytest.mark.parametrize("text", ["最便宜的是哪个", "which is the cheapest"])
def test_what_costs_less_and_is_not_on_the_screen_is_told_of(talk: Talk, text: str) -> None:
    chat = talk(None, "en" if text.isascii() else "zh")
    chat.says("看看手机", "purchase", named("category", "手机"))
    chat.slots["shown"] = [MATE, GALAXY]
    said = chat.says(text, "compare")
    assert "¥2,499" in said and "¥999" in said
    chat.slots["shown"] = [MATE, GALAXY, NOTE]
    assert "¥2,499" not in chat.says(text, "compare")
