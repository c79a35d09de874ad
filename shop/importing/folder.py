"""Imports a folder of CSV files: everything in it, or nothing and the whole list of problems."""

from datetime import datetime
from pathlib import Path

from sqlalchemy import select

from shop.database import Transaction
from shop.errors import Invalid
from shop.importing.checking import Known, check
from shop.importing.columns import FILES
from shop.importing.reading import Problem, Row, read
from shop.importing.writing import write
from shop.tables import CustomerRow, OrderRow, ProductRow, VariantRow


class BadImport(Invalid):
    """The folder was refused; `problems` names every bad row."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__(f"{len(problems)} bad rows; nothing was imported.", code="bad_import")
        self.problems = problems


def import_folder(tx: Transaction, folder: Path, now: datetime) -> dict[str, int]:
    """Bring the shop in `folder` into the database; returns file → number of rows.

    Products, variants and customers that are there already are updated, orders must be new,
    interactions are added unless the same one is there. Raises BadImport; the caller's
    transaction then has nothing of it.
    """
    present = [name for name in FILES if (folder / name).is_file()]
    if not present:
        names = ", ".join(FILES)
        raise BadImport([Problem(str(folder), 0, f"has none of the files {names}")])
    problems: list[Problem] = []
    rows: dict[str, list[Row]] = {name: [] for name in FILES}
    for name in present:
        contents = read(folder / name, FILES[name])
        rows[name] = contents.rows
        problems += contents.problems
    if not problems:  # a row that could not be read would be missed by all others
        problems = list(check(rows, known(tx)))
    if problems:
        raise BadImport(sorted(problems))
    write(tx, rows, now)
    return {name: len(rows[name]) for name in present}


def known(tx: Transaction) -> Known:
    """What the database has already."""
    variants = tx.execute(select(VariantRow.variant_id, VariantRow.product_id, VariantRow.price))
    return Known(
        products=set(tx.scalars(select(ProductRow.product_id))),
        customers=set(tx.scalars(select(CustomerRow.customer_id))),
        orders=set(tx.scalars(select(OrderRow.order_no))),
        variants={row[0]: (row[1], row[2]) for row in variants},
    )
