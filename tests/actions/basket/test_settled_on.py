"""A number or a version settled on, all of a list, and the small of several packs."""

import pytest

from actions.desk import Means
from shop import baskets
from tests.actions.conftest import Talk
from tests.actions.stocking import AIRPODS, ANNA, NOTE, NUTS, held
from tests.actions.talking import Chat, at, named, product
from tests.shop import making


@pytest.fixture
def nuts(talk: Talk, means: Means) -> Chat:
    """Two boxes of nuts are in the basket, and were spoken of last."""
    chat = talk(ANNA)
    with means.database.transaction() as tx:
        baskets.set_quantity(tx, ANNA, "P8-1", 2, chat.now)
    chat.slots["product_id"] = NUTS
    return chat


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("送两盒会不会太多，还是一盒吧", 1),
        ("还是一盒吧", 1),
        ("差11块打折啊，那拿三盒算了", 3),
        ("要不三盒吧", 3),
        ("make it one then", 1),
    ],
)
def test_the_number_settled_on_is_that_of_the_line(
    nuts: Chat, means: Means, text: str, count: int
) -> None:
    words = {1: "一盒", 3: "三盒"}
    said = [at(text, words[count], "quantity", count)] if words[count] in text else []
    nuts.says(text, "product_info", *said)
    assert held(means) == {"P8-1": count}


@pytest.mark.parametrize("text", ["一盒吃得完吗", "两盒会不会太多", "那拿三盒能便宜吗"])
def test_a_number_that_is_asked_of_changes_nothing(nuts: Chat, means: Means, text: str) -> None:
    nuts.says(text, "product_info", named("quantity", 3))
    assert held(means) == {"P8-1": 2}


@pytest.mark.parametrize("text", ["XL码吧", "还是XL", "XL please"])
def test_a_size_right_after_it_was_put_in_is_that_of_the_line(
    with_shirt: Chat, means: Means, text: str
) -> None:
    with_shirt.says(text, "product_info", at(text, "XL", "size", "XL"))
    assert held(means) == {"P6-XL": 1}


@pytest.mark.parametrize("text", ["XL码有吗", "再来一件XL码吧"])
def test_a_size_asked_of_or_wished_too_takes_no_place(
    with_shirt: Chat, means: Means, text: str
) -> None:
    with_shirt.says(text, "product_info", at(text, "XL", "size", "XL"))
    assert held(means)["P6-L"] == 1


@pytest.mark.parametrize(
    "text",
    ["这三本都要了，各一本", "上面三款商品都给我加购物车", "这几个都要了", "i'll take all three"],
)
def test_all_that_is_shown_is_put_together(talk: Talk, means: Means, text: str) -> None:
    chat = talk(ANNA)
    chat.slots["shown"] = [NOTE, AIRPODS, NUTS]
    said = chat.says(text, "purchase")
    for name in ("Redmi Note 14", "AirPods Pro 2", "每日坚果"):
        assert f"{name}" in said
    chat.says("对的", "affirm")
    assert held(means) == {"P2-b": 1, "P4-w": 1, "P8-1": 1}


@pytest.mark.parametrize("text", ["这三本都是硬壳的吗", "这三本都不要", "这四本都要了"])
def test_none_of_it_is_when_it_is_asked_refused_or_another_number(
    talk: Talk, means: Means, text: str
) -> None:
    chat = talk(ANNA)
    chat.slots["shown"] = [NOTE, AIRPODS, NUTS]
    assert "×1" not in chat.says(text, "purchase")
    assert held(means) == {}


@pytest.mark.parametrize(("text", "size"), [("单支装", "P30-1"), ("三支装", "P30-3")])
def test_the_pack_said_answers_which(talk: Talk, means: Means, text: str, size: str) -> None:
    chat = talk(ANNA)
    with means.database.transaction() as tx:
        making.product(tx, "P30", chat.now, name="云南白药 牙膏", brand="云南白药",
                       category="牙膏", categories=["日用", "牙膏"],
                       variants=[("P30-1", "", "180g", 3_200, 9),
                                 ("P30-3", "", "180g×3", 8_500, 9)])  # fmt: skip
    chat.says("云南白药牙膏加购物车", "purchase", product("云南白药 牙膏", "P30"))
    assert chat.slots["task"]["step"] == "variant_id"
    chat.says(text, "installation")
    assert held(means) == {size: 1}
