"""不要太重的 电池大点: a wish that leans on several measures, each in a part of its own."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from actions.desk import Desk
from actions.hearing.wording import says
from actions.turn import Turn
from shop.products import Product

_PART = re.compile(
    r"[^\s，,。.？?；;！!]+(?:(?<=[a-z])\s+(?!but\b|and\b|with\b)[^\s，,。.？?；;！!]+)*", re.I
)
SEVERAL = 2
GRADES = {
    "续航": "lasting", "单次续航": "lasting", "总续航": "lasting", "持妆": "lasting",
    "持久度": "lasting", "留香时间": "long", "保温时长": "long", "保质期": "long",
    "重量": "heavy", "自重": "heavy", "厚度": "thick", "高度": "high", "噪音": "high",
    "转速": "high", "摄像头": "high", "有效像素": "high", "分辨率": "high", "刷新率": "high",
    "蛋白质": "high", "粗蛋白": "high", "脂肪": "high", "色温": "high", "显色指数": "high",
}  # fmt: skip
Measure = Callable[[Product, str], float | None]
Meant = Callable[[str], str | None]


@dataclass(frozen=True)
class Lean:
    """One measure, and whether less of it is wished for."""

    name: str
    less: bool


def side_words(desk: Desk, lean: Lean, key: str = "side") -> str:
    """持妆久, 重量轻, more storage: that side of the measure in words."""
    graded = f"{'less' if lean.less else 'more'}_{GRADES.get(lean.name, 'large')}"
    grade = desk.say(f"search.grade_{graded}")
    return desk.say(f"search.{key}", attribute=desk.term(lean.name) or lean.name, grade=grade)


def leans_of(turn: Turn, meant: Meant) -> list[Lean]:
    """The sides that the parts of the message lean to; none when they are not several."""
    found: dict[str, bool] = {}
    for match in _PART.finditer(turn.text):
        start, end = match.span()
        part = match.group()
        less = says("less_of", part) or says("too_much", part)
        more = says("more_of", part) or says("too_little", part)
        named = (str(one.value) for one in turn.all("attribute")
                 if one.start is not None and start <= one.start < end)  # fmt: skip
        name = next(named, None) or meant(part)
        if name is not None and less != more:
            found.setdefault(name, less)
    return [Lean(*one) for one in found.items()] if len(found) >= SEVERAL else []


def on_all_sides(
    goods: Sequence[Product], leans: Sequence[Lean], measure: Measure
) -> list[Product]:  # fmt: skip
    """The half of them that stands best on the side on which each stands worst.

    What is light mostly has a small battery: neither wish is given up for the other.
    """
    ranks = [_ranks(goods, one, measure) for one in leans]
    worst = {each.product_id: max(one.get(each.product_id, len(goods)) for one in ranks)
             for each in goods}  # fmt: skip
    ordered = sorted(goods, key=lambda each: worst[each.product_id])
    return ordered[: (len(goods) + 1) // 2]


def _ranks(goods: Sequence[Product], lean: Lean, measure: Measure) -> dict[str, int]:
    told = [(value, each) for each in goods if (value := measure(each, lean.name)) is not None]
    values = sorted({value for value, _ in told}, reverse=not lean.less)
    return {each.product_id: values.index(value) for value, each in told}
