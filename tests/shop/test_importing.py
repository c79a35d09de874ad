"""An own shop comes in whole or not at all; every bad row is named, nothing ends in a traceback."""

import os
import re
import subprocess
import sys
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select

from shop import catalogue, customers, interactions, orders
from shop.__main__ import main
from shop.database import Database
from shop.importing import BadImport, import_folder
from shop.importing.columns import FILES
from shop.importing.writing_orders import shares
from shop.settings import Settings
from shop.tables import InteractionRow, ProductRow
from tests.shop.own_shop import GOOD, changed, written


def problems(database: Database, folder: Path, now: datetime) -> list[str]:
    with pytest.raises(BadImport) as refused, database.transaction() as tx:
        import_folder(tx, folder, now)
    with database.reading() as tx:
        assert tx.scalar(select(func.count()).select_from(ProductRow)) == 0
    return [str(problem) for problem in refused.value.problems]


def test_a_whole_shop_comes_in(database: Database, tmp_path: Path, now: datetime) -> None:
    with database.transaction() as tx:
        counts = import_folder(tx, written(tmp_path), now)
    assert counts == {name: len(rows) for name, rows in GOOD.items()}
    with database.reading() as tx:
        product = catalogue.product(tx, "A1")
        assert (product.categories, product.short_names) == (("数码", "手机"), ("Mate60", "M60"))
        assert product.attributes == {"内存": "12GB", "重量": "209g"}
        assert product.variants[1].restock_at == now + timedelta(days=9)
        assert catalogue.product(tx, "A2").price == 200000
        assert catalogue.price_at(tx, "V1", now) == 499900
        assert customers.customer(tx, "K1").level == "gold"
        assert customers.addresses(tx, "K1")[0].text == "上海市1号"
        order = orders.one(tx, "K1", "DD20260301001")
        assert (order.total, sum(line.paid for line in order.lines)) == (899799, 899799)
        assert [line.name for line in order.lines] == ["华为 Mate 60", "空调"]
        assert order.payment is not None and order.payment.status == "paid"
        assert order.shipment is not None and order.shipment.tracking_no == "SF123"
        assert [one.kind for one in interactions.history(tx, "K1")] == ["rating", "view"]


