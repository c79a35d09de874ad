"""A size in the name of goods: it chooses the goods, and no version of them."""

from datetime import datetime

import pytest

from actions.desk import Means
from actions.goods.sized_names import of_name
from actions.hearing.pack_sizes import pack_meant
from shop import baskets, catalogue
from shop.products import Variant
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA
from tests.actions.talking import at, named
from tests.shop.making import product

SMALL, LARGE = "P20", "P21"


@pytest.fixture(autouse=True)
def cookers(means: Means, now: datetime) -> None:
    with means.database.transaction() as tx:
        for product_id, name in ((SMALL, "苏泊尔 小饭煲 1.6升"), (LARGE, "苏泊尔 球釜 4升")):
            product(tx, product_id, now, name=name, brand="苏泊尔", category="电饭煲",
                    categories=["家电", "电饭煲"], attributes={"容量": name[-4:]},
                    variants=[(f"{product_id}-w", "白色", "", 14_900, 9),
                              (f"{product_id}-p", "粉色", "", 14_900, 9)])  # fmt: skip


def test_it_chooses_the_goods_and_the_colour_the_version(talk: Talk, means: Means) -> None:
    chat = talk(ANNA, "en")
    chat.says("rice cookers", "purchase", named("category", "电饭煲"))
    text = "add 2 supor 1.6L rice cookers in pink"
    chat.says(text, "purchase", at(text, "2", "quantity", 2), at(text, "supor", "brand", "苏泊尔"),
              at(text, "1.6L", "size", "1.6L"), at(text, "rice cookers", "category", "电饭煲"),
              at(text, "pink", "color", "粉色"))  # fmt: skip
    with means.database.reading() as tx:
        lines = baskets.lines(tx, ANNA)
    assert [(line.variant_id, line.quantity) for line in lines] == [(f"{SMALL}-p", 2)]


@pytest.mark.parametrize("text", ["苏泊尔1.6升电饭煲来两个 白色", "苏泊尔电饭煲1.6升来两个 白色"])
def test_it_chooses_them_though_it_was_heard_as_no_size(
    talk: Talk, means: Means, text: str
) -> None:
    talk(ANNA).says(text, "purchase", at(text, "苏泊尔", "brand", "苏泊尔"),
                    at(text, "电饭煲", "category", "电饭煲"), at(text, "两个", "quantity", 2),
                    at(text, "白色", "color", "白色"))  # fmt: skip
    with means.database.reading() as tx:
        lines = baskets.lines(tx, ANNA)
    assert [(line.variant_id, line.quantity) for line in lines] == [(f"{SMALL}-w", 2)]


@pytest.mark.parametrize(("size", "so"), [
    ("1.6L", True), ("1.6升", True), ("4L", False), ("1.6kg", False), ("1.6", False),
])  # fmt: skip
def test_the_unit_must_be_the_same(means: Means, size: str, so: bool) -> None:
    with means.database.reading() as tx:
        assert of_name(catalogue.product(tx, SMALL), size) is so


def _variant(size: str) -> Variant:
    return Variant(variant_id=size, color="", size=size, price=1, stock=1, restock_at=None)


@pytest.mark.parametrize(
    ("text", "size"),
    [("小袋的就行", "308g"), ("the small one", "308g"), ("大袋的", "308g×4"), ("好的", None)],
)
def test_the_smaller_and_the_larger_pack(text: str, size: str | None) -> None:
    found = pack_meant(text, [_variant("308g"), _variant("308g×4")])
    assert (found.size if found else None) == size


def test_clothes_are_no_packs() -> None:
    assert pack_meant("小的就行", [_variant("M"), _variant("L")]) is None
