"""Another version asked of what was just put in, and a version that is sold out."""

import pytest

from actions.desk import Means
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, held
from tests.actions.talking import Chat, at, product
from tests.shop import making

SET = "网易严选 水洗棉四件套"


@pytest.fixture
def chat(talk: Talk, means: Means) -> Chat:
    """A phone in white, black and grey, two sizes each; a set of which one version is gone."""
    begun = talk(ANNA)
    phones = [("白色", "12GB+256GB", 179_900, 9), ("白色", "12GB+512GB", 199_900, 9),
              ("灰色", "12GB+256GB", 179_900, 9), ("灰色", "12GB+512GB", 199_900, 9),
              ("黑色", "12GB+256GB", 189_900, 9), ("紫色", "12GB+256GB", 179_900, 0)]  # fmt: skip
    with means.database.transaction() as tx:
        making.product(tx, "P60", begun.now, name="真我 GT8", brand="真我", category="手机",
                       categories=["数码", "手机"],
                       variants=[(f"P60-{at}", *one) for at, one in enumerate(phones)])  # fmt: skip
        making.product(tx, "P61", begun.now, name=SET, brand="网易严选", category="四件套",
                       categories=["家居", "四件套"],
                       variants=[("P61-0", "米色", "1.5米床", 25_900, 5),
                                 ("P61-1", "米色", "1.8米床", 27_900, 0),
                                 ("P61-2", "绿色", "1.8米床", 27_900, 5)])  # fmt: skip
    return begun


def with_white(chat: Chat) -> Chat:
    text = "真我GT8 白色 12+256 加购物车"
    chat.says(text, "purchase", {**product("真我 GT8", "P60"), "start": 0, "end": 5},
              at(text, "白色", "color", "白色"))  # fmt: skip
    assert "×1" in chat.text or "1 件" in chat.text
    return chat


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("等等我妈可能看不来白的，灰色的多少钱？一样价不", "nlu_fallback"),
        ("灰色的价格一样吗", "product_info"),
        ("那灰的有货吗", "stock"),
        ("is the 灰色 one the same price?", "promotion"),
    ],
)
def test_another_colour_keeps_the_size_of_what_is_in_the_basket(
    chat: Chat, text: str, intent: str
) -> None:
    said = with_white(chat).says(
        text, intent, *([at(text, "灰色", "color", "灰色")] if "灰色" in text else [])
    )
    assert "灰色 12GB+256GB" in said or "grey 12GB+256GB" in said
    assert "1,799" in said and ("一样价" in said or "same price" in said)


def test_a_dearer_one_is_told_beside_what_the_own_costs(chat: Chat) -> None:
    text = "黑色的多少钱，一样价吗"
    said = with_white(chat).says(text, "product_info", at(text, "黑色", "color", "黑色"))
    assert "1,899" in said and "1,799" in said


def test_one_that_is_gone_is_said_to_be_gone(chat: Chat) -> None:
    text = "紫色的一样价吗"
    said = with_white(chat).says(text, "product_info", at(text, "紫色", "color", "紫色"))
    assert "没有货" in said or "缺货" in said


@pytest.mark.parametrize("text", ["白色的多少钱", "这个多少钱", "灰色512的多少钱"])
def test_its_own_colour_or_another_size_is_no_such_question(chat: Chat, text: str) -> None:
    entities = [at(text, one, "color", one) for one in ("白色", "灰色") if one in text]
    if "512" in text:
        entities.append(at(text, "512", "size", "512"))
    assert "和购物车里的" not in with_white(chat).says(text, "product_info", *entities)


@pytest.mark.parametrize(
    "text",
    ["我是说网易严选水洗棉四件套，1.8米床，米色有货没", "网易严选水洗棉四件套米色1.8米的有吗"],
)
def test_a_version_that_is_sold_out_is_not_told_to_be_there(chat: Chat, text: str) -> None:
    start = text.index("网易")
    said = chat.says(
        text, "purchase", {**product(SET, "P61"), "start": start, "end": start + 11},
        at(text, "米色", "color", "米色"),
    )  # fmt: skip
    assert "现在有货的" in said and ("没有货" in said or "缺货" in said)
    again = chat.says("啥时候补货啊", "stock")
    assert "米色 1.8米床" in again


def test_the_pieces_of_a_set_are_no_number(chat: Chat, means: Means) -> None:
    text = f"{SET}米色1.8的是没有了吗？那就绿色1.8吧，先加购物车"
    chat.says(
        text, "stock", {**product(SET, "P61"), "start": 0, "end": len(SET)},
        at(text, "米色", "color", "米色"), at(text, "绿色", "color", "绿色"),
    )  # fmt: skip

    assert held(means) == {"P61-2": 1}
