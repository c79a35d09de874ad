"""Goods named by one letter or by their use: 那款包, 碗碎了, 有啥吃的.

Such a word names goods only where a noun would stand: 幼猫吃的 tells of something else.
"""

from __future__ import annotations

import re

_LETTERS = frozenset("杯包裤裙帽被椅桌枕床碗袋灯伞盆壶柜凳毯虾蟹梨枣油糖盐醋")
_BEFORE = re.compile(
    r"(?:^|[\s,，。!！?？]|[个只款张条件把口瓶部辆顶盏支枚箱斤盒双套的]|[这那买换修装退订送挑]了?)$"
)
_NOT_BEFORE = re.compile(r"(?:大件|条件|零件|一件|快件|邮件)$")
_AFTER = re.compile(
    r"(?:$|[\s,，。!！?？了吗嘛呢啊呀吧吗的能有没是太要会掉坏破碎裂漏烂都还怎咋多啥什哪和跟与成]|到[哪货了])"
)
_USES = frozenset({"吃的", "喝的", "穿的", "用的"})
_BEFORE_USE = re.compile(
    r"(?:^|[\s,，。!！?？、]|[要有买点些是来整弄送找看别卖荐和或不几啥的]|什么)$"
)
_NOT_AFTER = re.compile(r"(?:装?满|包邮|多少钱)?包的?邮|油的?皮|多层")


def stands_alone(text: str, start: int, end: int) -> bool:
    """Whether a name of one letter stands as a word; longer names always do."""
    if text[start:end] in _USES:
        return bool(_BEFORE_USE.search(text[:start]))
    if end - start > 1 or text[start] not in _LETTERS:
        return True
    before = text[max(0, start - 3) : start]
    if not _BEFORE.search(before) or _NOT_BEFORE.search(before):
        return False
    return bool(_AFTER.match(text, end)) and not _NOT_AFTER.match(text, start)
