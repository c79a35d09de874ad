"""A search as a picture: every trial in order, its solver by colour, the best so far as a line."""

from collections.abc import Sequence
from html import escape
from itertools import accumulate
from pathlib import Path

from recommender.tuning import Trial

WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 720, 360, 64, 24, 64, 44
COLOURS = {"als": "#2563eb", "svd": "#d97706", "ease": "#059669", "article": "#9333ea"}
OTHER = "#475569"


def draw(trials: Sequence[Trial], title: str, path: Path) -> None:
    """Write the search to an SVG file; a thin line spans the cuts, a ring is a trial given up."""
    ordered = sorted(trials, key=lambda trial: trial.number)
    highest = max((max(trial.ndcgs, default=0.0) for trial in ordered), default=0.0) or 1.0
    names = sorted({_name(trial) for trial in ordered})
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" '
        'font-family="sans-serif" font-size="13">',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>',
        f'<text x="16" y="26" font-size="16" font-weight="bold">{escape(title)}</text>',
        *(_legend(name, number) for number, name in enumerate(names)),
        *_axes(highest),
        *(_dot(trial, _x(at, len(ordered)), highest) for at, trial in enumerate(ordered)),
        _best(ordered, highest),
        "</svg>",
    ]
    path.write_text("\n".join(parts) + "\n", encoding="utf-8")


def _name(trial: Trial) -> str:
    return type(trial.recipe.solver).__name__.lower()


def _x(at: int, count: int) -> float:
    return LEFT + 12 + (WIDTH - LEFT - RIGHT - 24) * (at / max(count - 1, 1))


def _y(value: float, highest: float) -> float:
    return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * value / highest


def _legend(name: str, number: int) -> str:
    x, colour = LEFT + 100 * number, COLOURS.get(name, OTHER)
    return (
        f'<circle cx="{x}" cy="46" r="5" fill="{colour}"/>'
        f'<text x="{x + 10}" y="50">{escape(name)}</text>'
    )


def _axes(highest: float) -> list[str]:
    lines = []
    for share in (0.0, 0.5, 1.0):
        y = _y(share * highest, highest)
        lines.append(
            f'<line x1="{LEFT}" x2="{WIDTH - RIGHT}" y1="{y:.1f}" y2="{y:.1f}" stroke="#cbd5e1"/>'
            f'<text x="{LEFT - 6}" y="{y + 4:.1f}" text-anchor="end">{share * highest:.3f}</text>'
        )
    x, y = (LEFT + WIDTH) / 2, HEIGHT - 14
    return [*lines, f'<text x="{x}" y="{y}" text-anchor="middle">trials, NDCG@10</text>']


def _dot(trial: Trial, x: float, highest: float) -> str:
    colour = COLOURS.get(_name(trial), OTHER)
    low, high = (_y(pick(trial.ndcgs, default=0.0), highest) for pick in (min, max))
    fill = colour if trial.whole else "#fff"
    return (
        f'<line x1="{x:.1f}" x2="{x:.1f}" y1="{low:.1f}" y2="{high:.1f}" stroke="{colour}"/>'
        f'<circle cx="{x:.1f}" cy="{_y(trial.ndcg, highest):.1f}" r="5" fill="{fill}" '
        f'stroke="{colour}"/>'
    )


def _best(ordered: Sequence[Trial], highest: float) -> str:
    best = accumulate((trial.ndcg if trial.whole else 0.0 for trial in ordered), max)
    points = " ".join(
        f"{_x(at, len(ordered)):.1f},{_y(value, highest):.1f}" for at, value in enumerate(best)
    )
    return f'<polyline points="{points}" fill="none" stroke="#111" stroke-dasharray="4 3"/>'
