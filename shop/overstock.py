"""What lies too long in stock: by how many days the stock would last at the pace it sells."""

from datetime import datetime, timedelta

from shop.database import Transaction
from shop.sales import daily_units, stock

WINDOW = timedelta(days=60)
USUAL_DAYS, LONG_DAYS = 90.0, 360.0  # cover that is no overstock, and that is all of it
LEAST = 20  # pieces; fewer are no burden


def overstock(tx: Transaction, now: datetime) -> dict[str, float]:
    """product_id to 0..1 for the products that are overstocked; the others are left out."""
    sold = daily_units(tx, (now - WINDOW).date(), now.date())
    found: dict[str, float] = {}
    for product_id, pieces in stock(tx).items():
        pace = sum(sold.get(product_id, ())) / WINDOW.days
        cover = pieces / pace if pace > 0 else LONG_DAYS
        share = (cover - USUAL_DAYS) / (LONG_DAYS - USUAL_DAYS)
        if pieces >= LEAST and share > 0:
            found[product_id] = min(share, 1.0)
    return found