def test_importing_the_catalogue_again_updates_it(
    database: Database, tmp_path: Path, now: datetime
) -> None:
    with database.transaction() as tx:
        import_folder(tx, written(tmp_path), now)
    (tmp_path / "orders.csv").unlink()
    (tmp_path / "order_lines.csv").unlink()
    later = now + timedelta(days=1)
    cheaper = [{**GOOD["variants.csv"][0], "price": 450000}, *GOOD["variants.csv"][1:]]
    renamed = [{**GOOD["products.csv"][0], "name": "华为 Mate 60 新", "price": 450000}]
    written_again = written(tmp_path, variants=cheaper, products=renamed)
    for name in ("orders.csv", "order_lines.csv"):
        (written_again / name).unlink()
    with database.transaction() as tx:
        import_folder(tx, written_again, later)
        assert catalogue.product(tx, "A1").price == 450000
        assert catalogue.product(tx, "A1").name == "华为 Mate 60 新"
        assert catalogue.price_at(tx, "V1", now) == 499900
        assert catalogue.price_drop(tx, "V1", 499900, later) == 49900
        assert tx.scalar(select(func.count()).select_from(InteractionRow)) == 2


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        (
            changed("products", price="4999.00"),
            "products.csv:2: price: '4999.00' is not a whole number",
        ),
        (
            changed("products", price=1),
            "products.csv:2: price 1 is not that of the cheapest variant",
        ),
        (changed("products", list_price=1), "products.csv:2: price 499900 is above list_price 1"),
        (changed("products", name=""), "products.csv:2: name: is empty"),
        (
            changed("products", product_id="A2"),
            "products.csv:3: product_id A2 stands on line 2 already",
        ),
        (
            changed("products", attributes="内存"),
            "products.csv:2: attributes: '内存' is not name=value",
        ),
        (changed("products", attributes="a=1|a=2"), "products.csv:2: attributes: names 'a' twice"),
        (changed("products", colour="red"), "products.csv:1: there is no column 'colour'"),
        (changed("products", product_id="a b"), "products.csv:2: product_id: 'a b' is not an id"),
        (
            changed("products", installable="maybe"),
            "products.csv:2: installable: 'maybe' is neither",
        ),
        (changed("variants", stock=-1), "variants.csv:2: stock: -1 is not between 0"),
        (changed("variants", stock=""), "variants.csv:2: stock: is empty"),
        (
            changed("variants", price=99999999999),
            "variants.csv:2: price: 99999999999 is not between",
        ),
        (changed("variants", product_id="A9"), "variants.csv:2: there is no product A9"),
        (
            changed("variants", color="白色"),
            "variants.csv:3: the same colour and size stand on line 2",
        ),
        (
            changed("customers", joined_at="yesterday"),
            "customers.csv:2: joined_at: 'yesterday' is not",
        ),
        (changed("customers", level="diamond"), "customers.csv:2: level: 'diamond' is none of"),
        (
            changed("customers", name="a\x00b"),
            "customers.csv:2: name: has control characters in it",
        ),
        (changed("orders", customer_id="K9"), "orders.csv:2: there is no customer K9"),
        (changed("orders", status="lost"), "orders.csv:2: status: 'lost' is none of"),
        (changed("orders", signed_at=""), "orders.csv:2: an order that is signed has a signed_at"),
        (changed("orders", courier=""), "orders.csv:2: an order that is signed needs courier"),
        (
            changed("orders", status="paid", signed_at=""),
            "orders.csv:2: an order that is paid has no",
        ),
        (changed("orders", discount=999999), "orders.csv:2: discount 999999 is above the lines'"),
        (changed("orders", order_no="17"), "orders.csv:2: order_no: '17' is not an order number"),
        (
            changed("orders", shipped_at="2025-01-01"),
            "orders.csv:2: shipped_at is before placed_at",
        ),
        (changed("order_lines", quantity=0), "order_lines.csv:2: quantity: 0 is not at least 1"),
        (changed("order_lines", variant_id="V9"), "order_lines.csv:2: there is no variant V9"),
        (
            changed("order_lines", order_no="DD2026030100X"),
            "order_lines.csv:2: there is no order DD20",
        ),
        (changed("interactions", kind="stare"), "interactions.csv:2: kind: 'stare' is none of"),
        (changed("interactions", product_id="A9"), "interactions.csv:2: there is no product A9"),
        (
            changed("interactions", kind="rating", value=6),
            "interactions.csv:2: a rating of 6 is not",
        ),
        (changed("interactions", value="nan"), "interactions.csv:2: value: nan is not between"),
    ],
)
def test_a_bad_row_is_named_by_file_and_line_and_nothing_comes_in(
    sqlite: Database, tmp_path: Path, now: datetime, changes: Any, said: str
) -> None:
    named = problems(sqlite, written(tmp_path, **changes), now)
    assert any(one.startswith(said) for one in named), named


def test_all_bad_rows_are_named_at_once(sqlite: Database, tmp_path: Path, now: datetime) -> None:
    bad = [{**row, "stock": -5} for row in GOOD["variants.csv"]]
    named = problems(sqlite, written(tmp_path, variants=bad), now)
    assert [one.split(" ")[0] for one in named] == [
        "variants.csv:2:", "variants.csv:3:", "variants.csv:4:"
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"product_id,name\n" + "A,华为\n".encode("gbk"), "products.csv:2: is not UTF-8"),
        ("product_id,name,品牌\n".encode("utf-16"), "products.csv:1: is not UTF-8"),
        (b"", "products.csv:1: the column product_id is missing"),
        (b"\xef\xbb\xbf\n", "products.csv:1: the column product_id is missing"),
        (b"product_id,name,brand,category\nA,B\n", "products.csv:2: has 2 cells, the header has 4"),
        (b'product_id,name,brand,category\nA,"B,C,D\n', "products.csv:2: is not CSV"),
        (b"product_id,name,brand,category,name\n", "products.csv:1: the column name stands there"),
        (b"product_id,name,brand,category\nA," + b"x" * 200_000 + b",C,D\n", "products.csv:"),
    ],
)
def test_a_file_that_is_no_good_csv_is_named(
    sqlite: Database, tmp_path: Path, now: datetime, content: bytes, said: str
) -> None:
    written(tmp_path)
    (tmp_path / "products.csv").write_bytes(content)
    named = problems(sqlite, tmp_path, now)
    assert any(one.startswith(said) for one in named), named


