"""Names that name no goods: a street, a building, who receives a parcel, a company's tax number."""

from __future__ import annotations

import re

from bot.components.found import Entity

_GOODS = ("brand", "product", "category", "color", "quantity")
_PLACE_AFTER = re.compile(
    r"路(?![由亚易过上])|(?:[\u4e00-\u9fff]{0,2}?)(?:大道|大厦|广场|小区|花园|公寓|苑|里弄|工业园|医院|[小中大]学(?!生))|"
    r"街|弄(?![坏丢错好脏掉点个])|巷|村"
)
_ADDRESS = re.compile(
    r"[省市县州][\u4e00-\u9fff]{2}|[\u4e00-\u9fff]{2}区(?![别分间])[\u4e00-\u9fff]|"
    r"\d\s?(?:号楼?|弄|栋|幢|楼|层|室|单元)"
)
_RECEIVER = re.compile(
    r"(?:收件人|收货人|联系人|签收人|收貨人)(?:姓名)?\s?(?:改成|改为|换成|叫|是|为|[::])?\s?$|"
    r"姓名(?:改成|改为|换成|是|为|[::])\s?$|"
    r"(?<![a-z])(?:name|receiver|recipient)(?: is|'s|\s?[::])\s?(?:[a-z]+\s)?$"
)
_ROAD_AFTER = re.compile(
    r"\s?(?:[a-z]+\s)?(?:road|rd|street|st|avenue|ave|lane|district|building)(?![a-z]|\srunning)|"
    r"(?<=road)(?![a-z])|(?<=street)(?![a-z])"
)
_HOUSE_BEFORE = re.compile(r"(?<!size )(?<![a-z0-9])\d{1,5}\s(?:[a-z]+\s)?$")
_HOUSE = re.compile(r"\s?[a-z]+\s(?:road|rd|street|st|avenue|ave|lane)(?![a-z])")
_TAX = re.compile(
    r"(?:税号|识别号|信用代码|税务登记号?|(?<![a-z])(?:tax|vat)(?: (?:number|no|id|code))?)"
    r"\s?(?:是|为|改成|改为|换成|is|[::.])?\s?$"
)


def names_no_goods(text: str, one: Entity) -> bool:
    """Whether what was found is part of an address, a receiver's name or a tax number."""
    before = text[: one.start]
    if one.entity == "order_no":
        return bool(_TAX.search(before))
    if one.entity not in _GOODS:
        return False
    if one.entity == "quantity":
        return bool(_HOUSE.match(text, one.end))
    return bool(_RECEIVER.search(before)) or _of_a_street(text, one, before)


def _of_a_street(text: str, one: Entity, before: str) -> bool:
    english = _ROAD_AFTER.match(text, one.end) and _HOUSE_BEFORE.search(before)
    return bool(english or (_PLACE_AFTER.match(text, one.end) and _ADDRESS.search(text)))
