"""Reads models the catalogue does not know: a brand or series with its number, as in 一加13."""

from __future__ import annotations

import bisect
import re
from collections.abc import Sequence

from bot.components.found import Entity
from bot.components.normaliser import Normalised

_SUFFIX = (
    r"(?:\s?(?:pro|max|plus|ultra|air|mini|se|fe|lite|gt|turbo|note|oled|rs|ti|super|prime|neo|"
    r"edge|fold|flip|mark\s?i+|mk\s?\d|青春版|至尊版|标准版|\+))*"
)
_JOINS = (
    r"(?!(?:vs|or|and|with|for|under|below|around|about|over|within|less|up|at|from|to|between|is|are|"
    r"costs?|above|near|max|only|feeds?|fits?|holds?|seats?|lasts?|needs?|takes?|wash(es)?)(?![a-z]))"
)  # iphone 17 vs pixel 10 are two
_NUMBERED = (
    rf"{_JOINS}[a-z]{{1,6}}[\s-]?\d{{1,4}}(?:[a-z]{{1,2}}\d{{1,2}}|[a-z])?{_SUFFIX}|"
    rf"\d{{1,3}}[a-z]?{_SUFFIX}"
)
_MODEL = re.compile(rf"\s?(?P<model>(?:{_JOINS}[a-z]{{2,8}}\s)?(?:{_NUMBERED}))(?![0-9a-z])")
_EDITION = re.compile(rf"(?:(?:1?\d|20)|\s?[a-z]{{1,3}}\d{{2,4}}){_SUFFIX}(?![0-9a-z.])")
_FURTHER = re.compile(  # Mini 4 Pro, Switch OLED
    rf"(?:\d{{1,2}}段|(?=\s?[a-z]){_SUFFIX})(?![0-9a-z])"
)
_NOT_A_MODEL = re.compile(
    r"\s?(?:元|块|以|左右|上下|多|来|几|百|千|万|台|个|件|部|双|条|套|次|人|位|级|期|度|匹|"
    r"袋|包|盒|瓶|箱|罐|桶|支|份|只|把|本|提|卷|听|颗|粒|枚|张|片|抽|层|"
    r"yuan|rmb|usd|dollars|inch|days|bags?|packs?|box(?:es)?|bottles?|cans?|pairs?|pcs|pieces?|"
    r"码|号|寸|英寸|升|斤|公斤|克|瓦|段|天|年|月|日|点|小时|折|%|gb|tb|g\b|k\b|w\b)"
)
_NAMED_IN_CHINESE = re.compile(  # 惠氏启赋2段, 罗技mx mechanical
    r"[\u4e00-\u9fff]{2,4}\d{1,2}段|"
    r"\s?(?!(?:xs|s|m|l|x{1,3}l|pro|ok|app|logo|vip|vs|pk|and|or)(?![a-z]))"
    r"[a-z]{2,}(?:\s[a-z]{2,})?"
    r"(?=[\u4e00-\u9fff]|$|\s(?:3[4-9]|4[0-8])[的码号])"
)
_CAPITAL = re.compile(r"[A-Z][A-Za-z]")
_TITLED = re.compile(r"(?:\s(?:[A-Z][A-Za-z]*[a-z0-9]|[A-Za-z]*\d+[A-Za-z]*)(?![\w']))+")
_LETTERED = re.compile(r"[a-z]")
_GREATEST = 400  # a bare number above it is rather an amount: 小米2000


def find_models(text: Normalised, named: Sequence[Entity]) -> list[Entity]:
    """Products of a brand or series and the model that follows it; the value is what was typed."""
    found = []
    for one, following in zip(named, (*named[1:], None), strict=False):
        end = max(_end(text.text, one, following), _titled_end(text, one, following))
        if end > one.end:
            found.append(Entity("product", text.text[one.start : end].strip(), one.start, end))
    return found


def _titled_end(text: Normalised, one: Entity, following: Entity | None) -> int:
    """Logitech Rally Bar: capitals after a brand are its product's name."""
    start, end = text.span(one.start, one.end)
    if one.entity != "brand" or not _CAPITAL.match(text.original, start):
        return one.end
    limit = text.starts[following.start] if following is not None else len(text.original)
    match = _TITLED.match(text.original[:limit], end)
    if match is None or _NOT_A_MODEL.match(text.original, match.end()):
        return one.end
    return bisect.bisect_left(text.ends, match.end()) + 1


def _end(text: str, one: Entity, following: Entity | None) -> int:
    """Where the model behind a name ends; the name's own end when none follows."""
    if one.entity == "category":
        return _numbered_end(text, one)
    if one.entity not in ("brand", "product") or one.product_ids:
        return one.end
    if following is not None and following.entity == "product" and not following.product_ids:
        between = text[one.end : following.start]
        chinese = not text[following.start].isascii()
        apart = one.entity == "product" and chinese and between  # 小黑瓶 小棕瓶 are two
        if not between.strip() and not apart:
            return _end(text, following, None)
    limit = following.start if following is not None else len(text)
    further = _FURTHER.match(text, one.end) if one.entity == "product" else None
    if further is not None and one.end < further.end() <= limit:
        return further.end()
    named = _NAMED_IN_CHINESE.match(text, one.end)
    if named is not None and named.end() <= limit and not text[one.end - 1].isascii():
        return named.end()
    match = _MODEL.match(text, one.end)
    if match is None or _NOT_A_MODEL.match(text, match.end()) or match.end() > limit:
        return one.end
    lettered = bool(_LETTERED.search(match["model"]))
    return match.end() if lettered or int(match["model"]) < _GREATEST else one.end


def _numbered_end(text: str, one: Entity) -> int:
    """手环9 is a product, 手环 9个 and 鞋42 are none."""
    match = _EDITION.match(text, one.end)
    chinese = not text[one.end - 1].isascii()
    model = match is not None and chinese and not _NOT_A_MODEL.match(text, match.end())
    return match.end() if match is not None and model else one.end
