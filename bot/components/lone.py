"""Goods of one letter: 那款包, 碗碎了. Such a letter names goods only where a noun would stand."""

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
_NOT_AFTER = re.compile(r"(?:装?满|包邮|多少钱)?包的?邮|油的?皮|多层")


def stands_alone(text: str, start: int, end: int) -> bool:
    """Whether a name of one letter stands as a word; longer names always do."""
    if end - start > 1 or text[start] not in _LETTERS:
        return True
    before = text[max(0, start - 3) : start]
    if not _BEFORE.search(before) or _NOT_BEFORE.search(before):
        return False
    return bool(_AFTER.match(text, end)) and not _NOT_AFTER.match(text, start)
