"""A colour and a size said of the goods in talk are that version, whatever is asked beside."""

import pytest

from actions.desk import Means
from shop import baskets
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA
from tests.actions.talking import at, product
from tests.conftest import NOW
from tests.shop.making import product as put

COAT = "COAT"


@pytest.fixture
def with_coats(talk: Talk, means: Means) -> Talk:
    with means.database.transaction() as tx:
        put(tx, COAT, NOW, name="波司登 羽绒服", brand="波司登", category="羽绒服",
            categories=["服饰", "羽绒服"],
            variants=[(f"{color}-{size}", color, size, 199_900, int(color != "白色" or size != "S"))
                      for color in ("黑色", "白色", "藏青色")
                      for size in ("S", "M", "L")])  # fmt: skip
    return talk


@pytest.mark.parametrize(
    "text",
    ["那藏青色s呢 有就要一件", "藏青色S有吗 有就来一件", "那藏青s码的呢，有货就要一件",
     "藏青色s有的话要一件"],
)  # fmt: skip
def test_is_put_in_when_it_is_there(with_coats: Talk, means: Means, text: str) -> None:
    chat = with_coats(ANNA)
    chat.says("波司登羽绒服有货吗", "stock", product("波司登 羽绒服", COAT))
    colour = "藏青色" if "藏青色" in text else "藏青"
    said = chat.says(text, "purchase", at(text, colour, "color", "藏青色"),
                     at(text, "一件", "quantity", 1))  # fmt: skip
    with means.database.reading() as tx:
        assert [one.variant_id for one in baskets.lines(tx, ANNA)] == ["藏青色-S"], said
