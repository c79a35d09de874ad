"""Public data are read as they are published, in either year's spelling."""

from pathlib import Path

import pytest

from recommender.facts_reading import read_facts
from tests.evaluate import stars
from tests.evaluate.purchases import purchases, read, write_ratings, written

OLD = """Invoice,StockCode,Description,Quantity,InvoiceDate,Price,Customer ID,Country
1,A ,RED MUG,2,2009-12-01 07:45:00,2.5,13085.0,UK
2,A,RED MUG,1,2009-12-02 07:45:00,3.5,,UK
3,B,"BAG, LARGE",-1,2009-12-02 07:45:00,1.0,13085.0,UK
"""
NEW = """InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
1,A,RED  MUG,2,2010-12-01 08:26:00,4.5,17850.0,UK
2,A,RED MUG,2,2010-12-01 08:26:00,3.5,17850.0,UK
3,B,BAG,1,2010-12-01 08:26:00,1.0,0.0,UK
"""


def test_anonymous_customers_and_returns_are_left_out(tmp_path: Path) -> None:
    (tmp_path / "old.csv").write_text(OLD)
    (tmp_path / "new.csv").write_text(NEW)
    found = [one for file in ("old.csv", "new.csv") for one in purchases(tmp_path / file)]
    assert [(one.customer, one.product) for one in found] == [("13085", "A"), *[("17850", "A")] * 2]
    assert written(found, tmp_path) == 3
    lines = (tmp_path / "interactions.csv").read_text().splitlines()
    assert lines[:2] == ["customer_id,product_id,timestamp", "13085,A,2009-12-01T07:45:00"]
    (fact,) = read_facts(tmp_path / "products.csv")
    assert (fact.product_id, fact.name, fact.category, fact.price) == ("A", "RED MUG", "mug", 3.5)


def test_data_without_descriptions_make_no_products(tmp_path: Path) -> None:
    head = "household_id,store_id,product_id,quantity,transaction_timestamp\n"
    (tmp_path / "t.csv").write_text(head + "900,330,1095275,1,2017-01-01 11:53:26\n")
    assert written(purchases(tmp_path / "t.csv"), tmp_path) == 1
    assert not (tmp_path / "products.csv").exists()


def test_films_rated_four_or_five_count_as_bought(tmp_path: Path) -> None:
    head = "user_id:token\titem_id:token\trating:float\ttimestamp:float\n"
    (tmp_path / "films.inter").write_text(head + "196\t242\t3\t881250949\n186\t302\t4\t891717742\n")
    (found,) = read(tmp_path / "films.inter", tmp_path)
    assert (found.customer, found.product, found.at) == ("186", "302", "1998-04-04T19:22:22")


def test_ratings_are_written_with_their_stars_and_foretold(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    head = "user_id:token\titem_id:token\trating:float\ttimestamp:float\n"
    rows = [f"{one}\t{other}\t{1 + (one + other) % 5}\t{one + other}\n"
            for one in range(40) for other in range(20)]  # fmt: skip
    (tmp_path / "films.inter").write_text(head + "".join(rows))
    assert write_ratings([tmp_path / "films.inter"], tmp_path / "in.csv") == 800
    lines = (tmp_path / "in.csv").read_text().splitlines()
    assert lines[0] == "customer_id,product_id,kind,value,timestamp"
    assert lines[5] == "0,4,rating,5,1970-01-01T00:00:04"
    assert stars.main([str(tmp_path / "in.csv")]) == 0
    assert "the mean of 5" in capsys.readouterr().out
