"""The evaluation as a picture: bars with their 95 % intervals, as SVG."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

WIDTH, LEFT, ROW, TOP = 720, 180, 26, 44
COLOURS = {"new": "#2563eb", "any": "#d97706"}


@dataclass(frozen=True)
class Bar:
    """One bar; its task gives the colour."""

    name: str
    task: str
    value: float
    interval: tuple[float, float]


def draw(bars: Sequence[Bar], title: str, path: Path) -> None:
    """Write the bars, one below the other, to an SVG file."""
    longest = max((bar.interval[1] for bar in bars), default=0.0) or 1.0
    height = TOP + ROW * len(bars) + 12
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" '
        'font-family="sans-serif" font-size="13">',
        f'<rect width="{WIDTH}" height="{height}" fill="#fff"/>',
        f'<text x="16" y="26" font-size="16" font-weight="bold">{escape(title)}</text>',
        *(_row(bar, TOP + ROW * number, longest) for number, bar in enumerate(bars)),
        "</svg>",
    ]
    path.write_text("\n".join(parts) + "\n", encoding="utf-8")


def _row(bar: Bar, top: int, longest: float) -> str:
    scale = (WIDTH - LEFT - 90) / longest
    low, high = (LEFT + scale * end for end in bar.interval)
    middle, colour = top + ROW / 2, COLOURS.get(bar.task, "#475569")
    return (
        f'<text x="{LEFT - 8}" y="{middle + 4}" text-anchor="end">{escape(bar.name)}</text>'
        f'<rect x="{LEFT}" y="{top + 4}" width="{scale * bar.value:.1f}" height="{ROW - 8}" '
        f'fill="{colour}" opacity="0.8"/>'
        f'<line x1="{low:.1f}" x2="{high:.1f}" y1="{middle}" y2="{middle}" stroke="#111"/>'
        f'<text x="{high + 6:.1f}" y="{middle + 4}">{bar.value:.4f}</text>'
    )
