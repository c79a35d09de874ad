"""What is known of products, from CSV: product_id, and any of name, brand, category and price."""

import csv
import math
from pathlib import Path

from recommender.errors import BadData
from recommender.features import ProductFacts


def read_facts(path: Path) -> list[ProductFacts]:
    """One for each product, the last line about it; raises BadData when there is none."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as lines:
            rows = csv.DictReader(lines)
            if "product_id" not in (rows.fieldnames or ()):
                raise BadData(f"The header of {path} lacks product_id.")
            found = {row["product_id"].strip(): _fact(row) for row in rows if row["product_id"]}
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise BadData(f"{path} cannot be read: {error}") from error
    if not found:
        raise BadData(f"{path} tells of no product.")
    return list(found.values())


def _fact(row: dict[str, str]) -> ProductFacts:
    return ProductFacts(
        row["product_id"].strip(),
        (row.get("brand") or "").strip(),
        (row.get("category") or "").strip(),
        _price(row.get("price") or ""),
        name=(row.get("name") or "").strip(),
    )


def _price(text: str) -> float:
    try:
        price = float(text)
    except ValueError:
        return math.nan
    return price if 0 < price < math.inf else math.nan
