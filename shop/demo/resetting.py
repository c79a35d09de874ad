"""Makes the demo shop as it was at first, whatever people have done in it.

Staff, jobs and trained versions stay. So does everybody's segment: the same seed makes the same
customers, and nobody should have to build the segments again after each reset.
"""

from datetime import datetime

from sqlalchemy import delete, insert, select

from shop.database import Transaction
from shop.demo import seeding
from shop.demo.seeding import CUSTOMERS, SEED, Progress
from shop.tables import CustomerRow, MembershipRow, Table

KEPT = {"jobs", "versions", "live_versions", "staff"}


def reset(
    tx: Transaction,
    now: datetime,
    seed: int = SEED,
    progress: Progress | None = None,
    count: int = CUSTOMERS,
) -> None:
    """Delete what the shop holds and seed it anew, with times before `now`."""
    table = MembershipRow.__table__
    members = [dict(row) for row in tx.execute(select(table)).mappings()]
    tx.expire_all()
    for one in reversed(Table.metadata.sorted_tables):
        if one.name not in KEPT:
            tx.execute(delete(one))
    tx.expunge_all()
    seeding.seed(tx, now, seed, progress, count)
    known = set(tx.scalars(select(CustomerRow.customer_id)))
    again = [row for row in members if row["customer_id"] in known]
    if again:
        tx.execute(insert(MembershipRow), again)
