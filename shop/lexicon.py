"""The catalogue's words as a JSON file, from which the assistant knows products and brands.

Canonical word → aliases. Only what the catalogue has is in it; a product is also known by its
short names.
"""

import json
import os
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from sqlalchemy import select

from shop.aliases import aliases
from shop.database import Transaction
from shop.spelling import compact
from shop.tables import ProductRow, VariantRow

Lexicon = dict[str, Any]


def build(tx: Transaction) -> Lexicon:
    """The words of the products that are sold, in a stable order."""
    rows = tx.scalars(
        select(ProductRow).where(ProductRow.active).order_by(ProductRow.product_id)
    ).all()
    named = [_product(row) for row in rows]
    return {
        "products": named,
        "brands": _with_aliases("brands", (row.brand for row in rows)),
        "categories": _with_aliases(
            "categories", (word for row in rows for word in (row.category, *row.categories))
        ),
        "colors": _with_aliases("colors", _of_variants(tx, VariantRow.color)),
        "sizes": _with_aliases("sizes", _of_variants(tx, VariantRow.size)),
        "attributes": _with_aliases(
            "attributes", (name for row in rows for name in row.attributes)
        ),
    }


def write(tx: Transaction, path: Path) -> None:
    """Put the lexicon into a file, at once and whole; unchanged content leaves it alone."""
    text = json.dumps(build(tx), ensure_ascii=False, indent=1) + "\n"
    if path.is_file() and path.read_text(encoding="utf-8") == text:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(f"{path.name}.{os.getpid()}.new")
    fresh.write_text(text, encoding="utf-8")
    fresh.replace(path)


def _product(row: ProductRow) -> dict[str, Any]:
    names = dict.fromkeys((row.name, *row.short_names))
    return {"product_id": row.product_id, "name": row.name, "names": list(names)}


def _with_aliases(kind: str, words: Iterable[str]) -> dict[str, list[str]]:
    """The words that occur; an alias that is itself one of them, or of several, is none."""
    there = sorted({word for word in words if word})
    known = aliases()[kind]
    said = Counter(one for others in known.values() for one in {compact(each) for each in others})
    taken = {compact(word) for word in there} | {word for word, many in said.items() if many > 1}
    return {
        word: [other for other in known.get(word, ()) if compact(other) not in taken]
        for word in there
    }


def _of_variants(tx: Transaction, column: Any) -> list[str]:
    return list(tx.scalars(select(column).distinct()))
