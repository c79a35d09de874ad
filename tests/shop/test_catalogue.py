"""Search finds what a shopper means, pages without gaps, and follows prices and stock."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from shop import catalogue
from shop.catalogue import Wishes
from shop.database import Database
from shop.errors import Invalid, NotFound
from shop.spelling import covers, folded, terms
from tests.shop import making
from tests.shop.making import AIRCON, BLACK, GONE, NUTS, PHONE, WHITE


def found(database: Database, **wishes: Any) -> list[str]:
    with database.reading() as tx:
        page = catalogue.find(tx, Wishes(**wishes))
        ids = [product.product_id for product in page.data]
        assert set(ids) == catalogue.matching_ids(tx, Wishes(**wishes))
        return ids


@pytest.mark.parametrize(
    "text",
    ["华为", "华为手机", "mate60", "Mate 60", "ＨＵＡＷＥＩ　ＭＡＴＥ60", "手机 16gb",
     "huawei phone", "HUAWEI 智能手机", "華為智能手机", "mobile phone"],
)  # fmt: skip
def test_a_name_is_found_in_any_width_case_and_language(stocked: Database, text: str) -> None:
    assert found(stocked, text=text) == [PHONE]


@pytest.mark.parametrize(
    ("wishes", "ids"),
    [
        ({"categories": ("数码",)}, [PHONE]),
        ({"categories": ("数码",), "in_stock": False}, [PHONE, GONE]),
        ({"categories": ("手机", "空调")}, [PHONE, AIRCON]),
        ({"categories": ("phones",)}, [PHONE]),
        ({"categories": ("机",)}, [PHONE]),
        ({"categories": ("冰箱",)}, []),
        ({"brands": ("格力", "洽洽")}, [AIRCON, NUTS]),
        ({"brands": ("Huawei",)}, [PHONE]),
        ({"not_brands": ("华为", "gree")}, [NUTS]),
        ({"min_price": 300_000, "max_price": 500_000}, [PHONE, AIRCON]),
        ({"max_price": 299_999}, [NUTS]),
        ({"color": "黑"}, [PHONE]),
        ({"color": "white"}, [PHONE, AIRCON]),
        ({"color": "红色"}, []),
        ({"color": "红色", "in_stock": False}, [PHONE]),
        ({"color": "黑色", "size": "256GB"}, [PHONE]),
        ({"color": "黑色", "size": "56GB"}, []),
        ({"size": "6.8英寸"}, [PHONE]),
        ({"size": "8英寸"}, []),
        ({"attributes": {"内存": "16gb"}}, [PHONE]),
        ({"attributes": {"内存": "6GB"}, "in_stock": False}, [GONE]),
        ({"exclude": (PHONE, AIRCON)}, [NUTS]),
        ({"text": "100%"}, []),
        ({"text": "_"}, []),
    ],
)
def test_wishes_narrow_the_catalogue(
    stocked: Database, wishes: dict[str, Any], ids: list[str]
) -> None:
    if wishes.get("text") == "_":  # nothing but a gap: nothing was asked
        ids = [PHONE, AIRCON, NUTS]
    assert found(stocked, **wishes) == ids


def test_a_budget_is_for_a_variant_that_is_there(sqlite_shop: Database) -> None:
    assert found(sqlite_shop, color="白色", max_price=510_000) == [AIRCON]


@pytest.mark.parametrize("wishes", [Wishes(), Wishes(text="product"), Wishes(categories=("手机",))])
def test_pages_have_neither_gaps_nor_repeats(
    database: Database, now: datetime, wishes: Wishes
) -> None:
    with database.transaction() as tx:
        for number in range(23):
            making.product(tx, f"N{number:02d}", now, name=f"Product {number}", brand="b",
                           category="手机", categories=["数码", "手机"],
                           variants=[(f"v{number}", "", "", 100, 1)])  # fmt: skip
        seen, after = [], None
        while True:
            page = catalogue.find(tx, wishes, limit=5, after=after)
            seen += [product.product_id for product in page.data]
            after = page.next
            if after is None:
                break
        assert seen == [f"N{number:02d}" for number in range(23)]


@given(st.text(max_size=60))
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_can_be_searched_for_and_any_cursor_read(sqlite_shop: Database, text: str) -> None:
    with sqlite_shop.reading() as tx:
        catalogue.find(tx, Wishes(text=text, color=text, size=text, categories=(text,)))
        catalogue.named(tx, text)
        if text:
            with pytest.raises(Invalid):
                catalogue.find(tx, Wishes(), after=text)


@given(
    st.text(alphabet="华为手机智能ab1 ", max_size=12),
    st.text(alphabet="华为手机智能ab1", max_size=6),
)
def test_a_term_that_stands_there_is_covered(words: str, term: str) -> None:
    assert covers(folded(words) + term + "x", term)


def test_terms_are_cut_between_scripts() -> None:
    assert terms("华为mate 60、16GB") == ["华为", "mate", "60", "16gb"]


def test_a_product_is_known_by_its_short_name(stocked: Database) -> None:
    with stocked.reading() as tx:
        for text in ("mate60", "MATE 60", "我想买华为Mate60多少钱", PHONE, "坚果"):
            assert catalogue.named(tx, text), text
        assert [one.product_id for one in catalogue.named(tx, "mate60")] == [PHONE]
        assert catalogue.named(tx, "冰箱") == catalogue.named(tx, "  ") == []


def test_products_come_in_the_order_asked_for(stocked: Database) -> None:
    with stocked.reading() as tx:
        products = catalogue.products(tx, [NUTS, "none", PHONE, NUTS])
        assert [product.product_id for product in products] == [NUTS, PHONE]
        assert (products[1].in_stock, products[1].image) == (True, "/pictures/P1.svg")
        assert not catalogue.product(tx, GONE).in_stock
        assert catalogue.product_of_variant(tx, WHITE).product_id == PHONE
        for deed in (catalogue.product, catalogue.product_of_variant):
            with pytest.raises(NotFound):
                deed(tx, "none")


def test_a_price_is_known_for_every_moment(stocked: Database, now: datetime) -> None:
    with stocked.transaction() as tx:
        catalogue.set_price(tx, BLACK, 450_000, now - timedelta(days=2))
        catalogue.set_price(tx, BLACK, 480_000, now)
        moments = [now - timedelta(days=days) for days in (400, 3, 1, 0)]
        assert [catalogue.price_at(tx, BLACK, when) for when in moments] == [
            None, 500_000, 450_000, 480_000
        ]  # fmt: skip
        assert catalogue.price_drop(tx, BLACK, 500_000, now) == 20_000
        assert catalogue.price_drop(tx, BLACK, 470_000, now) == 0
        product = catalogue.product(tx, PHONE)
        assert (product.price, [one.price for one in product.variants][0]) == (480_000, 480_000)
        with pytest.raises(NotFound):
            catalogue.set_price(tx, "none", 1, now)
        with pytest.raises(Invalid):
            catalogue.set_price(tx, BLACK, -1, now)


def test_a_renamed_product_is_found_by_its_new_name(stocked: Database) -> None:
    from shop.tables import ProductRow

    with stocked.transaction() as tx:
        tx.get_one(ProductRow, PHONE).name = "华为 Pura 70"
    assert found(stocked, text="pura70") == found(stocked, text="pura 70") == [PHONE]
    assert found(stocked, text="华为 mate 60 手机") == [PHONE]  # its short name stays
    assert found(stocked, text="mate 80") == []


@pytest.mark.parametrize(
    ("value", "has"),
    [("主动降噪", True), ("无", False), ("不支持", False), ("不降噪", False), ("无级", True)],
)
def test_what_a_product_says_it_has_not_is_not_found_in_it(
    stocked: Database, value: str, has: bool
) -> None:
    with stocked.transaction() as tx:
        making.product(
            tx, "P99", datetime.now().astimezone(), name="某牌耳机", brand="某牌", category="耳机",
            categories=["数码", "耳机"], attributes={"降噪": value},
            variants=[("P99-1", "黑色", "", 10_000, 5)],
        )  # fmt: skip
    assert found(stocked, categories=("耳机",), text="降噪") == (["P99"] if has else [])
    assert found(stocked, categories=("耳机",)) == ["P99"]


def test_what_is_described_with_a_refused_word_is_left_out(stocked: Database) -> None:
    both = found(stocked, categories=("手机", "空调"))
    assert found(stocked, categories=("手机", "空调"), not_words=("16GB",)) == [AIRCON]
    assert found(stocked, categories=("手机", "空调"), not_words=("没人说的",)) == both
    assert found(stocked, text="华为", not_words=("16GB",)) == []
