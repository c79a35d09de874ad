"""A product's picture, drawn from its data: a pictogram of its category in its brand's colour.

Nothing is loaded from anywhere and nothing is random, so the same product always looks the
same, and an imported shop has pictures before it has photographs.
"""

import colorsys
import hashlib
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from xml.sax.saxutils import escape

import yaml

from shop.products import Product

PICTOGRAMS = Path(__file__).parents[1] / "data" / "shop" / "pictograms.yml"
UNKNOWN = "bag"
SIDE = 400
TEXT_SIZE, TEXT_WIDTH, LINES = 24, 340, 2
FONTS = "system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif"


@dataclass(frozen=True, slots=True)
class Colors:
    """The three tones of a brand, as #rrggbb."""

    strong: str
    soft: str
    pale: str


def picture(product: Product) -> str:
    """The product as an SVG document of 400 by 400."""
    colors = brand_colors(product.brand)
    title = escape(_printable(f"{product.brand} {product.name}"))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SIDE} {SIDE}" '
        f'width="{SIDE}" height="{SIDE}" role="img"><title>{title}</title>'
        f"{_ground(colors)}{_pictogram(product, colors)}{_texts(product, colors)}</svg>"
    )


def drawing(product: Product) -> str:
    """The name of the pictogram of a product's category."""
    known = _pictograms()["categories"]
    names = (product.category, *reversed(product.categories))
    return next((known[name] for name in names if name in known), UNKNOWN)


def brand_colors(brand: str) -> Colors:
    """The colours of a brand: its hue comes from its name."""
    number = int.from_bytes(hashlib.sha256(brand.casefold().encode()).digest()[:4])
    hue = (number % 3600) / 3600
    return Colors(_rgb(hue, 0.36, 0.6), _rgb(hue, 0.82, 0.6), _rgb(hue, 0.95, 0.55))


def _rgb(hue: float, lightness: float, saturation: float) -> str:
    parts = colorsys.hls_to_rgb(hue, lightness, saturation)
    return "#" + "".join(f"{round(part * 255):02x}" for part in parts)


def _ground(colors: Colors) -> str:
    return (
        '<defs><linearGradient id="g" x1="0" y1="0" x2="1" y2="1">'
        f'<stop offset="0" stop-color="#ffffff"/><stop offset="1" stop-color="{colors.pale}"/>'
        f'</linearGradient></defs><rect width="{SIDE}" height="{SIDE}" fill="url(#g)"/>'
        f'<circle cx="200" cy="176" r="124" fill="{colors.soft}" fill-opacity="0.55"/>'
        f'<ellipse cx="200" cy="278" rx="78" ry="9" fill="{colors.strong}" fill-opacity="0.14"/>'
    )


def _pictogram(product: Product, colors: Colors) -> str:
    drawn = _pictograms()["drawings"][drawing(product)]
    return (
        f'<g transform="translate(110 86) scale(1.8)" color="{colors.strong}" fill="none" '
        'stroke="currentColor" stroke-width="3" stroke-linecap="round" '
        f'stroke-linejoin="round">{drawn}</g>'
    )


def _texts(product: Product, colors: Colors) -> str:
    brand, name = _printable(product.brand), _printable(product.name)
    model = name.removeprefix(brand).strip() or name
    lines = wrapped(model)
    first = 352 - 30 * (len(lines) - 1)
    shown = [_text(200, first + 30 * place, TEXT_SIZE, 600, line, "#1f2430", "middle")
             for place, line in enumerate(lines)]  # fmt: skip
    named = wrapped(brand)[0]
    return _text(24, 40, 20, 700, named, colors.strong, "start") + "".join(shown)


def _text(x: int, y: int, size: int, weight: int, text: str, color: str, anchor: str) -> str:
    return (
        f'<text x="{x}" y="{y}" font-family="{FONTS}" font-size="{size}" '
        f'font-weight="{weight}" fill="{color}" text-anchor="{anchor}">{escape(text)}</text>'
    )


def wrapped(text: str) -> list[str]:
    """The text in at most two lines that fit the picture, cut off with an ellipsis."""
    lines: list[str] = [""]
    for letter in text:
        if _width(lines[-1] + letter) <= TEXT_WIDTH:
            lines[-1] += letter
        elif len(lines) < LINES:
            head, rest = _broken(lines[-1])
            lines[-1:] = [head, (rest + letter).lstrip()]
        else:
            lines[-1] = lines[-1][:-1].rstrip() + "…"
            break
    return lines


def _broken(line: str) -> tuple[str, str]:
    """Where a full line ends: at its last gap, unless that lies in its first half."""
    gap = line.rfind(" ")
    return (line[:gap], line[gap + 1 :]) if gap > len(line) // 2 else (line, "")


def _width(text: str) -> float:
    wide = sum(unicodedata.east_asian_width(letter) in "WF" for letter in text)
    return TEXT_SIZE * (wide + 0.58 * (len(text) - wide))


def _printable(text: str) -> str:
    """Without what XML does not allow."""
    kept = (" " if unicodedata.category(one) in ("Cc", "Cs", "Cn", "Co") else one for one in text)
    return " ".join("".join(kept).split())


@lru_cache
def _pictograms() -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = yaml.safe_load(PICTOGRAMS.read_text(encoding="utf-8"))
    return found
