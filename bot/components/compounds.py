"""Kinds of goods said in one word with whom or what they are of: 男款羽绒服, 陶瓷餐具, 校服裤."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.components.found import Entity

_WHOM = (
    "宠物|猫咪|狗狗|小孩|儿童|婴儿|婴幼儿|宝宝|幼儿|青少年|学生|成人|老人|老年人?|中老年|孕妇|男士|女士|男款|女款|男式|女式|"
    "(?<![猛帅渣宅直])男(?:童|生)?|(?<![妇美孙闺子少])女(?:童|生)?"
)
_OF = (
    "陶瓷|骨瓷|瓷|玻璃|不锈钢|铸铁|木质?|竹|硅胶|塑料|纯棉|棉麻|亚麻|真丝|桑蚕丝|蚕丝|羊绒|羊毛|法兰绒|珊瑚绒|"
    "灯芯绒|雪纺|实木|藤编|乳胶|记忆棉|真皮|牛皮|帆布|亚克力|不粘"
)
_HOW = (
    "可?折叠|便携式?|手持|无线|有线|蓝牙|智能|电动|手动|充电|太阳能|家用|商用|车载|户外|迷你|电竞|游戏|复古|"
    "商务|一次性|加厚|超薄|静音|恒温|双层|多功能"
)
_BEFORE = re.compile(rf"(?:{_WHOM}|{_OF}|{_HOW})(?:的?(?:{_WHOM}|{_OF}|{_HOW}))?$")
_GIVEN = re.compile(r"(?:送|给|帮|替|为|我家|我|适合|是)$")
_AFTER = re.compile(r"(?:裤|裙|鞋|靴|垫|架|罩|柜|椅|枕|刷|膜|凳)(?![子])")
_LONGEST = 8


def whole(text: str, kind: Entity, least: int) -> Entity:
    """The kind of goods with the words it makes one word with; nothing before `least` is taken."""
    first = max(least, kind.start - _LONGEST)
    before = _BEFORE.search(text[first : kind.start])
    start, end = kind.start, kind.end
    if before and not _for_somebody(text, first + before.start(), before.group()):
        start = first + before.start()
    after = _AFTER.match(text, end)
    if after and text[end - 1] != after.group():
        end = after.end()
    return kind if (start, end) == (kind.start, kind.end) else replace(kind, start=start, end=end)


def _for_somebody(text: str, start: int, said: str) -> bool:
    """送女生手表 is a watch for her; 给宝宝餐椅 is hers already."""
    person = re.match(r"(?:学生|老人|老年人|男生|女生|孕妇)", said)
    return bool(person and _GIVEN.search(text[max(0, start - 3) : start]))