def test_a_byte_order_mark_and_windows_line_ends_do_not_matter(
    sqlite: Database, tmp_path: Path, now: datetime
) -> None:
    for name in FILES:
        path = written(tmp_path) / name
    for name in FILES:
        path = tmp_path / name
        text = path.read_text(encoding="utf-8").replace("\n", "\r\n")
        path.write_bytes(b"\xef\xbb\xbf" + text.encode())
    with sqlite.transaction() as tx:
        assert import_folder(tx, tmp_path, now)["products.csv"] == 2


@given(st.sampled_from(sorted(FILES)), st.binary(max_size=400))
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_stands_in_a_file_it_ends_in_named_problems(
    sqlite: Database, tmp_path: Path, now: datetime, name: str, junk: bytes
) -> None:
    written(tmp_path)
    with (tmp_path / name).open("ab") as file:
        file.write(b"\n" + junk)
    with sqlite.transaction() as tx:
        try:
            import_folder(tx, tmp_path, now)
        except BadImport as error:
            assert all(str(problem).startswith(name) for problem in error.problems)
        tx.rollback()


def test_an_order_that_is_there_already_is_refused(
    database: Database, tmp_path: Path, now: datetime
) -> None:
    with database.transaction() as tx:
        import_folder(tx, written(tmp_path), now)
    with pytest.raises(BadImport) as refused, database.transaction() as tx:
        import_folder(tx, tmp_path, now)
    assert [str(one) for one in refused.value.problems] == [
        "orders.csv:2: the order DD20260301001 is in the database already"
    ]


@given(st.integers(0, 10**7), st.lists(st.integers(0, 10**6), min_size=1, max_size=8))
def test_shares_add_up_and_none_exceeds_its_line(amount: int, weights: list[int]) -> None:
    amount = min(amount, sum(weights))
    parts = shares(amount, weights)
    assert sum(parts) == amount
    assert all(0 <= part <= weight for part, weight in zip(parts, weights, strict=True))


def test_the_command_exits_1_without_a_traceback(tmp_path: Path) -> None:
    written(tmp_path, **changed("variants", stock=-1))
    ran = subprocess.run(
        [sys.executable, "-m", "shop", "import", str(tmp_path)],
        capture_output=True,
        text=True,
        env={**os.environ, "ZHANGGUI_VAR": str(tmp_path / "var dir"), "ZHANGGUI_DATABASE_URL": ""},
        check=False,
    )
    assert ran.returncode == 1
    assert "variants.csv:2: stock: -1 is not" in ran.stderr and "Traceback" not in ran.stderr


def test_the_command_says_what_it_did(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    here = Settings(database_url=f"sqlite:///{tmp_path / 'own.db'}", secret_key="x", var=tmp_path)
    monkeypatch.setattr("shop.__main__.settings", lambda: here)
    assert main(["lexicon", str(tmp_path / "words.json")]) == 1  # no tables yet
    assert main(["import", str(tmp_path / "nowhere")]) == 1
    assert main(["import", str(written(tmp_path))]) == 0
    assert main(["lexicon", str(tmp_path / "words.json")]) == 0
    said = capsys.readouterr()
    assert "has none of the files" in said.err and "products.csv: 2 rows" in said.out
    assert "Mate60" in (tmp_path / "words.json").read_text(encoding="utf-8")


def test_the_documentation_names_every_column() -> None:
    text = (Path(__file__).parents[2] / "docs" / "importing.md").read_text(encoding="utf-8")
    for name, columns in FILES.items():
        part = text.partition(f"### {name}")[2].partition("###")[0]
        cells = "".join(line.split("|")[1] for line in part.splitlines() if line.startswith("|"))
        named = set(re.findall(r"[a-z_]+", cells)) - {"column"}
        needed = set(re.findall(r"\*\*([a-z_]+)\*\*", cells))
        assert named == set(columns)
        assert needed == {key for key, one in columns.items() if one.default is None}
