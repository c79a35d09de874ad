"""The version asked for: a number of pieces is none, and what is put off is left."""

import pytest

from actions.desk import Means
from shop.tables import ProductRow, VariantRow
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, MATE60, NUTS, held
from tests.actions.talking import Chat, at, named, product


@pytest.fixture
def asked(talk: Talk, means: Means) -> Chat:
    with means.database.transaction() as tx:
        price = tx.get_one(ProductRow, NUTS).price
        tx.add(VariantRow(variant_id="P8-3", product_id=NUTS, color="", size="750g×3",
                          price=3 * price, stock=9))  # fmt: skip
    chat = talk(ANNA)
    chat.says("每日坚果加购物车", "purchase", product("每日坚果", NUTS))
    assert chat.slots["asked"] == "variant"
    return chat


@pytest.mark.parametrize("text", ["actually make it 3", "改成3袋", "要3袋"])
def test_a_number_of_pieces_chooses_no_pack_of_so_many(
    asked: Chat, means: Means, text: str
) -> None:
    asked.says(text, "inform")
    assert held(means) == {} and asked.slots["task"]["quantity"] == 3


@pytest.mark.parametrize("text", ["先不下了 我再想想", "先不下单了，回头再说"])
def test_put_off_it_is_left(asked: Chat, means: Means, text: str) -> None:
    asked.says(text, "deny")
    assert held(means) == {} and not asked.slots.get("task")


def test_an_address_said_after_the_order_was_wished_for_is_that_of_the_order(
    asked: Chat, means: Means
) -> None:
    asked.says("下单 货到付款", "purchase")
    said = asked.says("地址改成广州市天河区体育西路1号 王五 13700137000", "change_address")
    assert asked.slots["task"]["name"] == "add_to_basket" and "没有可以改地址" not in said
    told = asked.says("第一个", "inform")
    assert "广州市天河区体育西路1号" in told and asked.slots["proposal_id"]


@pytest.mark.parametrize(
    ("text", "size", "chosen"),
    [("the small one", "S", "P8-1"), ("the 199 one", None, "P8-2"), ("the 99 one", None, "P8-1")],
)
def test_a_version_is_called_by_its_pack_or_its_price(
    talk: Talk, means: Means, text: str, size: str | None, chosen: str
) -> None:
    with means.database.transaction() as tx:
        tx.get_one(VariantRow, "P8-1").size = "2kg"
        tx.add(VariantRow(variant_id="P8-2", product_id=NUTS, color="", size="4.5kg",
                          price=19_900, stock=9))  # fmt: skip
    chat = talk(ANNA, "en")
    chat.says("add 每日坚果", "purchase", product("每日坚果", NUTS))
    chat.says(text, "inform", *([at(text, "small", "size", size)] if size else []))
    assert list(held(means)) == [chosen], chat.text


def test_a_price_of_no_version_chooses_none(asked: Chat, means: Means) -> None:
    asked.says("50块那个", "inform")
    assert held(means) == {}


@pytest.mark.parametrize("text", ["nah stick with white", "no, the white one"])
def test_another_colour_than_the_one_offered_is_not_put_in_as_offered(
    talk: Talk, text: str
) -> None:
    chat = talk(ANNA, "en")
    chat.says("is the mate60 there in green", "stock", MATE60, named("color", "绿色"))
    chat.says(text, "inform", at(text, "white", "color", "白色"))
    assert "P1-g" not in held(chat.means)
