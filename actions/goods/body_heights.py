"""男的1米8躺得下吗: how tall somebody is, no size of goods, held against how long goods are."""

import re
from dataclasses import dataclass

from actions.desk import Desk
from actions.goods.attributes import value_words
from actions.hearing.numerals import amount
from actions.hearing.wording import asks, simplified
from actions.reference.referring import product_meant
from shop import catalogue
from shop.products import Product

_METRES = r"(?P<{0}m>[12一两])米(?P<{0}cm>\d{{1,2}}|[一二三四五六七八九])"
_FIGURE = (
    r"(?P<{0}f>[12]\.\d{{1,2}})\s*(?:米|m\b|met(?:re|er)s?)"
    r"|(?P<{0}n>1\d\d|2[0-2]\d)\s*(?:cm|厘米|公分)"
)
_WHO = (
    "身高|个子|[男女]的|[男女]人|[我他她你]|老公|老婆|[爸妈]|儿子|女儿|孩子|男友|男朋友|女朋友|人"
)
_HEIGHT = re.compile(
    rf"(?:{_WHO}|\b(?:i|he|she)(?:['’]?m| am|['’]?s| is)|\bheight(?: is| of)?|\bsomeone)"
    rf"(?:的|是|有|大概|差不多|快|将近|都|身高|个子|\s|about|around|almost)*"
    rf"(?P<said>{_METRES.format('a')}|{_FIGURE.format('a')})"
    r"(?!\s*的?(?:床|垫|那|款|沙发|桌|柜|杆|线|被|bed|mattress|mat\b))"
    rf"|(?P<tall>{_METRES.format('b')}|{_FIGURE.format('b')})"
    r"(?=\s*(?:的?(?:人|个子|大个|男|女)|高|(?:能|可以)?[躺睡]|tall\b|person|man\b|guy\b))",
    re.IGNORECASE,
)
_LONG = re.compile(r"^(?:尺寸|长度|展开尺寸|垫子尺寸)$")
_CM = re.compile(r"\d+(?:\.\d+)?(?=[\d.×xX*\s]*(?:cm|厘米))")
METRE = 100.0
TENTH = 10.0


@dataclass(frozen=True)
class Height:
    said: str
    cm: float
    start: int
    end: int


def height_in(text: str) -> Height | None:
    """How tall somebody is said to be."""
    match = _HEIGHT.search(simplified(text))
    if match is None:
        return None
    name, first = ("said", "a") if match["said"] else ("tall", "b")
    return Height(match[name].strip(), _cm(match, first), *match.span(name))


def _cm(match: re.Match[str], first: str) -> float:
    metres, rest = match[f"{first}m"], match[f"{first}cm"]
    if metres:
        tens = amount(rest) * (TENTH if len(rest) == 1 else 1.0)
        return amount(metres) * METRE + tens
    figure = match[f"{first}f"]
    return float(figure) * METRE if figure else float(match[f"{first}n"])


def with_heights(desk: Desk) -> Desk:
    """The message without the size for which somebody's height was taken, of goods to lie on."""
    height = None if desk.turn.clicked else height_in(desk.turn.text)
    if height is None or not any(_length(one) for one in _goods(desk)):
        return desk
    kept = [one for one in desk.turn.entities if one.name != "size" or one.start is None
            or not height.start <= one.start < height.end]  # fmt: skip
    return desk.turned(entities=tuple(kept))


def height_told(desk: Desk, product: Product) -> dict[str, str]:
    """Whether goods are as long as that, by the attribute that tells it."""
    height, length = height_in(desk.turn.text), _length(product)
    if height is None or length is None or not asks(desk.turn.text):
        return {}
    name, cm = length
    key = "long_enough" if cm >= height.cm else "too_short"
    told = desk.say(f"product.{key}", name=product.name, attribute=desk.term(name),
                    value=value_words(desk, product.attributes[name]), said=height.said,
                    difference=f"{abs(cm - height.cm):g}")  # fmt: skip
    return {name: told}


def too_short(desk: Desk, product: Product) -> bool:
    height, length = height_in(desk.turn.text), _length(product)
    return height is not None and length is not None and length[1] < height.cm


def _goods(desk: Desk) -> list[Product]:
    meant = product_meant(desk)
    return [meant] if meant else catalogue.products(desk.tx, desk.memory.shown)


def _length(product: Product) -> tuple[str, float] | None:
    """The attribute that tells how long it is, and the longest of its figures."""
    for name, value in product.attributes.items():
        figures = [float(one) for one in _CM.findall(value)] if _LONG.match(name) else []
        if figures:
            return name, max(figures)
    return None
