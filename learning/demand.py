"""Forecasting demand: how many pieces a day, and what to order before it runs out.

A level per product times one weekday profile for the shop. The level is a mean over a window or
simple exponential smoothing (Brown 1956), whichever missed least on an earlier fortnight; how good
it is is said by the last fortnight, which no choice has seen.
Reorder point = demand over the lead time + safety stock z·σ·√lead (Silver, Pyke & Thomas 2016).
"""

import json
import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import timedelta
from functools import partial

from learning.candidates import Candidate, Run, fingerprint
from shop import sales

HISTORY_DAYS = 168
HELD_OUT_DAYS = 14
ALPHAS = (0.02, 0.05, 0.1, 0.2)
WINDOWS = (28, 56, 168)
LEAD_DAYS = 7
SERVICE_Z = 1.645  # 95 % of the lead times without a stock-out


type Level = Callable[[Sequence[float]], float]


@dataclass(frozen=True, slots=True)
class Forecast:
    """Expected pieces a day, their spread, and the advice drawn from stock and lead time."""

    product_id: str
    daily: float
    spread: float
    stock: int
    days_left: float | None
    reorder_at: int
    order_now: int


def smoothed(days: Sequence[float], alpha: float) -> float:
    """The level after the last day; starts from the mean of the first two weeks."""
    level = _mean(days[:14])
    for pieces in days:
        level += alpha * (pieces - level)
    return level


def averaged(days: Sequence[float], window: int) -> float:
    """The mean of the last `window` days."""
    return _mean(days[-window:])


def _mean(numbers: Sequence[float]) -> float:
    return sum(numbers) / len(numbers) if numbers else 0.0


METHODS: dict[str, Level] = {
    **{f"smoothing {alpha}": partial(smoothed, alpha=alpha) for alpha in ALPHAS},
    **{f"mean of {window} days": partial(averaged, window=window) for window in WINDOWS},
}
LAST_FORTNIGHT: Level = partial(averaged, window=HELD_OUT_DAYS)


def train(run: Run) -> Candidate:
    """Forecast every product that was sold, and say how far off the method was lately."""
    until = run.now.date()
    with run.database.reading() as tx:
        units = sales.daily_units(tx, until - timedelta(days=HISTORY_DAYS), until)
        stock = sales.stock(tx)
    run.progress(0.2, f"Read the sales of {len(units)} products.")
    earlier = {name: days[:-HELD_OUT_DAYS] for name, days in units.items()}
    method = min(METHODS, key=lambda name: missed(earlier, METHODS[name]))
    level = METHODS[method]
    run.progress(0.7, f"Chosen: {method}.")
    forecasts = [_forecast(name, days, level, stock.get(name, 0)) for name, days in units.items()]
    path = run.folder("demand") / run.name / "forecast.json"
    path.parent.mkdir(parents=True)
    text = json.dumps([asdict(forecast) for forecast in forecasts], ensure_ascii=False, indent=1)
    path.write_text(text)
    return Candidate(
        kind="demand",
        fingerprint=fingerprint(json.dumps(units, sort_keys=True).encode().splitlines()),
        parameters={"method": method, "lead_days": LEAD_DAYS, "z": SERVICE_Z},
        metrics={
            "accuracy": 1 - missed(units, level),
            "accuracy_of_last_fortnight": 1 - missed(units, LAST_FORTNIGHT),
            "products": len(units),
        },
        path=str(path.parent.relative_to(run.var)),
    )


def weekday_factors(series: Iterable[Sequence[float]]) -> list[float]:
    """How each day of the week compares with the mean, counted from the first day's weekday."""
    totals = [0.0] * 7
    counts = [0] * 7
    for days in series:
        for position, pieces in enumerate(days):
            totals[position % 7] += pieces
            counts[position % 7] += 1
    means = [total / count if count else 0.0 for total, count in zip(totals, counts, strict=True)]
    overall = _mean(means)
    return [mean / overall if overall else 1.0 for mean in means]


def missed(units: dict[str, list[int]], level_of: Level) -> float:
    """Weighted absolute error of the held-out fortnight's totals, 0 = exact."""
    factors = weekday_factors(days[:-HELD_OUT_DAYS] for days in units.values())
    wrong = sold = 0.0
    for days in units.values():
        level = level_of(days[:-HELD_OUT_DAYS])
        start = len(days) - HELD_OUT_DAYS
        expected = sum(level * factors[(start + day) % 7] for day in range(HELD_OUT_DAYS))
        actual = sum(days[-HELD_OUT_DAYS:])
        wrong += abs(expected - actual)
        sold += actual
    return wrong / sold if sold else 1.0


def _forecast(product_id: str, days: Sequence[int], level_of: Level, stock: int) -> Forecast:
    daily = level_of(days)
    spread = math.sqrt(_mean([(pieces - daily) ** 2 for pieces in days[-56:]]))
    reorder_at = math.ceil(daily * LEAD_DAYS + SERVICE_Z * spread * math.sqrt(LEAD_DAYS))
    return Forecast(
        product_id=product_id,
        daily=round(daily, 4),
        spread=round(spread, 4),
        stock=stock,
        days_left=round(stock / daily, 1) if daily > 0 else None,
        reorder_at=reorder_at,
        order_now=max(0, math.ceil(reorder_at + daily * LEAD_DAYS) - stock)
        if stock <= reorder_at
        else 0,
    )
